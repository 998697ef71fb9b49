package cincer.selector;

import cincer.Fit;

/** The candidate whose own label the model believes least: score = 1 - P(y_k|x_k), in [0, 1]. */
public class LeastConfident extends ScoringSelector {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Shows the candidate whose own label the model believes least: score = 1 - P(y_k|x_k).";
  }

  @Override
  protected Scorer scorer(Fit fit) {
    return (suspicion, candidates) -> {
      double[] scores = new double[candidates.length];
      for (int i = 0; i < scores.length; i++) {
        int k = candidates[i];
        scores[i] = 1 - fit.output().probabilities().get(k, fit.training().labels()[k]);
      }
      return scores;
    };
  }
}
