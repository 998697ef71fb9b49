package cincer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chooses the training examples that are shown as counter-examples of a suspicious one (Section 3 of the paper). */
@SessionRole("selector")
public interface Selector {

  /**
   * Does the work that is the same for every suspicious example of one fit (a curvature matrix, cross-fitted
   * confidences, ...).
   *
   * @throws InterruptedException if the thread was interrupted
   */
  Ranker prepare(Fit fit) throws InterruptedException;

  /** How many states of the network are to be kept while it is fitted, for {@link Fit#checkpoints()}; 0 = none. */
  default int checkpoints() {
    return 0;
  }

  /**
   * Whether a counter-example is not relabelled but removed from the training set, where the annotator says that the
   * suspicious example is labelled correctly.
   */
  default boolean dropsCounterExamples() {
    return false;
  }

  /**
   * What a person should know before a session begins in which so many examples are learned from in the end: that it is not possible with
   * them, or takes long.
   *
   * @return a sentence without a full stop; empty if there is nothing
   */
  default String remark(int examples, int classes) {
    return "";
  }

  /**
   * Refuses a network with which this selector can do nothing. Called before a session or an experiment begins.
   *
   * @param parameters of the network
   * @throws InvalidInputException if it is too large
   */
  default void checkNetwork(int parameters) {}

  /** Ranks the training examples of one {@link Fit}. */
  interface Ranker {

    /**
     * The training examples labelled {@link Suspicion#predicted()} (desideratum D3), the one that supports the
     * suspicion most first; of equal scores the one that came first is first. Empty if there is none, or if this
     * selector shows none.
     */
    List<CounterExample> rank(Suspicion suspicion);

    /** The first of them, at most so many: the others need not be put in order. */
    default List<CounterExample> best(Suspicion suspicion, int most) {
      List<CounterExample> ranking = rank(suspicion);
      return ranking.size() <= most ? ranking : ranking.subList(0, most);
    }

    /**
     * The reasons behind a group of labels that were found wrong: the training examples that support all of them together most, first; at most
     * so many. Influences add up (Koh et al. 2019), so that the score of a candidate is the sum of its scores for each of the group.
     *
     * @param group each example with the label that is right as its label, and the one that it wrongly had as the predicted one; the wrong label
     *              is the same for all; at least one example
     */
    default List<CounterExample> behind(List<Suspicion> group, int most) {
      Map<Integer, CounterExample> sums = new TreeMap<>();
      for (Suspicion wrong : group) {
        rank(wrong).forEach(one -> sums.merge(one.index(), one, (a, b) -> new CounterExample(a.index(), a.row(), a.label(), a.score() + b.score())));
      }
      return sums.values().stream().sorted(Comparator.comparingDouble(CounterExample::score).reversed()).limit(most).toList();
    }
  }
}
