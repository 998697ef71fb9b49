package cincer.network;

/**
 * One step of a network on one example, in double precision: forward, backward, and both again for the derivative along
 * a direction v in parameter space (the R-operator of Pearlmutter 1994), which gives products with the Hessian.
 * Remembers its last input; owned by one thread.
 */
interface Step {

  /** Output for one example. */
  double[] forward(double[] x);

  /** Gradient of the loss with respect to the input, from the one with respect to the output. */
  double[] backward(double[] delta);

  /** Change of the output as the parameters move along v and the input along {@code rx}. */
  double[] forwardR(double[] rx, double[] v);

  /**
   * Change of {@link #backward}'s result, as its argument changes by {@code rdelta}.
   *
   * @param w    weight of this example
   * @param sums to which w times the change of the gradient with respect to the parameters is added
   */
  double[] backwardR(double[] rdelta, double[] v, double w, double[] sums);
}
