package cincer.bench;

import cincer.annotator.ReferenceAnnotator;
import cincer.data.ArffFiles;
import cincer.selector.TopFisher;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.supervised.instance.CincerFilter;

/** What a whole walk in file order costs with true labels as the answers, by its length. */
final class WalkTable {

  /** What {@code -Dbench=review} walks, unless the environment variable WALKS names other lengths. */
  private static final String LENGTHS = "1000,3000,10000,30000,100000";
  private static final int DIMENSION = 20;
  private static final int CLASSES = 3;
  private static final int CENTRES = 2; // of each class
  private static final double NOISE = 0.15;
  private static final int WARM_UP = 300;

  private WalkTable() {}

  static void print() throws Exception {
    String refit = System.getenv().getOrDefault("REFIT", "auto");
    walk(WARM_UP, refit);
    System.out.printf("-refit %s%n%8s %10s %10s %9s %8s %9s %8s%n", refit, "rows", "cpu s", "ms a row", "growth", "wrong", "questions", "cleaned");
    double before = Double.NaN;
    for (String length : System.getenv().getOrDefault("WALKS", LENGTHS).split(",")) {
      int rows = Integer.parseInt(length);
      double start = ProcessorTime.seconds();
      int[] result = walk(rows, refit);
      double seconds = ProcessorTime.seconds() - start;
      double each = 1e3 * seconds / rows;
      System.out.printf(Locale.ROOT, "%8d %10.1f %10.2f %9s %8d %9d %8d%n", rows, seconds, each,
          Double.isNaN(before) ? "" : String.format(Locale.ROOT, "%.2f", each / before), result[0], result[1], result[2]);
      before = each;
    }
  }

  /** Walks, and gives how many labels were wrong, how many questions were asked, and how many of the wrong labels are right now. */
  private static int[] walk(int rows, String refit) throws Exception {
    Instances truth = drawn(rows);
    Instances noisy = noisy(truth);
    Path file = Files.createTempFile("cincer-bench", ".arff");
    try {
      try (Writer out = Files.newBufferedWriter(file)) {
        ArffFiles.write(truth, out);
      }
      ReferenceAnnotator annotator = new ReferenceAnnotator();
      annotator.setFile(file.toFile());
      CincerClassifier classifier = new CincerClassifier();
      classifier.setSelector(new TopFisher());
      CincerFilter filter = new CincerFilter();
      filter.setClassifier(classifier);
      filter.setAnnotator(annotator);
      filter.setRefit(refit);
      filter.setInputFormat(noisy);
      Instances cleaned = Filter.useFilter(noisy, filter);
      int wrong = differing(noisy, truth);
      return new int[] {wrong, filter.account().summary().questions(), wrong - differing(cleaned, truth)};
    } finally {
      Files.delete(file);
    }
  }

  private static int differing(Instances a, Instances b) {
    int count = 0;
    for (int i = 0; i < a.size(); i++) {
      count += a.get(i).classValue() == b.get(i).classValue() ? 0 : 1;
    }
    return count;
  }

  /** Each class lies around a few centres. The first rows are the same however many there are. */
  private static Instances drawn(int rows) {
    Random random = new Random(1);
    double[][] centres = new double[CLASSES * CENTRES][DIMENSION];
    for (double[] centre : centres) {
      Arrays.setAll(centre, j -> 0.8 * random.nextGaussian());
    }
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int j = 0; j < DIMENSION; j++) {
      attributes.add(new Attribute("x" + j));
    }
    attributes.add(new Attribute("class", List.of("a", "b", "c")));
    Instances data = new Instances("drawn", attributes, rows);
    data.setClassIndex(DIMENSION);
    for (int i = 0; i < rows; i++) {
      int centre = random.nextInt(centres.length);
      double[] x = new double[DIMENSION + 1];
      for (int j = 0; j < DIMENSION; j++) {
        x[j] = centres[centre][j] + random.nextGaussian();
      }
      x[DIMENSION] = centre % CLASSES;
      data.add(new DenseInstance(1, x));
    }
    return data;
  }

  private static Instances noisy(Instances truth) {
    Random random = new Random(2);
    Instances data = new Instances(truth);
    data.forEach(row -> {
      if (random.nextDouble() < NOISE) {
        row.setClassValue((row.classValue() + 1 + random.nextInt(CLASSES - 1)) % CLASSES);
      }
    });
    return data;
  }
}
