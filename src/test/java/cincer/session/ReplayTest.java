package cincer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import cincer.annotator.ReplayAnnotator;
import cincer.session.Sessions.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    assertTrue(java.nio.file.Files.readString(journal).contains("\"record\":\"change\""), "the session has a change");
    CincerFilter other = Sessions.filter(replay, null, false);
    other.setRounds(3);
    other.setTau(0.05);
    String what = Sessions.clean(other, folder);
    assertTrue(replay.remark().matches("\\d+ questions? ha(s|ve) no answer in '.*' and (was|were) left alone"), replay.remark() + what);
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
