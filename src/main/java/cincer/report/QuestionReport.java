package cincer.report;

import cincer.Answer;
import cincer.Query;
import cincer.data.Cells;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.learner.Outcome;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import weka.core.Attribute;

/** A CSV file with one row per question that stands. Rows of the data are counted from 1. */
public final class QuestionReport {

  private static final List<String> COLUMNS = List.of("question", "position", "row", "old_label", "new_label", "predicted",
      "margin", "counterexample_row", "counterexample_old_label", "counterexample_new_label", "counterexample_score", "answer");
  private static final List<String> MORE = List.of("seconds", "control");

  private QuestionReport() {}

  /**
   * The report as a file that is to be written.
   *
   * @param labels   the class attribute, for the names of labels
   * @param thoughts how long a person thought about a question, by its number, in milliseconds; only what was measured
   */
  public static OutputFiles.PlannedFile output(OutputFile file, Outcome outcome, Attribute labels, Map<Integer, Integer> thoughts) {
    List<String> header = new ArrayList<>(COLUMNS);
    header.addAll(MORE);
    for (int y = 0; y < labels.numValues(); y++) {
      header.add("p_" + labels.value(y));
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get();
    return file.with(out -> {
      CSVPrinter csv = new CSVPrinter(out, format);
      for (Outcome.Turn turn : outcome.turns()) {
        csv.printRecord(row(turn, labels, seconds(thoughts.get(turn.query().number()))));
      }
      csv.flush();
    });
  }

  /** Whether a file is such a report. */
  public static boolean isOne(File file) {
    String start = String.join(",", COLUMNS);
    if (!file.isFile()) {
      return false;
    }
    try (InputStream in = new FileInputStream(file)) {
      return new String(in.readNBytes(start.length()), StandardCharsets.UTF_8).equals(start);
    } catch (IOException e) { // whatever it is, it stays
      return false;
    }
  }

  /** As a cell: nothing where no person has thought. */
  static Object seconds(Integer millis) {
    return millis == null || Timing.of(List.of(millis)).isEmpty() ? "" : millis / 1000.0;
  }

  private static String label(Attribute labels, int y) {
    return y < 0 ? "" : Cells.text(labels.value(y));
  }

  private static List<Object> row(Outcome.Turn turn, Attribute labels, Object seconds) {
    Query query = turn.query();
    int newLabel = turn.answer() instanceof Answer.Labels l ? l.label()
        : turn.answer() instanceof Answer.Other other && other.finding() == Answer.Finding.SEVERAL_FIT ? other.label(query.labelBefore())
        : query.labelBefore();
    List<Object> cells = new ArrayList<>(Arrays.asList(query.number(), query.position() + 1, query.suspicion().row() + 1,
        label(labels, query.labelBefore()), label(labels, newLabel), label(labels, query.suspicion().predicted()),
        query.suspicion().margin()));
    query.counterExample().ifPresentOrElse(shown -> {
      boolean judged = turn.answer() instanceof Answer.Labels l && l.judgesCounterExample();
      int newCounter = judged ? ((Answer.Labels) turn.answer()).counterLabel() : shown.label();
      cells.addAll(List.of(shown.row() + 1, label(labels, shown.label()), label(labels, newCounter), shown.score()));
    }, () -> cells.addAll(List.of("", "", "", "")));
    cells.add(turn.undone() ? "undone" : turn.answer() instanceof Answer.Skip ? "skipped"
        : turn.answer() instanceof Answer.Other other ? Status.of(other.finding()).toString() : "answered");
    cells.add(seconds);
    cells.add(query.control() == null ? "" : query.control().kind().text());
    cells.addAll(Arrays.stream(query.suspicion().probabilities()).boxed().collect(Collectors.toList()));
    return cells;
  }
}
