package cincer.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The first convolution, of few channels, and the max pooling after it, without what would lie between them: of each row of windows the convolution
 * at each place of a window is made and compared at once. Only for training; the gradient goes to the first maximum of each window, as in {@link PoolingKernel}. Flat
 * parameters as {@link ConvolutionKernel} has them.
 */
final class PooledConvolutionKernel implements Kernel {

  /** With more channels OpenBLAS is faster. */
  private static final int CHANNELS = 4;

  private final Shape in;
  private final Shape out;
  private final int k;
  private final int pool;
  private final int patch;
  private final int[] all;
  private final Parameters bias;
  private final Parameters weights;
  /** Every pool-th pixel of a row of the input, from each of the first pixels on: (channels x height x first pixels) rows of windows x examples. */
  private float[][] pixels;
  /** Of each row of windows and each place of a window: the rows of pixels that its patches consist of. */
  private final float[][][] patches;
  private float[] output = {};
  private float[] winners = {};
  private float[] winner = {};
  private float[] best = {};
  private float[] value = {};
  private float[][] shares;
  private float[][] sums;

  /** @param out what comes out of the pooling */
  PooledConvolutionKernel(Shape in, Shape out, int k, int pool, Slices slices) {
    this.in = in;
    this.out = out;
    this.k = k;
    this.pool = pool;
    patch = in.channels() * k * k;
    all = IntStream.range(0, patch).toArray();
    bias = slices.next(out.channels());
    weights = slices.next(out.channels() * patch);
    pixels = new float[in.channels() * in.height() * (k + pool - 1)][0];
    patches = new float[out.height() * pool * pool][patch][];
    shares = new float[pool * pool][0];
    sums = new float[patch][0];
  }

  /** Whether this is the faster way. */
  static boolean serves(Shape in, int k) {
    return in.channels() < CHANNELS && in.channels() * k * k >= Rows.TERMS;
  }

  @Override
  public float[] forward(float[] x, int m) {
    int n = out.width() * m;
    output = Buffers.atLeast(output, m * out.size());
    winners = Buffers.atLeast(winners, m * out.size());
    read(x, m);
    for (int f = 0; f < out.channels(); f++) {
      for (int y = 0; y < out.height(); y++) {
        Arrays.fill(winner, 0, n, 0);
        Rows.combine(bias.value[f], weights.value, f * patch, patches[y * pool * pool], all, best, n);
        for (int i = 1; i < pool * pool; i++) {
          Rows.combine(bias.value[f], weights.value, f * patch, patches[y * pool * pool + i], all, value, n);
          Rows.better(value, i, best, winner, n);
        }
        int place = (f * out.height() + y) * n;
        System.arraycopy(best, 0, output, place, n);
        System.arraycopy(winner, 0, winners, place, n);
      }
    }
    return output;
  }

  @Override
  public float[] backward(float[] delta, int m, boolean propagate) {
    if (propagate) {
      throw new IllegalStateException("only the first layer can be a convolution that is pooled at once");
    }
    int n = out.width() * m;
    for (int f = 0; f < out.channels(); f++) {
      for (float[] sum : sums) {
        Arrays.fill(sum, 0, n, 0);
      }
      for (int y = 0; y < out.height(); y++) {
        int place = (f * out.height() + y) * n;
        System.arraycopy(delta, place, value, 0, n);
        System.arraycopy(winners, place, winner, 0, n);
        for (int i = 0; i < pool * pool; i++) {
          Rows.where(winner, i, value, shares[i], n);
        }
        for (int j = 0; j < patch; j++) {
          addProducts(y * pool * pool, j, n);
        }
      }
      for (int j = 0; j < patch; j++) {
        weights.gradient[f * patch + j] = Buffers.sum(sums[j], 0, n);
      }
      bias.gradient[f] = Buffers.sum(delta, f * out.height() * n, out.height() * n);
    }
    return null;
  }

  /** Adds to the sums for pixel j of a patch what one row of windows brings, whose patches begin at a number. */
  private void addProducts(int first, int j, int n) {
    int i = 0;
    for (; i + 1 < shares.length; i += 2) {
      Rows.addProducts(shares[i], patches[first + i][j], shares[i + 1], patches[first + i + 1][j], sums[j], n);
    }
    if (i < shares.length) {
      Rows.addProducts(shares[i], patches[first + i][j], sums[j], n);
    }
  }

  /** Takes the batch apart into rows of pixels. */
  private void read(float[] x, int m) {
    if (best.length < out.width() * m) {
      allocate(out.width() * m);
    }
    int firsts = k + pool - 1;
    for (int i = 0; i < pixels.length; i++) {
      for (int w = 0; w < out.width(); w++) {
        System.arraycopy(x, (i / firsts * in.width() + w * pool + i % firsts) * m, pixels[i], w * m, m);
      }
    }
  }

  private void allocate(int n) {
    winner = new float[n];
    best = new float[n];
    value = new float[n];
    shares = Rows.atLeast(shares, n);
    sums = Rows.atLeast(sums, n);
    pixels = Rows.atLeast(pixels, n);
    for (int i = 0; i < patches.length; i++) {
      for (int j = 0; j < patch; j++) {
        int y = i / (pool * pool) * pool + i % (pool * pool) / pool + j / k % k;
        int first = i % pool + j % k;
        patches[i][j] = pixels[(j / (k * k) * in.height() + y) * (k + pool - 1) + first];
      }
    }
  }

  @Override
  public List<Parameters> parameters() {
    return List.of(weights, bias);
  }
}
