package cincer.network;

import java.util.Arrays;

/** Max pooling without overlap; the gradient goes to the first maximum of each window. */
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
    for (int plane = 0; plane < m * in.channels(); plane++) {
      for (int y = 0; y < out.height(); y++) {
        for (int i = 0; i < out.width(); i++, to++) {
          int corner = plane * in.plane() + y * k * in.width() + i * k;
          int best = corner;
          for (int u = 0; u < k; u++) {
            for (int v = 0; v < k; v++) {
              int at = corner + u * in.width() + v;
              best = x[at] > x[best] ? at : best;
            }
          }
          winner[to] = best;
          output[to] = x[best];
        }
      }
    }
    return output;
  }

  @Override
  public float[] backward(float[] delta, int m, boolean propagate) {
    deltaInput = Buffers.atLeast(deltaInput, m * in.size());
    Arrays.fill(deltaInput, 0, m * in.size(), 0);
    for (int i = 0; i < m * out.size(); i++) {
      deltaInput[winner[i]] += delta[i];
    }
    return deltaInput;
  }
}
