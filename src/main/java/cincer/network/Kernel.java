package cincer.network;

import java.util.List;

/**
 * One step of a network on a batch: forward and, for training, backward. Activations of m examples are one flat array:
 * of dense layers example after example (m x size), of images pixel after pixel, each of all examples (size x m), so that
 * loops and copies run along the batch. Keeps buffers and the last input; owned by one thread.
 */
interface Kernel {

  /**
   * Output for m examples.
   *
   * @return the outputs, valid until the next call
   */
  float[] forward(float[] input, int m);

  /**
   * Gradient of the loss with respect to the last input, from the one with respect to its output; leaves the gradients
   * of the parameters in {@link #parameters()}.
   *
   * @param delta as the output lies; may be overwritten
   * @param propagate whether anybody needs the result; null is returned if not
   */
  float[] backward(float[] delta, int m, boolean propagate);

  /** Weights, then biases; empty for a step without parameters. */
  default List<Parameters> parameters() {
    return List.of();
  }
}
