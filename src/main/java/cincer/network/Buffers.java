package cincer.network;

import java.util.Arrays;

/** Plain loops over arrays that several kernels need. */
final class Buffers {

  private Buffers() {}

  /** The buffer itself if it is long enough, else a new one. */
  static float[] atLeast(float[] buffer, int length) {
    return buffer.length >= length ? buffer : new float[length];
  }

  /** Sums of the columns of an m x n matrix. */
  static void sumRows(float[] matrix, int m, int n, float[] sums) {
    Arrays.fill(sums, 0, n, 0);
    for (int i = 0; i < m; i++) {
      int row = i * n;
      for (int j = 0; j < n; j++) {
        sums[j] += matrix[row + j];
      }
    }
  }
}
