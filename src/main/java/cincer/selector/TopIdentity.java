package cincer.selector;

import cincer.Fit;

/** Eq. 12 in the top layer without curvature: score_k = -((p - e_ytilde) . (p_k - e_{y_k})) (a . a_k). */
public class TopIdentity extends InfluenceSelector {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Shows the candidate whose gradient, in the top layer, points most against the suspicious example's: Eq. 12 of "
        + "Teso et al. 2021 with the identity as curvature.";
  }

  @Override
  protected Influence influence(Fit fit) {
    return new Influence(new TopGradients(fit), Curvature.IDENTITY);
  }
}
