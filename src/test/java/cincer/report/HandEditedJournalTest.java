package cincer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import cincer.annotator.ReplayAnnotator;
import cincer.data.ArffFiles;
import cincer.journal.Recorded;
import cincer.journal.Sessions;
import cincer.journal.Sessions.Person;
import cincer.journal.Unfinished;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody has edited a journal so that it looks whole: lines are numbered one after the other. All that reads it understands it, or
 * refuses it in one sentence.
 */
class HandEditedJournalTest {

  private static final List<String> VALUES = List.of("null", "-1", "3", "99999999999", "\"malignant\"", "\"NaN\"");

  @TempDir
  Path folder;

  private Path data;
  private List<String> lines;
  private int understood;
  private int refused;

  @BeforeEach
  void session() throws Exception {
    StringWriter text = new StringWriter();
    ArffFiles.write(Sessions.data(), text);
    data = Files.writeString(folder.resolve("data.arff"), text.toString());
    Path journal = folder.resolve("j.jsonl");
    Sessions.clean(Sessions.filter(new Person(false, -1), journal, false), folder);
    lines = new ArrayList<>(Files.readAllLines(journal));
    lines.removeIf(line -> line.contains("\"record\":\"end\"")); // unfinished: when it was answered last is of interest
  }

  /** How many lines there are until no line is followed by one of another kind for the first time. */
  private int untilNothingIsNew() {
    Set<String> seen = new HashSet<>();
    int last = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      last = seen.add(kind(lines.get(i)) + kind(lines.get(i + 1))) ? i : last;
    }
    return last + 3;
  }

  /** Reads a journal with these lines in all ways. */
  private void read(String what, List<String> edited) throws Exception {
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < edited.size(); i++) {
      numbered.add(edited.get(i).replaceFirst("^\\{\"n\":\\d+", "{\"n\":" + (i + 1)));
    }
    Path journal = Files.write(folder.resolve("edited.jsonl"), numbered);
    try {
      Unfinished.of(journal.toFile());
      Recorded recorded = edited.get(0).equals(lines.get(0)) ? Recorded.of(journal.toFile(), Sessions.data())
          : Recorded.read(journal.toFile(), data.toFile()); // the header says how data is read
      LabelChange.of(recorded);
      Status.of(recorded.walk(), recorded.outcome());
      Charts charts = new Charts(recorded);
      assertTrue((charts.course() + charts.margins() + charts.classes()).length() > 0);
      PairCard card = new PairCard(recorded, List.of(), new RowImages(false, row -> Optional.empty()));
      LabelChange.turns(recorded).forEach(card::of);
      ReplayAnnotator replay = new ReplayAnnotator();
      replay.setJournal(journal.toFile());
      replay.begin(Sessions.data());
      understood++;
    } catch (InvalidInputException e) {
      assertEquals(1, e.getMessage().lines().count(), e.getMessage());
      refused++;
    } catch (RuntimeException e) {
      throw new AssertionError(what, e);
    }
  }

  private static String kind(String line) {
    return JsonParser.parseString(line).getAsJsonObject().get("record").getAsString();
  }

  @Test
  void linesThatAreGoneTwiceThereOrInAnotherOrder() throws Exception {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      String kind = kind(lines.get(i)) + kind(lines.get(i + 1));
      if (seen.merge(kind, 1, Integer::sum) > 1) {
        continue;
      }
      List<String> removed = new ArrayList<>(lines);
      removed.remove(i);
      read("without " + lines.get(i), removed);
      List<String> twice = new ArrayList<>(lines);
      twice.add(i, lines.get(i));
      read("twice " + lines.get(i), twice);
      List<String> swapped = new ArrayList<>(lines);
      Collections.swap(swapped, i, i + 1);
      read("swapped " + lines.get(i), swapped);
    }
    assertTrue(refused > 20 && seen.size() > 12, understood + " understood, " + refused + " refused, " + seen);
  }

  @Test
  void anAnswerThatIsTakenOutAndRenumberedIsMissed() throws Exception {
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (kind(lines.get(i)).equals("answer") && kind(lines.get(i + 1)).equals("judged")) {
        List<String> fewer = new ArrayList<>(lines);
        fewer.remove(i);
        int before = refused;
        read("without " + lines.get(i), fewer);
        assertEquals(before + 1, refused, "lost: " + lines.get(i));
      }
    }
    assertTrue(refused > 5, "only " + refused);
  }

  @Test
  void valuesThatAreOthers() throws Exception {
    lines = new ArrayList<>(lines.subList(0, untilNothingIsNew())); // each edited journal is read whole
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String next = i + 1 < lines.size() ? kind(lines.get(i + 1)) : "";
      if (seen.add(kind(lines.get(i)) + (kind(lines.get(i)).equals("judged") && next.equals("question")))) {
        JsonObject whole = JsonParser.parseString(lines.get(i)).getAsJsonObject();
        edit(i, whole, whole, "");
      }
    }
    assertTrue(refused > 200 && understood > 100, understood + " understood, " + refused + " refused");
  }

  private void edit(int i, JsonObject whole, JsonElement part, String path) throws Exception {
    if (part.isJsonObject()) {
      JsonObject object = part.getAsJsonObject();
      for (String name : List.copyOf(object.keySet())) {
        JsonElement was = object.remove(name);
        replaced(i, whole, path + "." + name);
        for (String value : VALUES) {
          object.add(name, JsonParser.parseString(value));
          replaced(i, whole, path + "." + name + " = " + value);
        }
        object.add(name, was);
        edit(i, whole, was, path + "." + name);
      }
    } else if (part.isJsonArray() && !part.getAsJsonArray().isEmpty()) {
      JsonElement was = part.getAsJsonArray().get(0);
      for (String value : VALUES) {
        part.getAsJsonArray().set(0, JsonParser.parseString(value));
        replaced(i, whole, path + "[0] = " + value);
      }
      part.getAsJsonArray().set(0, was);
      edit(i, whole, was, path + "[0]");
    }
  }

  private void replaced(int i, JsonObject whole, String what) throws Exception {
    JsonObject copy = whole.deepCopy();
    copy.remove("n");
    List<String> edited = new ArrayList<>(lines);
    edited.set(i, "{\"n\":" + (i + 1) + "," + copy.toString().substring(1));
    read(kind(lines.get(i)) + what, edited);
  }
}
