package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import cincer.journal.ReviewSessions.AskedRows;
import cincer.learner.Review;
import cincer.learner.Unlabelled;
import cincer.network.FullyConnected;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** A review of many rows finds out how long to train; it says so in its journal, and one that did not goes on as it was. */
class TunedReviewTest {

  private static final Instances MANY = ReviewSessions.clouds(Review.TUNED_FROM);
  private static final String SAYS_SO = "\"epochs\":\"auto\"";

  @TempDir
  Path folder;

  private List<Integer> asked(Instances data, String epochs, int questions, Path journal, boolean resume) throws Exception {
    AskedRows asked = new AskedRows(false, false, 0);
    CincerFilter filter = ReviewSessions.review(asked, journal, resume);
    CincerClassifier classifier = Sessions.classifier();
    classifier.setArchitecture(new FullyConnected());
    classifier.setEpochs(epochs);
    filter.setClassifier(classifier);
    filter.setBudget(String.valueOf(questions));
    Sessions.clean(filter, data);
    return asked.rows();
  }

  private static boolean saysSo(Path journal) throws Exception {
    return Files.readAllLines(journal).get(0).contains(SAYS_SO);
  }

  @Test
  void itIsInTheJournalAndTheSameWhenTheSessionIsGoneOnWith() throws Exception {
    Path whole = folder.resolve("whole.jsonl");
    List<Integer> rows = asked(MANY, "auto", 4, whole, false);
    assertTrue(saysSo(whole));
    Path parts = folder.resolve("parts.jsonl");
    List<Integer> inParts = new ArrayList<>(asked(MANY, "auto", 2, parts, false));
    inParts.addAll(asked(MANY, "auto", 4, parts, true));
    assertEquals(rows, inParts);
    Path fixed = folder.resolve("fixed.jsonl");
    assertNotEquals(rows, asked(MANY, "100", 4, fixed, false), "the paper's 100 epochs memorise more");
    assertFalse(saysSo(fixed));
    assertTrue(assertThrows(InvalidInputException.class, () -> asked(MANY, "100", 5, whole, true)).getMessage().contains("-epochs was 'auto'"));
  }

  @Test
  void aSessionOfAnEarlierVersionGoesOnAsItWas() throws Exception {
    Path fixed = folder.resolve("fixed.jsonl");
    List<Integer> rows = asked(MANY, "100", 3, fixed, false);
    Path older = folder.resolve("older.jsonl"); // its header is what an earlier version writes with auto, too
    List<Integer> goneOn = new ArrayList<>(asked(MANY, "100", 1, older, false));
    goneOn.addAll(asked(MANY, "auto", 3, older, true));
    assertEquals(rows, goneOn);
    assertFalse(saysSo(older));
  }

  private static List<String> found(Path journal) throws Exception {
    return Files.readAllLines(journal).stream().filter(line -> line.contains("\"record\":\"trained\"")).map(line -> line.replaceFirst(".*\"times\":", "")).toList();
  }

  /** The journal without its record of what was found out, or with another finding. */
  private static void rewrite(Path journal, String times) throws Exception {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(journal)) {
      String kept = line.contains("\"record\":\"trained\"") ? times.isEmpty() ? "" : line.replaceFirst("\"times\":.*", "\"times\":" + times + "}") : line;
      if (!kept.isEmpty()) {
        lines.add(kept.replaceFirst("\"n\":\\d+", "\"n\":" + (lines.size() + 1)));
      }
    }
    Files.write(journal, lines);
  }

  @Test
  void howLongItFoundOutToTrainIsInTheJournalAndNotSearchedForAgain() throws Exception {
    Path journal = folder.resolve("found.jsonl");
    asked(MANY, "auto", 1, journal, false);
    List<String> found = found(journal);
    assertEquals(1, found.size());
    Path other = Files.copy(journal, folder.resolve("other.jsonl"));
    Path older = Files.copy(journal, folder.resolve("older.jsonl"));
    List<Integer> rows = asked(MANY, "auto", 6, journal, true);
    assertEquals(found, found(journal));
    rewrite(other, "0.0625");
    assertNotEquals(rows, asked(MANY, "auto", 6, other, true), "it trains as long as the journal says");
    assertEquals(List.of("0.0625}"), found(other));
    rewrite(older, "");
    assertEquals(rows, asked(MANY, "auto", 6, older, true), "a journal that does not say it: it is found out");
    assertEquals(found, found(older), "and kept");
    rewrite(older, "-1");
    assertTrue(assertThrows(InvalidInputException.class, () -> asked(MANY, "auto", 8, older, true)).getMessage().contains("'times' is -1"));
  }

  @Test
  void anotherNetworkFindsItOutForItself() throws Exception {
    Path journal = folder.resolve("network.jsonl");
    asked(MANY, "auto", 1, journal, false);
    CincerFilter filter = ReviewSessions.review(new AskedRows(false, false, 0), journal, true);
    CincerClassifier wider = Sessions.classifier();
    FullyConnected architecture = new FullyConnected();
    architecture.setHidden("40");
    wider.setArchitecture(architecture);
    wider.setEpochs("auto");
    filter.setClassifier(wider);
    filter.setBudget("2");
    filter.setResumeAnyway(true);
    Sessions.clean(filter, MANY);
    assertEquals(2, found(journal).size());
  }

  @Test
  void rowsThatNobodyHasLabelledDoNotCount() throws Exception {
    Instances missing = new Instances(MANY);
    missing.instance(7).setClassMissing();
    Path journal = folder.resolve("missing.jsonl");
    CincerFilter filter = ReviewSessions.review(new AskedRows(false, false, 0), journal, false);
    CincerClassifier classifier = Sessions.classifier();
    classifier.setArchitecture(new FullyConnected());
    classifier.setEpochs("auto");
    filter.setClassifier(classifier);
    filter.setUnlabelled(Unlabelled.ASK);
    filter.setBudget("1");
    Sessions.clean(filter, missing);
    assertFalse(saysSo(journal));
  }

  @Test
  void ofFewRowsItIsThePapersTraining() throws Exception {
    Instances few = ReviewSessions.clouds(Review.TUNED_FROM - 2);
    Path journal = folder.resolve("few.jsonl");
    assertEquals(asked(few, "100", 2, folder.resolve("fixed.jsonl"), false), asked(few, "auto", 2, journal, false));
    assertFalse(saysSo(journal));
  }
}
