package cincer.network;

/**
 * The transforms of F(4,3) (Winograd 1980; Lavin and Gray 2016): y = A' ((G w) * (B' x)) are four neighbouring outputs of
 * three weights w and six neighbouring pixels x, by six products instead of twelve. Each method takes m examples, which lie
 * side by side; from one pixel, or one point, to the next it is a stride.
 */
final class Tiles {

  static final int OUTPUTS = 4;
  static final int WEIGHTS = 3;
  static final int POINTS = 6;

  private static final float[][] G = {{1 / 4f, 0, 0}, {-1 / 6f, -1 / 6f, -1 / 6f}, {-1 / 6f, 1 / 6f, -1 / 6f},
      {1 / 24f, 1 / 12f, 1 / 6f}, {1 / 24f, -1 / 12f, 1 / 6f}, {0, 0, 1}};

  private Tiles() {}

  /** How many tiles a row of so many outputs has. */
  static int in(int width) {
    return (width + OUTPUTS - 1) / OUTPUTS;
  }

  /** Six points B' x of six pixels. */
  static void ofPixels(float[] x, int at, float[] points, int place, int stride, int m) {
    for (int e = 0; e < m; e++) {
      int i = at + e;
      float x1 = x[i + m];
      float x2 = x[i + 2 * m];
      float x3 = x[i + 3 * m];
      float x4 = x[i + 4 * m];
      int to = place + e;
      points[to] = 4 * x[i] - 5 * x2 + x4;
      points[to + stride] = x4 - 4 * x2 + (x3 - 4 * x1);
      points[to + 2 * stride] = x4 - 4 * x2 - (x3 - 4 * x1);
      points[to + 3 * stride] = x4 - x2 + 2 * (x3 - x1);
      points[to + 4 * stride] = x4 - x2 - 2 * (x3 - x1);
      points[to + 5 * stride] = 4 * x1 - 5 * x3 + x[i + 5 * m];
    }
  }

  /** Adds B p, the transpose of {@link #ofPixels}, to six pixels. */
  static void addPixels(float[] points, int at, int stride, float[] x, int place, int m) {
    for (int e = 0; e < m; e++) {
      int i = at + e;
      float p0 = points[i];
      float plus = points[i + stride] + points[i + 2 * stride];
      float minus = points[i + stride] - points[i + 2 * stride];
      float plus2 = points[i + 3 * stride] + points[i + 4 * stride];
      float minus2 = 2 * (points[i + 3 * stride] - points[i + 4 * stride]);
      float p5 = points[i + 5 * stride];
      int to = place + e;
      x[to] += 4 * p0;
      x[to + m] += 4 * (p5 - minus) - minus2;
      x[to + 2 * m] -= 5 * p0 + 4 * plus + plus2;
      x[to + 3 * m] += minus + minus2 - 5 * p5;
      x[to + 4 * m] += p0 + plus + plus2;
      x[to + 5 * m] += p5;
    }
  }

  /** Four outputs A' p of six points. */
  static void outputs(float[] points, int at, int stride, float[] y, int place, int m) {
    for (int e = 0; e < m; e++) {
      int i = at + e;
      float plus = points[i + stride] + points[i + 2 * stride];
      float minus = points[i + stride] - points[i + 2 * stride];
      float plus2 = points[i + 3 * stride] + points[i + 4 * stride];
      float minus2 = points[i + 3 * stride] - points[i + 4 * stride];
      int to = place + e;
      y[to] = points[i] + plus + plus2;
      y[to + m] = minus + 2 * minus2;
      y[to + 2 * m] = plus + 4 * plus2;
      y[to + 3 * m] = minus + 8 * minus2 + points[i + 5 * stride];
    }
  }

  /** Six points A y, the transpose of {@link #outputs}, of four outputs. */
  static void ofOutputs(float[] y, int at, float[] points, int place, int stride, int m) {
    for (int e = 0; e < m; e++) {
      int i = at + e;
      float y0 = y[i];
      float y1 = y[i + m];
      float y2 = y[i + 2 * m];
      float y3 = y[i + 3 * m];
      int to = place + e;
      points[to] = y0;
      points[to + stride] = y0 + y2 + (y1 + y3);
      points[to + 2 * stride] = y0 + y2 - (y1 + y3);
      points[to + 3 * stride] = y0 + 4 * y2 + (2 * y1 + 8 * y3);
      points[to + 4 * stride] = y0 + 4 * y2 - (2 * y1 + 8 * y3);
      points[to + 5 * stride] = y3;
    }
  }

  /** Six points G w of three weights. */
  static void ofWeights(float[] w, int at, float[] points, int place, int stride) {
    for (int t = 0; t < POINTS; t++) {
      points[place + t * stride] = G[t][0] * w[at] + G[t][1] * w[at + 1] + G[t][2] * w[at + 2];
    }
  }

  /** Three weights G' p, the transpose of {@link #ofWeights}, of six points. */
  static void weights(float[] points, int at, int stride, float[] w, int place) {
    for (int v = 0; v < WEIGHTS; v++) {
      float sum = 0;
      for (int t = 0; t < POINTS; t++) {
        sum += G[t][v] * points[at + t * stride];
      }
      w[place + v] = sum;
    }
  }
}
