package cincer.network;

import java.util.Arrays;
import java.util.List;

/**
 * Convolution 3x3 without padding, stride 1, by half the multiplications: down the columns by {@link Tiles}, from left to right
 * and over the channels by a matrix product for each of the six points. Backward is the transpose of each step. Flat
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
  /** Rows of the matrices of pixels: columns of the kernel x channels. */
  private final int depth;
  private final Parameters bias;
  private final Parameters weights;
  /** Points of the weights, or of their gradient: 6 x filters x (3 columns x channels). */
  private final float[] ofWeights;
  /** Where OpenBLAS reads them, and points of the last input: 6 x (3 columns x channels) x (tiles x places of a row x examples). */
  private final int weightPoints;
  private final int inputPoints;
  private float[] output = {};
  private float[] deltaInput = {};
  /** Six rows of a channel, or four of a filter; their points; the same points at the three columns of the kernel; all rows of a channel. */
  private float[][] pixels = new float[POINTS][0];
  private float[][] points = new float[POINTS][0];
  private float[][] shifted = new float[K][0];
  private float[][] channel;

  WinogradKernel(Shape in, Shape out, Slices slices) {
    this.in = in;
    this.out = out;
    tiles = Tiles.in(out.height());
    depth = K * in.channels();
    bias = slices.next(out.channels());
    weights = slices.next(out.channels() * in.channels() * K * K);
    ofWeights = new float[POINTS * out.channels() * depth];
    weightPoints = slices.nextBlock();
    inputPoints = slices.nextBlock();
    channel = new float[Tiles.OUTPUTS * tiles + K - 1][0];
  }

  /** Whether a convolution can be done this way, and faster. */
  static boolean serves(Shape in, Shape out, int k) {
    return k == K && in.channels() >= CHANNELS && POINTS * Tiles.in(out.height()) < K * out.height();
  }

  @Override
  public float[] forward(float[] x, int m) {
    int wide = in.width() * m;
    pixels = Rows.atLeast(pixels, wide);
    points = Rows.atLeast(points, wide);
    output = Buffers.atLeast(output, m * out.size());
    int run = out.width() * m;
    int columns = tiles * run;
    NativeFloats u = weightPoints();
    NativeFloats v = inputPoints(x, m);
    NativeFloats sums = Blas.block(2, (long) POINTS * out.channels() * columns);
    for (int t = 0; t < POINTS; t++) {
      Blas.product(false, false, out.channels(), columns, depth, u, (long) t * out.channels() * depth,
          v, (long) t * depth * columns, 0, sums, (long) t * out.channels() * columns);
    }
    for (int f = 0; f < out.channels(); f++) {
      for (int j = 0; j < tiles; j++) {
        for (int t = 0; t < POINTS; t++) {
          sums.get((long) (t * out.channels() + f) * columns + j * run, points[t], 0, run);
        }
        Tiles.TO_OUTPUTS.apply(bias.value[f], points, pixels, run);
        for (int i = 0; i < rows(out, j, Tiles.OUTPUTS); i++) {
          System.arraycopy(pixels[i], 0, output, row(out, f, j, i) * m, run);
        }
      }
    }
    return output;
  }

  @Override
  public float[] backward(float[] delta, int m, boolean propagate) {
    int columns = tiles * out.width() * m;
    NativeFloats u = Blas.block(weightPoints, 0);
    NativeFloats v = Blas.block(inputPoints, 0);
    NativeFloats d = outputPoints(delta, m);
    NativeFloats gradient = Blas.block(3, ofWeights.length);
    NativeFloats back = Blas.block(4, propagate ? (long) POINTS * depth * columns : 0);
    for (int t = 0; t < POINTS; t++) {
      long ofRow = (long) t * out.channels() * columns;
      long from = (long) t * depth * columns;
      long w = (long) t * out.channels() * depth;
      Blas.product(false, true, out.channels(), depth, columns, d, ofRow, v, from, 0, gradient, w);
      if (propagate) {
        Blas.product(true, false, depth, columns, out.channels(), u, w, d, ofRow, 0, back, from);
      }
    }
    gradient.get(0, ofWeights, 0, ofWeights.length);
    transformWeights(true);
    return propagate ? inputGradient(back, m) : null;
  }

  private NativeFloats weightPoints() {
    transformWeights(false);
    return Blas.block(weightPoints, ofWeights.length).put(0, ofWeights, 0, ofWeights.length);
  }

  /** From the weights, filters x channels x 3 rows x 3 columns, to their points, or back from the points of the gradient. */
  private void transformWeights(boolean back) {
    int stride = out.channels() * depth;
    for (int f = 0; f < out.channels(); f++) {
      for (int v = 0; v < K; v++) {
        for (int c = 0; c < in.channels(); c++) {
          int at = (f * in.channels() + c) * K * K + v;
          int place = (f * K + v) * in.channels() + c;
          if (back) {
            Tiles.weights(ofWeights, place, stride, weights.gradient, at, K);
          } else {
            Tiles.ofWeights(weights.value, at, K, ofWeights, place, stride);
          }
        }
      }
    }
  }

  private NativeFloats inputPoints(float[] x, int m) {
    int run = out.width() * m;
    NativeFloats result = Blas.block(inputPoints, (long) POINTS * depth * tiles * run);
    for (int c = 0; c < in.channels(); c++) {
      for (int j = 0; j < tiles; j++) {
        read(x, in, c, j, m);
        Tiles.OF_PIXELS.apply(0, pixels, points, in.width() * m);
        for (int t = 0; t < POINTS; t++) {
          for (int v = 0; v < K; v++) {
            result.put((long) (t * depth + v * in.channels() + c) * tiles * run + j * run, points[t], v * m, run);
          }
        }
      }
    }
    return result;
  }

  /** Points of the gradient with respect to the output; leaves the one with respect to the bias: the second point is the sum of all four. */
  private NativeFloats outputPoints(float[] delta, int m) {
    int run = out.width() * m;
    NativeFloats d = Blas.block(2, (long) POINTS * out.channels() * tiles * run);
    for (int f = 0; f < out.channels(); f++) {
      bias.gradient[f] = 0;
      for (int j = 0; j < tiles; j++) {
        read(delta, out, f, j, m);
        Tiles.OF_OUTPUTS.apply(0, pixels, points, run);
        for (int t = 0; t < POINTS; t++) {
          d.put((long) (t * out.channels() + f) * tiles * run + j * run, points[t], 0, run);
        }
        bias.gradient[f] += Buffers.sum(points[1], 0, run);
      }
    }
    return d;
  }

  private float[] inputGradient(NativeFloats back, int m) {
    int wide = in.width() * m;
    int run = out.width() * m;
    deltaInput = Buffers.atLeast(deltaInput, m * in.size());
    channel = Rows.atLeast(channel, wide);
    shifted = Rows.atLeast(shifted, wide);
    for (int v = 0; v < K; v++) {
      Arrays.fill(shifted[v], 0, wide, 0);
    }
    for (int c = 0; c < in.channels(); c++) {
      for (float[] row : channel) {
        Arrays.fill(row, 0, wide, 0);
      }
      for (int j = 0; j < tiles; j++) {
        for (int t = 0; t < POINTS; t++) {
          for (int v = 0; v < K; v++) {
            back.get((long) (t * depth + v * in.channels() + c) * tiles * run + j * run, shifted[v], v * m, run);
          }
          Rows.sum(shifted[0], shifted[1], shifted[2], points[t], wide);
        }
        Tiles.TO_PIXELS.apply(0, points, pixels, wide);
        for (int i = 0; i < POINTS; i++) {
          Rows.add(pixels[i], channel[Tiles.OUTPUTS * j + i], wide);
        }
      }
      for (int y = 0; y < in.height(); y++) {
        System.arraycopy(channel[y], 0, deltaInput, (c * in.plane() + y * in.width()) * m, wide);
      }
    }
    return deltaInput;
  }

  /** The rows of one tile of one channel, where the image ends filled up with 0. */
  private void read(float[] image, Shape shape, int channel, int tile, int m) {
    int rows = rows(shape, tile, POINTS);
    for (int i = 0; i < POINTS; i++) {
      if (i < rows) {
        System.arraycopy(image, row(shape, channel, tile, i) * m, pixels[i], 0, shape.width() * m);
      } else {
        Arrays.fill(pixels[i], 0, shape.width() * m, 0);
      }
    }
  }

  /** How many of a tile's rows there are before the image ends. */
  private static int rows(Shape shape, int tile, int most) {
    return Math.min(most, shape.height() - Tiles.OUTPUTS * tile);
  }

  /** The first pixel of a row of a tile. */
  private static int row(Shape shape, int channel, int tile, int i) {
    return channel * shape.plane() + (Tiles.OUTPUTS * tile + i) * shape.width();
  }

  @Override
  public List<Parameters> parameters() {
    return List.of(weights, bias);
  }
}
