package cincer.selector;

import cincer.Fit;

/**
 * Chance of being mislabelled times influence times similarity:
 * score = (1 - P_out(y_k|x_k)) max(0, TopFisher_k) exp(-2 |x_k - x|^2 / median).
 */
public class CrossFittedLocalFisher extends CrossFittedFisher {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Shows the candidate that is likely mislabelled, supports the suspicion and looks like the suspicious example: score "
        + "= (1 - P_out(y_k|x_k)) max(0, TopFisher_k) exp(-2 |x_k - x|^2 / m), where P_out is what networks say that were fitted "
        + "without it (cross-fitting) and m is the median of |x_k - x|^2 over the candidates.";
  }

  @Override
  protected Scorer scorer(Fit fit) throws InterruptedException {
    Scorer fisher = super.scorer(fit);
    Scorer similarity = Similarity.to(fit);
    return (suspicion, candidates) -> {
      double[] scores = fisher.score(suspicion, candidates);
      double[] similarities = similarity.score(suspicion, candidates);
      for (int i = 0; i < scores.length; i++) {
        scores[i] *= similarities[i];
      }
      return scores;
    };
  }
}
