package cincer;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** Fits models, each from the same initial weights and with a fresh optimiser: the "from scratch" of Algorithm 1. */
public interface Learner {

  /**
   * Fits a model. The same training set gives the same model, on any thread.
   *
   * @throws InterruptedException if the thread was interrupted; nothing is left half done
   */
  Model fit(TrainingSet training) throws InterruptedException;

  /**
   * Fits the same model and hands over what it is on the way, at evenly spaced times; the last one is the fitted model.
   *
   * @param checkpoints how many to hand over, at least 1; fewer come where training ends early
   */
  default Model fit(TrainingSet training, int checkpoints, Consumer<Model> kept) throws InterruptedException {
    Model model = fit(training);
    kept.accept(model);
    return model;
  }

  /**
   * A learner that fits the same models, and says how far it is.
   *
   * @param progress told on the thread that fits: the share of the training that is done, in [0, 1], growing
   */
  default Learner watched(DoubleConsumer progress) {
    return this;
  }

  /**
   * A learner that trains so many times as long as it proposes for large training sets, as it trains on large ones; this one where how long is
   * not left to it.
   *
   * @param times greater than 0; 0 for a learner to which nobody has said how long
   */
  default Learner trained(double times) {
    return this;
  }

  /**
   * Epochs of {@code trained(1)}; 0 where how long is not left to this learner.
   *
   * @param examples that it learns from
   */
  default int proposedEpochs(int examples) {
    return 0;
  }

  /** Number of parameters of each model, for selectors that can do nothing with large ones; 0 where nobody knows. */
  default int parameters() {
    return 0;
  }

  /**
   * A learner of which no fit depends on another: this one, unless it was made to reproduce what remembers.
   */
  default Learner independent() {
    return this;
  }
}
