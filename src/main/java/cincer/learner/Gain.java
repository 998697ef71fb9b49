package cincer.learner;

import cincer.Answer;
import cincer.Answered;
import cincer.Query;

/**
 * What it is worth to look at a row, where some labels may be wrong and some are missing; the unit is the true label of a row that is taken at random.
 *
 * <p>Of n labels, w of which are any wrong ones of c classes, a class gets n - w right ones and w / (c - 1) that are not its own. The square of the difference
 * s, divided by n, says as much as that many labels none of which is wrong. One more right label adds (s / n) (2 - s / n) to it, one that is corrected
 * 2 (s / n) c / (c - 1): where a fifth is wrong, as much as 2.9 new ones of two classes, and as 1.8 of ten. (Measured: docs/looks.md.)
 *
 * @param confirmed  how many labels were found wrong, to how many were expected to be, where people looked; it begins at 1 and follows the answers
 *                   as if {@value #PRIOR} had been expected, and found, before
 * @param correction what a label that is corrected is worth
 */
record Gain(double confirmed, double correction) {

  static final double PRIOR = 3;
  /** What the label of a row is worth of which networks are the least sure. */
  static final double UNSURE = 1.5;

  /**
   * By what is known so far. O(T).
   *
   * @param wrong    share of wrong labels that is expected, in [0, 1]
   * @param classes  c, at least 2
   */
  static Gain of(Answers answers, double wrong, int classes) {
    double others = classes / (classes - 1.0);
    double signal = Math.max(0, 1 - wrong * others); // s / n
    return new Gain(confirmed(answers), 2 * others / (2 - signal));
  }

  /** How far doubts were confirmed by the answers that tell a label. */
  static double confirmed(Answers answers) {
    double expected = PRIOR;
    double found = PRIOR;
    for (Answered one : answers.byNumber()) {
      Query query = one.query();
      if (one.answer() instanceof Answer.Labels labels && !query.unlabelled() && query.control() == null && query.chain() == null) {
        expected += 1 - query.suspicion().probabilities()[query.suspicion().label()];
        found += labels.label() == query.suspicion().label() ? 0 : 1;
      }
    }
    return found / expected;
  }

  /**
   * Of a row that has a label.
   *
   * @param doubt 1 - P_out(y|x)
   */
  double ofDoubt(double doubt) {
    return Math.min(1, confirmed * doubt) * correction;
  }

  /**
   * Of a row without a label.
   *
   * @param error its expected error, 1 - P(yhat|x)
   * @param mean  mean of the expected errors of all such rows
   */
  static double ofMissing(double error, double mean) {
    return UNSURE * (error >= mean ? 1 : error / mean);
  }
}
