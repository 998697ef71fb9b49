package cincer.bench;

import cincer.experiment.CareTable;
import cincer.experiment.EpochsTable;
import cincer.experiment.ExplainTable;
import cincer.experiment.LeftTable;
import cincer.experiment.LooksTable;
import cincer.gui.DeskTable;
import cincer.gui.RefreshTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weka.core.Utils;
import weka.filters.supervised.instance.CincerFilter;

/**
 * Measures what a person waits for, and prints tables. A main class and not JMH, because only ratios of runs that take
 * turns in one JVM, in processor time of the thread, can be trusted on a machine that does other work.
 */
public final class Benchmark {

  /** One table: a title and how it is made. */
  private record TimedTable(String title, Body body) {}

  @FunctionalInterface
  private interface Body {
    void print() throws Exception;
  }

  private static final Map<String, TimedTable> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("latency", new TimedTable("One person's wait", LatencyTable::print));
    TABLES.put("refresh", new TimedTable("What a refresh of the tab costs the event thread, processor time, best of 100", RefreshTable::print));
    TABLES.put("thinking", new TimedTable("Fits that somebody waits for after a foreseen answer, by thinking time", LatencyTable::thinking));
    TABLES.put("session", new TimedTable("A session of 100,000 rows and 5,000 answers, 1,600 of them given again, ms", SessionTable::print));
    TABLES.put("desk", new TimedTable("The desk of a review of 100,000 rows of 30 attributes; which rows are alike", Benchmark::desk));
    TABLES.put("answers", new TimedTable("An answer in a walk of 100,000 rows, fits apart", AnswerTable::print));
    TABLES.put("review", new TimedTable("Walks of any length, and walks and reviews at equal looks", Benchmark::review));
    TABLES.put("scale", new TimedTable("A review of a large data set, 15% of its labels wrong", ScaleTable::print));
    TABLES.put("growth", new TimedTable("Growth of a refit with n (FC 64-32, d = 30), ms", RefitTable::growth));
    TABLES.put("refit", new TimedTable("A refit, ms, medians", RefitTable::dense));
    TABLES.put("scores", new TimedTable("Top Fisher, c = 10, h = 32, ms, medians", ScoringTable::print));
    TABLES.put("selectors", new TimedTable("One question by each selector, preparation included, ms, medians", SelectorTable::print));
    TABLES.put("many", new TimedTable("What a question costs by each selector, with many examples, processor time", SelectorTable::many));
    TABLES.put("explain", new TimedTable("What is lost of the margin expected - given when what an explanation names is hidden", ExplainTable::print));
    TABLES.put("care", new TimedTable("How often controls mark careful, careless and hostile annotators (per cent)", CareTable::print));
    TABLES.put("left", new TimedTable("How many wrong labels are left, as a review tells it (means)", LeftTable::print));
    TABLES.put("epochs", new TimedTable("Wrong labels among as many ranked first, trained as is proposed, or as long as it pays", EpochsTable::print));
    TABLES.put("images", new TimedTable("Image files until a network can learn from them", ImageTable::print));
    TABLES.put("cnn", new TimedTable("A refit of the CNN, ms, medians", RefitTable::convolutional));
  }

  private Benchmark() {}

  private static void desk() throws Exception {
    CincerFilter filter = new CincerFilter();
    filter.setOptions(Utils.splitOptions("-order SUSPICIOUS -annotator cincer.annotator.DialogAnnotator -W \"weka.classifiers.functions.CincerClassifier "
        + "-architecture cincer.network.LogisticRegression -epochs 2 -selector cincer.selector.NearestNeighbour\""));
    for (int[] size : new int[][] {{10_000, 30}, {100_000, 30}, {1_000_000, 10}}) {
      DeskTable.alike(MixtureData.of(size[0], size[1], 3, 0.15, 1).data());
    }
    DeskTable.print(MixtureData.of(100_000, 30, 3, 0.15, 1).data(), filter);
  }

  private static void review() throws Exception {
    WalkTable.print();
    LooksTable.print();
  }

  /** @param args names of tables, separated by blanks or commas */
  public static void main(String[] args) throws Exception {
    for (String name : List.of(String.join(",", args).split("[,\\s]+"))) {
      TimedTable table = TABLES.get(name);
      if (table == null) {
        System.err.println("there is no table '" + name + "'; choose from " + TABLES.keySet());
        System.exit(1);
      }
      System.out.println("\n" + name + ": " + table.title());
      Memory.reset();
      table.body().print();
      Memory.print();
    }
    System.exit(0); // whatever threads a window has left behind
  }
}
