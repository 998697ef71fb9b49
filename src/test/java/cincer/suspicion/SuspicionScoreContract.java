package cincer.suspicion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import cincer.Fit;
import cincer.Suspicion;
import cincer.SuspicionScore;
import cincer.TrainingSet;
import cincer.network.FullyConnected;
import cincer.network.Hyperparameters;
import cincer.network.NetworkLearner;
import cincer.options.OptionBearing;
import cincer.options.Options;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every suspicion score. The test of a score extends it, and says which one it is. */
public abstract class SuspicionScoreContract {

  /** The score as on the command line, for example "CrossFittedMargin -folds 3". */
  protected abstract String score();

  private SuspicionScore make() {
    return (SuspicionScore) Options.scheme(score(), Margin.class);
  }

  @Test
  void optionsSurviveTheCommandLine() {
    OptionBearing first = (OptionBearing) make();
    assertEquals(first.specification(), ((OptionBearing) Options.scheme(first.specification(), Margin.class)).specification());
  }

  /** Real rows, and the same ones a million times larger, by which the network is saturated. */
  @Test
  void scoresAreNumbersOfAtLeast0AndTheSameAgain() throws Exception {
    TrainingSet all = Data.trainingSet("breast-noisy.arff", 80, "");
    NetworkLearner learner = new NetworkLearner(new FullyConnected(), null, new Hyperparameters(5, 32, 1e-3, 0.2, 0, 0, 1), all.dimension(), 2);
    Fit fit = Fit.of(learner, all.subset(IntStream.range(0, 60).toArray()), 1);
    SuspicionScore.FittedScore scorer = make().prepare(fit);
    SuspicionScore.FittedScore again = make().prepare(fit);
    for (int row = 60; row < 80; row++) {
      for (float scale : new float[] {1, 1e6f}) {
        float[] x = all.features()[row].clone();
        for (int j = 0; j < x.length; j++) {
          x[j] *= scale;
        }
        Suspicion suspicion = fit.suspicion(row, x, all.labels()[row]);
        double value = scorer.score(suspicion);
        assertTrue(value >= 0 && (value <= 1 || !make().bounded()), score() + " says " + value + " of row " + row);
        assertEquals(value, again.score(suspicion));
      }
    }
  }
}
