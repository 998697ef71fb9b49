package cincer.report;

import cincer.Answer;
import cincer.journal.JournalText;
import cincer.journal.Recorded;
import cincer.learner.Outcome.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A label that a session has changed.
 *
 * @param row    row number (0-based)
 * @param before label as loaded
 * @param after  label that stands
 * @param turn   whose answer decided it
 * @param stamp  who answered that, and when
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record Change(int row, int before, int after, Turn turn, JournalText.Stamp stamp) {

  /** All labels that differ from the loaded ones, by row. */
  public static List<Change> of(Recorded session) {
    Turn[] deciding = new Turn[session.data().size()];
    for (Turn turn : session.outcome().inTime()) {
      if (turn.answer() instanceof Answer.Labels l) {
        deciding[turn.query().suspicion().row()] = turn;
        l.judged().forEach(other -> deciding[other.row()] = turn);
      }
    }
    List<Change> changes = new ArrayList<>();
    for (int row = 0; row < deciding.length; row++) {
      int before = session.walk().labels()[row];
      int after = session.outcome().labels()[row];
      if (before != after) {
        changes.add(new Change(row, before, after, deciding[row], session.stamps().get(deciding[row].query().number())));
      }
    }
    return changes;
  }

  /** Whether it was shown as a counter-example, and not itself suspected. */
  public boolean asCounterExample() {
    return turn.answer() instanceof Answer.Labels l && l.counterExamples().stream().anyMatch(other -> other.row() == row);
  }

  /** Row (0-based) of the counter-example in that question; -1 if there was none. */
  public int counterExample() {
    return asCounterExample() ? row : turn.query().suspicion().row() != row ? -1 : turn.query().counterExample().map(shown -> shown.row()).orElse(-1);
  }

  /** Rows (0-based) of all questions that changed a label, for the pages that show them. */
  static List<Turn> turns(Recorded session) {
    return session.outcome().turns().stream().filter(turn -> turn.relabelsSuspicious() || turn.relabelsCounterExample()
        || !turn.relabelledTogether().isEmpty()).toList();
  }

  static int[] counts(int[] labels, int classes) {
    int[] counts = new int[classes];
    Arrays.stream(labels).filter(y -> y >= 0).forEach(y -> counts[y]++);
    return counts;
  }
}
