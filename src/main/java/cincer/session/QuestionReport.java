package cincer.session;

import cincer.Answer;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.learner.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import weka.core.Attribute;

/** A CSV file with one row per question that stands. Rows of the data are counted from 1. */
public final class QuestionReport {

  private static final List<String> COLUMNS = List.of("question", "position", "row", "old_label", "new_label", "predicted",
      "margin", "counterexample_row", "counterexample_old_label", "counterexample_new_label", "counterexample_score", "answer");

  private QuestionReport() {}

  /**
   * Writes the report.
   *
   * @param labels the class attribute, for the names of labels
   * @throws InvalidInputException if the file cannot be written
   */
  public static void write(File file, Outcome outcome, Attribute labels) {
    List<String> header = new ArrayList<>(COLUMNS);
    for (int y = 0; y < labels.numValues(); y++) {
      header.add("p_" + labels.value(y));
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get();
    try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(file.toPath(), StandardCharsets.UTF_8), format)) {
      for (Outcome.Turn turn : outcome.turns()) {
        csv.printRecord(row(turn, labels));
      }
    } catch (IOException e) {
      throw new InvalidInputException("the report '" + file + "' cannot be written (" + reason(e)
          + "); choose another file with -report", e);
    }
  }

  /** @throws InvalidInputException if the report could not be written there; found out before anybody is asked */
  public static void requireWritable(File file) {
    File folder = file.getAbsoluteFile().getParentFile();
    if (!folder.isDirectory() || file.isDirectory() || (file.exists() ? !file.canWrite() : !folder.canWrite())) {
      throw new InvalidInputException("the report '" + file + "' cannot be written: "
          + (!folder.isDirectory() ? "there is no folder '" + folder + "'" : file.isDirectory() ? "it is a folder"
          : "no permission") + "; choose another file with -report");
    }
  }

  private static String label(Attribute labels, int y) {
    return Cells.text(labels.value(y));
  }

  private static List<Object> row(Outcome.Turn turn, Attribute labels) {
    Query query = turn.query();
    int newLabel = turn.answer() instanceof Answer.Labels l ? l.label() : query.suspicion().label();
    List<Object> cells = new ArrayList<>(Arrays.asList(query.number(), query.position() + 1, query.suspicion().row() + 1,
        label(labels, query.suspicion().label()), label(labels, newLabel), label(labels, query.suspicion().predicted()),
        query.suspicion().margin()));
    query.counterExample().ifPresentOrElse(shown -> {
      boolean judged = turn.answer() instanceof Answer.Labels l && l.judgesCounterExample();
      int newCounter = judged ? ((Answer.Labels) turn.answer()).counterLabel() : shown.label();
      cells.addAll(List.of(shown.row() + 1, label(labels, shown.label()), label(labels, newCounter), shown.score()));
    }, () -> cells.addAll(List.of("", "", "", "")));
    cells.add(turn.answer() instanceof Answer.Skip ? "skipped" : "answered");
    cells.addAll(Arrays.stream(query.suspicion().probabilities()).boxed().collect(Collectors.toList()));
    return cells;
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
