package cincer.selector;

import cincer.Fit;
import java.util.stream.IntStream;

/** Block-diagonal Fisher: Eq. 12, parameters of different layers taken to be independent. */
public class BlockDiagonalFisher extends FisherSelector {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Shows the candidate that most supports the suspicion by influence in all layers, with the Fisher information "
        + "of each layer for itself as curvature (Eq. 12 of Teso et al. 2021). Possible for up to n c = 6,000.";
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
    double damping = damping(fisher.trace(), gradients.dimension());
    return new Influence(gradients, new BlockCurvature(IntStream.range(0, fisher.layers()).mapToObj(fisher::layer)
        .map(layer -> new BlockCurvature.Block(layer.dimension(), new GramCurvature(layer, damping))).toList()));
  }
}
