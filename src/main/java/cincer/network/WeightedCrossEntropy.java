package cincer.network;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * Cross-entropy of a softmax with instance weights: each row of the labels is one-hot times the weight. DL4J's own loss
 * takes the rows to sum to 1, and its label masks also scale the logits, so they cannot carry weights.
 */
final class WeightedCrossEntropy extends LossMCXENT {

  private static final long serialVersionUID = 1L;

  @Override
  public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
    INDArray probabilities = activation.getActivation(preOutput.dup(), true);
    return probabilities.muliColumnVector(labels.sum(true, 1)).subi(labels);
  }
}
