package cincer.experiment;

import cincer.data.OutputFile;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What came of the strategies in means over repeats: {@code summary.csv}, and tables for people. */
record StrategyMeans(Curves curves) {

  private static final List<String> COLUMNS = List.of("strategy", "wrong", "queries", "looks", "cleaned", "cleaned_se", "cleaned_suspicious",
      "cleaned_counterexamples", "f1_start", "f1_end", "f1_end_se", "f1_mean", "seconds");

  /** One strategy in figures. */
  private record StrategyRow(String strategy, Mean wrong, Mean queries, Mean looks, Mean cleaned, Mean suspicious, Mean counterExamples, Mean f1Start,
      Mean f1End, Mean f1Mean, Mean seconds) {}

  private StrategyRow row(String strategy) {
    int last = curves.last();
    return new StrategyRow(strategy, curves.mean(strategy, last, Point::wrong), curves.mean(strategy, last, Point::queries),
        curves.mean(strategy, last, Point::looks), curves.mean(strategy, last, Point::cleaned),
        curves.mean(strategy, last, Point::cleanedSuspicious), curves.mean(strategy, last, Point::cleanedCounterExamples),
        curves.mean(strategy, 0, Point::f1), curves.mean(strategy, last, Point::f1),
        curves.mean(strategy, walk -> walk.stream().mapToDouble(Point::f1).average().orElseThrow()),
        curves.mean(strategy, last, Point::seconds));
  }

  private List<StrategyRow> rows() {
    return curves.strategies().stream().map(this::row).toList();
  }

  /** Writes the file; standard errors are over streams, empty where there is but one. */
  void write(File folder) {
    new OutputFile(new File(folder, "summary.csv"), true, "-out").write(out -> {
      CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
      csv.printRecord(COLUMNS);
      for (StrategyRow row : rows()) {
        csv.printRecord(row.strategy(), number(row.wrong().value()), number(row.queries().value()), number(row.looks().value()),
            number(row.cleaned().value()), number(row.cleaned().error()),
            number(row.suspicious().value()), number(row.counterExamples().value()), number(row.f1Start().value()),
            number(row.f1End().value()), number(row.f1End().error()), number(row.f1Mean().value()), number(row.seconds().value()));
      }
    });
  }

  /** Four decimals; empty where there is no number. */
  static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
  }

  /** A table in Markdown; {@code +-} is the standard error over streams. */
  String markdown() {
    List<String> lines = new ArrayList<>(List.of(
        "| strategy | wrong | questions | looks | labels cleaned | of these counter-examples | F1 at the start | F1 at the end | mean F1 | seconds |",
        "|---|---|---|---|---|---|---|---|---|---|"));
    for (StrategyRow row : rows()) {
      lines.add(String.format(Locale.ROOT, "| `%s` | %.1f | %s | %s | %s | %.1f | %.3f | %s | %.3f | %.1f |", row.strategy(),
          row.wrong().value(), pair(row.queries(), 1), pair(row.looks(), 1), pair(row.cleaned(), 1), row.counterExamples().value(),
          row.f1Start().value(), pair(row.f1End(), 3),
          row.f1Mean().value(), row.seconds().value()));
    }
    return String.join("\n", lines) + "\n";
  }

  /** The figures that are published, in Markdown. */
  String published() {
    List<String> lines = new ArrayList<>(List.of("| strategy | questions | labels cleaned | F1 at the start | F1 at the end |", "|---|---|---|---|---|"));
    for (StrategyRow row : rows()) {
      lines.add(String.format(Locale.ROOT, "| `%s` | %s | %s | %.3f | %s |", row.strategy(), pair(row.queries(), 1),
          pair(row.cleaned(), 1), row.f1Start().value(), pair(row.f1End(), 3)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String pair(Mean mean, int digits) {
    String value = text(mean, digits);
    return Double.isNaN(mean.error()) ? value : value + String.format(Locale.ROOT, " +- %." + digits + "f", mean.error());
  }

  /** The mean; "-" where an earlier version has not counted. */
  private static String text(Mean mean, int digits) {
    return Double.isNaN(mean.value()) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", mean.value());
  }

  /** A table for a terminal. */
  String text() {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-40s %9s %9s %9s %9s %9s %9s %7s%n", "strategy", "wrong",
        "questions", "looks", "cleaned", "incoming", "counter-", "F1"));
    for (StrategyRow row : rows()) {
      text.append(String.format(Locale.ROOT, "%-40s %9.1f %9.1f %9s %9.1f %9.1f %9.1f %7.3f%n", row.strategy(),
          row.wrong().value(), row.queries().value(), text(row.looks(), 1), row.cleaned().value(),
          row.suspicious().value(), row.counterExamples().value(), row.f1End().value()));
    }
    return text.toString();
  }
}
