package cincer.network;

import java.util.Arrays;
import java.util.List;

/**
 * Convolution without padding, stride 1. A row of the image is laid out as k copies, shifted by 0 to k-1 pixels; k such
 * rows below each other are, without a copy, the matrix of all patches of one row of the output (k channels k x pixels of
 * all examples), and out = W patches + b. In the flat parameters: b first, then W (filters x channels x k x k), as DL4J
 * has them; in products, W is filters x (k rows x channels x k columns).
 */
final class ConvolutionKernel implements Kernel {

  private final Shape in;
  private final Shape out;
  private final int k;
  private final int patch;
  private final Parameters bias;
  private final Parameters weights;
  private final float[] ordered;
  private float[] input;
  private float[] output = {};
  private float[] deltaInput = {};
  /** One row of the input of all examples, shifted, and one of the output. */
  private float[] shifted = {};
  private float[] row = {};

  ConvolutionKernel(Shape in, Shape out, int k, Slices slices) {
    this.in = in;
    this.out = out;
    this.k = k;
    patch = k * in.channels() * k;
    bias = slices.next(out.channels());
    weights = slices.next(out.channels() * patch);
    ordered = new float[out.channels() * patch];
  }

  @Override
  public float[] forward(float[] x, int m) {
    input = x;
    output = Buffers.atLeast(output, m * out.size());
    int pixels = out.width() * m;
    int step = patch / k * pixels;
    NativeFloats rows = rows(m);
    NativeFloats w = orderedWeights();
    NativeFloats result = Blas.block(2, (long) out.channels() * pixels);
    for (int y = 0; y < out.height(); y++) {
      Blas.product(false, false, out.channels(), pixels, patch, w, 0, rows, (long) y * step, 0, result, 0);
      result.get(0, row, 0, out.channels() * pixels);
      for (int f = 0; f < out.channels(); f++) {
        Buffers.plus(row, f * pixels, bias.value[f], output, (f * out.plane() + y * out.width()) * m, pixels);
      }
    }
    return output;
  }

  @Override
  public float[] backward(float[] delta, int m, boolean propagate) {
    int pixels = out.width() * m;
    int step = patch / k * pixels;
    NativeFloats rows = rows(m);
    NativeFloats w = orderedWeights();
    NativeFloats d = Blas.block(2, (long) out.channels() * pixels);
    NativeFloats gradient = Blas.block(3, ordered.length);
    NativeFloats back = Blas.block(4, (long) in.height() * step);
    back.zero(propagate ? (long) in.height() * step : 0);
    for (int y = 0; y < out.height(); y++) {
      for (int f = 0; f < out.channels(); f++) {
        System.arraycopy(delta, (f * out.plane() + y * out.width()) * m, row, f * pixels, pixels);
      }
      d.put(0, row, 0, out.channels() * pixels);
      Blas.product(false, true, out.channels(), patch, pixels, d, 0, rows, (long) y * step, y == 0 ? 0 : 1, gradient, 0);
      if (propagate) {
        Blas.product(true, false, patch, pixels, out.channels(), w, 0, d, 0, 1, back, (long) y * step);
      }
    }
    gradient.get(0, ordered, 0, ordered.length);
    reorder(weights.gradient, true);
    for (int f = 0; f < out.channels(); f++) {
      bias.gradient[f] = Buffers.sum(delta, f * out.plane() * m, out.plane() * m);
    }
    return propagate ? addRows(back, m) : null;
  }

  /** Row (y, c, v) of the result is row y of channel c from pixel v on, of all examples. */
  private NativeFloats rows(int m) {
    int pixels = out.width() * m;
    int step = patch / k * pixels;
    shifted = Buffers.atLeast(shifted, step);
    row = Buffers.atLeast(row, out.channels() * pixels);
    NativeFloats rows = Blas.block(0, (long) in.height() * step);
    for (int y = 0; y < in.height(); y++) {
      for (int i = 0; i < patch / k; i++) {
        System.arraycopy(input, fromOf(i, y) * m, shifted, i * pixels, pixels);
      }
      rows.put((long) y * step, shifted, 0, step);
    }
    return rows;
  }

  /** The transpose of {@link #rows}: adds every value to where it came from. */
  private float[] addRows(NativeFloats rows, int m) {
    int pixels = out.width() * m;
    int step = patch / k * pixels;
    deltaInput = Buffers.atLeast(deltaInput, m * in.size());
    Arrays.fill(deltaInput, 0, m * in.size(), 0);
    for (int y = 0; y < in.height(); y++) {
      rows.get((long) y * step, shifted, 0, step);
      for (int i = 0; i < patch / k; i++) {
        Buffers.add(shifted, i * pixels, deltaInput, fromOf(i, y) * m, pixels);
      }
    }
    return deltaInput;
  }

  /** Where row y of channel i / k begins, from pixel i % k on. */
  private int fromOf(int i, int y) {
    return (i / k * in.height() + y) * in.width() + i % k;
  }

  private NativeFloats orderedWeights() {
    reorder(weights.value, false);
    return Blas.block(1, ordered.length).put(0, ordered, 0, ordered.length);
  }

  /** Copies filters x channels x k x k to filters x k x channels x k, or back. */
  private void reorder(float[] flat, boolean back) {
    int at = 0;
    for (int f = 0; f < out.channels(); f++) {
      for (int u = 0; u < k; u++) {
        for (int i = 0; i < patch / k; i++, at++) {
          int place = f * patch + (i / k * k + u) * k + i % k;
          if (back) {
            flat[place] = ordered[at];
          } else {
            ordered[at] = flat[place];
          }
        }
      }
    }
  }

  @Override
  public List<Parameters> parameters() {
    return List.of(weights, bias);
  }
}
