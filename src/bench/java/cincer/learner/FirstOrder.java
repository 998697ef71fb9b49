package cincer.learner;

import cincer.Engine;
import cincer.TrainingSet;
import cincer.data.Attributes;
import java.util.List;
import weka.core.Instances;

/** The order of a review before anything was answered. */
public final class FirstOrder {

  private FirstOrder() {}

  /** Rows (0-based), the most doubtful first, as a review of this data by the network alone orders them. */
  public static int[] of(Engine engine, Instances data, long seed) throws InterruptedException {
    Engine.Setup setup = engine.setUp(data);
    int[] labels = Attributes.labels(data);
    Walk walk = Walk.review(setup.features(), labels, Attributes.weights(data), data.numClasses());
    TrainingSet set = walk.trainingSet(State.start(labels));
    Folds folds = Folds.deal(labels, data.numClasses(), Review.DEFAULT.folds(), seed);
    return new Doubts(OutOfFold.of(TrainingTime.of(setup.learner(), set, folds), List.of(), set, labels, folds, seed, setup.selector()), labels).opinions()
        .order();
  }
}
