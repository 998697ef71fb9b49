package cincer.bench;

import cincer.Fit;
import cincer.Model;
import cincer.TrainingSet;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/**
 * A model that draws what it says, for fits of any size.
 *
 * @param classes number of classes c
 * @param hidden  number of units in the last hidden layer h
 */
record Drawn(int classes, int hidden) implements Model {

  /** The label whose examples are the candidates. */
  static final int PREDICTED = 0;

  /** A fit of n examples, of which the first m are labelled {@link #PREDICTED}, by a model that was never trained. */
  static Fit fit(int n, int m, int classes, int hidden) {
    float[][] features = new float[n][];
    Arrays.fill(features, new float[1]);
    double[] weights = new double[n];
    Arrays.fill(weights, 1);
    int[] labels = IntStream.range(0, n).map(k -> k < m ? PREDICTED : 1 + k % (classes - 1)).toArray();
    Model model = new Drawn(classes, hidden);
    TrainingSet training = new TrainingSet(features, labels, weights, IntStream.range(0, n).toArray(), classes);
    return new Fit(model, training, model.output(features), null, 1);
  }

  @Override
  public Output output(float[][] features) {
    Random random = new Random(1);
    FMatrixRMaj activations = new FMatrixRMaj(features.length, hidden);
    for (int i = 0; i < activations.data.length; i++) {
      activations.data[i] = Math.max(0, random.nextFloat() - 0.5f);
    }
    FMatrixRMaj probabilities = new FMatrixRMaj(features.length, classes);
    for (int i = 0; i < features.length; i++) {
      float sum = 0;
      for (int y = 0; y < classes; y++) {
        probabilities.set(i, y, random.nextFloat());
        sum += probabilities.get(i, y);
      }
      for (int y = 0; y < classes; y++) {
        probabilities.set(i, y, probabilities.get(i, y) / sum);
      }
    }
    return new Output(probabilities, activations);
  }
}
