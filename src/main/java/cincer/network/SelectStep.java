package cincer.network;

/** ReLU or max pooling: every output is one of the inputs, or 0; which one does not change along a direction. */
final class SelectStep implements Step {

  private static final int NONE = -1;

  private final int inputs;
  private final int[][] windows;
  private final int[] source;

  private SelectStep(int inputs, int outputs, int[][] windows) {
    this.inputs = inputs;
    this.windows = windows;
    source = new int[outputs];
  }

  static SelectStep relu(int size) {
    return new SelectStep(size, size, null);
  }

  static SelectStep pooling(Shape in, Shape out, int size) {
    int[][] windows = new int[out.size()][size * size];
    for (int to = 0; to < windows.length; to++) {
      int plane = to / out.plane();
      int y = to % out.plane() / out.width();
      int x = to % out.width();
      for (int i = 0; i < size * size; i++) {
        windows[to][i] = plane * in.plane() + (y * size + i / size) * in.width() + x * size + i % size;
      }
    }
    return new SelectStep(in.size(), out.size(), windows);
  }

  @Override
  public double[] forward(double[] x) {
    for (int i = 0; i < source.length; i++) {
      source[i] = windows == null ? (x[i] > 0 ? i : NONE) : largest(x, windows[i]);
    }
    return select(x);
  }

  /** The first maximum, as {@link PoolingKernel} takes it. */
  private static int largest(double[] x, int[] window) {
    int best = window[0];
    for (int at : window) {
      best = x[at] > x[best] ? at : best;
    }
    return best;
  }

  private double[] select(double[] x) {
    double[] output = new double[source.length];
    for (int i = 0; i < output.length; i++) {
      output[i] = source[i] == NONE ? 0 : x[source[i]];
    }
    return output;
  }

  @Override
  public double[] backward(double[] delta) {
    double[] input = new double[inputs];
    for (int i = 0; i < source.length; i++) {
      if (source[i] != NONE) {
        input[source[i]] += delta[i];
      }
    }
    return input;
  }

  @Override
  public double[] forwardR(double[] rx, double[] v) {
    return select(rx);
  }

  @Override
  public double[] backwardR(double[] rdelta, double[] v, double w, double[] sums) {
    return backward(rdelta);
  }
}
