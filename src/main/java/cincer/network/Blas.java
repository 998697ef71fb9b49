package cincer.network;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.blas_set_num_threads;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

/** Matrix products of row-major {@code float} matrices by the OpenBLAS that ND4J brings, on one thread. */
final class Blas {

  static {
    Backend.loadBlas(() -> blas_set_num_threads(1)); // two were slower even on an idle machine
  }

  private Blas() {}

  /** C = A B + beta C, with A (m x k), B (k x n), C (m x n). */
  static void product(int m, int n, int k, float[] a, float[] b, float beta, float[] c) {
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1, a, k, b, n, beta, c, n);
  }

  /** C = A B' + beta C, with A (m x k), B (n x k), C (m x n). */
  static void productTransposed(int m, int n, int k, float[] a, float[] b, float beta, float[] c) {
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, m, n, k, 1, a, k, b, k, beta, c, n);
  }

  /** C = A' B + beta C, with A (k x m), B (k x n), C (m x n). */
  static void transposedProduct(int m, int n, int k, float[] a, float[] b, float beta, float[] c) {
    cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, m, n, k, 1, a, m, b, n, beta, c, n);
  }
}
