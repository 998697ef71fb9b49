package cincer.learner;

import cincer.Answer;
import cincer.Learner;
import cincer.Query;
import cincer.Selector;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.WrongLeft;
import cincer.selector.NoCounterExample;
import java.util.Arrays;
import java.util.List;

/** A review by true labels that makes its order anew after some answers only: what is left is told as in a review, for a fraction of the fits. */
public final class QuickReview {

  /** Is told at every new order. */
  @FunctionalInterface
  public interface ReviewWatcher {
    /** @param answers so far */
    void at(int answers, WrongLeft told, int left, int foundByTheNext);
  }

  private static final Selector NOTHING = new NoCounterExample();

  private QuickReview() {}

  /**
   * Reviews so many labels.
   *
   * @param observed labels, -1 where a row takes no part
   * @param every    after so many answers the order is made anew
   */
  public static void run(Learner learner, float[][] features, int[] observed, int[] truth, int classes, int answers, int every, ReviewWatcher watcher)
      throws InterruptedException {
    double[] weights = new double[observed.length];
    Arrays.fill(weights, 1);
    Walk walk = Walk.review(features, observed, weights, classes);
    Folds folds = Folds.deal(observed, classes, Review.DEFAULT.folds(), 1);
    TrainingSet start = walk.trainingSet(State.start(observed));
    Learner trained = TrainingTime.of(learner, start, folds);
    Answers said = Answers.none(observed);
    Doubts doubts = null;
    for (int k = 0; k <= answers; k++) {
      Answers before = said;
      State state = State.start(said);
      if (k % every == 0) {
        doubts = new Doubts(OutOfFold.of(trained, List.of(), walk.trainingSet(state), state.labels(), folds, 1, NOTHING), observed);
        int[] rows = doubts.outOfFold().set().rows();
        watcher.at(k, Remaining.of(doubts, said, observed), (int) Arrays.stream(rows).filter(row -> !before.reviewed(row) && observed[row] != truth[row]).count(),
            (int) Arrays.stream(doubts.positions()).map(p -> rows[p]).filter(row -> !before.reviewed(row)).limit(Remaining.AHEAD)
                .filter(row -> observed[row] != truth[row]).count());
      }
      int position = doubts.first(row -> !before.reviewed(row), false);
      if (position < 0) {
        return;
      }
      int row = doubts.outOfFold().set().rows()[position];
      Suspicion suspicion = new Suspicion(row, features[row], observed[row], truth[row], 0, new double[classes]);
      said = said.hear(new Query(k + 1, k, observed.length, suspicion, List.of(), 1), Answer.Labels.of(truth[row]));
    }
  }
}
