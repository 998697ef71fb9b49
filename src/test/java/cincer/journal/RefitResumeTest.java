package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import cincer.annotator.ReplayAnnotator;
import cincer.journal.Sessions.Crash;
import cincer.journal.Sessions.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.filters.supervised.instance.CincerFilter;

class RefitResumeTest {

  @TempDir
  Path folder;

  private static CincerFilter filter(cincer.Annotator annotator, Path journal, boolean resume, String refit, boolean overlap) {
    CincerFilter filter = Sessions.filter(annotator, journal, resume);
    filter.setRefit(refit);
    filter.setOverlap(overlap);
    return filter;
  }

  @ParameterizedTest
  @CsvSource({"ANSWER,false", "15%,false", "15%,true"})
  void aSessionThatDiesEndsAsOneThatDoesNotWhoeverWalksAheadAndIsReplayed(String refit, boolean overlap) throws Exception {
    Path journal = folder.resolve("steady.jsonl");
    Person steady = new Person(false, -1);
    String expected = Sessions.clean(filter(steady, journal, false, refit, overlap), folder);
    assertTrue(steady.calls() > 15, "only " + steady.calls() + " questions");
    for (int crashAt = 2; crashAt < steady.calls(); crashAt += 6) {
      Path broken = folder.resolve("crash" + crashAt + ".jsonl");
      Person person = new Person(true, crashAt);
      assertThrows(Crash.class, () -> Sessions.clean(filter(person, broken, false, refit, overlap), folder));
      assertEquals(expected, Sessions.clean(filter(person, broken, true, refit, overlap), folder), "after question " + crashAt);
    }
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    String replayed = Sessions.clean(filter(replay, folder.resolve("replayed.jsonl"), false, refit, overlap), folder);
    assertEquals(expected.substring(expected.indexOf("@data")), replayed.substring(replayed.indexOf("@data")));
  }

  @Test
  void aJournalOfAVersionWithoutRefitsIsResumedWhereNothingWouldChange() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    Person person = new Person(false, 5);
    assertThrows(Crash.class, () -> Sessions.clean(filter(person, journal, false, "auto", false), folder));
    String text = Files.readString(journal);
    assertTrue(text.contains("\"refit\":\"EACH\""), "what auto is here");
    Files.writeString(journal, text.replace("\"refit\":\"EACH\",", ""));
    assertFalse(Files.readString(journal).contains("refit"));
    String message = assertThrows(InvalidInputException.class, () -> Sessions.clean(filter(person, journal, true, "5%", false), folder)).getMessage();
    assertTrue(message.contains("-refit was 'EACH' and is '5%'") && message.contains("-resume-anyway"), message);
    Person steady = new Person(false, -1);
    assertEquals(Sessions.clean(filter(steady, folder.resolve("k.jsonl"), false, "EACH", false), folder).replace("EACH", "auto"),
        Sessions.clean(filter(person, journal, true, "auto", false), folder));
  }

  @Test
  void theOptionsOfAnEarlierVersionsSessionAreThoseOfThen() throws Exception {
    assertEquals("EACH", new CincerFilter().withOptionsOf(Map.of("order", "FILE")).getRefit());
    assertEquals("2%", new CincerFilter().withOptionsOf(Map.of("order", "FILE", "refit", "2%")).getRefit());
    assertEquals("auto", new CincerFilter().withOptionsOf(Map.of("order", "SUSPICIOUS")).getRefit());
  }
}
