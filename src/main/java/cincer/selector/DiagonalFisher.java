package cincer.selector;

import cincer.Fit;
import cincer.LayerFactors;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Diagonal Fisher: Eq. 12, all parameters of all layers taken to be independent. */
public class DiagonalFisher extends FisherSelector {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Shows the candidate that most supports the suspicion by influence in all layers, with the diagonal of the "
        + "Fisher information as curvature (Eq. 12 of Teso et al. 2021).";
  }

  @Override
  protected Influence influence(Fit fit) {
    LayerGradients gradients = new LayerGradients(fit);
    double[] diagonal = new double[gradients.dimension()];
    int n = fit.training().size();
    for (int[] chunk : Chunks.of(n)) {
      addDiagonal(FisherFactors.of(gradients, chunk, n), diagonal);
    }
    double damping = damping(Arrays.stream(diagonal).sum(), diagonal.length);
    return new Influence(gradients, g -> {
      double[] v = new double[g.length];
      Arrays.setAll(v, i -> g[i] / (diagonal[i] + damping));
      return v;
    });
  }

  /** sum_ky w_ky g_ky^2, entry by entry: the square of an outer product is the outer product of squares. */
  private static void addDiagonal(FisherFactors fisher, double[] diagonal) {
    for (int y = 0; y < fisher.classes(); y++) {
      double[] part = Factors.sum(fisher.byLabel().get(y).stream()
          .map(layer -> new LayerFactors(squared(layer.delta()), squared(layer.a()))).toList(), fisher.weights(y));
      for (int i = 0; i < diagonal.length; i++) {
        diagonal[i] += part[i];
      }
    }
  }

  private static DMatrixRMaj squared(DMatrixRMaj matrix) {
    return CommonOps_DDRM.elementPower(matrix, 2, null);
  }
}
