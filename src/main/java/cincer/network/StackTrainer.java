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
  public Run start(TrainingSet set, Optimiser optimiser, Schedule schedule) {
    return new StackRun(set, optimiser, schedule);
  }

  private final class StackRun implements Run {

    private final TrainingSet set;
    private final Optimiser optimiser;
    private final Stack stack;
    private final float[] weights;
    private final Schedule schedule;
    private final Standardised standardised; // null where features are taken as they are
    private final float[] x;

    StackRun(TrainingSet set, Optimiser optimiser, Schedule schedule) {
      this.set = set;
      this.optimiser = optimiser;
      this.schedule = schedule;
      standardised = schedule.large() && (layers.isEmpty() || layers.get(0) instanceof Layer.Dense)
          ? new Standardised(set, input.size(), layers.isEmpty() ? set.classes() : ((Layer.Dense) layers.get(0)).units()) : null;
      if (standardised != null && optimiser.step > 0) {
        standardised.fromPlain(optimiser.parameters);
      }
      stack = new Stack(layers, input, set.classes(), optimiser, schedule.dropout());
      weights = Weights.normalized(set);
      x = new float[Math.min(schedule.batch(), set.size()) * input.size()];
    }

    @Override
    public void epoch() throws InterruptedException {
      stack.dropoutFrom(Batches.random(training.seed(), optimiser.epoch, 1));
      for (int[] batch : Batches.of(set.size(), schedule.batch(), training.seed(), optimiser.epoch)) {
        if (Thread.interrupted()) {
          throw new InterruptedException("training was interrupted in epoch " + (optimiser.epoch + 1));
        }
        for (int i = 0; i < batch.length; i++) {
          write(set.features()[batch[i]], i * input.size());
        }
        float[] delta = stack.logits(stack.hidden(x, batch.length), batch.length);
        Softmax.gradient(delta, set.classes(), set.labels(), weights, batch);
        stack.backward(delta, batch.length);
        stack.step(Parameters.alpha(schedule.rate(optimiser.step, set.size()), ++optimiser.step), (float) training.l2());
      }
      optimiser.epoch++;
    }

    private void write(float[] features, int from) {
      if (standardised == null) {
        System.arraycopy(features, 0, x, from, input.size());
      } else {
        standardised.write(features, x, from);
      }
    }

    @Override
    public void store() {
      stack.store(optimiser);
      if (standardised != null) {
        standardised.toPlain(optimiser.parameters);
      }
    }
  }
}
