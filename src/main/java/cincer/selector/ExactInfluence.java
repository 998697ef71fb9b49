package cincer.selector;

import cincer.Fit;
import cincer.InvalidInputException;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.lu.LUDecompositionBase_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.linsol.lu.LinearSolverLu_DDRM;
import org.ejml.interfaces.decomposition.LUDecomposition;
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
  public void checkNetwork(int parameters) {
    if (parameters > LARGEST) {
      throw new InvalidInputException("ExactInfluence needs the Hessian of " + parameters + " parameters, and at most "
          + LARGEST + " are possible: choose ConjugateGradientInfluence or LissaInfluence for this network");
    }
  }

  @Override
  Curvature inverse(Fit fit, Hessian hessian) throws InterruptedException {
    int dimension = hessian.dimension();
    checkNetwork(dimension);
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
    LUDecomposition<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.lu(matrix.numRows, matrix.numRows);
    LinearSolverDense<DMatrixRMaj> lu = new LinearSolverLu_DDRM((LUDecompositionBase_DDRM) decomposition);
    lu.setA(matrix.copy());
    for (double more = 1e-12; decomposition.isSingular(); more *= 10) {
      DMatrixRMaj damped = matrix.copy();
      for (int i = 0; i < damped.numRows; i++) {
        damped.add(i, i, more);
      }
      lu.setA(damped);
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
