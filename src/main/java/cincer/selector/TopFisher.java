package cincer.selector;

import cincer.Fit;
import cincer.InvalidInputException;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import weka.core.OptionMetadata;

/**
 * Top Fisher, the paper's best (Eq. 12 with the Fisher information of the top layer):
 * score_k = - grad l(ztilde)' (F + damping)^-1 grad l(z_k), where
 * F = 1/n sum_k (diag(p_k) - p_k p_k') (x) (a_k a_k') over the training set and damping = max(lambda tr(F)/dim, 1e-12) I.
 */
public class TopFisher extends ScoringSelector {

  private static final long serialVersionUID = 1L;

  private double lambda = 0.1;

  @Override
  public String globalInfo() {
    return "Shows the candidate that most supports the suspicion by influence in the top layer, with the Fisher "
        + "information as curvature (Top Fisher, Eq. 12 of Teso et al. 2021).";
  }

  public double getLambda() {
    return lambda;
  }

  @OptionMetadata(displayName = "lambda", commandLineParamName = "lambda", commandLineParamSynopsis = "-lambda <number>",
      description = "Damping, as a multiple of the mean eigenvalue of the Fisher information; at least 0 (default 0.1).",
      displayOrder = 1)
  public void setLambda(double lambda) {
    if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY)) {
      throw new InvalidInputException("lambda is " + lambda + "; damping is a number of at least 0");
    }
    this.lambda = lambda;
  }

  @Override
  protected Scorer scorer(Fit fit) {
    DMatrixRMaj damped = damp(fisher(fit), lambda);
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(damped.numRows);
    if (!solver.setA(damped)) {
      throw new IllegalStateException("the damped Fisher information is not positive definite");
    }
    return (suspicion, candidates) -> {
      DMatrixRMaj v = new DMatrixRMaj(damped.numRows, 1);
      solver.solve(DMatrixRMaj.wrap(damped.numRows, 1, TopGradients.of(fit, suspicion)), v);
      return TopGradients.scores(fit, v.data, candidates);
    };
  }

  /** F, c (h+1) square: block (y, z) is 1/n sum_k p_ky ([y = z] - p_kz) a_k a_k'. */
  static DMatrixRMaj fisher(Fit fit) {
    int n = fit.training().size();
    int c = fit.model().classes();
    double[] a = TopGradients.withBias(fit.output());
    int width = a.length / n;
    float[] p = fit.output().probabilities().data;
    DMatrixRMaj fisher = new DMatrixRMaj(c * width, c * width);
    IntStream.range(0, c * c).parallel().filter(block -> block / c <= block % c).forEach(block -> {
      int y = block / c;
      int z = block % c;
      double[] sum = new double[width * width];
      for (int k = 0; k < n; k++) {
        double s = p[k * c + y] * ((y == z ? 1.0 : 0.0) - p[k * c + z]) / n;
        for (int i = 0; i < width; i++) {
          double factor = s * a[k * width + i];
          for (int j = 0; j < width; j++) {
            sum[i * width + j] += factor * a[k * width + j];
          }
        }
      }
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) {
          fisher.set(y * width + i, z * width + j, sum[i * width + j]);
          fisher.set(z * width + j, y * width + i, sum[i * width + j]);
        }
      }
    });
    return fisher;
  }

  /** Adds max(lambda tr(F)/dim, 1e-12) to the diagonal, in place. */
  static DMatrixRMaj damp(DMatrixRMaj fisher, double lambda) {
    int dimension = fisher.numRows;
    double trace = IntStream.range(0, dimension).mapToDouble(i -> fisher.get(i, i)).sum();
    double damping = Math.max(lambda * trace / dimension, 1e-12);
    for (int i = 0; i < dimension; i++) {
      fisher.add(i, i, damping);
    }
    return fisher;
  }
}
