package cincer.network;

import java.util.Arrays;
import java.util.List;

/**
 * Convolution 3x3 without padding, stride 1, by half the multiplications: along the rows by {@link Tiles}, from top to
 * bottom and over the channels by a matrix product for each row and point. Backward is the transpose of each step. Flat
 * parameters as {@link ConvolutionKernel} has them.
 */
final class WinogradKernel implements Kernel {

  /** With fewer channels the transforms cost more than they save. */
  private static final int CHANNELS = 8;
  private static final int K = Tiles.WEIGHTS;
  private static final int POINTS = Tiles.POINTS;

  private final Shape in;
  private final Shape out;
  private final int tiles;
  private final int width;
  private final Parameters bias;
  private final Parameters weights;
  /** Points of the weights, and of their gradient: 6 x filters x (3 rows x channels). */
  private final float[] ofWeights;
  private final float[] ofGradient;
  private float[] input;
  private float[] output = {};
  private float[] deltaInput = {};
  /** One row of all channels and examples, filled up to whole tiles: its pixels, and its points. */
  private float[] row = {};
  private float[] points = {};

  WinogradKernel(Shape in, Shape out, Slices slices) {
    this.in = in;
    this.out = out;
    tiles = Tiles.in(out.width());
    width = Tiles.OUTPUTS * tiles + K - 1;
    bias = slices.next(out.channels());
    weights = slices.next(out.channels() * in.channels() * K * K);
    ofWeights = new float[weights.value.length / K * POINTS];
    ofGradient = new float[ofWeights.length];
  }

  /** Whether a convolution can be done this way, and faster. */
  static boolean serves(Shape in, Shape out, int k) {
    return k == K && in.channels() >= CHANNELS && POINTS * Tiles.in(out.width()) < K * out.width();
  }

  @Override
  public float[] forward(float[] x, int m) {
    input = x;
    output = Buffers.atLeast(output, m * out.size());
    transformWeights(false);
    int run = tiles * m;
    NativeFloats v = inputPoints(m);
    NativeFloats u = Blas.block(1, ofWeights.length).put(0, ofWeights, 0, ofWeights.length);
    NativeFloats sums = Blas.block(2, (long) POINTS * out.channels() * run);
    for (int y = 0; y < out.height(); y++) {
      for (int t = 0; t < POINTS; t++) {
        Blas.product(false, false, out.channels(), run, K * in.channels(), u, (long) t * ofWeights.length / POINTS,
            v, (long) (t * in.height() + y) * in.channels() * run, 0, sums, (long) t * out.channels() * run);
      }
      sums.get(0, points, 0, POINTS * out.channels() * run);
      for (int i = 0; i < out.channels() * tiles; i++) {
        Tiles.outputs(points, i * m, out.channels() * run, row, pixel(i) * m, m);
      }
      for (int f = 0; f < out.channels(); f++) {
        Buffers.plus(row, f * width * m, bias.value[f], output, (f * out.plane() + y * out.width()) * m, out.width() * m);
      }
    }
    return output;
  }

  @Override
  public float[] backward(float[] delta, int m, boolean propagate) {
    int run = tiles * m;
    long all = (long) POINTS * in.height() * in.channels() * run;
    NativeFloats v = inputPoints(m);
    NativeFloats u = Blas.block(1, ofWeights.length).put(0, ofWeights, 0, ofWeights.length);
    NativeFloats d = Blas.block(2, (long) POINTS * out.channels() * run);
    NativeFloats gradient = Blas.block(3, ofGradient.length);
    NativeFloats back = Blas.block(4, all);
    back.zero(propagate ? all : 0);
    for (int y = 0; y < out.height(); y++) {
      copyRow(delta, out, y, m);
      for (int i = 0; i < out.channels() * tiles; i++) {
        Tiles.ofOutputs(row, pixel(i) * m, points, i * m, out.channels() * run, m);
      }
      d.put(0, points, 0, POINTS * out.channels() * run);
      for (int t = 0; t < POINTS; t++) {
        long from = (long) (t * in.height() + y) * in.channels() * run;
        long w = (long) t * ofWeights.length / POINTS;
        long ofRow = (long) t * out.channels() * run;
        Blas.product(false, true, out.channels(), K * in.channels(), run, d, ofRow, v, from, y == 0 ? 0 : 1, gradient, w);
        if (propagate) {
          Blas.product(true, false, K * in.channels(), run, out.channels(), u, w, d, ofRow, 1, back, from);
        }
      }
    }
    gradient.get(0, ofGradient, 0, ofGradient.length);
    transformWeights(true);
    for (int f = 0; f < out.channels(); f++) {
      bias.gradient[f] = Buffers.sum(delta, f * out.plane() * m, out.plane() * m);
    }
    return propagate ? inputGradient(back, m) : null;
  }

  /** Points of all rows: 6 x rows x channels x (tiles x examples). */
  private NativeFloats inputPoints(int m) {
    int length = in.channels() * tiles * m;
    int channels = Math.max(in.channels(), out.channels());
    row = Buffers.atLeast(row, channels * width * m);
    points = Buffers.atLeast(points, POINTS * channels * tiles * m);
    NativeFloats v = Blas.block(0, (long) POINTS * in.height() * length);
    for (int y = 0; y < in.height(); y++) {
      copyRow(input, in, y, m);
      for (int i = 0; i < in.channels() * tiles; i++) {
        Tiles.ofPixels(row, pixel(i) * m, points, i * m, length, m);
      }
      for (int t = 0; t < POINTS; t++) {
        v.put((long) (t * in.height() + y) * length, points, t * length, length);
      }
    }
    return v;
  }

  private float[] inputGradient(NativeFloats back, int m) {
    int length = in.channels() * tiles * m;
    deltaInput = Buffers.atLeast(deltaInput, m * in.size());
    for (int y = 0; y < in.height(); y++) {
      for (int t = 0; t < POINTS; t++) {
        back.get((long) (t * in.height() + y) * length, points, t * length, length);
      }
      Arrays.fill(row, 0, in.channels() * width * m, 0);
      for (int i = 0; i < in.channels() * tiles; i++) {
        Tiles.addPixels(points, i * m, length, row, pixel(i) * m, m);
      }
      for (int c = 0; c < in.channels(); c++) {
        System.arraycopy(row, c * width * m, deltaInput, (c * in.plane() + y * in.width()) * m, in.width() * m);
      }
    }
    return deltaInput;
  }

  /** The first pixel, in a row of all channels, of tile i of all channels. */
  private int pixel(int i) {
    return i / tiles * width + i % tiles * Tiles.OUTPUTS;
  }

  private void copyRow(float[] image, Shape shape, int y, int m) {
    for (int c = 0; c < shape.channels(); c++) {
      int from = c * width * m;
      System.arraycopy(image, (c * shape.plane() + y * shape.width()) * m, row, from, shape.width() * m);
      Arrays.fill(row, from + shape.width() * m, from + width * m, 0);
    }
  }

  /** From the weights, filters x channels x 3 x 3, to their points, or back from the points of the gradient. */
  private void transformWeights(boolean back) {
    int stride = ofWeights.length / POINTS;
    int at = 0;
    for (int f = 0; f < out.channels(); f++) {
      for (int c = 0; c < in.channels(); c++) {
        for (int u = 0; u < K; u++, at += K) {
          int place = (f * K + u) * in.channels() + c;
          if (back) {
            Tiles.weights(ofGradient, place, stride, weights.gradient, at);
          } else {
            Tiles.ofWeights(weights.value, at, ofWeights, place, stride);
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
