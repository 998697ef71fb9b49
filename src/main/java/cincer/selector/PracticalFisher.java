package cincer.selector;

import cincer.Fit;

/** Practical Fisher: Eq. 12 without curvature, score_k = - grad l(ztilde)' grad l(z_k) over all layers. */
public class PracticalFisher extends InfluenceSelector {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Shows the candidate whose gradient, in all layers, points most against the suspicious example's: Eq. 12 of "
        + "Teso et al. 2021 with the identity as curvature (practical Fisher).";
  }

  @Override
  protected Influence influence(Fit fit) {
    return new Influence(new LayerGradients(fit), Curvature.IDENTITY);
  }
}
