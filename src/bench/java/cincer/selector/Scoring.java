package cincer.selector;

import cincer.Fit;

/** Lets the benchmark score without ranking. */
public final class Scoring {

  private Scoring() {}

  /** What a selector prepares for one fit. */
  public static ScoringSelector.Scorer prepare(ScoringSelector selector, Fit fit) throws InterruptedException {
    return selector.scorer(fit);
  }
}
