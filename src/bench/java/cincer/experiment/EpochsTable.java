package cincer.experiment;

import cincer.Engine;
import cincer.TrainingSet;
import cincer.bench.ProcessorTime;
import cincer.data.Attributes;
import cincer.learner.RankedOnce;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import weka.core.Instances;
import weka.core.Utils;
import weka.datagenerators.ClassificationGenerator;
import weka.datagenerators.DataGenerator;

/**
 * What it brings to find out how long to train, before the first answer: the share of the wrong labels among as many that are ranked first. Each
 * of the sets is drawn with so many rows (EPOCHS_ROWS=500,1000 of the environment), of which a share is labelled wrong at random (EPOCHS_NOISE=0.2), by
 * some seeds (EPOCHS_SEEDS=1,2). EPOCHS_SETS names files, separated by commas, and generators of Weka with their options, such as "LED24 -N 10"; sets
 * of less than four fifths of the rows, and files that are not there, are left out.
 */
public final class EpochsTable {

  private static final String FILES = "credit-g,soybean,segment-challenge,vehicle,vowel,diabetes,spam,dna,letter,satellite,shuttle";
  private static final String GENERATORS = "LED24 -N 10,RandomRBF -a 20 -c 3 -C 50,Agrawal -F 2,Agrawal -F 5,Agrawal -F 7,BayesNet -N 15 -A 30 -C 3";
  private static final int MOST = 100_000;

  private EpochsTable() {}

  /** Prints the table. */
  public static void print() throws Exception {
    System.out.println("set                              rows  seed  as proposed        s    tuned        s");
    for (String rows : setting("EPOCHS_ROWS", "500,1000,2500,10000").split(",")) {
      List<double[]> both = new ArrayList<>();
      for (String set : setting("EPOCHS_SETS", files() + "," + GENERATORS).split(",")) {
        for (String seed : setting("EPOCHS_SEEDS", "1,2").split(",")) {
          Instances data = data(set, Integer.parseInt(rows), Integer.parseInt(seed));
          if (data != null) {
            both.add(compare(set, data, Integer.parseInt(seed)));
          }
        }
      }
      long more = both.stream().filter(found -> found[1] > found[0]).count();
      long fewer = both.stream().filter(found -> found[1] < found[0]).count();
      System.out.printf(Locale.ROOT, "%-28s %8s %5s %12.3f %17.3f   more in %d, fewer in %d of %d%n", "mean", rows, "", mean(both, 0), mean(both, 1), more,
          fewer, both.size());
    }
  }

  private static double mean(List<double[]> both, int way) {
    return both.stream().mapToDouble(found -> found[way]).average().orElse(Double.NaN);
  }

  private static double[] compare(String name, Instances data, int seed) throws Exception {
    int[] truth = Attributes.labels(data);
    SplittableRandom random = new SplittableRandom(seed);
    int c = data.numClasses();
    double noise = Double.parseDouble(setting("EPOCHS_NOISE", "0.2"));
    int[] given = Arrays.stream(truth).map(label -> random.nextDouble() < noise ? (label + 1 + random.nextInt(c - 1)) % c : label).toArray();
    Engine.Setup setup = Experiments.engine("weka.classifiers.functions.CincerClassifier", 1).setUp(data);
    double[] weights = new double[given.length];
    Arrays.fill(weights, 1);
    TrainingSet set = new TrainingSet(setup.features(), given, weights, IntStream.range(0, given.length).toArray(), c);
    RankedOnce ranked = new RankedOnce(setup.learner(), set, truth);
    double start = ProcessorTime.seconds();
    double found = ranked.found();
    double between = ProcessorTime.seconds();
    double tuned = ranked.tuned();
    System.out.printf(Locale.ROOT, "%-28s %8d %5d %12.3f %8.1f %8.3f %8.1f%n", new File(name).getName().replace(".arff", ""), data.size(), seed, found,
        between - start, tuned, ProcessorTime.seconds() - between);
    return new double[] {found, tuned};
  }

  private static Instances data(String set, int rows, int seed) throws Exception {
    Instances data = new File(set).isFile() ? Experiments.load(new File(set)) : generated(set, rows, seed);
    if (data == null || data.size() < 0.8 * rows) {
      return null;
    }
    data.randomize(new Random(seed));
    return new Instances(data, 0, Math.min(rows, data.size()));
  }

  /** Null if it is no generator, but a file that is not there. */
  private static Instances generated(String set, int rows, int seed) throws Exception {
    if (set.contains(".arff")) {
      return null;
    }
    String[] options = Utils.splitOptions(set + " -S " + seed);
    String name = options[0];
    options[0] = "";
    ClassificationGenerator generator = (ClassificationGenerator) Utils.forName(DataGenerator.class,
        "weka.datagenerators.classifiers.classification." + name, options);
    generator.setNumExamples(Math.min(rows, MOST));
    generator.setDatasetFormat(generator.defineDataFormat());
    Instances data = generator.generateExamples();
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  private static String files() {
    return String.join(",", Arrays.stream(FILES.split(",")).map(name -> "target/data/" + name + ".arff").toList());
  }

  private static String setting(String name, String usual) {
    return System.getenv().getOrDefault(name, usual);
  }
}
