package cincer.experiment;

import cincer.Model;

/**
 * How well a model predicts a clean test set.
 *
 * @param f1       mean of the classes' F1, each weighted by its share of the true labels, in [0, 1]; a class that is neither
 *                 predicted nor there counts nothing
 * @param accuracy share of the examples that are predicted right, in [0, 1]
 */
record Score(double f1, double accuracy) {

  /**
   * Tests a model.
   *
   * @param x m x d
   * @param y m true labels
   */
  static Score of(Model model, float[][] x, int[] y) {
    return of(model.predict(x), y, model.classes());
  }

  /** Compares predictions with true labels. */
  static Score of(int[] predicted, int[] y, int classes) {
    int[] right = new int[classes];
    int[] predictions = new int[classes];
    int[] truths = new int[classes];
    int hits = 0;
    for (int i = 0; i < y.length; i++) {
      predictions[predicted[i]]++;
      truths[y[i]]++;
      if (predicted[i] == y[i]) {
        right[y[i]]++;
        hits++;
      }
    }
    double f1 = 0;
    for (int c = 0; c < classes; c++) {
      if (truths[c] > 0) {
        f1 += 2.0 * right[c] / (predictions[c] + truths[c]) * truths[c] / y.length;
      }
    }
    return new Score(f1, (double) hits / y.length);
  }
}
