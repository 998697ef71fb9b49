package cincer.network;

import java.util.Arrays;
import java.util.List;

/**
 * Convolution without padding, stride 1, by im2col: the images of a batch become a matrix of patches (channels k k x pixels
 * of all examples), and out = W patches + b. In the flat parameters: b first, then W (filters x channels x k x k), as DL4J
 * has them.
 */
final class ConvolutionKernel implements Kernel {

  private final Shape in;
  private final Shape out;
  private final int k;
  private final int patch;
  private final Parameters bias;
  private final Parameters weights;
  private float[] input;
  private float[] output = {};
  private float[] deltaInput = {};
  /** One row of the matrix of patches. */
  private float[] row = {};

  ConvolutionKernel(Shape in, Shape out, int k, Slices slices) {
    this.in = in;
    this.out = out;
    this.k = k;
    patch = in.channels() * k * k;
    bias = slices.next(out.channels());
    weights = slices.next(out.channels() * patch);
  }

  @Override
  public float[] forward(float[] x, int m) {
    input = x;
    output = Buffers.atLeast(output, m * out.size());
    int pixels = out.plane() * m;
    NativeFloats patches = patches(pixels, m);
    NativeFloats result = Blas.block(2, (long) out.channels() * pixels);
    Blas.product(false, false, out.channels(), pixels, patch, weights(), 0, patches, 0, 0, result, 0);
    result.get(0, output, 0, out.channels() * pixels);
    for (int f = 0; f < out.channels(); f++) {
      Buffers.plus(output, f * pixels, bias.value[f], output, f * pixels, pixels);
    }
    return output;
  }

  @Override
  public float[] backward(float[] delta, int m, boolean propagate) {
    int pixels = out.plane() * m;
    NativeFloats d = Blas.block(2, (long) out.channels() * pixels).put(0, delta, 0, out.channels() * pixels);
    NativeFloats gradient = Blas.block(3, weights.gradient.length);
    Blas.product(false, true, out.channels(), patch, pixels, d, 0, patches(pixels, m), 0, 0, gradient, 0);
    gradient.get(0, weights.gradient, 0, weights.gradient.length);
    for (int f = 0; f < out.channels(); f++) {
      bias.gradient[f] = Buffers.sum(delta, f * pixels, pixels);
    }
    if (!propagate) {
      return null;
    }
    NativeFloats back = Blas.block(0, (long) patch * pixels);
    Blas.product(true, false, patch, pixels, out.channels(), weights(), 0, d, 0, 0, back, 0);
    return addPatches(back, pixels, m);
  }

  private NativeFloats weights() {
    return Blas.block(1, weights.value.length).put(0, weights.value, 0, weights.value.length);
  }

  /** Row (c, u, v) of the result is plane c, shifted by (u, v). */
  private NativeFloats patches(int pixels, int m) {
    NativeFloats patches = Blas.block(0, (long) patch * pixels);
    row = Buffers.atLeast(row, pixels);
    int run = out.width() * m;
    for (int i = 0; i < patch; i++) {
      for (int y = 0; y < out.height(); y++) {
        System.arraycopy(input, place(i, y) * m, row, y * run, run);
      }
      patches.put((long) i * pixels, row, 0, pixels);
    }
    return patches;
  }

  /** col2im, the transpose of {@link #patches}: adds every patch back to where it came from. */
  private float[] addPatches(NativeFloats patches, int pixels, int m) {
    deltaInput = Buffers.atLeast(deltaInput, m * in.size());
    Arrays.fill(deltaInput, 0, m * in.size(), 0);
    int run = out.width() * m;
    for (int i = 0; i < patch; i++) {
      patches.get((long) i * pixels, row, 0, pixels);
      for (int y = 0; y < out.height(); y++) {
        Buffers.add(row, y * run, deltaInput, place(i, y) * m, run);
      }
    }
    return deltaInput;
  }

  /** The pixel that pixel i of a patch is, in the first patch of row y. */
  private int place(int i, int y) {
    return (i / (k * k) * in.height() + y + i / k % k) * in.width() + i % k;
  }

  @Override
  public List<Parameters> parameters() {
    return List.of(weights, bias);
  }
}
