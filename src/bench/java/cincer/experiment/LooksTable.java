package cincer.experiment;

import cincer.bench.ProcessorTime;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Walks and reviews of the paper's streams at equal looks: labels cleaned, F1 at the end, and what it costs. The environment variables
 * FASHION (a folder with pool.arff.gz, test.arff.gz and streams.csv) and NETWORKS add the fashion streams, and repeat all with so many networks.
 */
public final class LooksTable {

  private static final String BREAST = "src/test/resources/breast/";
  private static final String PAIRS = "CrossFittedLossFisher,CrossFitted,TopFisher";
  private static final int BREAST_LOOKS = 44;
  private static final int FASHION_LOOKS = 78;

  private LooksTable() {}

  /** Prints the table. */
  public static void print() throws Exception {
    System.out.printf("%-70s %6s %6s %8s %6s %8s%n", "", "wrong", "looks", "cleaned", "F1", "cpu s");
    streams("breast", new String[] {"-pool", BREAST + "pool.arff", "-test", BREAST + "test.arff", "-streams", BREAST + "streams.csv"}, BREAST_LOOKS);
    String fashion = System.getenv("FASHION");
    if (fashion != null) {
      streams("fashion", new String[] {"-pool", fashion + "/pool.arff.gz", "-test", fashion + "/test.arff.gz", "-streams", fashion + "/streams.csv",
          "-W", "weka.classifiers.functions.CincerClassifier -image 28x28x1"}, FASHION_LOOKS);
    }
  }

  private static void streams(String name, String[] data, int looks) throws Exception {
    for (String refit : new String[] {"EACH", "auto", "ANSWER", "1%", "5%"}) {
      row(name + ", walk, -refit " + refit, data, "-strategies", "TopFisher", "-refit", refit);
    }
    String most = String.valueOf(looks);
    row(name + ", review, one label a question", data, "-strategies", "NoCounterExample", "-order", "SUSPICIOUS", "-looks", most, "-decide", "SUSPICIOUS");
    row(name + ", review, both labels of a pair", data, "-strategies", PAIRS, "-order", "SUSPICIOUS", "-looks", most);
  }

  private static void row(String what, String[] data, String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of(options));
    Collections.addAll(all, data);
    Collections.addAll(all, "-network-seeds", System.getenv().getOrDefault("NETWORKS", "1"));
    CleaningExperiment experiment = new CleaningExperiment();
    experiment.setOptions(all.toArray(String[]::new));
    experiment.setOut(new File(""));
    double start = ProcessorTime.seconds();
    Curves curves = experiment.walk();
    double seconds = ProcessorTime.seconds() - start;
    for (String strategy : curves.strategies()) {
      System.out.printf(Locale.ROOT, "%-70s %6.1f %6.1f %8.1f %6.3f %8s%n", what + ", " + strategy, mean(curves, strategy, Point::wrong),
          mean(curves, strategy, Point::looks), mean(curves, strategy, Point::cleaned), mean(curves, strategy, Point::f1),
          strategy.equals(curves.strategies().get(0)) ? String.format(Locale.ROOT, "%.1f", seconds) : "");
    }
  }

  private static double mean(Curves curves, String strategy, Point.Figure figure) {
    return curves.mean(strategy, curves.last(), figure).value();
  }
}
