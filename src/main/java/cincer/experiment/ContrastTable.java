package cincer.experiment;

import cincer.data.OutputFile;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What {@link ContrastExperiment} found: the contrasts of all questions, for each strategy in the order of its first. */
final class ContrastTable {

  private static final String[] COLUMNS = {"strategy", "queries", "spearman", "percentile", "true_change", "mislabelled"};

  private final Map<String, List<Contrast>> questions = new LinkedHashMap<>();

  void add(String strategy, Contrast contrast) {
    questions.computeIfAbsent(strategy, s -> new ArrayList<>()).add(contrast);
  }

  /** The mean over a strategy's questions. */
  Contrast mean(String strategy) {
    return Contrast.mean(questions.getOrDefault(strategy, List.of()));
  }

  void print(PrintStream out) {
    out.printf(Locale.ROOT, "%-60s %8s %9s %11s %12s %12s%n", (Object[]) COLUMNS);
    questions.forEach((strategy, contrasts) -> {
      Contrast mean = Contrast.mean(contrasts);
      out.printf(Locale.ROOT, "%-60s %8d %9.3f %11.3f %12.4f %12.3f%n", strategy, contrasts.size(), mean.spearman(),
          mean.percentile(), mean.change(), mean.mislabelled());
    });
  }

  /**
   * Writes {@code contrast.csv}.
   *
   * @throws cincer.InvalidInputException if it cannot be written
   */
  void write(OutputFile file) {
    file.write(out -> {
      CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get());
      for (Map.Entry<String, List<Contrast>> entry : questions.entrySet()) {
        Contrast mean = Contrast.mean(entry.getValue());
        csv.printRecord(entry.getKey(), entry.getValue().size(), mean.spearman(), mean.percentile(), mean.change(),
            mean.mislabelled());
      }
    });
  }
}
