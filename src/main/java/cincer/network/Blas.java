package cincer.network;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import cincer.network.natives.Natives;
import java.util.ArrayList;
import java.util.List;

/** Matrix products of row-major {@code float} matrices by the OpenBLAS that ND4J brings, on one thread. */
final class Blas {

  /** Blocks that are kept per thread: arrays handed to OpenBLAS would be copied to new memory each time. */
  private static final ThreadLocal<Blas> OF_THREAD = ThreadLocal.withInitial(Blas::new);
  /** Blocks with numbers below this are anybody's; a kernel has those above ({@link Slices#nextBlock}) from its forward to its backward. */
  static final int SHARED = 5;

  private final List<NativeFloats> blocks = new ArrayList<>();

  private Blas() {
    Natives.loadBlas();
  }

  /** One of this thread's blocks, with room for so many floats; the next product of arrays overwrites the first three. */
  static NativeFloats block(int number, long length) {
    List<NativeFloats> blocks = OF_THREAD.get().blocks;
    while (blocks.size() <= number) {
      blocks.add(new NativeFloats());
    }
    return blocks.get(number).atLeast(length);
  }

  /**
   * C = A B + beta C, where C is m x n.
   *
   * @param ta whether A is the transpose of what is given: k x m, instead of m x k
   * @param tb whether B is the transpose of what is given: n x k, instead of k x n
   */
  static void product(boolean ta, boolean tb, int m, int n, int k, float[] a, float[] b, float beta, float[] c) {
    NativeFloats left = block(0, (long) m * k).put(0, a, 0, m * k);
    NativeFloats right = block(1, (long) k * n).put(0, b, 0, k * n);
    NativeFloats result = block(2, (long) m * n);
    if (beta != 0) {
      result.put(0, c, 0, m * n);
    }
    product(ta, tb, m, n, k, left, 0, right, 0, beta, result, 0);
    result.get(0, c, 0, m * n);
  }

  /** The same of matrices in different blocks, each from the given place on. */
  static void product(boolean ta, boolean tb, int m, int n, int k, NativeFloats a, long fromA, NativeFloats b, long fromB,
      float beta, NativeFloats c, long fromC) {
    cblas_sgemm(CblasRowMajor, ta ? CblasTrans : CblasNoTrans, tb ? CblasTrans : CblasNoTrans, m, n, k, 1,
        a.at(fromA), ta ? m : k, b.at(fromB), tb ? k : n, beta, c.at(fromC), n);
  }
}
