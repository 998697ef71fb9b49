package cincer.selector;

import cincer.Fit;
import java.util.Arrays;

/**
 * Products of the top layer's gradients of a few examples with a vector. The examples stand side by side, unit by unit, so
 * that the inner loops run over examples and the JIT vectorises them. Owned by one thread.
 */
final class TopBlock {

  static final int SIZE = 64;

  private final Fit fit;
  private final double[] v;
  private final double[][] hidden;
  private final double[][] residual;
  private final double[] sum = new double[SIZE];
  private final double[] product = new double[SIZE];

  TopBlock(Fit fit, double[] v) {
    this.fit = fit;
    this.v = v;
    hidden = new double[fit.output().hidden().numCols][SIZE];
    residual = new double[fit.model().classes()][SIZE];
  }

  /** (p_k - e_{y_k})' V a_k of the examples at positions from (included) to (excluded), at most SIZE. */
  void products(int[] positions, int from, int to, double[] products) {
    for (int i = 0; i < to - from; i++) {
      load(positions[from + i], i);
    }
    Arrays.fill(sum, 0);
    for (int y = 0; y < residual.length; y++) {
      row(y * (hidden.length + 1));
      addProduct(residual[y], product, sum);
    }
    System.arraycopy(sum, 0, products, from, to - from);
  }

  private void load(int k, int i) {
    float[] a = fit.output().hidden().data;
    float[] p = fit.output().probabilities().data;
    int h = hidden.length;
    int c = residual.length;
    double total = 0;
    for (int y = 0; y < c; y++) {
      total += p[k * c + y];
    }
    for (int y = 0; y < c; y++) {
      residual[y][i] = p[k * c + y] / total;
    }
    residual[fit.training().labels()[k]][i] -= 1;
    for (int j = 0; j < h; j++) {
      hidden[j][i] = a[k * h + j];
    }
  }

  /** A row of V times the activations. */
  private void row(int from) {
    int h = hidden.length;
    Arrays.fill(product, v[from + h]);
    int j = 0;
    for (; j + 3 < h; j += 4) {
      axpy(v[from + j], hidden[j], v[from + j + 1], hidden[j + 1], v[from + j + 2], hidden[j + 2], v[from + j + 3],
          hidden[j + 3], product);
    }
    for (; j < h; j++) {
      axpy(v[from + j], hidden[j], product);
    }
  }

  private static void addProduct(double[] x, double[] y, double[] to) {
    for (int i = 0; i < SIZE; i++) {
      to[i] += x[i] * y[i];
    }
  }

  private static void axpy(double f, double[] x, double[] to) {
    for (int i = 0; i < SIZE; i++) {
      to[i] += f * x[i];
    }
  }

  private static void axpy(double f, double[] x, double g, double[] y, double d, double[] z, double e, double[] u,
      double[] to) {
    for (int i = 0; i < SIZE; i++) {
      to[i] += f * x[i] + g * y[i] + d * z[i] + e * u[i];
    }
  }
}
