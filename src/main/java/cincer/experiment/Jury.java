package cincer.experiment;

import java.util.Arrays;
import java.util.List;

/**
 * Several opinions on the same examples, weighed: the mixture of them under which the labels that were given are the most likely (a super learner, van der
 * Laan et al. 2007). No opinion may be by who has seen the label. Where many labels are wrong, they are most likely under those who learn little, where few are, under
 * those who learn much; so no true label need be known.
 */
final class Jury {

  /** Of expectation maximisation, which makes the likelihood larger with each. */
  private static final int STEPS = 200;
  /** Everybody may be wrong, with so much of a probability spread over all classes: a label that somebody takes to be impossible says little of others. */
  private static final double DOUBT = 1e-3;
  private static final double LEAST = 1e-6;

  private Jury() {}

  /**
   * How much each says.
   *
   * @param opinions each n x c: P(y|x)
   * @param given    n labels
   * @return as many weights, which sum to 1
   */
  static double[] weights(List<double[][]> opinions, int[] given) {
    double[] weights = new double[opinions.size()];
    Arrays.fill(weights, 1.0 / weights.length);
    double[][] likelihoods = new double[given.length][weights.length];
    for (int i = 0; i < given.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        double[] p = opinions.get(j)[i];
        likelihoods[i][j] = Math.max(LEAST, (1 - DOUBT) * p[given[i]] + DOUBT / p.length);
      }
    }
    for (int step = 0; step < STEPS; step++) {
      double[] next = new double[weights.length];
      for (double[] of : likelihoods) {
        double sum = 0;
        for (int j = 0; j < of.length; j++) {
          sum += weights[j] * of[j];
        }
        for (int j = 0; j < of.length; j++) {
          next[j] += weights[j] * of[j] / sum / given.length;
        }
      }
      weights = next;
    }
    return weights;
  }

  /** What they say together, n x c. */
  static double[][] together(List<double[][]> opinions, int[] given) {
    double[] weights = weights(opinions, given);
    double[][] p = new double[given.length][opinions.get(0)[0].length];
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        for (int y = 0; y < p[i].length; y++) {
          p[i][y] += weights[j] * opinions.get(j)[i][y];
        }
      }
    }
    return p;
  }
}
