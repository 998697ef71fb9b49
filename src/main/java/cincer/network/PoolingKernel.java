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
    int to = 0;
    for (int plane = 0; plane < in.channels(); plane++) {
      for (int y = 0; y < out.height(); y++) {
        for (int i = 0; i < out.width(); i++, to += m) {
          int corner = plane * in.plane() + y * k * in.width() + i * k;
          Arrays.fill(output, to, to + m, Float.NEGATIVE_INFINITY);
          for (int u = 0; u < k; u++) {
            for (int v = 0; v < k; v++) {
              compare(x, (corner + u * in.width() + v) * m, to, m);
            }
          }
        }
      }
    }
    return output;
  }

  /** Lets one pixel of m examples win where it is larger than those before; without a branch, half would be guessed wrong. */
  private void compare(float[] x, int pixel, int to, int m) {
    for (int e = 0; e < m; e++) {
      float best = output[to + e];
      float value = x[pixel + e];
      winner[to + e] = value > best ? pixel + e : winner[to + e];
      output[to + e] = Math.max(value, best);
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
