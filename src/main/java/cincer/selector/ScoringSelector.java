package cincer.selector;

import cincer.CounterExample;
import cincer.Fit;
import cincer.Selector;
import cincer.Suspicion;
import cincer.options.OptionBearing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A selector that gives every candidate a score, and shows the highest first. */
public abstract class ScoringSelector extends OptionBearing implements Selector {

  private static final long serialVersionUID = 1L;

  /** Scores the candidates for one suspicious example. */
  @FunctionalInterface
  public interface Scorer {

    /**
     * @param candidates positions in the training set
     * @return one score per candidate, higher = supports the suspicion more; NaN (an overflow) counts as 0
     */
    double[] score(Suspicion suspicion, int[] candidates);
  }

  /** Does the work that is the same for every suspicious example of one fit. */
  protected abstract Scorer scorer(Fit fit) throws InterruptedException;

  @Override
  public Ranker prepare(Fit fit) throws InterruptedException {
    Scorer scorer = scorer(fit);
    return suspicion -> rank(fit, suspicion, scorer);
  }

  /** Positions of the training examples that may be shown, ascending: those labelled as predicted (D3). */
  protected int[] candidates(Fit fit, Suspicion suspicion) {
    return fit.training().labelled(suspicion.predicted());
  }

  private List<CounterExample> rank(Fit fit, Suspicion suspicion, Scorer scorer) {
    int[] candidates = candidates(fit, suspicion);
    double[] scores = candidates.length == 0 ? new double[0] : scorer.score(suspicion, candidates);
    List<CounterExample> ranking = new ArrayList<>(candidates.length);
    for (int i = 0; i < candidates.length; i++) {
      int k = candidates[i];
      ranking.add(new CounterExample(k, fit.training().rows()[k], suspicion.predicted(), number(scores[i])));
    }
    ranking.sort(Comparator.comparingDouble(CounterExample::score).reversed());
    return ranking;
  }

  /** What is no number supports nothing, and -0 becomes 0, so that equal scores are equal. */
  private static double number(double score) {
    return Double.isNaN(score) ? 0 : score + 0.0;
  }
}
