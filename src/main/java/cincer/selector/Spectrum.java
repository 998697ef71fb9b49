package cincer.selector;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * Eigenvalues greater than 0 of a positive semi-definite matrix, and their eigenvectors.
 *
 * @param values  r eigenvalues
 * @param vectors dimension x r, orthonormal columns
 */
record Spectrum(double[] values, DMatrixRMaj vectors) {

  private static final double ROUNDING = 1e-13;

  /** Of R'R, R with no more rows than columns, by way of RR': they share the eigenvalues that are not 0. */
  static Spectrum ofSquare(DMatrixRMaj r) {
    DMatrixRMaj square = new DMatrixRMaj(r.numRows, r.numRows);
    CommonOps_DDRM.multTransB(r, r, square);
    Spectrum spectrum = of(square);
    DMatrixRMaj vectors = new DMatrixRMaj(r.numCols, spectrum.rank());
    CommonOps_DDRM.multTransA(r, spectrum.vectors, vectors);
    CommonOps_DDRM.divideCols(vectors, Arrays.stream(spectrum.values).map(Math::sqrt).toArray());
    return new Spectrum(spectrum.values, vectors);
  }

  /** Of a symmetric matrix whose negative eigenvalues are rounding errors. */
  static Spectrum of(DMatrixRMaj matrix) {
    return of(matrix, ROUNDING);
  }

  /** @param rounding share of the largest eigenvalue that counts as 0 */
  static Spectrum of(DMatrixRMaj matrix, double rounding) {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, true, false, false);
    if (!svd.decompose(matrix.copy())) {
      throw new IllegalStateException("no eigenvalues were found of a matrix of " + matrix.numRows + " rows");
    }
    // of a positive semi-definite matrix they are the singular values; EJML's own search for eigenvalues can fail
    double[] eigenvalues = svd.getSingularValues();
    DMatrixRMaj u = svd.getU(null, false);
    double least = Arrays.stream(eigenvalues).limit(svd.numberOfSingularValues()).max().orElse(0) * rounding;
    int[] kept = IntStream.range(0, svd.numberOfSingularValues()).filter(i -> eigenvalues[i] > least).toArray();
    DMatrixRMaj vectors = new DMatrixRMaj(matrix.numRows, kept.length);
    for (int i = 0; i < kept.length; i++) {
      for (int row = 0; row < matrix.numRows; row++) {
        vectors.set(row, i, u.get(row, kept[i]));
      }
    }
    return new Spectrum(Arrays.stream(kept).mapToDouble(i -> eigenvalues[i]).toArray(), vectors);
  }

  int dimension() {
    return vectors.numRows;
  }

  int rank() {
    return values.length;
  }

  double trace() {
    return Arrays.stream(values).sum();
  }
}
