package cincer.network;

/**
 * Sums and products of rows, each row an array of its own, all at one index: the JIT makes vector instructions of such loops, and not of loops that
 * read one array at places that differ by a variable, or that have many terms. (On Java 17: 50 GFLOPS against 6.)
 */
final class Rows {

  /** Twice this, and times any difference of two floats that is not 0, is 1 at least. */
  private static final float LARGE = 0x1p75f;

  /** Rows that are combined at once. */
  static final int TERMS = 5;

  private Rows() {}

  /** The rows themselves if they are long enough, else as many new ones. */
  static float[][] atLeast(float[][] rows, int n) {
    return rows[0].length >= n ? rows : new float[rows.length][n];
  }

  /** to = number + sum of w[at + i] times the i-th of the rows; as many weights as numbers of rows are given, {@link #TERMS} at least. */
  static void combine(float number, float[] w, int at, float[][] rows, int[] which, float[] to, int n) {
    combine(number, w[at], rows[which[0]], w[at + 1], rows[which[1]], w[at + 2], rows[which[2]], w[at + 3], rows[which[3]], w[at + 4], rows[which[4]], to, n);
    int i = TERMS;
    for (; i + 3 < which.length; i += 4) {
      add(w[at + i], rows[which[i]], w[at + i + 1], rows[which[i + 1]], w[at + i + 2], rows[which[i + 2]], w[at + i + 3], rows[which[i + 3]], to, n);
    }
    for (; i < which.length; i++) {
      add(w[at + i], rows[which[i]], to, n);
    }
  }

  private static void combine(float number, float v, float[] a, float w, float[] b, float x, float[] c, float y, float[] d, float z, float[] f,
      float[] to, int n) {
    for (int e = 0; e < n; e++) {
      to[e] = v * a[e] + w * b[e] + (x * c[e] + y * d[e]) + (z * f[e] + number);
    }
  }

  private static void add(float v, float[] a, float w, float[] b, float x, float[] c, float y, float[] d, float[] to, int n) {
    for (int e = 0; e < n; e++) {
      to[e] += v * a[e] + w * b[e] + (x * c[e] + y * d[e]);
    }
  }

  /** to = a + b + c. */
  static void sum(float[] a, float[] b, float[] c, float[] to, int n) {
    for (int e = 0; e < n; e++) {
      to[e] = a[e] + b[e] + c[e];
    }
  }

  /** to += row. */
  static void add(float[] row, float[] to, int n) {
    for (int e = 0; e < n; e++) {
      to[e] += row[e];
    }
  }

  /** to += w row. */
  static void add(float w, float[] row, float[] to, int n) {
    for (int e = 0; e < n; e++) {
      to[e] += w * row[e];
    }
  }

  /** to += a b + c d, value by value. */
  static void addProducts(float[] a, float[] b, float[] c, float[] d, float[] to, int n) {
    for (int e = 0; e < n; e++) {
      to[e] += a[e] * b[e] + c[e] * d[e];
    }
  }

  /** to += a b, value by value. */
  static void addProducts(float[] a, float[] b, float[] to, int n) {
    for (int e = 0; e < n; e++) {
      to[e] += a[e] * b[e];
    }
  }

  /** Where a row is larger than the best so far: its number instead of the number there, and its value. Without a branch. */
  static void better(float[] row, float number, float[] best, float[] winner, int n) {
    for (int e = 0; e < n; e++) {
      float larger = Math.min(1, Math.max(0, row[e] - best[e]) * LARGE * LARGE);
      winner[e] += (number - winner[e]) * larger;
      best[e] = Math.max(best[e], row[e]);
    }
  }

  /** to = row where the winner is this number, else 0. */
  static void where(float[] winner, float number, float[] row, float[] to, int n) {
    for (int e = 0; e < n; e++) {
      to[e] = row[e] * (1 - Math.min(1, Math.abs(winner[e] - number)));
    }
  }

  /** row = 0 where the output is 0, and stays where it is positive. */
  static void wherePositive(float[] output, float[] row, int n) {
    for (int e = 0; e < n; e++) {
      row[e] *= Math.min(1, output[e] * LARGE * LARGE);
    }
  }
}
