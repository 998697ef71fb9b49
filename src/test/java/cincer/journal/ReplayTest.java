package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Data;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.annotator.ReplayAnnotator;
import cincer.data.Attributes;
import cincer.journal.Sessions.Person;
import cincer.journal.Sessions.Respondent;
import cincer.selector.LeastConfident;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

class ReplayTest {

  @TempDir
  Path folder;

  @Test
  void replayingReproducesTheCleanedDataAndWhatIfLeavesOtherQuestionsAlone() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    String expected = Sessions.clean(Sessions.filter(new Person(false, -1), journal, false), folder);
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    assertEquals(withoutRelation(expected), withoutRelation(Sessions.clean(Sessions.filter(replay, null, false), folder)));
    assertEquals("", replay.remark());
    assertTrue(Files.readString(journal).contains("\"record\":\"change\""), "the session has a change");
    CincerFilter other = Sessions.filter(replay, null, false);
    other.setRounds(3);
    other.setTau(0.05);
    other.setSeed(3); // another bootstrap set: rows that nobody was asked about
    String what = Sessions.clean(other, folder);
    assertTrue(replay.remark().matches("\\d+ questions? ha(s|ve) no answer in '.*' and (was|were) left alone"), replay.remark() + what);
  }

  @Test
  void whatWasSaidOfAnExampleIsKnownWhicheverCounterExampleIsShown() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    Sessions.clean(Sessions.filter(new Person(false, -1), journal, false), folder);
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    CincerFilter other = Sessions.filter(replay, null, false);
    ((CincerClassifier) other.getClassifier()).setSelector(new LeastConfident());
    String cleaned = Sessions.clean(other, folder);
    int[] truth = Attributes.labels(Data.load("breast-true.arff"));
    int relabelled = 0;
    int wrong = 0;
    for (CSVRecord row : CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
        .parse(new StringReader(Files.readString(folder.resolve("report.csv"))))) {
      if (row.get("answer").equals("answered")) {
        boolean right = row.get("new_label").equals(truth[Integer.parseInt(row.get("row")) - 1] == 0 ? "malignant" : "benign");
        wrong += right ? 0 : 1;
        relabelled += right && !row.get("old_label").equals(row.get("new_label")) ? 1 : 0;
      }
    }
    assertTrue(relabelled > 3 && wrong <= 1, cleaned); // the person has changed one to the wrong label
  }

  /** Skips everything, and goes back and forth when it is asked once more. */
  private static final class FickleAboutLabels extends Respondent {
    private final List<Integer> asked = new ArrayList<>();
    private int revisited;

    @Override
    public Answer answer(Query query, int[] labels) {
      int label = query.suspicion().label();
      if (isNew(query)) {
        return query.number() % 2 == 0 ? new Answer.Skip() : Answer.Labels.of(label);
      }
      asked.add(query.number());
      return switch (++revisited) {
        case 1, 4, 9 -> new Answer.Back();
        case 2 -> Answer.Labels.of(1 - label);
        case 3, 5, 6 -> revisited == 5 ? new Answer.Skip() : Answer.Labels.of(1 - label);
        case 7 -> new Answer.Undo(2);
        case 8 -> new Answer.Change(1, Answer.Labels.of(1 - label));
        case 14 -> new Answer.Stop();
        default -> revisited % 2 == 0 ? Answer.Labels.of(1 - label) : new Answer.Skip();
      };
    }
  }

  @Test
  void whatIsUndoneWhileOpenQuestionsAreGoneThroughAgainIsAskedAtOnceAndReplayed() throws Exception {
    Path journal = folder.resolve("fickle.jsonl");
    FickleAboutLabels person = new FickleAboutLabels();
    CincerFilter filter = Sessions.filter(person, journal, false);
    String expected = Sessions.clean(filter, folder);
    int last = person.before().stream().mapToInt(a -> a.query().number()).max().orElseThrow();
    assertEquals(List.of(2, last, 2, 4, 2, 4, 6, 2, 2), person.asked.subList(0, 9), "back asks the last question of the walk");
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    CincerFilter again = Sessions.filter(replay, null, false);
    assertEquals(withoutRelation(expected), withoutRelation(Sessions.clean(again, folder)));
    assertEquals("", replay.remark());
    for (String line : Files.readAllLines(journal)) {
      assertFalse(line.contains("\"model\":\"\""), "a question without the model that doubts: " + line);
    }
  }

  @Test
  void aSessionThatWasGoneOnWithAfterItsEndIsReplayed() throws Exception {
    Path journal = folder.resolve("late.jsonl");
    Late late = new Late();
    Sessions.clean(Sessions.filter(late, journal, false), folder);
    late.knows = true;
    String expected = Sessions.clean(Sessions.filter(late, journal, true), folder);
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    String again = Sessions.clean(Sessions.filter(replay, null, false), folder);
    assertEquals(withoutRelation(expected), withoutRelation(again));
    assertTrue(again.contains(",relabelled"), again);
  }

  /** Skips everything, twice, until the answers are known. */
  private static final class Late extends Respondent {
    private boolean knows;

    @Override
    public boolean isPerson() {
      return true;
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      return knows ? Answer.Labels.of(query.suspicion().predicted()) : new Answer.Skip();
    }
  }

  @Test
  void aJournalOfOtherDataIsRefused() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    Sessions.clean(Sessions.filter(new Person(false, -1), journal, false), folder);
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    Instances fewer = new Instances(Sessions.data(), 0, 50);
    assertTrue(assertThrows(InvalidInputException.class, () -> replay.begin(fewer)).getMessage()
        .contains("is about other data ('breast-noisy': it has 60 rows, here are 50)"));
  }

  private static String withoutRelation(String text) {
    return text.substring(text.indexOf('\n'));
  }
}
