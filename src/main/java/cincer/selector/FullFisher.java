package cincer.selector;

import cincer.Fit;

/** Full Fisher: Eq. 12 with the Fisher information of all layers, exactly, by way of the n c gradients it is made of. */
public class FullFisher extends FisherSelector {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Shows the candidate that most supports the suspicion by influence in all layers, with the whole Fisher "
        + "information as curvature (Eq. 12 of Teso et al. 2021). Possible for up to n c = 6,000.";
  }

  @Override
  public String remark(int examples, int classes) {
    return FisherFactors.remark(examples, classes, getClass().getSimpleName());
  }

  @Override
  protected Influence influence(Fit fit) {
    LayerGradients gradients = new LayerGradients(fit);
    FisherFactors fisher =
        FisherFactors.all(gradients, fit.training().size(), fit.model().classes(), getClass().getSimpleName());
    return new Influence(gradients, new GramCurvature(fisher, damping(fisher.trace(), gradients.dimension())));
  }
}
