package cincer.selector;

import cincer.CounterExample;
import cincer.Data;
import cincer.Fit;
import cincer.Selector;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.data.ImageShape;
import cincer.network.Architecture;
import cincer.network.FullyConnected;
import cincer.network.Hyperparameters;
import cincer.network.NetworkLearner;
import cincer.options.Options;
import java.util.Arrays;
import java.util.List;

/** Fits that tests look at. */
final class Fits {

  private Fits() {}

  static FullyConnected hidden(String sizes) {
    FullyConnected architecture = new FullyConnected();
    architecture.setHidden(sizes);
    return architecture;
  }

  static Fit of(TrainingSet set, Architecture architecture, String image, Hyperparameters training)
      throws InterruptedException {
    return Fit.of(new NetworkLearner(architecture, ImageShape.parse(image), training, set.dimension(), set.classes()), set, 1);
  }

  /** A network fitted to the first n rows of a data set for some epochs. */
  static Fit of(String file, int n, String image, Architecture architecture, int epochs) throws Exception {
    return of(Data.trainingSet(file, n, image), architecture, image, new Hyperparameters(epochs, 32, 1e-3, 0.2, 0, 0, 1));
  }

  /** What the fit says of a row beyond its training set. */
  static Suspicion suspicion(Fit fit, String file, String image, int row) throws Exception {
    TrainingSet all = Data.trainingSet(file, row + 1, image);
    return fit.suspicion(row, all.features()[row], all.labels()[row]);
  }

  static Selector selector(String specification) {
    return (Selector) Options.scheme(specification, TopFisher.class);
  }

  /** Scores by position in the training set; those that are no candidates have none. */
  static double[] scores(String selector, Fit fit, Suspicion suspicion) throws InterruptedException {
    List<CounterExample> ranking = selector(selector).prepare(fit).rank(suspicion);
    double[] scores = new double[fit.training().size()];
    Arrays.fill(scores, Double.NaN);
    ranking.forEach(candidate -> scores[candidate.index()] = candidate.score());
    return scores;
  }
}
