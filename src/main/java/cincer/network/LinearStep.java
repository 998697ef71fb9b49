package cincer.network;

import java.util.Arrays;

/**
 * z_p = W [x_p; 1] at each of P places p, where x_p are some of the inputs: fully connected (one place, all inputs) or a
 * convolution (a patch of the image at each place).
 */
final class LinearStep implements Step {

  /**
   * What all passes through this step share.
   *
   * @param from    where its parameters begin among all
   * @param weights out x width, row by row; the bias is the last column
   * @param out     number of outputs per place
   * @param places  P x (width - 1), which inputs each place sees
   * @param inputs  number of inputs
   */
  record LinearParameters(int from, double[] weights, int out, int[][] places, int inputs) {

    int width() {
      return weights.length / out;
    }
  }

  private final LinearParameters layout;
  private final int width;
  private final double[][] a;
  private final double[][] ra;
  private final double[][] delta;

  LinearStep(LinearParameters layout) {
    this.layout = layout;
    width = layout.width();
    a = new double[layout.places.length][width];
    ra = new double[layout.places.length][width];
    delta = new double[layout.places.length][];
  }

  @Override
  public double[] forward(double[] x) {
    gather(x, a, 1);
    return multiply(layout.weights, 0, a, new double[layout.out * a.length]);
  }

  @Override
  public double[] backward(double[] d) {
    split(d, delta);
    return scatter(layout.weights, 0, delta, new double[layout.inputs]);
  }

  @Override
  public double[] forwardR(double[] rx, double[] v) {
    gather(rx, ra, 0);
    return multiply(v, layout.from, a, multiply(layout.weights, 0, ra, new double[layout.out * a.length]));
  }

  @Override
  public double[] backwardR(double[] rdelta, double[] v, double w, double[] sums) {
    double[][] rd = new double[a.length][];
    split(rdelta, rd);
    for (int p = 0; p < a.length; p++) {
      for (int o = 0; o < layout.out; o++) {
        axpy(w * rd[p][o], a[p], 0, sums, layout.from + o * width);
        axpy(w * delta[p][o], ra[p], 0, sums, layout.from + o * width);
      }
    }
    return scatter(v, layout.from, delta, scatter(layout.weights, 0, rd, new double[layout.inputs]));
  }

  /** Writes the last example's gradient as row k of two factors; several places have one gradient and the factor 1. */
  void store(int k, double[] deltas, double[] activations) {
    if (a.length == 1) {
      System.arraycopy(delta[0], 0, deltas, k * layout.out, layout.out);
      System.arraycopy(a[0], 0, activations, k * width, width);
      return;
    }
    deltas[k] = 1;
    for (int p = 0; p < a.length; p++) {
      for (int o = 0; o < layout.out; o++) {
        axpy(delta[p][o], a[p], 0, activations, (k * layout.out + o) * width);
      }
    }
  }

  private void gather(double[] x, double[][] rows, double bias) {
    for (int p = 0; p < rows.length; p++) {
      int[] place = layout.places[p];
      for (int j = 0; j < place.length; j++) {
        rows[p][j] = x[place[j]];
      }
      rows[p][width - 1] = bias;
    }
  }

  /** Outputs are channel after channel, as DL4J has them; factors are place after place. */
  private void split(double[] channels, double[][] rows) {
    for (int p = 0; p < rows.length; p++) {
      rows[p] = new double[layout.out];
      for (int o = 0; o < layout.out; o++) {
        rows[p][o] = channels[o * rows.length + p];
      }
    }
  }

  private double[] multiply(double[] matrix, int from, double[][] rows, double[] sums) {
    for (int p = 0; p < rows.length; p++) {
      for (int o = 0; o < layout.out; o++) {
        sums[o * rows.length + p] += dot(matrix, from + o * width, rows[p]);
      }
    }
    return sums;
  }

  private double[] scatter(double[] matrix, int from, double[][] rows, double[] sums) {
    double[] patch = new double[width];
    for (int p = 0; p < rows.length; p++) {
      Arrays.fill(patch, 0);
      for (int o = 0; o < layout.out; o++) {
        axpy(rows[p][o], matrix, from + o * width, patch, 0);
      }
      int[] place = layout.places[p];
      for (int j = 0; j < place.length; j++) {
        sums[place[j]] += patch[j];
      }
    }
    return sums;
  }

  private static double dot(double[] matrix, int from, double[] row) {
    double even = 0;
    double odd = 0;
    int j = 0;
    for (; j + 1 < row.length; j += 2) {
      even += matrix[from + j] * row[j];
      odd += matrix[from + j + 1] * row[j + 1];
    }
    return j < row.length ? even + odd + matrix[from + j] * row[j] : even + odd;
  }

  private void axpy(double factor, double[] x, int xFrom, double[] y, int yFrom) {
    if (factor != 0) {
      for (int j = 0; j < width; j++) {
        y[yFrom + j] += factor * x[xFrom + j];
      }
    }
  }
}
