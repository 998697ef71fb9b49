package cincer.experiment;

import cincer.CincerException;
import cincer.InvalidInputException;
import cincer.experiment.Curves.Walked;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Curves that others have published, as CSV with the columns {@code strategy,repeat,iteration,queries,cleaned,f1}. */
final class Published {

  private static final String REFERENCE = "Reference";

  private Published() {}

  /**
   * The published curves of strategies that we have, too; none for an empty file name.
   *
   * @param strategies ours; {@code ReferenceX} is published what {@code X} is to be compared with
   * @throws InvalidInputException if the file cannot be read
   */
  static Curves read(File file, List<String> strategies) {
    Map<String, Map<Integer, List<Point>>> walks = new LinkedHashMap<>();
    Set<Integer> repeats = new HashSet<>();
    if (!file.getPath().isEmpty()) {
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
        for (CSVRecord record : parser) {
          if (ours(record.get("strategy"), strategies) != null) {
            int repeat = Integer.parseInt(record.get("repeat"));
            repeats.add(repeat);
            walks.computeIfAbsent(record.get("strategy"), s -> new LinkedHashMap<>())
                .computeIfAbsent(repeat, r -> new ArrayList<>()).add(point(record));
          }
        }
      } catch (IOException | UncheckedIOException | IllegalArgumentException | CincerException e) {
        throw new InvalidInputException("the published curves '" + file + "' cannot be read (" + e.getMessage()
            + "); -published needs a CSV file with the columns strategy,repeat,iteration,queries,cleaned,f1", e);
      }
    }
    Curves curves = new Curves(Math.max(1, repeats.size()));
    walks.forEach((strategy, byRepeat) -> byRepeat.forEach((repeat, points) -> curves.add(new Walked(strategy, repeat, points))));
    return curves;
  }

  /** Which of our strategies a published one is drawn beside; itself, if it is one of ours; null if none. */
  static String ours(String strategy, List<String> strategies) {
    if (strategies.contains(strategy)) {
      return strategy;
    }
    String paper = strategy.startsWith(REFERENCE) ? strategy.substring(REFERENCE.length()) : strategy;
    return strategies.contains(paper) ? paper : null;
  }

  private static Point point(CSVRecord r) {
    return new Point(Integer.parseInt(r.get("iteration")), 0, Integer.parseInt(r.get("queries")), Double.NaN, Integer.parseInt(r.get("cleaned")), 0,
        Double.parseDouble(r.get("f1")), Double.NaN, Double.NaN);
  }
}
