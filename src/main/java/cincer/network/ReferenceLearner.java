package cincer.network;

import cincer.Learner;
import cincer.Model;
import cincer.TrainingSet;
import java.util.function.Consumer;

/**
 * Trains as the code published with the paper does, for reproduction only: each fit starts from the same initial weights, but from
 * the moments and the step count at which Adam had arrived in the fit before. So a model depends on all fits before it, in their
 * order: one walk needs one learner, and nothing may be fitted ahead of its time.
 */
public final class ReferenceLearner implements Learner {

  private final NetworkLearner network;
  private Optimiser last;

  /** @param network whose initial weights and hyper-parameters are used */
  public ReferenceLearner(NetworkLearner network) {
    this.network = network;
  }

  @Override
  public synchronized Model fit(TrainingSet set) throws InterruptedException {
    return network.finish(begin(set), 0, model -> {});
  }

  @Override
  public synchronized Model fit(TrainingSet set, int checkpoints, Consumer<Model> kept) throws InterruptedException {
    return network.finish(begin(set), checkpoints, kept);
  }

  private Training begin(TrainingSet set) {
    last = last == null ? network.optimiser() : network.optimiser().after(last);
    return network.start(set, last);
  }

  @Override
  public int parameters() {
    return network.parameters();
  }

  /** Fits that are made beside the walk start with a fresh optimiser. */
  @Override
  public Learner independent() {
    return network;
  }
}
