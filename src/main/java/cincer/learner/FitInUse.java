package cincer.learner;

import cincer.CounterExample;
import cincer.Fit;
import cincer.Selector;
import cincer.Suspicion;
import cincer.SuspicionScore;
import cincer.options.FailedPart;
import java.util.List;

/**
 * One fit of a walk, and what has been worked out with it: it may judge many arrivals and put many questions. May be asked from several
 * threads; what it says depends on the fit and on what it is asked alone.
 */
final class FitInUse {

  private final Fit fit;
  private SuspicionScore.FittedScore scorer;
  private Selector.Ranker ranker;
  private int first;
  private double[][] ahead = {};

  FitInUse(Fit fit) {
    this.fit = fit;
  }

  Fit fit() {
    return fit;
  }

  /**
   * What the model says of the arrival at a position, with its suspicion score.
   *
   * @param label  -1 where it has none
   * @param atOnce how many arrivals, from this one on, it is going to judge
   */
  synchronized Suspicion judge(Walk walk, int position, int label, int atOnce, SuspicionScore score) throws InterruptedException {
    if (scorer == null) {
      scorer = FailedPart.returned(score.prepare(fit), score, "prepare");
    }
    if (position < first || position >= first + ahead.length) {
      float[][] x = new float[Math.min(atOnce, walk.arrivals().length - position)][];
      for (int i = 0; i < x.length; i++) {
        x[i] = walk.features()[walk.arrivals()[position + i]];
      }
      ahead = fit.model().probabilities(x);
      first = position;
    }
    int row = walk.arrivals()[position];
    if (label < 0) {
      return Suspicion.unlabelled(row, walk.features()[row], ahead[position - first]);
    }
    Suspicion suspicion = Suspicion.of(row, walk.features()[row], label, ahead[position - first]);
    return suspicion.withScore(Doubt.number(scorer.score(suspicion), score, row));
  }

  /** The candidates for a question by what the model has learned, at most so many. */
  List<CounterExample> rank(Suspicion suspicion, Selector selector, int most) throws InterruptedException {
    return ranker(selector).best(suspicion, most);
  }

  /** Ranks what the model has learned. */
  synchronized Selector.Ranker ranker(Selector selector) throws InterruptedException {
    if (ranker == null) {
      ranker = FailedPart.returned(selector.prepare(fit), selector, "prepare");
    }
    return ranker;
  }

  /** Lets go of what it takes to rank, until that is needed again. */
  synchronized void release() {
    ranker = null;
  }
}
