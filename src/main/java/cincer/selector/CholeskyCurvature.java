package cincer.selector;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** A positive definite matrix that is small enough to be written down and factored. */
final class CholeskyCurvature implements Curvature {

  private final LinearSolverDense<DMatrixRMaj> solver;

  /**
   * @param matrix  symmetric, positive semi-definite; overwritten
   * @param damping added to its diagonal, greater than 0
   */
  CholeskyCurvature(DMatrixRMaj matrix, double damping) {
    solver = LinearSolverFactory_DDRM.symmPosDef(matrix.numRows);
    double added = damping;
    double jitter = damping;
    for (int i = 0; i < matrix.numRows; i++) {
      jitter = Math.max(jitter, 1e-14 * matrix.get(i, i));
    }
    add(matrix, damping);
    DMatrixRMaj copy = matrix.copy();
    while (!solver.setA(solver.modifiesA() ? copy : matrix)) { // rounding made it indefinite: damping as small as rounding
      add(matrix, jitter);
      added += jitter;
      jitter *= 10;
      if (!(added < Double.POSITIVE_INFINITY)) {
        throw new IllegalStateException("the damped curvature is not positive definite");
      }
      copy.setTo(matrix);
    }
  }

  private static void add(DMatrixRMaj matrix, double damping) {
    for (int i = 0; i < matrix.numRows; i++) {
      matrix.add(i, i, damping);
    }
  }

  @Override
  public double[] solve(double[] g) {
    DMatrixRMaj v = new DMatrixRMaj(g.length, 1);
    synchronized (solver) { // keeps buffers
      solver.solve(DMatrixRMaj.wrap(g.length, 1, g.clone()), v);
    }
    return v.data;
  }
}
