package cincer.experiment;

import cincer.Engine;
import cincer.Fit;
import cincer.InvalidInputException;
import cincer.Selector;
import cincer.Suspicion;
import cincer.TrainingSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One repeat of a stream as the paper's Q2 looks at it: the network is fitted once, to the bootstrap set with its observed
 * labels, and every arrival is judged with its true label. What is suspicious then is so because of noise in the training
 * set alone.
 *
 * @param fit        the network of one seed, fitted to the bootstrap set
 * @param suspicious all arrivals whose true label the network does not expect (tau = 0)
 */
record StaticPicture(Fit fit, List<Suspicion> suspicious) {

  /** @param truth true labels of all rows of the pool */
  static StaticPicture of(Streams.Stream stream, Engine.Setup setup, int[] truth, int classes) throws InterruptedException {
    IntStream.range(0, truth.length).filter(row -> truth[row] < 0).findFirst().ifPresent(row -> {
      throw new InvalidInputException("row " + (row + 1) + " of the pool has no label; the true labels of all rows are needed");
    });
    float[][] features = setup.features();
    double[] weights = new double[features.length];
    Arrays.fill(weights, 1);
    int[] rows = IntStream.range(0, features.length).toArray();
    TrainingSet set = new TrainingSet(features, stream.observed(), weights, rows, classes).subset(stream.bootstrap());
    Fit fit = Fit.of(setup.learner(), set, stream.repeat());
    return new StaticPicture(fit, Arrays.stream(stream.arrivals())
        .mapToObj(row -> fit.suspicion(row, features[row], truth[row])).filter(suspicion -> suspicion.exceeds(0)).toList());
  }

  /** Gets a selector ready for this fit, with what it wants kept of it. */
  Selector.Ranker ranker(Selector selector) throws InterruptedException {
    return selector.prepare(selector.checkpoints() == 0 ? fit
        : Fit.of(fit.learner(), fit.training(), fit.seed(), selector.checkpoints()));
  }
}
