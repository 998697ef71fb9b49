package cincer.network;

import cincer.TrainingSet;
import cincer.data.ImageShape;
import cincer.network.natives.Backend;
import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A refit by DL4J's {@code fit} as one would write it without us: one network for all epochs, a DataSet per batch. It
 * costs a little less than {@link Dl4jTrainer}, which makes a network per epoch so that it can stop and go on anywhere.
 */
public final class Dl4jFit {

  private Dl4jFit() {}

  /** Fits a new network, in the batches that our trainer sees. */
  public static float[] fit(Architecture architecture, ImageShape image, Hyperparameters training, TrainingSet set) {
    return Backend.call(() -> {
      MultiLayerNetwork network =
          new MultiLayerNetwork(architecture.configuration(set.dimension(), set.classes(), image, training));
      network.init();
      for (int epoch = 0; epoch < training.epochs(); epoch++) {
        for (int[] batch : Batches.of(set.size(), training.batch(), training.seed(), epoch)) {
          network.fit(dataSet(set, batch));
        }
      }
      return network.params().toFloatVector();
    });
  }

  private static DataSet dataSet(TrainingSet set, int[] batch) {
    INDArray x = Nd4j.createFromArray(Arrays.stream(batch).mapToObj(i -> set.features()[i]).toArray(float[][]::new));
    INDArray y = Nd4j.zeros(batch.length, set.classes());
    for (int i = 0; i < batch.length; i++) {
      y.putScalar(i, set.labels()[batch[i]], 1);
    }
    return new DataSet(x, y);
  }
}
