package cincer.experiment;

import cincer.Engine;
import cincer.data.Attributes;
import cincer.learner.ClearRows;
import cincer.report.CareGuard;
import java.io.File;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import weka.core.Instances;

/**
 * How often controls mark careful, careless and hostile annotators, on the five sets of docs/experiments.md: 1000 rows each, 10% of the labels
 * wrong at random. Rows are doubted by networks that have not seen them, once, at the start; then many people are simulated. Sets that are not
 * there are left out.
 */
public final class CareTable {

  private static final int ROWS = 1000;
  private static final double NOISE = 0.1;
  private static final int PEOPLE = 2000;
  private static final int[] QUESTIONS = {100, 200, 500};
  private static final double[] SHARES = {0.05, 0.1, 0.2};
  private static final String NETWORK = "weka.classifiers.functions.CincerClassifier";
  private static final String[][] SETS = {{"breast", "examples/breast-true.arff", ""}, {"credit-g", "target/data/credit-g.arff", ""},
      {"soybean", "target/data/soybean.arff", ""}, {"digits", "examples/digits-true.arff", " -image 8x8x1"},
      {"fashion", "fashion/pool.arff.gz", " -image 28x28x1"}};
  private static final String[] WHO = {"careful, 5% slips", "careless, 30% at random", "hostile"};

  private CareTable() {}

  /** Prints the table. */
  public static void print() throws Exception {
    StringBuilder head = new StringBuilder("| set | annotator |");
    for (int questions : QUESTIONS) {
      for (double share : SHARES) {
        head.append(String.format(Locale.ROOT, " %d, %.0f%% |", questions, 100 * share));
      }
    }
    System.out.println(head + " clear contradicted | repeats otherwise |");
    for (String[] set : SETS) {
      if (!new File(set[1]).isFile()) {
        System.out.println(set[0] + ": no file " + set[1] + " (src/bench/data/make_data.sh makes some)");
        continue;
      }
      Instances data = Experiments.load(new File(set[1]));
      Engine.Setup setup = Experiments.engine(NETWORK + set[2], 1).setUp(data);
      int[] truth = Attributes.labels(data);
      int classes = data.numClasses();
      SplittableRandom random = new SplittableRandom(7);
      int[] rows = Arrays.copyOf(Noise.shuffled(IntStream.range(0, truth.length).toArray(), random), Math.min(ROWS, truth.length));
      int[] observed = new int[truth.length];
      Arrays.fill(observed, -1);
      Arrays.stream(rows).forEach(row -> observed[row] = truth[row]);
      for (int i = 0; i < Math.round(NOISE * rows.length); i++) {
        observed[rows[i]] = (truth[rows[i]] + 1 + random.nextInt(classes - 1)) % classes;
      }
      ClearRows asked = ClearRows.of(setup.learner(), setup.features(), observed, classes);
      long wrong = Arrays.stream(asked.clear()).filter(row -> observed[row] != truth[row]).count();
      System.out.printf(Locale.ROOT, "%s: %d of %d labels are clear, %d of these are wrong%n", set[0], asked.clear().length, rows.length, wrong);
      for (int who = 0; who < WHO.length; who++) {
        table(set[0], who, asked, observed, truth, classes);
      }
    }
  }

  private static void table(String set, int who, ClearRows asked, int[] observed, int[] truth, int classes) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "| %s | %s |", set, WHO[who]));
    long[] contradicted = new long[2];
    long[] controls = new long[2];
    for (int questions : QUESTIONS) {
      for (double share : SHARES) {
        int marked = 0;
        for (int person = 0; person < PEOPLE; person++) {
          SplittableRandom random = new SplittableRandom(person * 1_000_003L + who);
          IntUnaryOperator answer = answers(who, truth, classes, random);
          int[] counts = new int[4];
          for (int q = 0; q < questions; q++) {
            int kind = random.nextDouble() < share ? random.nextInt(3) : -1;
            if (kind == 0 && asked.clear().length > 0) {
              int row = asked.clear()[random.nextInt(asked.clear().length)];
              counts[0]++;
              counts[1] += answer.applyAsInt(row) == observed[row] ? 0 : 1;
            } else if (kind == 2) {
              int row = asked.doubted()[random.nextInt(Math.min(questions, asked.doubted().length))];
              counts[2]++;
              int before = answer.applyAsInt(row); // who is careless may say something else the second time
              counts[3] += answer.applyAsInt(row) == before ? 0 : 1;
            }
          }
          marked += CareGuard.marks(counts[0], counts[1], counts[2], counts[3]) ? 1 : 0;
          controls[0] += counts[0];
          contradicted[0] += counts[1];
          controls[1] += counts[2];
          contradicted[1] += counts[3];
        }
        line.append(String.format(Locale.ROOT, " %.1f |", 100.0 * marked / PEOPLE));
      }
    }
    System.out.printf(Locale.ROOT, "%s %.1f | %.1f |%n", line, 100.0 * contradicted[0] / Math.max(1, controls[0]), 100.0 * contradicted[1] / Math.max(1, controls[1]));
  }

  private static IntUnaryOperator answers(int who, int[] truth, int classes, SplittableRandom random) {
    return row -> {
      if (who == 2) {
        return (truth[row] + 1) % classes;
      } else if (who == 1 && random.nextDouble() < 0.3) {
        return random.nextInt(classes);
      }
      return random.nextDouble() < 0.05 ? (truth[row] + 1 + random.nextInt(classes - 1)) % classes : truth[row];
    };
  }
}
