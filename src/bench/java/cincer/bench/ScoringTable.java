package cincer.bench;

import cincer.Fit;
import cincer.Model;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.selector.Scoring;
import cincer.selector.ScoringSelector;
import cincer.selector.TopFisher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/** Top Fisher on fits of any size: what is done once per fit (matrix and factorisation), and one solve with its scores. */
final class ScoringTable {

  private static final int CLASSES = 10;
  private static final int HIDDEN = 32;
  private static final int PREDICTED = 3;
  private static final int WARM_UP = 20;
  private static final int RUNS = 11;

  private ScoringTable() {}

  static void print() throws Exception {
    System.out.printf("%10s | %12s %9s %9s | %12s %9s %12s%n", "candidates", "matrix cpu", "wall", "MB", "scores cpu", "wall",
        "MB allocated");
    for (int n : new int[] {1_000, 10_000, 100_000, 1_000_000}) {
      row(n);
    }
  }

  private static void row(int n) throws Exception {
    Fit fit = fit(n);
    Suspicion suspicion = fit.suspicion(n, new float[1], PREDICTED + 1);
    int[] candidates = IntStream.range(0, n).toArray();
    ScoringSelector.Scorer[] scorer = new ScoringSelector.Scorer[1];
    List<Cost> once = new ArrayList<>();
    for (int run = 0; run < (n > 10_000 ? 1 : RUNS); run++) {
      once.add(Cost.of(() -> scorer[0] = Scoring.prepare(new TopFisher(), fit)));
    }
    List<Cost> scores = new ArrayList<>();
    for (int run = 0; run < WARM_UP + RUNS; run++) {
      scores.add(Cost.of(() -> scorer[0].score(suspicion, candidates)));
    }
    Cost prepared = Cost.median(once);
    Cost scored = Cost.median(scores.subList(WARM_UP, scores.size()));
    System.out.printf(Locale.ROOT, "%10d | %12.1f %9.1f %9.1f | %12.1f %9.1f %12.1f%n", n, prepared.cpu(), prepared.wall(),
        prepared.bytes() / 1e6, scored.cpu(), scored.wall(), scored.bytes() / 1e6);
  }

  /** A fit of n examples whose activations and probabilities are drawn, not trained. */
  private static Fit fit(int n) {
    float[][] features = new float[n][];
    Arrays.fill(features, new float[1]);
    int[] labels = new int[n];
    Arrays.fill(labels, PREDICTED);
    double[] weights = new double[n];
    Arrays.fill(weights, 1);
    Model model = new Drawn();
    TrainingSet training = new TrainingSet(features, labels, weights, IntStream.range(0, n).toArray(), CLASSES);
    return new Fit(model, training, model.output(features), null, 1);
  }

  /** A model that draws what it says. */
  private static final class Drawn implements Model {

    @Override
    public int classes() {
      return CLASSES;
    }

    @Override
    public Output output(float[][] features) {
      Random random = new Random(1);
      FMatrixRMaj hidden = new FMatrixRMaj(features.length, HIDDEN);
      for (int i = 0; i < hidden.data.length; i++) {
        hidden.data[i] = Math.max(0, random.nextFloat() - 0.5f);
      }
      FMatrixRMaj probabilities = new FMatrixRMaj(features.length, CLASSES);
      for (int i = 0; i < features.length; i++) {
        float sum = 0;
        for (int y = 0; y < CLASSES; y++) {
          probabilities.set(i, y, random.nextFloat());
          sum += probabilities.get(i, y);
        }
        for (int y = 0; y < CLASSES; y++) {
          probabilities.set(i, y, probabilities.get(i, y) / sum);
        }
      }
      return new Output(probabilities, hidden);
    }
  }
}
