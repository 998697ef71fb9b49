package cincer.network;

import java.util.List;

/** z = W x + b, example after example. In the flat parameters: W (outputs x inputs, row-major; DL4J's 'f' order), then b. */
final class DenseKernel implements Kernel {

  private final int inputs;
  private final int outputs;
  private final Parameters weights;
  private final Parameters bias;
  private float[] input;
  private float[] output = {};
  private float[] deltaInput = {};

  DenseKernel(int inputs, int outputs, Slices slices) {
    this.inputs = inputs;
    this.outputs = outputs;
    weights = slices.next(inputs * outputs);
    bias = slices.next(outputs);
  }

  @Override
  public float[] forward(float[] x, int m) {
    input = x;
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
    Blas.product(true, false, outputs, inputs, m, delta, input, 0, weights.gradient);
    if (!propagate) {
      return null;
    }
    deltaInput = Buffers.atLeast(deltaInput, m * inputs);
    Blas.product(false, false, m, inputs, outputs, delta, weights.value, 0, deltaInput);
    return deltaInput;
  }

  @Override
  public List<Parameters> parameters() {
    return List.of(weights, bias);
  }
}
