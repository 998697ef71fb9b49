package cincer;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Gradients of the loss of m examples with respect to the parameters of one layer (out x in, biases included), as two
 * factors: that of example k is delta_k a_k'. Inner products of gradients are products of inner products of factors, so
 * no gradient need be formed.
 *
 * @param delta m x out
 * @param a     m x in; where a bias belongs to the layer, it is the last column, 1
 */
public record LayerFactors(DMatrixRMaj delta, DMatrixRMaj a) {

  /** @throws IllegalArgumentException if the factors are not of equally many examples */
  public LayerFactors {
    if (delta.numRows != a.numRows) {
      throw new IllegalArgumentException("delta has " + delta.numRows + " rows, a has " + a.numRows);
    }
  }

  /** Number of examples m. */
  public int examples() {
    return a.numRows;
  }

  /** Number of parameters, out in. */
  public int parameters() {
    return delta.numCols * a.numCols;
  }

  /** delta_k . delta'_j, m x m'. Times {@link #activations} it is the inner product of the gradients. */
  public DMatrixRMaj deltas(LayerFactors other) {
    return CommonOps_DDRM.multTransB(delta, other.delta, null);
  }

  /** a_k . a'_j, m x m'. */
  public DMatrixRMaj activations(LayerFactors other) {
    return CommonOps_DDRM.multTransB(a, other.a, null);
  }

  /** Inner products of the m gradients with the vector V (out x in, row by row): delta_k' V a_k. */
  public double[] products(double[] v) {
    DMatrixRMaj av = new DMatrixRMaj(examples(), delta.numCols);
    CommonOps_DDRM.multTransB(a, DMatrixRMaj.wrap(delta.numCols, a.numCols, v), av);
    CommonOps_DDRM.elementMult(av, delta);
    double[] products = new double[examples()];
    for (int k = 0; k < products.length; k++) {
      for (int o = 0; o < delta.numCols; o++) {
        products[k] += av.get(k, o);
      }
    }
    return products;
  }

  /** Squared lengths of the m gradients, |delta_k|^2 |a_k|^2. */
  public double[] squaredNorms() {
    double[] norms = new double[examples()];
    for (int k = 0; k < norms.length; k++) {
      norms[k] = squaredNorm(delta, k) * squaredNorm(a, k);
    }
    return norms;
  }

  private static double squaredNorm(DMatrixRMaj matrix, int row) {
    double sum = 0;
    for (int j = 0; j < matrix.numCols; j++) {
      sum += matrix.get(row, j) * matrix.get(row, j);
    }
    return sum;
  }

  /** sum_k w_k delta_k a_k', row by row. */
  public double[] sum(double[] w) {
    DMatrixRMaj weighted = delta.copy();
    CommonOps_DDRM.multRows(w, weighted);
    DMatrixRMaj sum = new DMatrixRMaj(delta.numCols, a.numCols);
    CommonOps_DDRM.multTransA(weighted, a, sum);
    return sum.data;
  }
}
