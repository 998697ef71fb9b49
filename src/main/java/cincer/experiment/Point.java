package cincer.experiment;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Where a walk stands after some arrivals, or a review after some questions.
 *
 * @param iteration             how many examples have arrived, or how many questions were answered; 0 is before the first
 * @param wrong                 labels that were wrong as observed: among the bootstrap set and what has arrived; in a review, of all
 * @param queries               questions asked
 * @param looks                 labels decided on; NaN where a file of an earlier version does not say it
 * @param cleanedSuspicious     labels of suspicious examples that were corrected
 * @param cleanedCounterExamples labels of counter-examples that were corrected
 * @param f1                    class-weighted, on the clean test set, in [0, 1]
 * @param accuracy              on the clean test set, in [0, 1]
 * @param seconds               time that the method has taken, without the tests
 */
record Point(int iteration, int wrong, int queries, double looks, int cleanedSuspicious, int cleanedCounterExamples, double f1,
    double accuracy, double seconds) {

  /**
   * Where these questions and their answers have led.
   *
   * @param score   of the model that was fitted last
   * @param seconds that the method has taken
   */
  static Point after(int iteration, int wrong, Tally answered, Score score, double seconds) {
    return new Point(iteration, wrong, answered.questions(), answered.looks(), answered.suspicious(), answered.counterExamples(), score.f1(),
        score.accuracy(), seconds);
  }

  /** Labels corrected. */
  int cleaned() {
    return cleanedSuspicious + cleanedCounterExamples;
  }

  /** Wrong labels that were seen and not corrected; one that was removed with its example counts, too. */
  int noiseLeft() {
    return wrong - cleaned();
  }

  /** The cells of a row of {@code curves.csv} after strategy and repeat. */
  Object[] cells() {
    return new Object[] {iteration, wrong, queries, Double.isNaN(looks) ? "" : (int) looks, cleaned(), cleanedSuspicious, cleanedCounterExamples, decimals(f1),
        decimals(accuracy), String.format(Locale.ROOT, "%.3f", seconds)};
  }

  private static String decimals(double share) {
    return String.format(Locale.ROOT, "%.6f", share);
  }

  /** A figure of a point, to draw or to average. */
  interface Figure extends ToDoubleFunction<Point> {}
}
