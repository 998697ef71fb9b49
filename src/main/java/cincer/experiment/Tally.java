package cincer.experiment;

import cincer.learner.Outcome.Turn;

/**
 * What questions and their answers come to.
 *
 * @param questions       that were asked
 * @param looks           labels decided on
 * @param suspicious      labels of suspicious examples that were corrected
 * @param counterExamples questions in which that of a counter-example was
 */
record Tally(int questions, int looks, int suspicious, int counterExamples) {

  static final Tally NONE = new Tally(0, 0, 0, 0);

  /** One question more. */
  Tally plus(Turn turn) {
    return new Tally(questions + 1, looks + turn.looks(), suspicious + (turn.relabelsSuspicious() ? 1 : 0),
        counterExamples + (turn.relabelsCounterExample() ? 1 : 0));
  }
}
