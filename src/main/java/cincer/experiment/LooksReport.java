package cincer.experiment;

import cincer.data.OutputFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What ways of asking have cost and found: a table of labels cleaned after as many looks, and {@code looks.csv} with every walk. */
final class LooksReport {

  /**
   * Where ways are compared.
   *
   * @param pool name of the file
   * @param kind which labels are wrong
   */
  record Contest(String pool, Noise.NoiseKind kind) {}

  /** One way on one stream, question after question. */
  record Trial(Contest cell, String way, int repeat, List<Effort> efforts) {

    private double cleanedAt(ToDoubleFunction<Effort> spent, double most) {
      return Effort.at(efforts, spent, most, Effort::cleaned);
    }

    private Effort end() {
      return efforts.get(efforts.size() - 1);
    }
  }

  private static final List<String> COLUMNS = List.of("pool", "noise_kind", "way", "repeat", "cleaned_at_looks", "looks", "cleaned_at_questions", "questions",
      "cleaned_at_seconds", "seconds", "end_questions", "end_looks", "end_cleaned", "end_seconds");

  private final int looks;
  private final OutputFile csv;
  private final List<Trial> trials = new ArrayList<>();

  /** @throws cincer.InvalidInputException if results are to be kept, but cannot be; found out before anything is measured */
  LooksReport(int looks, ExperimentOptions options) {
    this.looks = looks;
    this.csv = options.keeps() ? options.result("looks.csv") : null;
  }

  /** One more walk; what there is so far is in the file. */
  void add(Trial trial) {
    trials.add(trial);
    write();
  }

  /** All walks, in the order in which they were asked for. */
  void all(List<Trial> ordered) {
    trials.clear();
    trials.addAll(ordered);
    write();
  }

  private void write() {
    if (csv != null) {
      new OutputFile(csv.target().toFile(), true, "-out").write(out -> {
        CSVPrinter rows = new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
        rows.printRecord(COLUMNS);
        for (Trial one : trials) {
          rows.printRecord(row(one));
        }
      });
    }
  }

  private List<Object> row(Trial one) {
    List<Object> row = new ArrayList<>(List.of(one.cell.pool, one.cell.kind, one.way, one.repeat));
    Effort end = one.end();
    for (double figure : new double[] {one.cleanedAt(Effort::looks, looks), Math.min(looks, end.looks()), one.cleanedAt(Effort::questions, looks / 2.0),
        Math.min(looks / 2.0, end.questions()), one.cleanedAt(Effort::seconds, time(one)), Math.min(time(one), end.seconds()), end.questions(), end.looks(),
        end.cleaned(), end.seconds()}) {
      row.add(StrategyMeans.number(figure));
    }
    return row;
  }

  /** As many seconds as the first way has taken for the looks after which all are compared. */
  private double time(Trial one) {
    return trials.stream().filter(other -> other.cell.equals(one.cell) && other.repeat == one.repeat).findFirst()
        .map(first -> Effort.at(first.efforts, Effort::looks, looks, Effort::seconds)).orElse(Double.NaN);
  }

  /** Tables in Markdown: for each kind of noise, labels cleaned after as many looks by way and pool, and means over pools. */
  String text() {
    StringBuilder text = new StringBuilder();
    Set<String> pools = distinct(trial -> trial.cell.pool);
    for (Noise.NoiseKind kind : trials.stream().map(trial -> trial.cell.kind).distinct().sorted(Comparator.naturalOrder()).toList()) {
      text.append(kind).append(": labels cleaned after ").append(looks).append(" looks, or at the end where it comes before (then with the looks)\n\n| way | ")
          .append(String.join(" | ", pools)).append(" | mean | after ").append(looks / 2)
          .append(" questions | seconds | looks at the end | cleaned at the end | per look |\n|---")
          .append("|---".repeat(pools.size() + 6)).append("|\n");
      for (String way : distinct(Trial::way)) {
        text.append("| `").append(way).append("` |");
        for (String pool : pools) {
          double spent = mean(kind, way, pool, one -> Math.min(looks, one.end().looks()));
          text.append(String.format(Locale.ROOT, " %.1f%s |", mean(kind, way, pool, one -> one.cleanedAt(Effort::looks, looks)),
              spent < looks ? String.format(Locale.ROOT, " (%.0f)", spent) : ""));
        }
        double cleaned = mean(kind, way, null, one -> one.end().cleaned());
        double seen = mean(kind, way, null, one -> one.end().looks());
        text.append(String.format(Locale.ROOT, " %.1f | %.1f | %.0f | %.1f | %.1f | %.3f |%n", mean(kind, way, null, one -> one.cleanedAt(Effort::looks, looks)),
            mean(kind, way, null, one -> one.cleanedAt(Effort::questions, looks / 2.0)),
            mean(kind, way, null, one -> Effort.at(one.efforts, Effort::looks, looks, Effort::seconds)), seen, cleaned, cleaned / seen));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private Set<String> distinct(Function<Trial, String> what) {
    return trials.stream().map(what).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private double mean(Noise.NoiseKind kind, String way, String pool, ToDoubleFunction<Trial> figure) {
    return trials.stream().filter(one -> one.cell.kind == kind && one.way.equals(way) && (pool == null || one.cell.pool.equals(pool)))
        .mapToDouble(figure).average().orElse(Double.NaN);
  }
}
