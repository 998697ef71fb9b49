package cincer.selector;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * S (x) A, the Kronecker product of two positive semi-definite matrices, by their eigendecompositions S = Q_S D_S Q_S'
 * and A = Q_A D_A Q_A'. Damping is exact: it is added to the products of eigenvalues, not to the factors.
 *
 * @param s of S, out x out
 * @param a of A, in x in
 */
record KroneckerBlock(Spectrum s, Spectrum a) {

  int parameters() {
    return s.dimension() * a.dimension();
  }

  /** tr(S (x) A) = tr(S) tr(A). */
  double trace() {
    return s.trace() * a.trace();
  }

  /**
   * (S (x) A + d I)^-1 g. With G the matrix of g (out x in): what lies in the range of both factors is divided by the
   * product of eigenvalues plus d, the rest by d.
   */
  double[] solve(double[] g, double d) {
    DMatrixRMaj matrix = DMatrixRMaj.wrap(s.dimension(), a.dimension(), g);
    DMatrixRMaj left = new DMatrixRMaj(s.rank(), a.dimension());
    DMatrixRMaj inside = new DMatrixRMaj(s.rank(), a.rank());
    CommonOps_DDRM.multTransA(s.vectors(), matrix, left);
    CommonOps_DDRM.mult(left, a.vectors(), inside);
    for (int i = 0; i < s.rank(); i++) {
      for (int j = 0; j < a.rank(); j++) {
        inside.set(i, j, inside.get(i, j) * (1 / (s.values()[i] * a.values()[j] + d) - 1 / d));
      }
    }
    CommonOps_DDRM.multTransB(inside, a.vectors(), left);
    DMatrixRMaj v = matrix.copy();
    CommonOps_DDRM.scale(1 / d, v);
    CommonOps_DDRM.multAdd(s.vectors(), left, v);
    return v.data;
  }
}
