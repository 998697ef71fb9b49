package cincer.network;

/** Probabilities from logits, and the gradient of the cross-entropy. */
final class Softmax {

  private Softmax() {}

  /** Turns row {@code i} of m x c logits into probabilities, in place. */
  static void apply(float[] logits, int i, int c) {
    int from = i * c;
    float max = Float.NEGATIVE_INFINITY;
    for (int y = 0; y < c; y++) {
      max = Math.max(max, logits[from + y]);
    }
    float sum = 0;
    for (int y = 0; y < c; y++) {
      logits[from + y] = (float) Math.exp(logits[from + y] - max);
      sum += logits[from + y];
    }
    for (int y = 0; y < c; y++) {
      logits[from + y] /= sum;
    }
  }

  /**
   * Turns m x c logits into the gradient of the batch's mean weighted cross-entropy, in place: w (p - e_y) / m.
   *
   * @param labels  labels of all examples
   * @param weights weights of all examples, with mean 1
   * @param batch   positions of the m examples
   */
  static void gradient(float[] logits, int c, int[] labels, float[] weights, int[] batch) {
    for (int i = 0; i < batch.length; i++) {
      apply(logits, i, c);
      logits[i * c + labels[batch[i]]] -= 1;
      float factor = weights[batch[i]] / batch.length;
      for (int y = 0; y < c; y++) {
        logits[i * c + y] *= factor;
      }
    }
  }
}
