package cincer.network;

import java.util.Arrays;
import java.util.List;

/**
 * Convolution without padding, stride 1, by im2col: each image becomes a matrix of patches (channels k k x positions),
 * and out = W patches + b. In the flat parameters: b first, then W (filters x channels x k x k), as DL4J has them.
 */
final class ConvolutionKernel implements Kernel {

  private final Shape in;
  private final Shape out;
  private final int k;
  private final int patch;
  private final Parameters bias;
  private final Parameters weights;
  private final float[] image;
  private final float[] product;
  private float[] patches;
  private float[][] columns = {};
  private float[] output = {};
  private float[] deltaInput = {};

  ConvolutionKernel(Shape in, Shape out, int k, Slices slices) {
    this.in = in;
    this.out = out;
    this.k = k;
    patch = in.channels() * k * k;
    bias = slices.next(out.channels());
    weights = slices.next(out.channels() * patch);
    image = new float[out.size()];
    product = new float[out.size()];
  }

  @Override
  public float[] forward(float[] x, int m) {
    output = Buffers.atLeast(output, m * out.size());
    if (columns.length < m) {
      columns = new float[m][patch * out.plane()];
    }
    for (int i = 0; i < m; i++) {
      toColumns(x, i * in.size(), columns[i]);
      Blas.product(out.channels(), out.plane(), patch, weights.value, columns[i], 0, product);
      for (int f = 0; f < out.channels(); f++) {
        int to = i * out.size() + f * out.plane();
        for (int p = 0; p < out.plane(); p++) {
          output[to + p] = product[f * out.plane() + p] + bias.value[f];
        }
      }
    }
    return output;
  }

  @Override
  public float[] backward(float[] delta, int m, boolean propagate) {
    Arrays.fill(bias.gradient, 0);
    if (propagate) {
      deltaInput = Buffers.atLeast(deltaInput, m * in.size());
      Arrays.fill(deltaInput, 0, m * in.size(), 0);
      patches = patches == null ? new float[patch * out.plane()] : patches;
    }
    for (int i = 0; i < m; i++) {
      System.arraycopy(delta, i * out.size(), image, 0, out.size());
      Blas.productTransposed(out.channels(), patch, out.plane(), image, columns[i], i == 0 ? 0 : 1, weights.gradient);
      for (int f = 0; f < out.channels(); f++) {
        float sum = 0;
        for (int p = 0; p < out.plane(); p++) {
          sum += image[f * out.plane() + p];
        }
        bias.gradient[f] += sum;
      }
      if (propagate) {
        Blas.transposedProduct(patch, out.plane(), out.channels(), weights.value, image, 0, patches);
        addColumns(patches, deltaInput, i * in.size());
      }
    }
    return propagate ? deltaInput : null;
  }

  /** im2col: row (c, u, v) of the result is plane c, shifted by (u, v). */
  private void toColumns(float[] x, int from, float[] column) {
    int row = 0;
    for (int c = 0; c < in.channels(); c++) {
      for (int u = 0; u < k; u++) {
        for (int v = 0; v < k; v++, row++) {
          for (int y = 0; y < out.height(); y++) {
            System.arraycopy(x, from + (c * in.height() + y + u) * in.width() + v,
                column, row * out.plane() + y * out.width(), out.width());
          }
        }
      }
    }
  }

  /** col2im, the transpose of {@link #toColumns}: adds every patch back to where it came from. */
  private void addColumns(float[] column, float[] x, int from) {
    int row = 0;
    for (int c = 0; c < in.channels(); c++) {
      for (int u = 0; u < k; u++) {
        for (int v = 0; v < k; v++, row++) {
          for (int y = 0; y < out.height(); y++) {
            int to = from + (c * in.height() + y + u) * in.width() + v;
            int at = row * out.plane() + y * out.width();
            for (int i = 0; i < out.width(); i++) {
              x[to + i] += column[at + i];
            }
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
