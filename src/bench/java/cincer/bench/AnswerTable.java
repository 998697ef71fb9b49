package cincer.bench;

import cincer.Annotator;
import cincer.Answer;
import cincer.Listener;
import cincer.Model;
import cincer.Query;
import cincer.Selector;
import cincer.learner.Policy;
import cincer.learner.SkepticalLearner;
import cincer.learner.Walk;
import cincer.selector.NearestNeighbour;
import cincer.selector.NoCounterExample;
import cincer.selector.TopFisher;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;
import weka.core.Instances;

/** What an answer costs in a long walk, fits apart: a model that knows the truth without one doubts every twentieth of 100,000 rows. */
final class AnswerTable {

  private static final int ROWS = 100_000;
  private static final int WIDTH = 20;
  private static final int EVERY = 20;
  private static final int PART = 1000;

  private AnswerTable() {}

  static void print() throws InterruptedException {
    Map<String, Selector> selectors = new TreeMap<>(Map.of("NoCounterExample", new NoCounterExample(),
        "NearestNeighbour", new NearestNeighbour(), "TopFisher", new TopFisher()));
    System.out.printf("%-20s medians of answers 1 to 1,000, 1,001 to 2,000, ... ms of the asking thread%n", "");
    for (Map.Entry<String, Selector> selector : selectors.entrySet()) {
      System.out.printf("%-20s", selector.getKey());
      for (double millis : walk(selector.getValue())) {
        System.out.printf(Locale.ROOT, " %8.3f", millis);
      }
      System.out.println();
    }
  }

  private static double[] walk(Selector selector) throws InterruptedException {
    Random random = new Random(1);
    float[][] features = new float[ROWS][WIDTH];
    int[] observed = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      for (int j = 0; j < WIDTH; j++) {
        features[row][j] = (float) random.nextGaussian();
      }
      observed[row] = Knowing.truth(features[row]) ^ (row % EVERY == EVERY - 1 ? 1 : 0);
    }
    double[] weights = new double[ROWS];
    Arrays.fill(weights, 1);
    Walk walk = new Walk(features, observed, weights, 2, IntStream.range(0, 100).toArray(), IntStream.range(100, ROWS).toArray());
    Clocked clocked = new Clocked();
    new SkepticalLearner(walk, set -> new Knowing(), selector, Policy.of(0.2, 1)).run(clocked, Listener.NONE);
    return IntStream.range(0, clocked.answers / PART).mapToDouble(part -> {
      double[] seconds = Arrays.copyOfRange(clocked.seconds, part * PART, (part + 1) * PART);
      Arrays.sort(seconds);
      return 1e3 * seconds[PART / 2];
    }).toArray();
  }

  /** Notes what has passed between one question and the next. */
  private static final class Clocked implements Annotator {
    private final double[] seconds = new double[ROWS / EVERY];
    private int answers;
    private double before = seconds();

    private static double seconds() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      double now = seconds();
      seconds[answers++] = now - before;
      before = now;
      return Answer.Labels.of(query.suspicion().predicted());
    }
  }

  /** The sign of the first feature is the truth. */
  private static final class Knowing implements Model {

    private static int truth(float[] x) {
      return x[0] > 0 ? 1 : 0;
    }

    @Override
    public int classes() {
      return 2;
    }

    @Override
    public Output output(float[][] features) {
      FMatrixRMaj p = new FMatrixRMaj(features.length, 2);
      FMatrixRMaj hidden = new FMatrixRMaj(features.length, WIDTH);
      for (int i = 0; i < features.length; i++) {
        p.set(i, truth(features[i]), 0.9f);
        p.set(i, 1 - truth(features[i]), 0.1f);
        System.arraycopy(features[i], 0, hidden.data, i * WIDTH, WIDTH);
      }
      return new Output(p, hidden);
    }
  }
}
