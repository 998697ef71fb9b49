package cincer;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import weka.core.Instances;

/** Answers queries about the labels of one data set. */
@SessionRole("annotator")
public interface Annotator {

  /**
   * Called once before the first query; may wait until somebody has time. An annotator that throws here holds on to nothing:
   * {@link #end} is called only after this has returned.
   *
   * @param data all rows as loaded, with all attributes; its class labels are the observed ones. Not to be modified.
   * @throws InvalidInputException if this annotator cannot answer for this data set
   * @throws InterruptedException  if the thread was interrupted while it waited
   */
  void begin(Instances data) throws InterruptedException;

  /** Called after {@link #begin} and before the first query, with how rows are best shown. */
  default void present(Presentation presentation) {}

  /** What this annotator wants to be told of the walk besides the queries. */
  default Listener listener() {
    return Listener.NONE;
  }

  /**
   * Answers one query.
   *
   * @param labels the current labels of all rows (-1 = missing); not to be modified
   * @throws InterruptedException if the thread was interrupted while somebody was thinking
   */
  Answer answer(Query query, int[] labels) throws InterruptedException;

  /**
   * How long a person has thought about the answer that was returned last, in milliseconds: from when the question could be seen, without
   * pauses; -1 where nobody has measured it.
   */
  default long thought() {
    return -1;
  }

  /** What stood beside the question as reasons, when the answer was given that was returned last; {@link ShownEvidence#NONE} where nothing did. */
  default ShownEvidence evidence() {
    return ShownEvidence.NONE;
  }

  /**
   * Called before each question with everything that was answered before, in order: for a history, and for who wants to
   * return an {@link Answer.Undo}, {@link Answer.Redo} or {@link Answer.Change}.
   *
   * @param before not to be modified; grows with the walk
   */
  default void remember(List<Answered> before) {}

  /**
   * Called before a query with the beliefs of the model that puts it; not called where no model is at hand.
   *
   * @param beliefs row (0-based) to P(y|x), of any row of the data
   */
  default void consult(IntFunction<double[]> beliefs) {}

  /** Called after {@link #begin} and before the first query, with what the rows are to the models. */
  default void encoded(Engine.Setup setup) {}

  /** Called before a query with the model that puts it, for who shows why it doubts; null where that is not to be shown. */
  default void doubted(Model model) {}

  /**
   * Whether to ask the questions again that are open at the end of the walk.
   *
   * @param open those that were skipped, or whose answers were undone; at least one
   * @throws InterruptedException if the thread was interrupted while somebody was thinking
   */
  default boolean revisits(List<Answered> open) throws InterruptedException {
    return false;
  }

  /**
   * What is said of earlier answers while no question waits, as somebody did in a session that is replayed who paused it, or had finished it:
   * an {@link Answer.Undo}, {@link Answer.Redo} or {@link Answer.Change}. Asked after each answer before the next question is looked for, and
   * at the end, until nothing comes.
   *
   * @param over whether there is no next question
   */
  default Optional<Answer> amends(boolean over) {
    return Optional.empty();
  }

  /**
   * Whether a walk goes on as a review of all labels from here, as a session did that is replayed. Asked before each question of a walk,
   * and when it has come to its end; no more once it was so.
   */
  default boolean goesOnAsReview() {
    return false;
  }

  /** The walk is over, for whatever reason: nothing more is asked. Called once after {@link #begin}. */
  default void end() {}

  /** What this annotator has to say after the walk, in one sentence; empty if nothing. */
  default String remark() {
    return "";
  }

  /** Whether a person answers, who needs time to think: meanwhile the walk goes ahead on a second thread. */
  default boolean isPerson() {
    return false;
  }

  /**
   * Whether both labels of a question are decided on wherever a counter-example is shown. A review asks about pairs then, unless it is told not to.
   * Asked after {@link #begin}.
   */
  default boolean decidesOnBoth() {
    return false;
  }

  /** Whether anybody is asked at all; if not, every question is skipped. */
  default boolean asks() {
    return true;
  }

  /** The files that the answers are read from, which a cleaning pass must not write to. */
  default List<File> files() {
    return List.of();
  }

  /** Name or 1-based index of the attribute by which this annotator knows a row; empty if it goes by position. */
  default String keyAttribute() {
    return "";
  }
}
