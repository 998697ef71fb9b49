package cincer.agreement;

import cincer.Answer;
import cincer.journal.Recorded;
import cincer.learner.Outcome.Turn;
import java.util.Arrays;

/**
 * What one person said of the rows of a data set.
 *
 * @param who    name
 * @param labels the label that this person gave a row; -1 where none was given
 */
public record Judgements(String who, int[] labels) {

  public static Judgements of(String who, Recorded session) {
    int[] labels = new int[session.data().size()];
    Arrays.fill(labels, -1);
    for (Turn turn : session.outcome().turns()) {
      if (turn.answer() instanceof Answer.Labels l) {
        int row = turn.query().suspicion().row();
        labels[row] = session.outcome().labels()[row];
        l.judged().forEach(other -> labels[other.row()] = session.outcome().labels()[other.row()]);
      }
    }
    return new Judgements(who, labels);
  }

  /** Number of rows that were judged. */
  int count() {
    return (int) Arrays.stream(labels).filter(y -> y >= 0).count();
  }
}
