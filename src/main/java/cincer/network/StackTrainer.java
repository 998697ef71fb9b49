package cincer.network;

import cincer.TrainingSet;
import java.util.List;

/** Trains stacks of dense, convolution and pooling layers by kernels of our own; the same steps as {@link Dl4jTrainer}. */
final class StackTrainer implements Trainer {

  private final List<Layer> layers;
  private final Shape input;
  private final Hyperparameters training;

  StackTrainer(List<Layer> layers, Shape input, Hyperparameters training) {
    this.layers = layers;
    this.input = input;
    this.training = training;
  }

  @Override
  public void epoch(TrainingSet set, Optimiser optimiser) throws InterruptedException {
    Stack stack = new Stack(layers, input, set.classes(), optimiser, training.dropout(),
        Batches.random(training.seed(), optimiser.epoch, 1));
    float[] weights = Weights.normalized(set);
    float[] x = new float[Math.min(training.batch(), set.size()) * input.size()];
    for (int[] batch : Batches.of(set.size(), training.batch(), training.seed(), optimiser.epoch)) {
      if (Thread.interrupted()) {
        throw new InterruptedException("training was interrupted in epoch " + (optimiser.epoch + 1));
      }
      for (int i = 0; i < batch.length; i++) {
        System.arraycopy(set.features()[batch[i]], 0, x, i * input.size(), input.size());
      }
      float[] delta = stack.logits(stack.hidden(x, batch.length), batch.length);
      Softmax.gradient(delta, set.classes(), set.labels(), weights, batch);
      stack.backward(delta, batch.length);
      stack.step(Parameters.alpha(training.learningRate(), ++optimiser.step), (float) training.l2());
    }
    stack.store(optimiser);
    optimiser.epoch++;
  }
}
