package cincer.selector;

import cincer.Fit;
import cincer.Model;
import cincer.Suspicion;

/**
 * Gradients of the cross-entropy with respect to the top layer, as their two factors: (p - e_y) and a = [hidden; 1].
 * The gradient itself, their outer product (c x (h+1)), is never formed.
 */
final class TopGradients {

  private TopGradients() {}

  /** Activations with the bias 1, n x (h+1), flat. */
  static double[] withBias(Model.Output output) {
    int n = output.hidden().numRows;
    int h = output.hidden().numCols;
    double[] a = new double[n * (h + 1)];
    for (int k = 0; k < n; k++) {
      for (int j = 0; j < h; j++) {
        a[k * (h + 1) + j] = output.hidden().data[k * h + j];
      }
      a[k * (h + 1) + h] = 1;
    }
    return a;
  }

  /** The gradient at the suspicious example with its observed label, row by row: c (h+1) values. */
  static double[] of(Fit fit, Suspicion suspicion) {
    Model.Output output = fit.model().output(new float[][] {suspicion.features()});
    double[] a = withBias(output);
    int c = fit.model().classes();
    double[] g = new double[c * a.length];
    for (int y = 0; y < c; y++) {
      double residual = output.probabilities().data[y] - (y == suspicion.label() ? 1 : 0);
      for (int j = 0; j < a.length; j++) {
        g[y * a.length + j] = residual * a[j];
      }
    }
    return g;
  }

  /**
   * score_k = - grad l(z_k)' v = -(p_k - e_{y_k})' V a_k (Eq. 12), without forming a gradient: O(c h) per candidate.
   *
   * @param v c (h+1) values, row by row
   */
  static double[] scores(Fit fit, double[] v, int[] candidates) {
    int c = fit.model().classes();
    int h = fit.output().hidden().numCols;
    float[] hidden = fit.output().hidden().data;
    float[] p = fit.output().probabilities().data;
    double[] scores = new double[candidates.length];
    for (int i = 0; i < scores.length; i++) {
      int k = candidates[i];
      double score = 0;
      for (int y = 0; y < c; y++) {
        int row = y * (h + 1);
        double product = v[row + h];
        for (int j = 0; j < h; j++) {
          product += v[row + j] * hidden[k * h + j];
        }
        score -= (p[k * c + y] - (y == fit.training().labels()[k] ? 1 : 0)) * product;
      }
      scores[i] = score;
    }
    return scores;
  }
}
