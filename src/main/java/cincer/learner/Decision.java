package cincer.learner;

import cincer.Answer;
import cincer.Answered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What one answer says of one row.
 *
 * @param row   row (0-based)
 * @param label that it gives the row; -1 where the label stays what it is
 * @param other what it says instead of a label, or besides; null where it says nothing else
 */
record Decision(int row, int label, Answer.Other other) {

  /** What an answer says of each row that it decides on, the suspicious one first; nothing where it does not count. */
  static List<Decision> of(Answered answered) {
    List<Decision> decisions = new ArrayList<>();
    if (answered.answer() instanceof Answer.Labels l) {
      decisions.add(new Decision(answered.row(), l.label(), null));
      l.judged().forEach(judged -> decisions.add(new Decision(judged.row(), judged.label(), null)));
    } else if (answered.answer() instanceof Answer.Other other) {
      decisions.add(new Decision(answered.row(), other.label(answered.query().labelBefore()), other));
      other.together().forEach(row -> decisions.add(new Decision(row, -1, other)));
    }
    return decisions;
  }

  /** The label by the newest that gives one; -1 where none does. */
  static int label(Collection<Decision> newestFirst) {
    return newestFirst.stream().mapToInt(Decision::label).filter(label -> label >= 0).findFirst().orElse(-1);
  }
}
