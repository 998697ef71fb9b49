package cincer.network;

import java.util.List;

/**
 * z = W x + b, example after example. In the flat parameters: W (outputs x inputs, row-major; DL4J's 'f' order), then b.
 * An input that lies as images do, inputs x m, is multiplied as it lies: Z' = W X', and so on.
 */
final class DenseKernel implements Kernel {

  private final int inputs;
  private final int outputs;
  private final boolean images;
  private final Parameters weights;
  private final Parameters bias;
  private float[] input;
  private float[] output = {};
  private float[] deltaInput = {};
  /** The transpose of the output, or of its gradient, outputs x m. */
  private float[] transposed = {};

  /** @param images whether the input lies as images do, inputs x m, instead of m x inputs */
  DenseKernel(int inputs, int outputs, boolean images, Slices slices) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.images = images;
    weights = slices.next(inputs * outputs);
    bias = slices.next(outputs);
  }

  @Override
  public float[] forward(float[] x, int m) {
    input = x;
    if (images) {
      transposed = Buffers.atLeast(transposed, outputs * m);
      Blas.product(false, false, outputs, m, inputs, weights.value, x, 0, transposed);
      output = Buffers.transposed(transposed, outputs, m, output);
      for (int i = 0; i < m; i++) {
        Buffers.add(bias.value, 0, output, i * outputs, outputs);
      }
      return output;
    }
    output = Buffers.atLeast(output, m * outputs);
    for (int i = 0; i < m; i++) {
      System.arraycopy(bias.value, 0, output, i * outputs, outputs);
    }
    Blas.product(false, true, m, outputs, inputs, x, weights.value, 1, output);
    return output;
  }

  @Override
  public float[] backward(float[] delta, int m, boolean propagate) {
    Buffers.sumRows(delta, m, outputs, bias.gradient);
    deltaInput = propagate ? Buffers.atLeast(deltaInput, m * inputs) : deltaInput;
    if (images) {
      transposed = Buffers.transposed(delta, m, outputs, transposed);
      Blas.product(false, true, outputs, inputs, m, transposed, input, 0, weights.gradient);
      if (propagate) {
        Blas.product(true, false, inputs, m, outputs, weights.value, transposed, 0, deltaInput);
      }
    } else {
      Blas.product(true, false, outputs, inputs, m, delta, input, 0, weights.gradient);
      if (propagate) {
        Blas.product(false, false, m, inputs, outputs, delta, weights.value, 0, deltaInput);
      }
    }
    return propagate ? deltaInput : null;
  }

  @Override
  public List<Parameters> parameters() {
    return List.of(weights, bias);
  }
}
