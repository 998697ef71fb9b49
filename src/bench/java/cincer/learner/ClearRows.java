package cincer.learner;

import cincer.Learner;
import cincer.TrainingSet;
import cincer.selector.NoCounterExample;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a review would ask about at its start.
 *
 * @param doubted rows (0-based), the most doubtful first
 * @param clear   rows whose label nobody doubts, as controls take them
 */
public record ClearRows(int[] doubted, int[] clear) {

  /** @param observed labels, -1 where a row takes no part */
  public static ClearRows of(Learner learner, float[][] features, int[] observed, int classes) throws InterruptedException {
    double[] weights = new double[observed.length];
    Arrays.fill(weights, 1);
    Walk walk = Walk.review(features, observed, weights, classes);
    Folds folds = Folds.deal(observed, classes, Review.DEFAULT.folds(), 1);
    State state = State.start(Answers.none(observed));
    TrainingSet set = walk.trainingSet(state);
    Learner trained = TrainingTime.of(learner, set, folds);
    Doubts doubts = new Doubts(OutOfFold.of(trained, List.of(), set, state.labels(), folds, 1, new NoCounterExample()), observed);
    int[] rows = doubts.outOfFold().set().rows();
    return new ClearRows(Arrays.stream(doubts.positions()).map(p -> rows[p]).toArray(), IntStream.of(doubts.positions())
        .filter(p -> doubts.outOfFold().doubt(p) <= 1 - ControlDraw.CLEAR && !doubts.outOfFold().expectsAnother(p)).map(p -> rows[p]).toArray());
  }
}
