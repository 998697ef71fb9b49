package cincer.suspicion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import cincer.options.OptionContract;
import cincer.options.Options;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every suspicion score. The test of a score extends it, and says which one it is. */
public abstract class SuspicionScoreContract {

  private static final int ROWS = 80;
  private static final int LEARNED = 60;

  /** The score as on the command line, for example "CrossFittedMargin -folds 3". */
  protected abstract String score();

  /** Whether other scores come of other options; if not, they are about something else, such as time or memory. */
  protected boolean optionsChangeTheScores() {
    return true;
  }

  private SuspicionScore make() {
    return (SuspicionScore) Options.scheme(score(), Margin.class);
  }

  /** A network fitted to the first rows of real data; the others are judged. */
  private static Fit fit() throws Exception {
    TrainingSet all = Data.trainingSet("breast-noisy.arff", ROWS, "");
    NetworkLearner learner = new NetworkLearner(new FullyConnected(), null, new Hyperparameters(5, 32, 1e-3, 0.2, 0, 0, 1), all.dimension(), 2);
    return Fit.of(learner, all.subset(IntStream.range(0, LEARNED).toArray()), 1);
  }

  /** Real rows, and the same ones a million times larger, by which the network is saturated. */
  private static List<Suspicion> suspicions(Fit fit) throws Exception {
    TrainingSet all = Data.trainingSet("breast-noisy.arff", ROWS, "");
    List<Suspicion> suspicions = new ArrayList<>();
    for (float scale : new float[] {1, 1e6f}) {
      for (int row = LEARNED; row < ROWS; row++) {
        float[] x = all.features()[row].clone();
        for (int j = 0; j < x.length; j++) {
          x[j] *= scale;
        }
        suspicions.add(fit.suspicion(row, x, all.labels()[row]));
      }
    }
    return suspicions;
  }

  private static double[] scores(SuspicionScore score, Fit fit, List<Suspicion> suspicions) throws Exception {
    SuspicionScore.FittedScore fitted = score.prepare(fit);
    return suspicions.stream().mapToDouble(fitted::score).toArray();
  }

  @Test
  void optionsAreHeardAndSurviveTheCommandLineAndAFile() throws Exception {
    OptionBearing loaded = OptionContract.holds(score(), Margin.class);
    Fit fit = fit();
    List<Suspicion> suspicions = suspicions(fit);
    double[] scores = scores(make(), fit, suspicions);
    assertArrayEquals(scores, scores((SuspicionScore) loaded, fit, suspicions), score() + " says something else when it was saved and loaded");
    OptionBearing plain = loaded.getClass().getDeclaredConstructor().newInstance();
    assertTrue(!optionsChangeTheScores() || plain.specification().equals(loaded.specification())
            || !Arrays.equals(scores, scores((SuspicionScore) plain, fit, suspicions)),
        score() + " says what " + plain + " says: its options change nothing (override optionsChangeTheScores() if they need not)");
  }

  @Test
  void scoresAreNumbersOfAtLeast0AndTheSameAgain() throws Exception {
    Fit fit = fit();
    List<Suspicion> suspicions = suspicions(fit);
    String before = everything(fit, suspicions);
    SuspicionScore score = make();
    SuspicionScore.FittedScore fitted = score.prepare(fit);
    double[] scores = suspicions.stream().mapToDouble(fitted::score).toArray();
    for (int i = 0; i < scores.length; i++) {
      String said = score() + " says " + scores[i] + " of row " + suspicions.get(i).row();
      assertTrue(Double.isFinite(scores[i]) && scores[i] >= 0, said + "; a score is a number of at least 0");
      assertTrue(scores[i] <= 1 || !score.bounded(), said + "; scores lie in [0, 1], unless bounded() is false");
    }
    assertTrue(Arrays.stream(scores).distinct().count() > 1, score() + " says " + scores[0] + " of all rows, so that none is more suspicious than another");
    assertArrayEquals(scores, suspicions.stream().mapToDouble(fitted::score).toArray(), score() + " says something else when it is asked again");
    assertArrayEquals(scores, scores(make(), fit, suspicions), score() + " says something else of the same fit");
    assertEquals(before, everything(fit, suspicions), score() + " changes what it may only look at");
  }

  /** All that a score may look at. */
  private static String everything(Fit fit, List<Suspicion> suspicions) {
    TrainingSet set = fit.training();
    return Arrays.deepToString(new Object[] {set.features(), set.labels(), set.weights(), set.rows(), fit.output().probabilities().data, fit.output().hidden().data,
        suspicions.stream().map(Suspicion::features).toArray(), suspicions.stream().map(Suspicion::probabilities).toArray()});
  }
}
