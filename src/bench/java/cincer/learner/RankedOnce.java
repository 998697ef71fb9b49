package cincer.learner;

import cincer.Learner;
import cincer.TrainingSet;
import cincer.selector.NoCounterExample;
import java.util.List;
import java.util.stream.IntStream;

/** A review up to its first question, by networks trained as is proposed for a set of its size, or as long as it pays. */
public final class RankedOnce {

  private final Learner learner;
  private final TrainingSet set;
  private final int[] truth;
  private final Folds folds;

  /**
   * Nothing is fitted yet.
   *
   * @param set   examples with the labels that somebody has to review; rows are their positions
   * @param truth their true labels
   */
  public RankedOnce(Learner learner, TrainingSet set, int[] truth) {
    this.learner = learner;
    this.set = set;
    this.truth = truth;
    this.folds = Folds.deal(set.labels(), set.classes(), Review.DEFAULT.folds(), 1);
  }

  /** Share of the wrong labels among as many that are ranked first, in [0, 1]. */
  public double found() throws InterruptedException {
    return found(learner);
  }

  /** The same, trained as a review is. */
  public double tuned() throws InterruptedException {
    return found(TrainingTime.of(learner, set, folds));
  }

  private double found(Learner by) throws InterruptedException {
    OutOfFold all = OutOfFold.of(by, List.of(), set, set.labels(), folds, 1, new NoCounterExample());
    int[] wrong = IntStream.range(0, set.size()).filter(i -> set.labels()[i] != truth[i]).toArray();
    long among = IntStream.range(0, set.size()).boxed().sorted((i, j) -> Double.compare(all.doubt(j), all.doubt(i))).limit(wrong.length)
        .filter(i -> set.labels()[i] != truth[i]).count();
    return (double) among / wrong.length;
  }
}
