package cincer.selector;

import cincer.Fit;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Top Fisher, the paper's best (Eq. 12 with the Fisher information of the top layer):
 * score_k = - grad l(ztilde)' (F + damping)^-1 grad l(z_k), where
 * F = 1/n sum_k (diag(p_k) - p_k p_k') (x) (a_k a_k') over the training set and damping = max(lambda tr(F)/dim, 1e-12) I.
 */
public class TopFisher extends FisherSelector {

  private static final long serialVersionUID = 1L;

  /** Rows of the largest matrix that is factored. */
  private static final int LARGEST = 1500;

  @Override
  public String globalInfo() {
    return "Shows the candidate that most supports the suspicion by influence in the top layer, with the Fisher "
        + "information as curvature (Top Fisher, Eq. 12 of Teso et al. 2021).";
  }

  /** By the smaller of F, c (h+1) square, and the Gram matrix of its n c gradients; by neither if both are large. */
  @Override
  protected Influence influence(Fit fit) {
    TopGradients gradients = new TopGradients(fit);
    int n = fit.training().size();
    int dimension = gradients.dimension();
    long gradientsOfF = (long) n * fit.model().classes();
    if (Math.min(dimension, gradientsOfF) > LARGEST) {
      TopProducts fisher = new TopProducts(gradients);
      double damping = damping(fisher.trace(), dimension);
      return new Influence(gradients, g -> fisher.solve(g, damping));
    } else if (dimension <= gradientsOfF) {
      DMatrixRMaj fisher = TopMatrix.fisher(gradients);
      double trace = IntStream.range(0, dimension).mapToDouble(i -> fisher.get(i, i)).sum();
      return new Influence(gradients, new CholeskyCurvature(fisher, damping(trace, dimension)));
    }
    FisherFactors fisher = FisherFactors.of(gradients, IntStream.range(0, n).toArray(), n);
    return new Influence(gradients, new GramCurvature(fisher, damping(fisher.trace(), dimension)));
  }
}
