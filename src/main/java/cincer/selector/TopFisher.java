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
  public static final int LARGEST = 1500;

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
      return new Influence(gradients, curvature(TopMatrix.fisher(gradients), getLambda()));
    }
    FisherFactors fisher = FisherFactors.of(gradients, IntStream.range(0, n).toArray(), n);
    return new Influence(gradients, new GramCurvature(fisher, damping(fisher.trace(), dimension)));
  }

  /**
   * F + damping, where F was summed elsewhere.
   *
   * @param fisher c (h+1) square, at most {@link #LARGEST}: block (y, z) is 1/n sum_k p_ky ([y = z] - p_kz) a_k a_k'; overwritten
   */
  public static Curvature curvature(DMatrixRMaj fisher, double lambda) {
    double trace = IntStream.range(0, fisher.numRows).mapToDouble(i -> fisher.get(i, i)).sum();
    return new CholeskyCurvature(fisher, damping(lambda, trace, fisher.numRows));
  }

  /** F + damping of a fit. */
  public static Curvature curvature(Fit fit, double lambda) {
    TopFisher fisher = new TopFisher();
    fisher.setLambda(lambda);
    return fisher.influence(fit).curvature();
  }
}
