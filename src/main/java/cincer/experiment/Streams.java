package cincer.experiment;

import cincer.CincerException;
import cincer.InvalidInputException;
import cincer.learner.Walk;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import weka.core.Attribute;

/**
 * Bootstrap sets and streams with observed, possibly wrong labels, as a CSV file with the columns
 * {@code repeat,phase,order,row,label}: the phase is {@code bootstrap} or {@code stream}, the row counts from 0.
 */
record Streams(List<Stream> repeats) {

  /** One repeat. */
  record Stream(int repeat, int[] bootstrap, int[] arrivals, int[] observed) {

    /** The walk over the pool with this stream's labels; rows that are in neither part have none. */
    Walk walk(float[][] features, double[] weights, int classes) {
      return new Walk(features, observed, weights, classes, bootstrap, arrivals);
    }

    /** The review of all rows that this stream has a label of. */
    Walk review(float[][] features, double[] weights, int classes) {
      return Walk.review(features, observed, weights, classes);
    }

    /** Number of rows that this stream has a label of. */
    int labelled() {
      return (int) Arrays.stream(observed).filter(label -> label >= 0).count();
    }

    /** Wrong labels, as observed, in the bootstrap set and the first arrivals. */
    int mistakes(int[] truth, int arrived) {
      return (int) IntStream.concat(Arrays.stream(bootstrap), Arrays.stream(arrivals, 0, arrived))
          .filter(row -> observed[row] != truth[row]).count();
    }

    /** Whether the label of an arrival, by its position, is wrong as observed. */
    boolean isMistake(int[] truth, int position) {
      return observed[arrivals[position]] != truth[arrivals[position]];
    }
  }

  /**
   * Reads a file of streams.
   *
   * @param rows   number of rows in the pool
   * @param labels class attribute of the pool
   */
  static Streams read(File file, int rows, Attribute labels) {
    TreeMap<Integer, List<CSVRecord>> byRepeat = new TreeMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      parser.forEach(record -> byRepeat.computeIfAbsent(Integer.parseInt(record.get("repeat")), r -> new ArrayList<>()).add(record));
    } catch (IOException | IllegalArgumentException | CincerException e) {
      throw new InvalidInputException("the streams '" + file + "' cannot be read (" + e.getMessage()
          + "); a CSV file with the columns repeat,phase,order,row,label is needed", e);
    }
    return new Streams(byRepeat.entrySet().stream().map(e -> stream(e.getKey(), e.getValue(), rows, labels)).toList());
  }

  private static Stream stream(int repeat, List<CSVRecord> records, int rows, Attribute labels) {
    int[] observed = new int[rows];
    Arrays.fill(observed, -1);
    for (CSVRecord record : records) {
      int row = Integer.parseInt(record.get("row"));
      int label = labels.indexOfValue(record.get("label"));
      if (row < 0 || row >= rows || label < 0) {
        throw new InvalidInputException("repeat " + repeat + " of the streams has row " + row + " with label '"
            + record.get("label") + "', which the pool (rows 0 to " + (rows - 1) + ") has not");
      }
      observed[row] = label;
    }
    return new Stream(repeat, phase(records, "bootstrap"), phase(records, "stream"), observed);
  }

  private static int[] phase(List<CSVRecord> records, String phase) {
    return records.stream().filter(record -> record.get("phase").equals(phase))
        .sorted(Comparator.comparingInt(record -> Integer.parseInt(record.get("order"))))
        .mapToInt(record -> Integer.parseInt(record.get("row"))).toArray();
  }
}
