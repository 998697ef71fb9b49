package cincer.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** The desk of a review in the real Explorer with the installed package, from a CSV whose class comes first to what is saved, through a SIGKILL. */
class DeskIT {

  private static final int ROWS = 160;
  private static final int KILLED = 137;
  private static final int MANY = 8;
  /** While somebody looks at a question, the model fits for each likely answer: this one does so quickly. */
  private static final String FEW_EPOCHS = "weka.classifiers.functions.CincerClassifier -epochs 10";

  private static Desktop desktop;
  private static Path csv;

  @BeforeAll
  static void start() throws Exception {
    Path folder = InstalledPackage.emptyFolder("desk-data");
    csv = Files.write(folder.resolve("table.csv"), classFirst(DataSource.read(FirstRows.write("breast-noisy", ROWS, folder.resolve("noisy.arff")).toString())));
    desktop = new Desktop("1200x800");
  }

  /** As spreadsheets have it. */
  private static List<String> classFirst(Instances data) {
    int last = data.numAttributes() - 1;
    List<String> lines = new ArrayList<>();
    lines.add(data.attribute(last).name() + "," + IntStream.range(0, 6).mapToObj(a -> data.attribute(a).name()).collect(Collectors.joining(",")));
    data.forEach(row -> lines.add(row.stringValue(last) + "," + IntStream.range(0, 6).mapToObj(a -> String.valueOf(row.value(a))).collect(Collectors.joining(","))));
    return lines;
  }

  @AfterAll
  static void stop() {
    desktop.close();
  }

  /** By mouse until the power fails, then by keyboard; each relabels eight rows at one stroke, takes them back, does it again, and gives every other kind of answer. */
  @Test
  void cleansByMouseAndByKeyboardThroughAPowerFailureAndTheTerminalGivesTheSameJournal() throws Exception {
    InstalledPackage installed = InstalledPackage.get().without("desk-home", jar -> false);
    Path folder = InstalledPackage.emptyFolder("desk");
    drive(installed, folder, KILLED, "begin");
    drive(installed, folder, 0, "goOn");
    List<JsonObject> journal = journal(installed);
    Instances before = DataSource.read(csv.toString());
    Instances after = DataSource.read(folder.resolve("saved.arff").toString());
    List<String> actions = IntStream.range(0, ROWS).filter(row -> !before.instance(row).stringValue(0).equals(after.instance(row).stringValue(0)))
        .mapToObj(row -> after.instance(row).stringValue(0)).toList();
    assertEquals(2, actions.stream().filter("Borderline"::equals).count());
    assertEquals(2 * MANY + 2, actions.size());
    assertEquals(List.of("malignant", "benign", "Borderline"), IntStream.range(0, 3).mapToObj(after.attribute(0)::value).toList());
    assertEquals(told(journal), told(typed(installed, journal)));
  }

  /** The journal of the same answers in the terminal. */
  private static List<JsonObject> typed(InstalledPackage installed, List<JsonObject> journal) throws Exception {
    Path folder = InstalledPackage.emptyFolder("desk-terminal");
    Path kept = folder.resolve("terminal.jsonl");
    List<String> lines = new ArrayList<>(journal.stream().flatMap(event -> commands(event).stream()).toList());
    lines.add("q");
    Jvm.Finished finished = installed.jvm(folder).type(lines, ".CincerFilter", "-i", csv.toString(), "-c", "first", "-order", "SUSPICIOUS", "-W", FEW_EPOCHS,
        "-annotator", "ConsoleAnnotator", "-journal", kept.toString(), "-o", folder.resolve("cleaned.arff").toString());
    finished.expectSuccess();
    assertFalse(finished.out().isEmpty());
    return read(kept);
  }

  /** What somebody types who does the same. */
  private static List<String> commands(JsonObject event) {
    String note = event.has("note") ? event.get("note").getAsString() : "";
    List<String> typed = new ArrayList<>(note.isEmpty() ? List.of() : List.of("t " + note));
    switch (event.get("record").getAsString()) {
      case "answer" -> {
        if (event.has("together")) {
          String rows = Stream.concat(Stream.of(event.get("row").getAsString()), event.getAsJsonArray("together").asList().stream()
              .map(one -> one.getAsJsonObject().get("row").getAsString())).collect(Collectors.joining(","));
          typed.addAll(List.of("relabel " + rows + " " + event.get("after").getAsString(), "y"));
        } else {
          typed.add("k");
        }
      }
      case "unsure" -> typed.add("i");
      case "none-fits" -> typed.add("o " + event.get("new_class").getAsString());
      case "skip" -> typed.add("s");
      case "undo" -> typed.add("u " + event.get("undoes").getAsString());
      case "redo" -> typed.add("r " + event.get("redoes").getAsString());
      default -> typed.clear(); // a question; the terminal asks about the first of several rows by itself
    }
    return typed;
  }

  /** What is told of the session but for when, by whom, and that it was gone on with. */
  private static List<String> told(List<JsonObject> journal) {
    List<String> told = new ArrayList<>();
    for (JsonObject event : journal.subList(1, journal.size())) {
      JsonObject same = event.deepCopy();
      List.of("n", "time", "thinking_ms", "shown").forEach(same::remove);
      String line = same.toString();
      if (!line.contains("\"record\":\"resume\"") && (told.isEmpty() || !line.equals(told.get(told.size() - 1)))) { // the question that waited is asked anew
        told.add(line);
      }
    }
    return told;
  }

  /** The one that the Explorer keeps without being asked. */
  private static List<JsonObject> journal(InstalledPackage installed) throws Exception {
    try (Stream<Path> journals = Files.list(installed.home().resolve("cincer"))) {
      List<Path> all = journals.filter(file -> file.toString().endsWith(".jsonl")).toList();
      assertEquals(1, all.size());
      return read(all.get(0));
    }
  }

  private static List<JsonObject> read(Path journal) throws Exception {
    return Files.readAllLines(journal).stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
  }

  private static void drive(InstalledPackage installed, Path folder, int exit, String what) throws Exception {
    int code = desktop.run(installed, folder, List.of(), DeskDriver.class, what, csv.toString(), folder.toString(), FEW_EPOCHS);
    String log = Files.readString(Desktop.log(folder));
    assertEquals(exit, code, log);
    assertFalse(log.contains("\tat "), log);
  }
}
