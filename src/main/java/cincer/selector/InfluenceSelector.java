package cincer.selector;

import cincer.Fit;
import cincer.Suspicion;
import java.util.List;

/** A selector that shows the candidate of largest influence on the suspicion, by some curvature (Eq. 10). */
public abstract class InfluenceSelector extends ScoringSelector {

  private static final long serialVersionUID = 1L;

  /** Does the work that is the same for every suspicious example of one fit. */
  protected abstract Influence influence(Fit fit) throws InterruptedException;

  @Override
  protected Scorer scorer(Fit fit) throws InterruptedException {
    Influence influence = influence(fit);
    return new Scorer() {
      @Override
      public double[] score(Suspicion suspicion, int[] candidates) {
        return influence.scores(suspicion, candidates);
      }

      @Override
      public double[] group(List<Suspicion> group, int[] candidates) {
        return influence.scores(group, candidates);
      }
    };
  }
}
