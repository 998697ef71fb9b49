package cincer.network;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import cincer.network.natives.Natives;
import org.bytedeco.javacpp.FloatPointer;

/** Matrix products of row-major {@code float} matrices by the OpenBLAS that ND4J brings, on one thread. */
final class Blas {

  /** Native copies of the three matrices, kept per thread: arrays handed to OpenBLAS would be allocated anew each time. */
  private static final ThreadLocal<Blas> OF_THREAD = ThreadLocal.withInitial(Blas::new);

  private FloatPointer a;
  private FloatPointer b;
  private FloatPointer c;

  private Blas() {
    Natives.loadBlas();
    a = new FloatPointer(1);
    b = new FloatPointer(1);
    c = new FloatPointer(1);
  }

  /** C = A B + beta C, with A (m x k), B (k x n), C (m x n). */
  static void product(int m, int n, int k, float[] a, float[] b, float beta, float[] c) {
    OF_THREAD.get().multiply(CblasNoTrans, CblasNoTrans, m, n, k, a, k, b, n, beta, c);
  }

  /** C = A B' + beta C, with A (m x k), B (n x k), C (m x n). */
  static void productTransposed(int m, int n, int k, float[] a, float[] b, float beta, float[] c) {
    OF_THREAD.get().multiply(CblasNoTrans, CblasTrans, m, n, k, a, k, b, k, beta, c);
  }

  /** C = A' B + beta C, with A (k x m), B (k x n), C (m x n). */
  static void transposedProduct(int m, int n, int k, float[] a, float[] b, float beta, float[] c) {
    OF_THREAD.get().multiply(CblasTrans, CblasNoTrans, m, n, k, a, m, b, n, beta, c);
  }

  private void multiply(int transA, int transB, int m, int n, int k, float[] left, int lda, float[] right, int ldb,
      float beta, float[] result) {
    a = atLeast(a, m * k).put(left, 0, m * k);
    b = atLeast(b, k * n).put(right, 0, k * n);
    c = atLeast(c, m * n);
    if (beta != 0) {
      c.put(result, 0, m * n);
    }
    cblas_sgemm(CblasRowMajor, transA, transB, m, n, k, 1, a, lda, b, ldb, beta, c, n);
    c.get(result, 0, m * n);
  }

  private static FloatPointer atLeast(FloatPointer pointer, long length) {
    if (pointer.capacity() >= length) {
      return pointer;
    }
    pointer.deallocate();
    return new FloatPointer(length);
  }
}
