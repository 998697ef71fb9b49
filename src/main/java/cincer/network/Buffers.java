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

  /** The sum of n values from a place on, in four parts, which a processor adds at once. */
  static float sum(float[] values, int from, int n) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = from;
    for (; i + 3 < from + n; i += 4) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
    }
    for (; i < from + n; i++) {
      a += values[i];
    }
    return a + b + (c + d);
  }

  /** to += from, n values of each from a place on. */
  static void add(float[] from, int at, float[] to, int place, int n) {
    for (int i = 0; i < n; i++) {
      to[place + i] += from[at + i];
    }
  }

  /** to = from + number, n values of each from a place on. */
  static void plus(float[] from, int at, float number, float[] to, int place, int n) {
    for (int i = 0; i < n; i++) {
      to[place + i] = from[at + i] + number;
    }
  }

  /** The n x m transpose of the first m rows of n values. */
  static float[] transposed(float[] matrix, int m, int n, float[] buffer) {
    float[] result = atLeast(buffer, m * n);
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < m; i++) {
        result[j * m + i] = matrix[i * n + j];
      }
    }
    return result;
  }
}
