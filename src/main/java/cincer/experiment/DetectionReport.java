package cincer.experiment;

import cincer.data.OutputFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What detectors have found, as a table of means over cells and {@code detection.csv} with every cell. */
final class DetectionReport {

  private static final List<ToDoubleFunction<Detected>> FIGURES = List.of(Detected::wrong, Detected::flagged, Detected::f1, Detected::precision,
      Detected::recall, Detected::kept);
  private static final int F1 = 2;

  /**
   * Where detectors are compared.
   *
   * @param pool  name of the file
   * @param kind  which labels are wrong
   * @param share of the labels that is wrong
   */
  record Setting(String pool, Noise.NoiseKind kind, double share) {}

  private final List<Detector> detectors;
  private final OutputFile csv;
  private final Map<Setting, Map<Detector, List<Detected>>> cells = new LinkedHashMap<>();

  /** @throws cincer.InvalidInputException if results are to be kept, but cannot be; found out before anything is measured */
  DetectionReport(List<Detector> detectors, ExperimentOptions options) {
    this.detectors = detectors;
    this.csv = options.keeps() ? options.result("detection.csv") : null;
  }

  /** One more repeat of a cell. */
  void add(Setting cell, Map<Detector, Detected> detected) {
    detected.forEach((detector, figures) ->
        cells.computeIfAbsent(cell, c -> new LinkedHashMap<>()).computeIfAbsent(detector, d -> new ArrayList<>()).add(figures));
  }

  /** Mean of one figure over a cell's repeats. */
  private double mean(Setting cell, Detector detector, int figure) {
    return Mean.of(cells.get(cell).get(detector).stream().map(FIGURES.get(figure)::applyAsDouble).toList()).value();
  }

  /** Mean of one figure over all cells. */
  private double mean(Detector detector, int figure) {
    return Mean.of(cells.keySet().stream().map(cell -> mean(cell, detector, figure)).toList()).value();
  }

  /** A table for a terminal; a file is written if it is asked for. */
  String text() {
    if (csv != null) {
      write();
    }
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%d cells%n%-20s %8s %8s %8s %8s %8s %8s %14s %14s%n", cells.size(), "detector",
        "wrong", "flagged", "F1", "AP", "recall", "F1 kept", "best of cells", "least to none"));
    for (Detector detector : detectors) {
      text.append(String.format(Locale.ROOT, "%-20s %8.1f %8.1f %8.3f %8.3f %8.3f %8.3f %14d %14s%n", detector, mean(detector, 0), mean(detector, 1),
          mean(detector, F1), mean(detector, 3), mean(detector, 4), mean(detector, 5), best(detector), leastGain(detector)));
    }
    return text.toString();
  }

  /** In how many cells no other detector has a higher F1. */
  private long best(Detector detector) {
    return cells.keySet().stream().filter(cell -> detectors.stream().allMatch(other -> mean(cell, other, F1) <= mean(cell, detector, F1))).count();
  }

  /** The smallest difference in F1 to flagging nothing, over all cells. */
  private String leastGain(Detector detector) {
    return !detectors.contains(Detector.NOTHING) ? "" : String.format(Locale.ROOT, "%+.3f",
        cells.keySet().stream().mapToDouble(cell -> mean(cell, detector, F1) - mean(cell, Detector.NOTHING, F1)).min().orElse(Double.NaN));
  }

  private void write() {
    csv.write(out -> {
      CSVPrinter rows = new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
      rows.printRecord("pool", "noise_kind", "noise", "detector", "repeats", "wrong", "flagged", "f1", "average_precision", "recall", "f1_kept");
      for (Setting cell : cells.keySet()) {
        for (Detector detector : detectors) {
          List<Object> row = new ArrayList<>(List.of(cell.pool, cell.kind, cell.share, detector, cells.get(cell).get(detector).size()));
          for (int figure = 0; figure < FIGURES.size(); figure++) {
            row.add(StrategyMeans.number(mean(cell, detector, figure)));
          }
          rows.printRecord(row);
        }
      }
    });
  }
}
