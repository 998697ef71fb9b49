package cincer.network;

/** max(0, z), in place. */
final class ReluKernel implements Kernel {

  private final int size;
  private float[] output;

  ReluKernel(int size) {
    this.size = size;
  }

  @Override
  public float[] forward(float[] z, int m) {
    for (int i = 0; i < m * size; i++) {
      z[i] = Math.max(0, z[i]);
    }
    output = z;
    return z;
  }

  @Override
  public float[] backward(float[] delta, int m, boolean propagate) {
    Rows.wherePositive(output, delta, m * size);
    return delta;
  }
}
