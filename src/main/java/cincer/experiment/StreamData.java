package cincer.experiment;

import cincer.Engine;
import cincer.InvalidInputException;
import cincer.Selector;
import cincer.data.Attributes;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import weka.core.Instances;

/**
 * What an experiment works on.
 *
 * @param pool       examples with their true labels
 * @param truth      the true labels of the pool's rows
 * @param features   the pool as the network sees it, n x d
 * @param testX      the clean test set as the network sees it, m x d; empty if there is none
 * @param testY      its m labels
 * @param streams    bootstrap sets and streams with observed labels, one per repeat
 * @param classifier class name and options
 */
record StreamData(Instances pool, int[] truth, float[][] features, float[][] testX, int[] testY, List<Streams.Stream> streams,
    String classifier) {

  /**
   * Encodes everything.
   *
   * @param test  null if there is none
   * @param asked who chooses counter-examples
   * @throws InvalidInputException if a label is missing, or somebody of these can do nothing with such a network
   */
  static StreamData of(Instances pool, Instances test, List<Streams.Stream> streams, String classifier, Collection<Selector> asked) throws Exception {
    Engine.Setup setup = Experiments.engine(classifier, 1).setUp(pool);
    asked.forEach(selector -> selector.checkNetwork(setup.learner().parameters()));
    float[][] x = test == null ? new float[0][] : test.stream().map(setup.encoder()).toArray(float[][]::new);
    return new StreamData(pool, labels(pool, "pool"), setup.features(), x, test == null ? new int[0] : labels(test, "test set"),
        streams, classifier);
  }

  private static int[] labels(Instances data, String name) {
    int[] labels = Attributes.labels(data);
    int missing = Arrays.stream(labels).boxed().toList().indexOf(-1);
    if (missing >= 0) {
      throw new InvalidInputException("row " + (missing + 1) + " of the " + name + " has no label; the true labels of all rows are needed");
    }
    return labels;
  }

  /** The same with other streams. */
  StreamData with(List<Streams.Stream> others) {
    return new StreamData(pool, truth, features, testX, testY, others, classifier);
  }

  /** Number of classes c. */
  int classes() {
    return pool.numClasses();
  }

  /** Gets a network with this seed ready; one thread at a time, because DL4J draws weights from one generator. */
  synchronized Engine.Setup setUp(int seed) throws Exception {
    return Experiments.engine(classifier, seed).setUp(pool);
  }
}
