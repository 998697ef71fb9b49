package cincer.learner;

import cincer.Suspicion;
import cincer.WrongLeft;
import java.util.List;

/**
 * What the next looks are spent on, where some labels may be wrong and some are missing: each on what is worth more ({@link Gain}), the most doubtful label or the
 * row without one of which the largest error is expected.
 *
 * @param next    the row without a label that is asked about next; null if that is a label, or nothing
 * @param missing how many of the next looks are at rows without a label
 * @param labels  how many are at labels that may be wrong
 */
record LooksAhead(Suspicion next, int missing, int labels) {

  /** Nobody is asked for missing labels. */
  static final LooksAhead NONE = new LooksAhead(null, 0, 0);

  /**
   * Compares so many at most as of which it is told what they find.
   *
   * @param tau  least error that is to be expected of a row that is asked about
   * @param left how many labels are wrong, as far as one can tell
   */
  static LooksAhead of(Doubts doubts, Walk walk, Answers answers, double tau, WrongLeft left) {
    List<Suspicion> unknown = doubts.leastSure(walk, answers, tau, Remaining.AHEAD);
    if (unknown.isEmpty()) {
      return NONE;
    }
    OutOfFold said = doubts.outOfFold();
    int[] doubtful = doubts.first(row -> !answers.reviewed(row) && answers.labelling().of(row) >= 0, Remaining.AHEAD);
    double[] wrong = Remaining.probabilities(doubts, answers, walk.labels(), doubtful);
    Gain gain = Gain.of(Math.min(1, left.expected() / doubts.positions().length), doubts.worthOfClasses());
    Suspicion next = null;
    int missing = 0;
    int labels = 0;
    while (missing + labels < Remaining.AHEAD && missing + labels < unknown.size() + doubtful.length) {
      if (missing < unknown.size() && (labels == doubtful.length || gain.ofMissing(unknown.get(missing).probabilities())
          >= gain.ofDoubt(wrong[labels], said.probabilities(doubtful[labels]), said.set().labels()[doubtful[labels]]))) {
        next = missing + labels == 0 ? unknown.get(0) : next;
        missing++;
      } else {
        labels++;
      }
    }
    return new LooksAhead(next, missing, labels);
  }

  /** What is left to find, where the coming questions are about rows without a label, too; those find none. */
  WrongLeft among(WrongLeft left, Doubts doubts, Answers answers, int[] observed) {
    return missing == 0 || left.next() == 0 ? left : Remaining.of(doubts, answers, observed, labels).of(missing + labels);
  }
}
