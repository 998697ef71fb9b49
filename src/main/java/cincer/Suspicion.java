package cincer;

/**
 * What a model says of one labelled example.
 *
 * @param row           row number (0-based) of the example in the data set; -1 if it is not part of one
 * @param features      its d features
 * @param label         its observed label, ytilde
 * @param predicted     the model's label, yhat = argmax P(y|x); the lowest index wins a tie
 * @param margin        mu = P(yhat|x) - P(ytilde|x), in [0, 1] (Eq. 1)
 * @param probabilities P(y|x) of all c classes, summing to 1
 * @param score         how suspicious the example is; the margin unless another {@link SuspicionScore} was chosen
 */
public record Suspicion(int row, float[] features, int label, int predicted, double margin, double[] probabilities,
    double score) {

  /** Where there are more classes, only the likeliest are written down, and only of questions kept. */
  public static final int MANY_CLASSES = 100;

  /** The score is the margin. */
  public Suspicion(int row, float[] features, int label, int predicted, double margin, double[] probabilities) {
    this(row, features, label, predicted, margin, probabilities, margin);
  }

  /** Judges an example by the probabilities that a model gives it. */
  public static Suspicion of(int row, float[] features, int label, double[] probabilities) {
    int predicted = 0;
    for (int y = 1; y < probabilities.length; y++) {
      if (probabilities[y] > probabilities[predicted]) {
        predicted = y;
      }
    }
    double margin = probabilities[predicted] - probabilities[label];
    return new Suspicion(row, features, label, predicted, margin, probabilities);
  }

  /**
   * What a model says of an example without a label: the likeliest class stands for it, and the score is the error that is to be expected of that,
   * 1 - P(yhat|x).
   */
  public static Suspicion unlabelled(int row, float[] features, double[] probabilities) {
    int predicted = 0;
    for (int y = 1; y < probabilities.length; y++) {
      predicted = probabilities[y] > probabilities[predicted] ? y : predicted;
    }
    return new Suspicion(row, features, predicted, predicted, 0, probabilities, 1 - probabilities[predicted]);
  }

  /** What is kept of an example that was accepted: of many classes no probabilities, for nobody looks at them any more. */
  public Suspicion accepted() {
    return probabilities.length <= MANY_CLASSES ? this
        : new Suspicion(row, features, label, predicted, margin, new double[0], score);
  }

  /** The same with another score. */
  public Suspicion withScore(double newScore) {
    return new Suspicion(row, features, label, predicted, margin, probabilities, newScore);
  }

  /** Whether the label is more probable than the one that is called expected: in a review somebody may be asked where nothing is doubted. */
  public boolean agrees() {
    return probabilities.length > 0 && probabilities[label] > probabilities[predicted];
  }

  /** Whether the person is to be asked: the model expects another label, and the score is at least tau (Algorithm 1). */
  public boolean exceeds(double tau) {
    return predicted != label && score >= tau;
  }
}
