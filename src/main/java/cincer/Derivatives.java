package cincer;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * The cross-entropy of a fitted network (no dropout) as a function of its parameters, in double precision. A vector of
 * parameters is flat: layer after layer from the input on, each out x in row by row with the bias as its last column.
 * May be asked from several threads.
 */
public interface Derivatives {

  /** Number of parameters. */
  int parameters();

  /** P(y|x), m x c. */
  DMatrixRMaj probabilities(float[][] x);

  /**
   * Gradients of the loss of m labelled examples, layer after layer.
   *
   * @param x m x d
   * @param y m labels
   */
  List<LayerFactors> factors(float[][] x, int[] y);

  /**
   * sum_k w_k H_k v + l2 v_W, where H_k is the Hessian of the loss of example k and v_W is v without the biases: with
   * w_k = 1/n, the Hessian of what training minimises.
   *
   * @param x m x d
   * @param y m labels
   * @param w m weights
   */
  double[] hessianProduct(float[][] x, int[] y, double[] w, double[] v);

  /**
   * How the log-odds of two labels change with the features of m examples: the gradient of log P(label|x) - log P(other|x) with respect
   * to x, m x d. No parameter moves.
   *
   * @param x m x d
   */
  double[][] oddsGradients(float[][] x, int label, int other);
}
