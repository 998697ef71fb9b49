package cincer.experiment;

import cincer.Engine;
import cincer.data.Attributes;
import cincer.learner.QuickReview;
import java.io.File;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import weka.core.Instances;

/**
 * How often the interval of a review holds the number of wrong labels that are left, on the five sets of docs/experiments.md: 300 rows each
 * (LEFT_ROWS=600 of the environment), labels wrong at random (5, 20, 40%, or LEFT_NOISE=0.1,0.3), or as the class that a network confuses the true one with most
 * (20%, LEFT_ALIKE=0.3). Made longer or shorter with LEFT_REPEATS (2) and LEFT_EVERY (25: after so many answers the order is made anew), drawn otherwise with
 * LEFT_SEED (1000); of other data with LEFT_SET=file.arff. Sets that are not there are left out.
 */
public final class LeftTable {

  private static final int ANSWERS = 100;
  private static final int[] AT = {0, 25, 50, 75, ANSWERS};
  private static final String NETWORK = "weka.classifiers.functions.CincerClassifier";
  private static final String[][] SETS = {{"breast", "examples/breast-true.arff", ""}, {"credit-g", "target/data/credit-g.arff", ""},
      {"soybean", "target/data/soybean.arff", ""}, {"digits", "examples/digits-true.arff", " -image 8x8x1"},
      {"fashion", "fashion/pool.arff.gz", " -image 28x28x1"}};
  private static final String UNIFORM = "0.05,0.2,0.4";
  private static final String ALIKE = "0.2";

  private LeftTable() {}

  /** Prints the table. */
  public static void print() throws Exception {
    System.out.println("set               noise         answers  left  told  interval        holds it   next 20: found  told");
    int[] held = new int[AT.length];
    int[] all = new int[AT.length];
    String other = System.getenv("LEFT_SET");
    for (String[] set : other == null ? SETS : new String[][] {{new File(other).getName().replaceFirst("\\..*", ""), other, ""}}) {
      if (!new File(set[1]).isFile()) {
        System.out.println(set[0] + ": no file " + set[1] + " (src/bench/data/make_data.sh makes some)");
        continue;
      }
      Instances data = Experiments.load(new File(set[1]));
      Engine.Setup setup = Experiments.engine(NETWORK + set[2], 1).setUp(data);
      int[] truth = Attributes.labels(data);
      for (String rate : System.getenv().getOrDefault("LEFT_NOISE", UNIFORM).split(",")) {
        review(set[0], Double.parseDouble(rate), setup, truth, data.numClasses(), null, held, all);
      }
      double alike = Double.parseDouble(System.getenv().getOrDefault("LEFT_ALIKE", ALIKE));
      review(set[0], alike, setup, truth, data.numClasses(), alike(setup, truth, data.numClasses()), held, all);
    }
    for (int i : IntStream.range(0, AT.length).filter(at -> all[at] > 0).toArray()) {
      System.out.printf(Locale.ROOT, "after %3d answers the interval holds what is left in %.1f%% of %d reviews%n", AT[i], 100.0 * held[i] / all[i], all[i]);
    }
  }

  private static int setting(String name, int usual) {
    return System.getenv(name) == null ? usual : Integer.parseInt(System.getenv(name));
  }

  private static void review(String name, double rate, Engine.Setup setup, int[] truth, int classes, int[] alike, int[] held, int[] all)
      throws InterruptedException {
    int repeats = setting("LEFT_REPEATS", 2);
    double[][] sums = new double[AT.length][7];
    int[] hits = new int[AT.length];
    for (int repeat = 0; repeat < repeats; repeat++) {
      SplittableRandom random = new SplittableRandom(setting("LEFT_SEED", 1000) + repeat);
      int[] rows = Arrays.copyOf(Noise.shuffled(IntStream.range(0, truth.length).toArray(), random), Math.min(setting("LEFT_ROWS", 300), truth.length));
      int[] observed = new int[truth.length];
      Arrays.fill(observed, -1);
      Arrays.stream(rows).forEach(row -> observed[row] = truth[row]);
      for (int i = 0; i < Math.round(rate * rows.length); i++) {
        observed[rows[i]] = alike == null ? (truth[rows[i]] + 1 + random.nextInt(classes - 1)) % classes : alike[truth[rows[i]]];
      }
      QuickReview.run(setup.learner(), setup.features(), observed, truth, classes, ANSWERS, setting("LEFT_EVERY", 25), (answers, told, left, found) -> {
        int at = Arrays.binarySearch(AT, answers);
        if (at >= 0) {
          boolean holds = told.low() <= left && left <= told.high();
          double[] values = {1, left, told.expected(), told.low(), told.high(), found, told.found()};
          Arrays.setAll(sums[at], i -> sums[at][i] + values[i]);
          held[at] += holds ? 1 : 0;
          all[at]++;
          hits[at] += holds ? 1 : 0;
        }
      });
    }
    for (int at : IntStream.range(0, AT.length).filter(i -> sums[i][0] > 0).toArray()) {
      double n = sums[at][0];
      System.out.printf(Locale.ROOT, "%-17s %-13s %7d %5.1f %5.1f  %5.1f to %5.1f  %2d of %2d  %14.1f %5.1f%n", name,
          Math.round(100 * rate) + "% " + (alike == null ? "any" : "look-alike"), AT[at], sums[at][1] / n, sums[at][2] / n, sums[at][3] / n,
          sums[at][4] / n, hits[at], (int) sums[at][0], sums[at][5] / n, sums[at][6] / n);
    }
  }

  /** What the class of each example is confused with most. */
  private static int[] alike(Engine.Setup setup, int[] truth, int classes) throws InterruptedException {
    double[][] wrong = Noise.of(Noise.NoiseKind.MARGIN, setup.features(), truth, classes, setup.learner()).wrong();
    double[][] sums = new double[classes][classes];
    for (int i = 0; i < truth.length; i++) {
      for (int y = 0; y < classes; y++) {
        sums[truth[i]][y] += wrong[i][y];
      }
    }
    return IntStream.range(0, classes).map(t -> IntStream.range(0, classes).filter(y -> y != t).boxed()
        .max((a, b) -> Double.compare(sums[t][a], sums[t][b])).orElseThrow()).toArray();
  }
}
