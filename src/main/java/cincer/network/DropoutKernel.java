package cincer.network;

import java.util.SplittableRandom;

/** Drops a share of the activations and scales the others up, so that the expectation stays (inverted dropout). */
final class DropoutKernel implements Kernel {

  private final int size;
  private final int threshold;
  /** What an activation is multiplied by that is kept, and one that is dropped. */
  private final float[] factors;
  private SplittableRandom random;
  private float[] mask = {};
  private float[] output = {};

  /** @param rate share that is dropped, in (0, 1) */
  DropoutKernel(int size, double rate) {
    this.size = size;
    this.threshold = (int) Math.round(Integer.MIN_VALUE + rate * 0x1p32);
    this.factors = new float[] {(float) (1 / (1 - rate)), 0};
  }

  void drawFrom(SplittableRandom source) {
    random = source;
  }

  @Override
  public float[] forward(float[] x, int m) {
    int n = m * size;
    mask = Buffers.atLeast(mask, n);
    output = Buffers.atLeast(output, n);
    for (int i = 0; i < n; i += 2) { // 64 random bits serve two activations
      long bits = random.nextLong();
      mask[i] = factor((int) bits);
      if (i + 1 < n) {
        mask[i + 1] = factor((int) (bits >>> 32));
      }
    }
    for (int i = 0; i < n; i++) {
      output[i] = x[i] * mask[i];
    }
    return output;
  }

  /** Without a branch, which would be guessed wrong too often: the sign bit of bits - threshold is 1 where it drops. */
  private float factor(int bits) {
    return factors[(int) (((long) bits - threshold) >>> 63)];
  }

  @Override
  public float[] backward(float[] delta, int m, boolean propagate) {
    for (int i = 0; i < m * size; i++) {
      delta[i] *= mask[i];
    }
    return delta;
  }
}
