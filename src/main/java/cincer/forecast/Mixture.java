package cincer.forecast;

import weka.core.Statistics;

/**
 * A mixture of counts: with each weight, the number of wrong labels among many that are wrong independently, about normal, spread further
 * by what the model does not know of itself.
 *
 * @param weights   sum to 1
 * @param means     of each part
 * @param variances of each part
 * @param misfit    no model is right: each mean may be off by so much of itself (one standard deviation)
 */
record Mixture(double[] weights, double[] means, double[] variances, double misfit) {

  private static final double OUTSIDE = 0.05; // on each side
  private static final double NEGLIGIBLE = 1e-7;
  private static final double LEAST_VARIANCE = 1e-9;

  double mean(double[] values) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  /** The least count that is not below the interval; at most {@code most}. */
  int low(int most) {
    return quantile(OUTSIDE, most);
  }

  /** The largest count of the interval; at most {@code most}. */
  int high(int most) {
    return quantile(1 - OUTSIDE, most);
  }

  /** The smallest count, at most {@code most}, that is not exceeded with this probability. */
  private int quantile(double probability, int most) {
    int below = -1;
    int at = most;
    while (at - below > 1) {
      int middle = below + (at - below) / 2;
      if (notAbove(middle) >= probability) {
        at = middle;
      } else {
        below = middle;
      }
    }
    return at;
  }

  private double notAbove(int count) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > NEGLIGIBLE) {
        double off = misfit * means[i];
        sum += weights[i] * Statistics.normalProbability((count + 0.5 - means[i]) / Math.sqrt(LEAST_VARIANCE + variances[i] + off * off));
      }
    }
    return sum;
  }
}
