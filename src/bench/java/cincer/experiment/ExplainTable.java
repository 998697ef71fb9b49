package cincer.experiment;

import cincer.CounterExample;
import cincer.Engine;
import cincer.Fit;
import cincer.Model;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.data.Attributes;
import cincer.explanation.Attribution;
import cincer.explanation.Explainer;
import cincer.explanation.IntegratedGradients;
import cincer.explanation.Nearest;
import cincer.explanation.Occlusion;
import cincer.explanation.Part;
import cincer.explanation.Patches;
import cincer.selector.TopFisher;
import java.io.File;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import weka.core.Instances;

/**
 * Whether what an explanation names matters to the model: the margin P(expected|x) - P(given|x) of doubted rows, and how much of it is lost
 * when the k parts that each method names first are hidden, or as many at random. 300 rows of each set, 20% of the labels wrong at random,
 * five folds; every held-out row of which another label is expected. Longer or shorter with the environment's EXPLAIN_REPEATS (2).
 */
public final class ExplainTable {

  private static final int ROWS = 300;
  private static final int FOLDS = 5;
  private static final int DRAWS = 5;
  private static final int NEAREST = 5;
  private static final double NOISE = 0.2;
  private static final double[] SHARES = {0, 0.03, 0.1}; // 0: one part
  private static final String NETWORK = "weka.classifiers.functions.CincerClassifier";
  private static final String[][] SETS = {{"breast", "examples/breast-true.arff", ""}, {"credit-g", "target/data/credit-g.arff", ""},
      {"soybean", "target/data/soybean.arff", ""}, {"digits", "examples/digits-true.arff", " -image 8x8x1"},
      {"fashion", "fashion/pool.arff.gz", " -image 28x28x1"}, {"words", "examples/text-true.arff", ""}};

  private ExplainTable() {}

  /** One set with noisy labels, and one model that has not seen some rows. */
  private record ExplainedCase(Explainer explainer, Fit fit, Suspicion suspicion, List<Part> parts, float[] counterExample) {

    double margin(float[] x) {
      double[] p = fit.model().probabilities(x);
      return p[suspicion.predicted()] - p[suspicion.label()];
    }

    double[] by(Attribution attribution) {
      return attribution.of(fit.model(), suspicion.features(), parts, suspicion.predicted(), suspicion.label());
    }

    /** The gradient times the difference to the counter-example. */
    double[] contrast() {
      List<Part> others = parts.stream().map(part -> new Part(part.features(), values(counterExample, part.features()))).toList();
      return new IntegratedGradients(0).of(fit.model(), suspicion.features(), others, suspicion.predicted(), suspicion.label());
    }

    private static float[] values(float[] x, int[] features) {
      float[] values = new float[features.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = x[features[i]];
      }
      return values;
    }

    /** How far the parts are from the counter-example's: what differs most first, whatever the model. */
    double[] differences() {
      return parts.stream().mapToDouble(part -> Arrays.stream(part.features())
          .mapToDouble(f -> Math.abs(suspicion.features()[f] - counterExample[f])).sum()).toArray();
    }

    /** What is lost of the margin without these parts. */
    double lost(int[] which) {
      float[] x = suspicion.features().clone();
      for (int i : which) {
        for (int j = 0; j < parts.get(i).features().length; j++) {
          x[parts.get(i).features()[j]] = parts.get(i).hidden()[j];
        }
      }
      return margin(suspicion.features()) - margin(x);
    }
  }

  /** Prints the table. */
  public static void print() throws Exception {
    System.out.println("set        parts              hidden  doubts  margin   lost of it by: " + String.join("  ", METHODS.keySet()) + "  random");
    for (String[] set : SETS) {
      if (!new File(set[1]).isFile()) {
        System.out.println(set[0] + ": no file " + set[1] + " (src/bench/data/make_data.sh makes some)");
        continue;
      }
      measure(set[0], set[1], NETWORK + set[2]);
    }
    EvidenceCost.print();
  }

  private static final Map<String, Function<ExplainedCase, double[]>> METHODS = new LinkedHashMap<>();

  static {
    METHODS.put("differences", ExplainedCase::differences);
    METHODS.put("gradient x contrast", ExplainedCase::contrast);
    METHODS.put("gradient x input", one -> one.by(new IntegratedGradients(0)));
    METHODS.put("integrated (16)", one -> one.by(new IntegratedGradients(16)));
    METHODS.put("occlusion", one -> one.by(new Occlusion()));
  }

  private static void measure(String name, String file, String network) throws Exception {
    Instances data = Experiments.load(new File(file));
    for (int a = data.numAttributes() - 1; a >= 0; a--) { // keys of the examples
      if (data.attribute(a).name().equals("id")) {
        data.deleteAttributeAt(a);
      }
    }
    Engine.Setup setup = Experiments.engine(network, 1).setUp(data);
    Explainer explainer = new Explainer(data, setup);
    int[] truth = Attributes.labels(data);
    Map<String, double[]> sums = new LinkedHashMap<>();
    double[] near = new double[5];
    for (int repeat = 0; repeat < Integer.parseInt(System.getenv().getOrDefault("EXPLAIN_REPEATS", "2")); repeat++) {
      SplittableRandom random = new SplittableRandom(1000 + repeat);
      int[] rows = Arrays.copyOf(Noise.shuffled(IntStream.range(0, truth.length).toArray(), random), Math.min(ROWS, truth.length));
      int[] observed = truth.clone();
      for (int i = 0; i < Math.round(NOISE * rows.length); i++) {
        observed[rows[i]] = (truth[rows[i]] + 1 + random.nextInt(data.numClasses() - 1)) % data.numClasses();
      }
      int[] order = Noise.shuffled(rows, random);
      for (int fold = 0; fold < FOLDS; fold++) {
        int part = fold;
        int[] heldOut = IntStream.range(0, order.length).filter(i -> i % FOLDS == part).map(i -> order[i]).toArray();
        int[] others = IntStream.range(0, order.length).filter(i -> i % FOLDS != part).map(i -> order[i]).sorted().toArray();
        double[] weights = new double[others.length];
        Arrays.fill(weights, 1);
        Fit fit = Fit.of(setup.learner(), new TrainingSet(Arrays.stream(others).mapToObj(row -> setup.features()[row]).toArray(float[][]::new),
            Arrays.stream(others).map(row -> observed[row]).toArray(), weights, others, data.numClasses()), 1);
        var ranker = new TopFisher().prepare(fit);
        for (int row : heldOut) {
          Suspicion suspicion = fit.suspicion(row, setup.features()[row], observed[row]);
          if (suspicion.predicted() == observed[row]) {
            continue;
          }
          List<CounterExample> ranking = ranker.rank(suspicion);
          if (ranking.isEmpty()) {
            continue;
          }
          float[] counterExample = setup.features()[ranking.get(0).row()];
          add(sums, "attributes", new ExplainedCase(explainer, fit, suspicion, explainer.attributeParts(row), counterExample), random);
          if (explainer.hasImages()) {
            int side = Patches.side(explainer.image());
            side = Math.max(2, side);
            add(sums, "patches " + side + "x" + side, new ExplainedCase(explainer, fit, suspicion,
                new Patches(explainer.image(), side, side).parts(explainer.base(row)), counterExample), random);
          }
          near(near, setup.features(), fit.model(), row, others, truth);
        }
      }
    }
    sums.forEach((key, s) -> {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-10s %-22s %6.0f %7.3f ", name, key, s[0], s[1] / s[0]));
      for (int m = 0; m <= METHODS.size(); m++) {
        line.append(String.format(Locale.ROOT, "  %7.3f", s[2 + m] / s[0]));
      }
      System.out.println(line);
    });
    System.out.printf(Locale.ROOT, "%-10s of the five nearest rows, those of the row's true class: features %.3f, hidden layer %.3f; majority right %.3f, %.3f%n", name,
        near[1] / near[0], near[2] / near[0], near[3] / near[0], near[4] / near[0]);
  }

  private static void add(Map<String, double[]> sums, String kind, ExplainedCase one, SplittableRandom random) {
    int n = one.parts().size();
    double margin = one.margin(one.suspicion().features());
    Map<String, int[]> orders = new LinkedHashMap<>();
    METHODS.forEach((name, method) -> {
      double[] said = method.apply(one);
      orders.put(name, IntStream.range(0, n).boxed().sorted((i, j) -> Double.compare(said[j], said[i])).mapToInt(Integer::intValue).toArray());
    });
    for (double share : SHARES) {
      int k = share == 0 ? 1 : (int) Math.max(1, Math.round(share * n));
      double[] s = sums.computeIfAbsent(kind + (share == 0 ? ", 1" : String.format(Locale.ROOT, ", %.0f%%", 100 * share)),
          once -> new double[3 + METHODS.size()]);
      s[0]++;
      s[1] += margin;
      int m = 2;
      for (int[] order : orders.values()) {
        s[m++] += one.lost(Arrays.copyOf(order, Math.min(n, k)));
      }
      for (int draw = 0; draw < DRAWS; draw++) {
        s[m] += one.lost(Arrays.copyOf(Noise.shuffled(IntStream.range(0, n).toArray(), random), Math.min(n, k))) / DRAWS;
      }
    }
  }

  private static void near(double[] sums, float[][] features, Model model, int row, int[] others, int[] truth) {
    boolean[] known = new boolean[features.length];
    Arrays.stream(others).forEach(other -> known[other] = true);
    float[][] hidden = new float[features.length][];
    for (int i = 0; i < hidden.length; i++) {
      if (known[i] || i == row) {
        hidden[i] = model.output(new float[][] {features[i]}).hidden().data;
      }
    }
    List<float[][]> spaces = List.of(features, hidden);
    sums[0]++;
    for (int space = 0; space < 2; space++) {
      long right = Arrays.stream(Nearest.rows(spaces.get(space), row, NEAREST, i -> known[i])).filter(i -> truth[i] == truth[row]).count();
      sums[1 + space] += (double) right / NEAREST;
      sums[3 + space] += right > NEAREST / 2 ? 1 : 0;
    }
  }
}
