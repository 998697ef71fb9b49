package cincer.network;

import java.util.List;

/**
 * z = W x + b of images, which lie inputs x m, and are multiplied as they lie: Z' = W X'; what comes out lies example after example. Flat parameters as
 * {@link DenseKernel} has them. Weights and input stay where OpenBLAS reads them until the gradient has been made.
 */
final class DenseOfImagesKernel implements Kernel {

  private final int inputs;
  private final int outputs;
  private final Parameters weights;
  private final Parameters bias;
  private final int ofWeights;
  private final int ofInput;
  private float[] output = {};
  private float[] deltaInput = {};
  /** The transpose of the output, or of its gradient, outputs x m. */
  private float[] transposed = {};

  DenseOfImagesKernel(int inputs, int outputs, Slices slices) {
    this.inputs = inputs;
    this.outputs = outputs;
    weights = slices.next(inputs * outputs);
    bias = slices.next(outputs);
    ofWeights = slices.nextBlock();
    ofInput = slices.nextBlock();
  }

  @Override
  public float[] forward(float[] x, int m) {
    transposed = Buffers.atLeast(transposed, outputs * m);
    NativeFloats w = Blas.block(ofWeights, weights.value.length).put(0, weights.value, 0, weights.value.length);
    NativeFloats input = Blas.block(ofInput, (long) inputs * m).put(0, x, 0, inputs * m);
    NativeFloats result = Blas.block(2, (long) outputs * m);
    Blas.product(false, false, outputs, m, inputs, w, 0, input, 0, 0, result, 0);
    result.get(0, transposed, 0, outputs * m);
    output = Buffers.transposed(transposed, outputs, m, output);
    for (int i = 0; i < m; i++) {
      Buffers.add(bias.value, 0, output, i * outputs, outputs);
    }
    return output;
  }

  @Override
  public float[] backward(float[] delta, int m, boolean propagate) {
    Buffers.sumRows(delta, m, outputs, bias.gradient);
    transposed = Buffers.transposed(delta, m, outputs, transposed);
    NativeFloats d = Blas.block(0, (long) outputs * m).put(0, transposed, 0, outputs * m);
    NativeFloats gradient = Blas.block(2, weights.gradient.length);
    Blas.product(false, true, outputs, inputs, m, d, 0, Blas.block(ofInput, 0), 0, 0, gradient, 0);
    gradient.get(0, weights.gradient, 0, weights.gradient.length);
    if (!propagate) {
      return null;
    }
    deltaInput = Buffers.atLeast(deltaInput, m * inputs);
    NativeFloats back = Blas.block(3, (long) inputs * m);
    Blas.product(true, false, inputs, m, outputs, Blas.block(ofWeights, 0), 0, d, 0, 0, back, 0);
    back.get(0, deltaInput, 0, m * inputs);
    return deltaInput;
  }

  @Override
  public List<Parameters> parameters() {
    return List.of(weights, bias);
  }
}
