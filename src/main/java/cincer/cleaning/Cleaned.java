package cincer.cleaning;

import cincer.Answer;
import cincer.Listener;
import cincer.Opinions;
import cincer.journal.RestingSession;
import cincer.learner.Outcome;
import cincer.learner.Walk;
import cincer.report.CleaningReport;
import cincer.report.ExportedData;
import cincer.report.LeftOut;
import cincer.report.ResultAttributes;
import cincer.report.Summary;
import java.util.Map;
import java.util.stream.IntStream;
import weka.core.Instances;
import weka.core.Utils;

/**
 * What came of a cleaning pass, so far. Not to be modified.
 *
 * @param data    all rows in the order in which they came, with the labels that stand
 * @param account for a reader
 * @param walk    which rows were known, in which order the others arrived
 * @param outcome every question with its answer, and what the model said of every row
 * @param session rests; {@link #amend} goes through it
 * @param opinions what was said last of all rows in a review; null in a walk
 * @param thoughts how long a person thought about a question, by its number, in milliseconds; only what was measured
 */
public record Cleaned(Instances data, Account account, Walk walk, Outcome outcome, RestingSession session, Opinions opinions,
    Map<Integer, Integer> thoughts) {

  static Cleaned of(Instances data, Begun begun, Walk walk, Outcome outcome, RestingSession session, Opinions opinions, boolean asked,
      Map<Integer, Integer> thoughts) {
    Summary summary = Summary.of(walk, outcome, asked).timing(thoughts);
    String text = CleaningReport.of(data, begun.presentation().keys(), summary, outcome) + (begun.remark().isEmpty() ? "" : "\n" + begun.remark() + "\n");
    return new Cleaned(relabelled(data, outcome.labels()), new Account(summary, text, begun.note(), begun.remark(), begun.presentation()), walk, outcome, session,
        opinions, thoughts);
  }

  private static Instances relabelled(Instances data, int[] labels) {
    Instances cleaned = new Instances(data);
    for (int row = 0; row < labels.length; row++) {
      double label = labels[row] < 0 ? Utils.missingValue() : labels[row];
      if (Double.compare(cleaned.instance(row).classValue(), label) != 0) { // else it would cost a copy of the row
        cleaned.instance(row).setClassValue(label);
      }
    }
    return cleaned;
  }

  /**
   * Undoes, counts again or changes an answer, now that nobody is being asked. Nothing is fitted: what waits to be judged anew is
   * judged when the session goes on. Of several results of one session the newest is to be amended.
   *
   * @param said     an {@link Answer.Undo}, {@link Answer.Redo} or {@link Answer.Change}
   * @param who      says it
   * @param listener is told of it once it is on disk
   * @return what came of the pass with it
   * @throws cincer.CincerException if the journal cannot be written, or another session has written to it; nothing has changed then
   */
  public Cleaned amend(Answer said, String who, Listener listener) {
    Outcome amended = session.amend(said, who, listener);
    Begun begun = new Begun(account.presentation(), account.note(), account.remark());
    return of(relabelled(data, walk.labels()), begun, walk, amended, session, opinions, account.summary().asked(), thoughts);
  }

  /** The pass in numbers. */
  public Summary summary() {
    return account.summary();
  }

  /** Whether all rows have arrived, or a review has come to its end; if not, the annotator stopped before. */
  public boolean isFinished() {
    return !outcome.stopped();
  }

  /** The rows (0-based) whose labels are others than they were, ascending. */
  public int[] changedRows() {
    return IntStream.range(0, walk.labels().length).filter(row -> walk.labels()[row] != outcome.labels()[row]).toArray();
  }

  /**
   * The data as it is handed on: with new classes, and without what is left out.
   *
   * @param header as {@link ResultAttributes#header} makes it of the data, for what the model said of each row; null without
   */
  public Instances handedOn(Instances header, LeftOut leftOut) {
    return ExportedData.of(header == null ? data : ResultAttributes.withAlternatives(withResults(header), outcome.others()), outcome.others(), leftOut);
  }

  /**
   * The data with what the model said of each row appended, and what became of it.
   *
   * @param header as {@link ResultAttributes#header} makes it of the data
   */
  public Instances withResults(Instances header) {
    return ResultAttributes.append(data, header, ResultAttributes.of(walk, outcome, opinions));
  }
}
