package cincer.selector;

import cincer.Fit;
import java.util.ArrayList;
import java.util.List;

/** K-FAC: Eq. 12, the Fisher information of each layer taken to be a Kronecker product (Martens and Grosse 2015). */
public class KroneckerFisher extends FisherSelector {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Shows the candidate that most supports the suspicion by influence in all layers, with Kronecker-factored "
        + "Fisher information as curvature (K-FAC, Martens and Grosse 2015), damped exactly by eigendecompositions.";
  }

  @Override
  protected Influence influence(Fit fit) {
    LayerGradients gradients = new LayerGradients(fit);
    int n = fit.training().size();
    List<Moments> moments = new ArrayList<>();
    for (int[] chunk : Chunks.of(n)) {
      FisherFactors fisher = FisherFactors.of(gradients, chunk, n);
      for (int l = 0; l < fisher.layers(); l++) {
        if (l == moments.size()) {
          moments.add(new Moments());
        }
        moments.get(l).add(fisher.layer(l));
      }
    }
    List<KroneckerBlock> layers = moments.stream().map(Moments::block).toList();
    double trace = layers.stream().mapToDouble(KroneckerBlock::trace).sum();
    double damping = damping(trace, gradients.dimension());
    return new Influence(gradients, new BlockCurvature(layers.stream()
        .map(layer -> new BlockCurvature.Block(layer.parameters(), g -> layer.solve(g, damping))).toList()));
  }
}
