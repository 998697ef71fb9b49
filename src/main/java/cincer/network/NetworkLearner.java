package cincer.network;

import cincer.DivergedException;
import cincer.EventThread;
import cincer.InvalidInputException;
import cincer.Learner;
import cincer.Model;
import cincer.TrainingSet;
import cincer.data.ImageShape;
import cincer.network.natives.Backend;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Fits networks of one architecture, each from the same initial weights, which DL4J draws. */
public final class NetworkLearner implements Learner {

  private final Architecture architecture;
  private final ImageShape image;
  private final Hyperparameters training;
  private final int features;
  private final int classes;
  private final Trainer trainer;
  private final float[] initial;
  private final double times; // as long as is proposed for large sets; 0 where nobody has said
  private final DoubleConsumer progress;

  /**
   * @param image    layout of the pixels, or null if the features are no pixels
   * @param features number of features d, at least 1
   * @param classes  number of classes c, at least 2
   */
  public NetworkLearner(Architecture architecture, ImageShape image, Hyperparameters training, int features, int classes) {
    this(architecture, image, training, features, classes, false);
  }

  /** @param reference whether DL4J's own {@code fit} is to train what our kernels could */
  NetworkLearner(Architecture architecture, ImageShape image, Hyperparameters training, int features, int classes,
      boolean reference) {
    this.architecture = architecture;
    this.image = image;
    this.training = training;
    this.features = features;
    this.classes = classes;
    List<Layer> layers = architecture.layers();
    MultiLayerConfiguration configuration =
        Backend.call(() -> architecture.configuration(features, classes, image, training));
    trainer = layers == null || reference ? new Dl4jTrainer(configuration, training)
        : new StackTrainer(layers, architecture.input(features, image), training);
    initial = Backend.call(() -> {
      MultiLayerNetwork network = new MultiLayerNetwork(configuration);
      network.init();
      return network.params().toFloatVector();
    });
    times = 0;
    progress = share -> {};
  }

  private NetworkLearner(NetworkLearner same, double times, DoubleConsumer progress) {
    architecture = same.architecture;
    image = same.image;
    training = same.training;
    features = same.features;
    classes = same.classes;
    trainer = same.trainer;
    initial = same.initial;
    this.times = times;
    this.progress = progress;
  }

  @Override
  public Learner watched(DoubleConsumer told) {
    return new NetworkLearner(this, times, told);
  }

  /** Networks of dense layers alone: others train too long to try. Nor where the accuracy says when to stop. */
  @Override
  public NetworkLearner trained(double longer) {
    return isOpen() ? new NetworkLearner(this, longer, progress) : this;
  }

  @Override
  public int proposedEpochs(int examples) {
    return isOpen() ? Schedule.proposed(examples) : 0;
  }

  private boolean isOpen() {
    List<Layer> layers = architecture.layers();
    return training.epochs() == Hyperparameters.AUTO && training.stopAccuracy() == 0 && trainer instanceof StackTrainer
        && layers.stream().allMatch(Layer.Dense.class::isInstance);
  }

  @Override
  public Model fit(TrainingSet set) throws InterruptedException {
    return fit(set, epoch -> {});
  }

  /** Fits and tells after each epoch how many are done. */
  public NetworkModel fit(TrainingSet set, IntConsumer epochs) throws InterruptedException {
    Training run = start(set);
    while (run.next()) {
      epochs.accept(run.epoch());
    }
    return run.model();
  }

  @Override
  public Model fit(TrainingSet set, int checkpoints, Consumer<Model> kept) throws InterruptedException {
    return finish(start(set), checkpoints, kept);
  }

  /** Brings a fit to its end; hands over evenly spaced states, none if {@code checkpoints} is 0. */
  Model finish(Training run, int checkpoints, Consumer<Model> kept) throws InterruptedException {
    long passed = 0;
    int last = 0;
    while (run.next()) {
      long due = (long) run.epoch() * checkpoints / run.epochs();
      if (due > passed) {
        kept.accept(run.model());
        last = run.epoch();
      }
      passed = due;
    }
    if (checkpoints > 0 && last < run.epoch()) {
      kept.accept(run.model());
    }
    return run.model();
  }

  /** Begins a fit that goes on epoch by epoch. */
  public Training start(TrainingSet set) {
    return start(set, optimiser());
  }

  /** Begins a fit where an optimiser stands. */
  Training start(TrainingSet set, Optimiser optimiser) {
    EventThread.refuse("fitting a network");
    return new Training(this, set, optimiser);
  }

  /** Where every fit starts. */
  Optimiser optimiser() {
    return new Optimiser(initial);
  }

  /** Goes on with a fit from its {@link Training#checkpoint()}. */
  public Training resume(TrainingSet set, Serializable checkpoint) {
    return new Training(this, set, (Optimiser) checkpoint);
  }

  @Override
  public int parameters() {
    return initial.length;
  }

  /** A fit is so far, in [0, 1]. */
  void reached(double share) {
    progress.accept(share);
  }

  Trainer trainer() {
    return trainer;
  }

  Schedule schedule(int examples) {
    return Schedule.of(training, examples, initial.length, times);
  }

  Hyperparameters hyperparameters() {
    return training;
  }

  /** @throws InvalidInputException if training diverged */
  NetworkModel model(Optimiser optimiser) {
    for (float parameter : optimiser.parameters) {
      if (!Float.isFinite(parameter)) {
        throw new DivergedException("training diverged: a weight is " + parameter + " after epoch " + optimiser.epoch
            + "; lower -learning-rate (it is " + training.learningRate() + ")"
            + (training.l2() > 0 ? " or -l2 (it is " + training.l2() + ")" : ""));
      }
    }
    return new NetworkModel(architecture, image, training, features, classes, optimiser);
  }
}
