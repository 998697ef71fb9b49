package cincer.experiment;

import cincer.Engine;
import cincer.Model;
import cincer.TrainingSet;
import cincer.bench.ProcessorTime;
import cincer.data.Attributes;
import cincer.explanation.Explainer;
import cincer.explanation.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** What the evidence for one question costs the thread that works it out, processor time. */
final class EvidenceCost {

  private static final int QUESTIONS = 5;
  private static final int FITTED = 200;
  private static final int NEAREST = 5;

  private EvidenceCost() {}

  @FunctionalInterface
  private interface TimedWork {
    void of(int row);
  }

  /** Prints the table. */
  static void print() throws Exception {
    System.out.printf("%n%-34s %12s %10s %10s %10s  (ms a question, medians of %d)%n", "", "attributes", "spread", "nearest", "pixels", QUESTIONS);
    row("100,000 rows, 20 numbers, FC", 100_000, 20, "", "weka.classifiers.functions.CincerClassifier -epochs 1");
    row("10,000 rows, 784 pixels, FC", 10_000, 784, "28x28x1", "weka.classifiers.functions.CincerClassifier -epochs 1 -image 28x28x1");
    row("10,000 rows, 784 pixels, CNN", 10_000, 784, "28x28x1",
        "weka.classifiers.functions.CincerClassifier -epochs 1 -image 28x28x1 -architecture cincer.network.Convolutional");
    row("2,000 rows, 5,000 words, FC", 2_000, 5_000, "", "weka.classifiers.functions.CincerClassifier -epochs 1");
  }

  private static void row(String name, int n, int d, String image, String network) throws Exception {
    Instances data = data(n, d);
    Engine.Setup setup = Experiments.engine(network, 1).setUp(data);
    int[] labels = Attributes.labels(data);
    double[] weights = new double[FITTED];
    Arrays.fill(weights, 1);
    Model model = setup.learner().fit(new TrainingSet(Arrays.copyOf(setup.features(), FITTED), Arrays.copyOf(labels, FITTED), weights,
        IntStream.range(0, FITTED).toArray(), data.numClasses()));
    Explainer explainer = new Explainer(data, setup);
    System.out.printf(Locale.ROOT, "%-34s %12.1f %10.1f %10.1f %10s%n", name, median(row -> explainer.attributes(model, row, 1, 0)),
        median(row -> Spread.of(data, labels, 1, 0)), median(row -> explainer.nearest(row, NEAREST, other -> true)),
        image.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", median(row -> explainer.pixels(model, row, 1, 0))));
  }

  private static double median(TimedWork work) {
    double[] seconds = new double[QUESTIONS];
    work.of(0);
    for (int i = 0; i < QUESTIONS; i++) {
      double start = ProcessorTime.seconds();
      work.of(i + 1);
      seconds[i] = ProcessorTime.seconds() - start;
    }
    Arrays.sort(seconds);
    return 1000 * seconds[QUESTIONS / 2];
  }

  private static Instances data(int n, int d) {
    ArrayList<Attribute> attributes = new ArrayList<>(IntStream.range(0, d).mapToObj(a -> new Attribute("a" + a)).toList());
    attributes.add(new Attribute("label", List.of("no", "yes")));
    Instances data = new Instances("synthetic", attributes, n);
    data.setClassIndex(d);
    Random random = new Random(1);
    for (int i = 0; i < n; i++) {
      double[] row = new double[d + 1];
      for (int a = 0; a < d; a++) {
        row[a] = d > 1000 && random.nextInt(100) > 0 ? 0 : random.nextFloat(); // texts have few of the words
      }
      row[d] = i % 2;
      data.add(new DenseInstance(1, row));
    }
    return data;
  }
}
