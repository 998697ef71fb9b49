package cincer.cleaning;

import cincer.learner.Outcome;
import cincer.learner.Walk;
import cincer.session.ResultAttributes;
import cincer.session.Summary;
import java.util.stream.IntStream;
import weka.core.Instances;

/**
 * What came of a cleaning pass. Not to be modified.
 *
 * @param data    all rows in the order in which they came, with the labels that stand
 * @param account for a reader
 * @param walk    which rows were known, in which order the others arrived
 * @param outcome every question with its answer, and what the model said of every row
 */
public record Cleaned(Instances data, Account account, Walk walk, Outcome outcome) {

  /** The pass in numbers. */
  public Summary summary() {
    return account.summary();
  }

  /** Whether all rows have arrived; if not, the annotator stopped before. */
  public boolean isFinished() {
    return outcome.arrived() == walk.arrivals().length;
  }

  /** The rows (0-based) whose labels are others than they were, ascending. */
  public int[] changedRows() {
    return IntStream.range(0, walk.labels().length).filter(row -> walk.labels()[row] != outcome.labels()[row]).toArray();
  }

  /**
   * The data with what the model said of each row appended, and what became of it.
   *
   * @param header as {@link ResultAttributes#header} makes it of the data
   */
  public Instances withResults(Instances header) {
    return ResultAttributes.append(data, header, ResultAttributes.of(walk, outcome));
  }
}
