package cincer.experiment;

import java.util.Map;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * By how much one strategy is ahead of another, paired over streams, with a confidence interval (Student's t).
 *
 * @param mean  of the differences
 * @param low   lower end of the interval; -infinity where there are fewer than two streams
 * @param high  upper end
 */
record PairedDifference(double mean, double low, double high) {

  /**
   * Compares two strategies.
   *
   * @param first      a figure for each stream, by its number
   * @param second     the same figure of the other strategy
   * @param confidence chance that the interval holds the true mean difference, in (0, 1)
   */
  static PairedDifference of(Map<Integer, Double> first, Map<Integer, Double> second, double confidence) {
    SummaryStatistics differences = new SummaryStatistics();
    first.forEach((stream, value) -> differences.addValue(value - second.get(stream)));
    long n = differences.getN();
    if (n < 2) {
      return new PairedDifference(differences.getMean(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double t = new TDistribution(n - 1).inverseCumulativeProbability((1 + confidence) / 2);
    double half = t * differences.getStandardDeviation() / Math.sqrt(n);
    return new PairedDifference(differences.getMean(), differences.getMean() - half, differences.getMean() + half);
  }

  /** Whether the interval leaves no doubt which is ahead. */
  boolean isClear() {
    return low > 0 || high < 0;
  }
}
