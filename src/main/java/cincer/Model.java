package cincer;

import org.ejml.data.FMatrixRMaj;

/**
 * A fitted network. Immutable; may be asked from several threads. What it says of one example does not depend on the
 * other examples that it is asked about in the same call; where these are thousands, it may differ by rounding.
 */
public interface Model {

  /** Number of classes c. */
  int classes();

  /** SHA-256 of the parameters, in hexadecimal digits; empty if this kind of model has none to speak of. */
  default String fingerprint() {
    return "";
  }

  /**
   * Runs the inference network (no dropout).
   *
   * @param features m x d
   */
  Output output(float[][] features);

  /** P(y|x) of one example, length c, summing to 1. */
  default double[] probabilities(float[] features) {
    return probabilities(new float[][] {features})[0];
  }

  /** P(y|x) of m examples, m x c, each row summing to 1. */
  default double[][] probabilities(float[][] features) {
    int c = classes();
    float[] p = output(features).probabilities().data;
    double[][] rows = new double[features.length][c];
    for (int i = 0; i < rows.length; i++) {
      double sum = 0;
      for (int y = 0; y < c; y++) {
        sum += p[i * c + y];
      }
      for (int y = 0; y < c; y++) {
        rows[i][y] = p[i * c + y] / sum;
      }
    }
    return rows;
  }

  /**
   * The most probable class of m examples each; the lowest index wins a tie. Where many are asked about, a network may
   * compute several at once, so that probabilities may differ from {@link #output}'s by rounding.
   *
   * @param features m x d
   */
  default int[] predict(float[][] features) {
    return mostProbable(output(features).probabilities());
  }

  /** The column of the largest entry in each row, the first of equal ones. */
  static int[] mostProbable(FMatrixRMaj probabilities) {
    int[] best = new int[probabilities.numRows];
    for (int i = 0; i < best.length; i++) {
      for (int y = 1; y < probabilities.numCols; y++) {
        best[i] = probabilities.get(i, y) > probabilities.get(i, best[i]) ? y : best[i];
      }
    }
    return best;
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
