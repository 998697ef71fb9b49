package cincer.learner;

import cincer.InvalidInputException;
import cincer.TrainingSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * What a walk goes over: the data, which rows are known at the start, and in which order the others arrive.
 *
 * @param features  n x d
 * @param labels    n observed labels in [0, classes); -1 where it is missing
 * @param weights   n instance weights
 * @param classes   number of classes c
 * @param bootstrap rows of the bootstrap set, in order
 * @param arrivals  rows that arrive, in order; none is in the bootstrap set
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record Walk(float[][] features, int[] labels, double[] weights, int classes, int[] bootstrap, int[] arrivals) {

  /** @throws InvalidInputException if the bootstrap set has no labelled row */
  public Walk {
    if (Arrays.stream(bootstrap).noneMatch(row -> labels[row] >= 0)) {
      throw new InvalidInputException("the bootstrap set has no labelled row; at least one is needed to learn from");
    }
  }

  /**
   * A review: every labelled row is known from the start, and nothing arrives.
   *
   * @throws InvalidInputException if there is nothing to compare: one class, or fewer than two labelled rows
   */
  public static Walk review(float[][] features, int[] labels, double[] weights, int classes) {
    long labelled = Arrays.stream(labels).filter(y -> y >= 0).count();
    if (classes < 2) {
      throw new InvalidInputException("the class attribute has one value only, so that no label can be wrong; choose another class attribute with -c, or "
          + "declare the other values");
    } else if (labelled < 2) {
      throw new InvalidInputException("a review needs at least 2 labelled rows, and there " + (labelled == 1 ? "is 1" : "are none")
          + "; label some rows, or walk through the data with -order FILE");
    }
    return new Walk(features, labels, weights, classes, IntStream.range(0, labels.length).filter(row -> labels[row] >= 0).toArray(), new int[0]);
  }

  /** A review in which rows without a label may be asked about, too. */
  static Walk reviewOfAll(float[][] features, int[] labels, double[] weights, int classes) {
    review(features, labels, weights, classes);
    return new Walk(features, labels, weights, classes, IntStream.range(0, labels.length).toArray(), new int[0]);
  }

  /** Whether everything is known from the start, so that labels are reviewed in an order of their own. */
  public boolean isReview() {
    return arrivals.length == 0;
  }

  /** How many rows are learned from in the end, as the labels were given: those that have one, and any weight. */
  public int labelled() {
    return (int) IntStream.concat(Arrays.stream(bootstrap), Arrays.stream(arrivals)).filter(row -> labels[row] >= 0 && weights[row] > 0).count();
  }

  /** A review of the same data: all that would have arrived is known. */
  public Walk asReview() {
    boolean some = Arrays.stream(arrivals).anyMatch(row -> labels[row] < 0);
    return isReview() ? this : some ? reviewOfAll(features, labels, weights, classes) : review(features, labels, weights, classes);
  }

  /** What a session went over in the end, as an account of it sees it: a walk that has gone on as a review is one. */
  public Walk of(Outcome outcome) {
    return outcome.review() ? asReview() : this;
  }

  /** The training set at the end of a walk. */
  public TrainingSet trainingSet(Outcome outcome) {
    return trainingSet(row -> outcome.labels()[row], outcome.dropped(), outcome.review() ? arrivals.length : outcome.arrived());
  }

  /** The training set when a question was put. */
  public TrainingSet trainingSet(Outcome.Turn turn) {
    return trainingSet(turn.segment().end());
  }

  /** After how many answers a review makes its order anew, at least 1. */
  public int every() {
    return Math.max(1, Reviewing.every(bootstrap.length));
  }

  /** The training set in this state: the bootstrap set and what has arrived, with their current labels. Costs what it holds. */
  TrainingSet trainingSet(State state) {
    return trainingSet(state.labelling()::of, state.dropped(), state.position());
  }

  private TrainingSet trainingSet(IntUnaryOperator label, Collection<Integer> without, int arrived) {
    Set<Integer> dropped = Set.copyOf(without);
    int[] rows = IntStream.concat(Arrays.stream(bootstrap), Arrays.stream(arrivals, 0, Math.min(arrived, arrivals.length)))
        .filter(row -> label.applyAsInt(row) >= 0 && !dropped.contains(row)).toArray();
    return new TrainingSet(Arrays.stream(rows).mapToObj(row -> features[row]).toArray(float[][]::new),
        Arrays.stream(rows).map(label).toArray(), Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray(), rows, classes);
  }
}
