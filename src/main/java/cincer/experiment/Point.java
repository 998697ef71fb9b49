package cincer.experiment;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Where a walk stands after some arrivals.
 *
 * @param iteration             how many examples have arrived; 0 is before the first
 * @param seenMistakes          wrong labels among the bootstrap set and what has arrived, as observed
 * @param queries               questions asked
 * @param cleanedSuspicious     labels of suspicious examples that were corrected
 * @param cleanedCounterExamples labels of counter-examples that were corrected
 * @param f1                    class-weighted, on the clean test set, in [0, 1]
 * @param accuracy              on the clean test set, in [0, 1]
 * @param seconds               time that the method has taken, without the tests
 */
record Point(int iteration, int seenMistakes, int queries, int cleanedSuspicious, int cleanedCounterExamples, double f1,
    double accuracy, double seconds) {

  /** Labels corrected. */
  int cleaned() {
    return cleanedSuspicious + cleanedCounterExamples;
  }

  /** Wrong labels that were seen and not corrected; one that was removed with its example counts, too. */
  int noiseLeft() {
    return seenMistakes - cleaned();
  }

  /** The cells of a row of {@code curves.csv} after strategy and repeat. */
  Object[] cells() {
    return new Object[] {iteration, seenMistakes, queries, cleaned(), cleanedSuspicious, cleanedCounterExamples, decimals(f1),
        decimals(accuracy), String.format(Locale.ROOT, "%.3f", seconds)};
  }

  private static String decimals(double share) {
    return String.format(Locale.ROOT, "%.6f", share);
  }

  /** A figure of a point, to draw or to average. */
  interface Figure extends ToDoubleFunction<Point> {}
}
