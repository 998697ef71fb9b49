package cincer.network;

import cincer.Model;
import cincer.TrainingSet;
import java.io.Serializable;
import java.util.stream.IntStream;

/** A fit on its way: one call of {@link #next()} is one epoch. */
public final class Training {

  private final NetworkLearner learner;
  private final TrainingSet set;
  private final Optimiser optimiser;
  private final Trainer.Run run;
  private final int epochs;
  private boolean accurate;

  Training(NetworkLearner learner, TrainingSet set, Optimiser optimiser) {
    this.learner = learner;
    this.set = set;
    this.optimiser = optimiser;
    Schedule schedule = learner.schedule(set.size());
    this.epochs = schedule.epochs();
    this.run = learner.trainer().start(set, optimiser, schedule);
  }

  /**
   * Trains for one more epoch, unless all are done or the training accuracy at which to stop is reached.
   *
   * @return whether it trained
   */
  public boolean next() throws InterruptedException {
    Hyperparameters training = learner.hyperparameters();
    if (optimiser.epoch >= epochs || accurate) {
      return false;
    }
    run.epoch();
    accurate = training.stopAccuracy() > 0 && accuracy(model(), set) >= training.stopAccuracy();
    learner.reached(accurate ? 1 : (double) optimiser.epoch / epochs);
    return true;
  }

  /** Number of epochs done. */
  public int epoch() {
    return optimiser.epoch;
  }

  /** Number of epochs after which it ends. */
  public int epochs() {
    return epochs;
  }

  /** The network as it is now. */
  public NetworkModel model() {
    run.store();
    return learner.model(optimiser);
  }

  /** What {@link NetworkLearner#resume} needs to go on with this fit in another JVM. */
  public Serializable checkpoint() {
    run.store();
    return optimiser;
  }

  /** Share of the examples whose label the model predicts, in [0, 1]; the lowest class index wins a tie. */
  public static double accuracy(Model model, TrainingSet set) {
    return accuracy(model.output(set.features()), set);
  }

  /** The same, where the output for the examples is known. */
  public static double accuracy(Model.Output output, TrainingSet set) {
    int[] predicted = Model.mostProbable(output.probabilities());
    long right = IntStream.range(0, set.size()).filter(i -> predicted[i] == set.labels()[i]).count();
    return (double) right / set.size();
  }
}
