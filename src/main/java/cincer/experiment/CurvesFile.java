package cincer.experiment;

import cincer.CincerException;
import cincer.InvalidInputException;
import cincer.StorageException;
import cincer.data.OutputFile;
import cincer.experiment.Curves.Walked;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * {@code curves.csv} in the folder of an experiment. Each walk is on disk as soon as it has ended, so that an experiment which was
 * interrupted goes on with the next; {@code settings.txt} says what the walks belong to.
 */
final class CurvesFile {

  static final List<String> COLUMNS = List.of("strategy", "repeat", "iteration", "wrong", "queries", "looks", "cleaned",
      "cleaned_suspicious", "cleaned_counterexamples", "f1", "accuracy", "seconds");
  /** Those of earlier versions, which did not tell looks. */
  private static final List<String> BEFORE = List.of("strategy", "repeat", "iteration", "seen_mistakes", "queries", "cleaned",
      "cleaned_suspicious", "cleaned_counterexamples", "f1", "accuracy", "seconds");
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private final File curves;

  private CurvesFile(File folder) {
    this.curves = new File(folder, "curves.csv");
  }

  /**
   * Opens the file, and begins it where there is none.
   *
   * @param settings  what else a walk depends on than its strategy and its repeat
   * @param overwrite whether walks of other settings may be thrown away
   * @throws InvalidInputException if they may not, or the folder cannot be written to
   */
  static CurvesFile open(File folder, String settings, boolean overwrite) {
    Experiments.makeFolder(folder);
    CurvesFile file = new CurvesFile(folder);
    File header = new File(folder, "settings.txt");
    try {
      boolean same = header.isFile() && Files.readString(header.toPath()).equals(settings);
      if (file.curves.exists() && !same) {
        if (!overwrite) {
          throw new InvalidInputException("'" + file.curves + "' belongs to an experiment with other settings ("
              + difference(header, settings) + "); choose another folder with -out, or replace it with -overwrite");
        }
        Files.delete(file.curves.toPath());
      }
      new OutputFile(header, true, "-out").write(out -> out.write(settings));
      return file;
    } catch (IOException e) {
      throw file.failed(e);
    }
  }

  private static String difference(File header, String settings) throws IOException {
    List<String> before = header.isFile() ? Files.readAllLines(header.toPath()) : List.of();
    return settings.lines().filter(line -> !before.contains(line)).findFirst().map(line -> "now it is " + line)
        .orElse("fewer than before");
  }

  /**
   * The walks that have ended, without what was begun to be written when the JVM was killed.
   *
   * @param isWhole whether a walk has come to its end
   */
  List<Walked> read(Predicate<Walked> isWhole) {
    Map<List<Object>, List<Point>> walks = new LinkedHashMap<>();
    if (curves.isFile()) {
      CSVFormat format = FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
      try (CSVParser parser = CSVParser.parse(curves, StandardCharsets.UTF_8, format)) {
        List<String> columns = parser.getHeaderNames().equals(BEFORE) ? BEFORE : COLUMNS;
        for (CSVRecord record : parser) {
          if (record.isConsistent() && record.size() == columns.size()) {
            walks.computeIfAbsent(List.of(record.get("strategy"), Integer.valueOf(record.get("repeat"))), k -> new ArrayList<>())
                .add(point(record));
          }
        }
      } catch (IOException | UncheckedIOException | IllegalArgumentException | CincerException e) {
        throw new InvalidInputException("'" + curves + "' is damaged (" + e.getMessage() + "); delete it to begin anew", e);
      }
    }
    return walks.entrySet().stream().map(walk -> new Walked((String) walk.getKey().get(0), (Integer) walk.getKey().get(1), walk.getValue()))
        .filter(isWhole).toList();
  }

  private static Point point(CSVRecord r) {
    String looks = r.isMapped("looks") ? r.get("looks") : "";
    return new Point(Integer.parseInt(r.get("iteration")), Integer.parseInt(r.get(r.isMapped("wrong") ? "wrong" : "seen_mistakes")),
        Integer.parseInt(r.get("queries")), looks.isEmpty() ? Double.NaN : Integer.parseInt(looks),
        Integer.parseInt(r.get("cleaned_suspicious")), Integer.parseInt(r.get("cleaned_counterexamples")),
        Double.parseDouble(r.get("f1")), Double.parseDouble(r.get("accuracy")), Double.parseDouble(r.get("seconds")));
  }

  /** Writes these walks and no others, in this order. */
  void replace(List<Walked> walks) {
    new OutputFile(curves, true, "-out").write(out -> {
      CSVPrinter csv = new CSVPrinter(out, FORMAT);
      csv.printRecord(COLUMNS);
      for (Walked walk : walks) {
        print(walk, csv);
      }
    });
  }

  /** Appends a walk; it is on disk when this returns. */
  synchronized void append(Walked walk) {
    try (FileChannel channel = FileChannel.open(curves.toPath(), StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      Writer rows = new StringWriter();
      print(walk, new CSVPrinter(rows, FORMAT));
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(rows.toString());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static void print(Walked walk, CSVPrinter csv) throws IOException {
    for (Point point : walk.points()) {
      csv.print(walk.strategy());
      csv.print(walk.repeat());
      csv.printRecord(point.cells());
    }
  }

  private StorageException failed(IOException e) {
    return new StorageException("'" + curves + "' cannot be written (" + OutputFile.reason(e) + "); choose another folder with -out", e);
  }
}
