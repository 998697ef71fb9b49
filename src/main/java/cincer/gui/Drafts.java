package cincer.gui;

import cincer.Answered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was chosen and noted at questions that were left for others before they were answered, by the row that they are about. */
final class Drafts {

  private final Map<Integer, PairModel> left = new HashMap<>();
  private PairModel shown;
  private boolean again; // it had an answer already when it was shown

  /**
   * A question is shown next: it has what was chosen and noted when it was left.
   *
   * @param before what was answered before it
   */
  void next(PairModel question, List<Answered> before) {
    if (shown != null && shown.isBegun() && isAnswered(before) == again) {
      left.put(shown.row(), shown);
    }
    PairModel draft = left.remove(question.row());
    if (draft != null) {
      question.goesOnFrom(draft);
    }
    shown = question;
    again = isAnswered(before);
  }

  /** The question that is shown is answered. */
  void answered() {
    shown = null;
  }

  private boolean isAnswered(List<Answered> before) {
    return before.stream().anyMatch(answered -> answered.query().number() == shown.query().number());
  }
}
