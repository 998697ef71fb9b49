package cincer;

import org.ejml.data.FMatrixRMaj;

/**
 * A fitted network. Immutable; may be asked from several threads. What it says of one example does not depend on the
 * other examples that it is asked about in the same call.
 */
public interface Model {

  /** Number of classes c. */
  int classes();

  /**
   * Runs the inference network (no dropout).
   *
   * @param features m x d
   */
  Output output(float[][] features);

  /** P(y|x) of one example, length c, summing to 1. */
  default double[] probabilities(float[] features) {
    float[] p = output(new float[][] {features}).probabilities().data;
    double[] distribution = new double[classes()];
    double sum = 0;
    for (int y = 0; y < distribution.length; y++) {
      distribution[y] = p[y];
      sum += p[y];
    }
    for (int y = 0; y < distribution.length; y++) {
      distribution[y] /= sum;
    }
    return distribution;
  }

  /**
   * The loss as a function of the parameters of all layers.
   *
   * @throws InvalidInputException if this kind of network does not give it; the top layer's needs {@link #output} only
   */
  default Derivatives derivatives() {
    throw new InvalidInputException("this kind of network (" + this + ") does not give the gradients of all its layers; "
        + "choose what looks at the output only, for example TopFisher and Margin");
  }

  /**
   * What the network computes for m examples.
   *
   * @param probabilities m x c
   * @param hidden        m x h, activations of the last hidden layer (of the input, where there is no hidden layer),
   *                      without the bias 1
   */
  record Output(FMatrixRMaj probabilities, FMatrixRMaj hidden) {}
}
