package cincer;

/** Fits models, each from the same initial weights and with a fresh optimiser: the "from scratch" of Algorithm 1. */
public interface Learner {

  /**
   * Fits a model. The same training set gives the same model, on any thread.
   *
   * @throws InterruptedException if the thread was interrupted; nothing is left half done
   */
  Model fit(TrainingSet training) throws InterruptedException;
}
