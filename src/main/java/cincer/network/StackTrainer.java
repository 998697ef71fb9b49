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
  public Run start(TrainingSet set, Optimiser optimiser) {
    return new StackRun(set, optimiser);
  }

  private final class StackRun implements Run {

    private final TrainingSet set;
    private final Optimiser optimiser;
    private final Stack stack;
    private final float[] weights;
    private final float[] x;

    StackRun(TrainingSet set, Optimiser optimiser) {
      this.set = set;
      this.optimiser = optimiser;
      stack = new Stack(layers, input, set.classes(), optimiser, training.dropout());
      weights = Weights.normalized(set);
      x = new float[Math.min(training.batch(), set.size()) * input.size()];
    }

    @Override
    public void epoch() throws InterruptedException {
      stack.dropoutFrom(Batches.random(training.seed(), optimiser.epoch, 1));
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
      optimiser.epoch++;
    }

    @Override
    public void store() {
      stack.store(optimiser);
    }
  }
}
