package cincer.selector;

import cincer.Fit;

/** Chance of being mislabelled times similarity: score = (1 - P_out(y_k|x_k)) exp(-2 |x_k - x|^2 / median). */
public class CrossFittedSimilarity extends CrossFittedSelector {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Shows the candidate that is likely mislabelled and looks like the suspicious example: score = (1 - P_out(y_k|x_k)) "
        + "exp(-2 |x_k - x|^2 / m), where P_out is what networks say that were fitted without it (cross-fitting) and m is the "
        + "median of |x_k - x|^2 over the candidates.";
  }

  @Override
  protected Scorer scorer(Fit fit) throws InterruptedException {
    return times(noise(fit), Similarity.to(fit));
  }
}
