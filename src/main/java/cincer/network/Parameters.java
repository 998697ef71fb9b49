package cincer.network;

import java.util.Arrays;

/** The weights or the biases of one layer while they are trained: a slice of the flat parameters, with its gradient. */
final class Parameters {

  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;
  /** Added and taken away again, this makes numbers below 1e-32 zero: arithmetic on denormal ones is slow. */
  private static final float FLUSH = 1e-25f;

  final float[] value;
  final float[] gradient;
  private final float[] first;
  private final float[] second;
  private final int from;

  Parameters(Optimiser optimiser, int from, int length) {
    this.from = from;
    value = Arrays.copyOfRange(optimiser.parameters, from, from + length);
    first = Arrays.copyOfRange(optimiser.firstMoment, from, from + length);
    second = Arrays.copyOfRange(optimiser.secondMoment, from, from + length);
    gradient = new float[length];
  }

  /** Parameters that are only read. */
  Parameters(float[] flat, int from, int length) {
    this.from = from;
    value = Arrays.copyOfRange(flat, from, from + length);
    first = null;
    second = null;
    gradient = null;
  }

  /**
   * One step of Adam (Kingma and Ba 2015, Algorithm 1) on the gradient plus l2 times the value.
   *
   * @param alpha step size with the bias correction of both moments
   */
  void step(float alpha, float l2) {
    for (int i = 0; i < value.length; i++) {
      float g = gradient[i] + l2 * value[i];
      float m = BETA1 * first[i] + (1 - BETA1) * g + FLUSH - FLUSH;
      float v = BETA2 * second[i] + (1 - BETA2) * g * g;
      first[i] = m;
      second[i] = v;
      value[i] -= alpha * m / ((float) Math.sqrt(v) + EPSILON);
    }
  }

  /** Step size of step t (1-based) with the bias correction of both moments. */
  static float alpha(double learningRate, int t) {
    return (float) (learningRate * Math.sqrt(1 - Math.pow(BETA2, t)) / (1 - Math.pow(BETA1, t)));
  }

  void store(Optimiser optimiser) {
    System.arraycopy(value, 0, optimiser.parameters, from, value.length);
    System.arraycopy(first, 0, optimiser.firstMoment, from, value.length);
    System.arraycopy(second, 0, optimiser.secondMoment, from, value.length);
  }
}
