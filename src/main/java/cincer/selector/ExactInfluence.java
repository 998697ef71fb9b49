package cincer.selector;

import cincer.Fit;
import cincer.InvalidInputException;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Influence functions with the Hessian written down: exact, for small networks such as logistic regression. */
public class ExactInfluence extends HessianSelector {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST = 3000;

  @Override
  public String globalInfo() {
    return "Shows the candidate of largest influence by the whole damped Hessian (Eq. 10 of Teso et al. 2021). Possible for "
        + "networks of up to 3,000 parameters.";
  }

  @Override
  Curvature inverse(Fit fit, Hessian hessian) throws InterruptedException {
    int dimension = hessian.dimension();
    if (dimension > LARGEST) {
      throw new InvalidInputException("ExactInfluence needs the Hessian of " + dimension + " parameters, and at most "
          + LARGEST + " are possible: choose ConjugateGradientInfluence or LissaInfluence for this network");
    }
    DMatrixRMaj matrix = new DMatrixRMaj(dimension, dimension);
    for (int i = 0; i < dimension; i++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted in column " + i + " of the Hessian");
      }
      double[] unit = new double[dimension];
      unit[i] = 1;
      System.arraycopy(hessian.times(unit), 0, matrix.data, i * dimension, dimension);
    }
    return solver(symmetric(matrix));
  }

  /** Away from a minimum the Hessian may have negative eigenvalues, so LU and not Cholesky. */
  private static Curvature solver(DMatrixRMaj matrix) {
    LinearSolverDense<DMatrixRMaj> lu = LinearSolverFactory_DDRM.lu(matrix.numRows);
    DMatrixRMaj copy = matrix.copy();
    for (double more = 1e-12; !lu.setA(copy) || lu.quality() < 1e-16; more *= 10) { // singular: damp more, step by step
      copy.setTo(matrix);
      double added = more;
      IntStream.range(0, matrix.numRows).forEach(i -> copy.add(i, i, added));
    }
    return g -> {
      DMatrixRMaj v = new DMatrixRMaj(g.length, 1);
      synchronized (lu) { // keeps buffers
        lu.solve(DMatrixRMaj.wrap(g.length, 1, g.clone()), v);
      }
      return v.data;
    };
  }

  private static DMatrixRMaj symmetric(DMatrixRMaj matrix) {
    for (int i = 0; i < matrix.numRows; i++) {
      for (int j = 0; j < i; j++) {
        double mean = (matrix.get(i, j) + matrix.get(j, i)) / 2;
        matrix.set(i, j, mean);
        matrix.set(j, i, mean);
      }
    }
    return matrix;
  }
}
