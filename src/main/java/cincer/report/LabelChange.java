package cincer.report;

import cincer.Answer;
import cincer.journal.JournalText;
import cincer.journal.Recorded;
import cincer.learner.Outcome.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import weka.core.Attribute;

/**
 * A row of which a session says something new: another label, or what no label says; or a note goes with it.
 *
 * @param row    row number (0-based)
 * @param before label as loaded
 * @param after  label that stands
 * @param other  what was said of it last, where that was no label; else null
 * @param turn   whose answer decided it
 * @param stamp  who answered that, and when
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record LabelChange(int row, int before, int after, Answer.Other other, Turn turn, JournalText.Stamp stamp) {

  /** All of them, by row. */
  public static List<LabelChange> of(Recorded session) {
    Turn[] deciding = new Turn[session.data().size()];
    for (Turn turn : session.outcome().inTime()) {
      if (turn.answer() instanceof Answer.Said said && said.rows() > 0) {
        deciding[turn.row()] = turn;
        said.otherRows().forEach(row -> deciding[row] = turn);
      } else if (!turn.answer().note().isEmpty() && deciding[turn.row()] == null) {
        deciding[turn.row()] = turn;
      }
    }
    List<LabelChange> changes = new ArrayList<>();
    for (int row = 0; row < deciding.length; row++) {
      int before = session.walk().labels()[row];
      int after = session.outcome().labels()[row];
      Answer.Other other = session.outcome().others().get(row);
      if (before < 0 && deciding[row] == null) {
        continue; // nobody has said what it is
      }
      if (before != after || other != null || deciding[row] != null && deciding[row].row() == row && !deciding[row].answer().note().isEmpty()) {
        changes.add(new LabelChange(row, before, after, other, deciding[row], session.stamps().get(deciding[row].query().number())));
      }
    }
    return changes;
  }

  /** What was noted with the answer that decided it; empty if nothing was. */
  public String note() {
    return turn.answer().note();
  }

  /** The name of the label that stands, or of a new class; empty where there is none. */
  String label(Attribute labels) {
    return other == null || other.finding() != Answer.Finding.NONE_FITS ? after < 0 ? "" : labels.value(after) : other.newClass();
  }

  /** What was said, in a word, as a row's {@link Status} has it. */
  String said() {
    return other != null ? Status.of(other.finding()).toString() : turn.answer() instanceof Answer.Skip ? Status.SKIPPED.toString()
        : (before == after ? Status.CONFIRMED : Status.RELABELLED).toString();
  }

  /** The classes that fit where several do, with a bar between them; else empty. */
  String alternatives(Attribute labels) {
    return other == null ? "" : String.join("|", other.classes().stream().map(labels::value).toList());
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
