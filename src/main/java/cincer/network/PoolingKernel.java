package cincer.network;

import java.util.Arrays;

/** Max pooling without overlap of images; the gradient goes to the first maximum of each window. */
final class PoolingKernel implements Kernel {

  private final Shape in;
  private final Shape out;
  private final int k;
  private int[] winner = {};
  private float[] output = {};
  private float[] deltaInput = {};

  PoolingKernel(Shape in, Shape out, int k) {
    this.in = in;
    this.out = out;
    this.k = k;
  }

  @Override
  public float[] forward(float[] x, int m) {
    output = Buffers.atLeast(output, m * out.size());
    winner = winner.length >= output.length ? winner : new int[output.length];
    Arrays.fill(output, 0, m * out.size(), Float.NEGATIVE_INFINITY);
    for (int row = 0; row < in.channels() * out.height(); row++) {
      int corner = row / out.height() * in.plane() + row % out.height() * k * in.width();
      for (int i = 0; i < k * k; i++) {
        compare(x, (corner + i / k * in.width() + i % k) * m, row * out.width() * m, m);
      }
    }
    return output;
  }

  /**
   * Lets one pixel of each window in a row win where it is larger than those before; without a branch, which would be
   * guessed wrong too often.
   */
  private void compare(float[] x, int pixel, int window, int m) {
    for (int i = 0; i < out.width(); i++) {
      int from = pixel + i * k * m;
      int to = window + i * m;
      for (int e = 0; e < m; e++) {
        float best = output[to + e];
        float value = x[from + e];
        winner[to + e] = value > best ? from + e : winner[to + e];
        output[to + e] = Math.max(value, best);
      }
    }
  }

  @Override
  public float[] backward(float[] delta, int m, boolean propagate) {
    deltaInput = Buffers.atLeast(deltaInput, m * in.size());
    Arrays.fill(deltaInput, 0, m * in.size(), 0);
    for (int i = 0; i < m * out.size(); i++) {
      deltaInput[winner[i]] = delta[i];
    }
    return deltaInput;
  }
}
