package cincer.network;

import cincer.TrainingSet;
import cincer.network.natives.Backend;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Trains any network by DL4J's own {@code fit}: the reference, and the way for architectures of any kind. */
final class Dl4jTrainer implements Trainer {

  /** DL4J's dropout draws from one generator for the whole JVM: fits that are to be repeatable take turns. */
  private static final Object GENERATOR = new Object();

  private final MultiLayerConfiguration configuration;
  private final Hyperparameters training;

  Dl4jTrainer(MultiLayerConfiguration configuration, Hyperparameters training) {
    this.configuration = configuration;
    this.training = training;
  }

  @Override
  public Run start(TrainingSet set, Optimiser optimiser, Schedule schedule) {
    return () -> epoch(set, optimiser);
  }

  private void epoch(TrainingSet set, Optimiser optimiser) throws InterruptedException {
    boolean done = Backend.call(() -> {
      synchronized (GENERATOR) {
        return run(set, optimiser);
      }
    });
    if (!done) {
      throw new InterruptedException("training was interrupted in epoch " + (optimiser.epoch + 1));
    }
  }

  private boolean run(TrainingSet set, Optimiser optimiser) {
    Nd4j.getRandom().setSeed(Batches.random(training.seed(), optimiser.epoch, 1).nextLong());
    MultiLayerConfiguration copy = configuration.clone();
    copy.setIterationCount(optimiser.step);
    copy.setEpochCount(optimiser.epoch);
    if (!Weights.uniform(set) && copy.getConf(copy.getConfs().size() - 1).getLayer() instanceof OutputLayer output) {
      output.setLossFn(new WeightedCrossEntropy());
    }
    MultiLayerNetwork network = new MultiLayerNetwork(copy);
    network.init(Nd4j.createFromArray(optimiser.parameters).reshape(1, optimiser.parameters.length), false);
    INDArray moments = network.getUpdater().getStateViewArray();
    if (moments != null) {
      moments.assign(Nd4j.createFromArray(concat(optimiser.firstMoment, optimiser.secondMoment)).reshape(moments.shape()));
    }
    float[] weights = Weights.normalized(set);
    for (int[] batch : Batches.of(set.size(), training.batch(), training.seed(), optimiser.epoch)) {
      if (Thread.interrupted()) {
        return false;
      }
      network.fit(dataSet(set, batch, weights));
      optimiser.step++;
    }
    System.arraycopy(network.params().toFloatVector(), 0, optimiser.parameters, 0, optimiser.parameters.length);
    if (moments != null) {
      float[] both = moments.toFloatVector();
      int n = optimiser.firstMoment.length;
      System.arraycopy(both, 0, optimiser.firstMoment, 0, n);
      System.arraycopy(both, n, optimiser.secondMoment, 0, n);
    }
    optimiser.epoch++;
    return true;
  }

  private static DataSet dataSet(TrainingSet set, int[] batch, float[] weights) {
    INDArray x = Nd4j.createFromArray(Arrays.stream(batch).mapToObj(i -> set.features()[i]).toArray(float[][]::new));
    INDArray y = Nd4j.zeros(batch.length, set.classes());
    for (int i = 0; i < batch.length; i++) {
      y.putScalar(i, set.labels()[batch[i]], weights[batch[i]]);
    }
    return new DataSet(x, y);
  }

  private static float[] concat(float[] a, float[] b) {
    float[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
