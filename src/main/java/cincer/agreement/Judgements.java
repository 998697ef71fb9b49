package cincer.agreement;

import cincer.Answer;
import cincer.journal.Recorded;
import cincer.learner.Outcome;
import cincer.learner.Outcome.Turn;
import java.util.Arrays;
import java.util.Map;

/**
 * What one person said of the rows of a data set.
 *
 * @param who    name
 * @param labels the label that this person gave a row; -1 where none was given
 * @param others row (0-based) to what this person said of it last, where that was no label
 */
public record Judgements(String who, int[] labels, Map<Integer, Answer.Other> others) {

  public static Judgements of(String who, Recorded session) {
    return of(who, session.outcome());
  }

  /** What somebody said in a session. */
  static Judgements of(String who, Outcome outcome) {
    int[] labels = new int[outcome.labels().length];
    Arrays.fill(labels, -1);
    for (Turn turn : outcome.turns()) {
      if (turn.answer() instanceof Answer.Labels l) {
        int row = turn.query().suspicion().row();
        labels[row] = outcome.labels()[row];
        l.judged().forEach(other -> labels[other.row()] = outcome.labels()[other.row()]);
      }
    }
    outcome.others().keySet().forEach(row -> labels[row] = -1);
    return new Judgements(who, labels, outcome.others());
  }

  /** Whether this person said anything of a row (0-based) but that they cannot tell. */
  boolean saysOf(int row) {
    return labels[row] >= 0 || others.containsKey(row) && others.get(row).finding() != Answer.Finding.UNSURE;
  }

  /** Number of rows of which this person could not tell. */
  int unsure() {
    return (int) others.values().stream().filter(other -> other.finding() == Answer.Finding.UNSURE).count();
  }

  /** Number of rows that were judged. */
  int count() {
    return (int) Arrays.stream(labels).filter(y -> y >= 0).count() + others.size() - unsure();
  }
}
