package cincer.learner;

import cincer.Model;
import cincer.TrainingSet;
import org.ejml.data.FMatrixRMaj;

/** Says the same of every example. */
class ConstantModel implements Model {

  private final float[] probabilities;

  /** @param probabilities of the classes */
  ConstantModel(float... probabilities) {
    this.probabilities = probabilities;
  }

  /** Says of every example how often each of two classes is among the labels that it learned from. */
  ConstantModel(TrainingSet training) {
    this(new float[2]);
    for (int label : training.labels()) {
      probabilities[label] += 1f / training.size();
    }
  }

  @Override
  public int classes() {
    return probabilities.length;
  }

  @Override
  public Output output(float[][] x) {
    FMatrixRMaj p = new FMatrixRMaj(x.length, probabilities.length);
    for (int i = 0; i < x.length; i++) {
      System.arraycopy(probabilities, 0, p.data, i * probabilities.length, probabilities.length);
    }
    return new Output(p, new FMatrixRMaj(x.length, 1));
  }
}
