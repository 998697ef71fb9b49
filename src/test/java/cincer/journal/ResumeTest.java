package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.CincerException;
import cincer.Query;
import cincer.annotator.ReplayAnnotator;
import cincer.journal.Sessions.Crash;
import cincer.journal.Sessions.Person;
import cincer.journal.Sessions.Respondent;
import java.io.File;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;
import weka.filters.supervised.instance.SessionOptions;

class ResumeTest {

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSessionThatDiesAtAnyQuestionEndsAsOneThatDoesNot(boolean isPerson) throws Exception {
    Person steady = new Person(isPerson, -1);
    String expected = Sessions.clean(Sessions.filter(steady, folder.resolve("steady.jsonl"), false), folder);
    assertTrue(steady.calls() > 15, "only " + steady.calls() + " questions");
    String kinds = Files.readString(folder.resolve("steady.jsonl"));
    for (String kind : new String[] {"judged", "question", "answer", "skip", "back", "undo", "redo", "change", "end"}) {
      assertTrue(kinds.contains("\"record\":\"" + kind + "\""), kind);
    }
    Person dying = new Person(isPerson, Person.AT_EACH);
    Path deaths = folder.resolve("deaths.jsonl");
    assertEquals(expected, Sessions.throughAllDeaths(resume -> Sessions.clean(Sessions.filter(dying, deaths, resume), folder)));
    assertEquals(2 * steady.calls(), dying.calls(), "nothing is asked twice but what was not answered");
    for (int crashAt = 0; crashAt < steady.calls(); crashAt += isPerson ? 7 : 4) { // a person: the same, with somebody who walks ahead
      Path journal = folder.resolve("crash" + crashAt + ".jsonl");
      Person person = new Person(isPerson, crashAt);
      assertThrows(Crash.class, () -> Sessions.clean(Sessions.filter(person, journal, false), folder));
      assertEquals(expected, Sessions.clean(Sessions.filter(person, journal, true), folder), "after question " + crashAt);
      assertEquals(steady.calls() + 1, person.calls(), "nothing is asked twice but what was not answered");
    }
  }

  /** Leaves every other question open, and does all that can be done when these are asked once more. */
  private static final class Undecided extends Respondent {
    private final List<Integer> again = new ArrayList<>();
    private final boolean isPerson;
    private int crashIn;
    private boolean dies;

    Undecided(boolean isPerson, int crashIn) {
      this.isPerson = isPerson;
      this.crashIn = crashIn;
    }

    @Override
    public boolean isPerson() {
      return isPerson;
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      int label = query.suspicion().label();
      if (isNew(query)) {
        return query.number() % 2 == 0 ? new Answer.Skip() : Answer.Labels.of(label);
      } else if (crashIn == Person.AT_EACH ? dies = !dies : crashIn-- == 0) {
        throw new Crash();
      }
      again.add(query.number());
      return again.size() > 20 ? Answer.Labels.of(label) : switch (again.size() % 7) {
        case 2, 6 -> Answer.Labels.of(1 - label);
        case 3 -> new Answer.Back();
        case 5 -> new Answer.Undo(1);
        default -> new Answer.Skip();
      };
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSessionThatDiesWhileOpenQuestionsAreAskedAgainEndsAsOneThatDoesNot(boolean isPerson) throws Exception {
    Undecided steady = new Undecided(isPerson, -1);
    String expected = Sessions.clean(Sessions.filter(steady, folder.resolve("steady.jsonl"), false), folder);
    assertTrue(steady.again.size() > 10, "asked again: " + steady.again);
    Undecided dying = new Undecided(isPerson, Person.AT_EACH);
    Path deaths = folder.resolve("deaths.jsonl");
    assertEquals(expected, Sessions.throughAllDeaths(resume -> Sessions.clean(Sessions.filter(dying, deaths, resume), folder)));
    assertEquals(steady.again, dying.again);
    for (int crashIn = 0; crashIn < steady.again.size(); crashIn += isPerson ? 7 : 4) {
      Path journal = folder.resolve("crash" + crashIn + ".jsonl");
      Undecided person = new Undecided(isPerson, crashIn);
      assertThrows(Crash.class, () -> Sessions.clean(Sessions.filter(person, journal, false), folder));
      assertEquals(expected, Sessions.clean(Sessions.filter(person, journal, true), folder), "after " + crashIn);
      assertEquals(steady.again, person.again, "the same questions in the same order");
    }
  }

  /** Knows the truth, and corrects up to so many counter-examples of one example together. */
  private static final class Thorough extends Respondent {
    private final int[] truth = Sessions.truth();
    private final int most;
    private int crashIn;

    Thorough(int most, int crashIn) {
      this.most = most;
      this.crashIn = crashIn;
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      if (crashIn-- == 0) {
        throw new Crash();
      }
      return Answer.Labels.of(truth[query.suspicion().row()],
          query.ranking().stream().limit(most).map(shown -> new Answer.Judged(shown.row(), truth[shown.row()])).toList());
    }
  }

  @Test
  void severalCounterExamplesOfOneAnswerAreAllCorrectedAndResumedAndReplayed() throws Exception {
    Path journal = folder.resolve("several.jsonl");
    String expected = Sessions.clean(Sessions.filter(new Thorough(4, -1), journal, false), folder);
    assertTrue(Files.readString(journal).contains("\"more_counterexamples\":[{\"row\":"), "several were judged at once");
    assertNotEquals(expected, Sessions.clean(Sessions.filter(new Thorough(1, -1), folder.resolve("one.jsonl"), false), folder));
    Path broken = folder.resolve("broken.jsonl");
    assertThrows(Crash.class, () -> Sessions.clean(Sessions.filter(new Thorough(4, 3), broken, false), folder));
    assertEquals(expected, Sessions.clean(Sessions.filter(new Thorough(4, -1), broken, true), folder));
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    String replayed = Sessions.clean(Sessions.filter(replay, folder.resolve("replayed.jsonl"), false), folder);
    assertEquals(expected.substring(expected.indexOf("@data")), replayed.substring(replayed.indexOf("@data")));
    assertTrue(Long.parseLong(expected.replaceAll("(?s).*incoming, (\\d+) counter-examples.*", "$1")) > 5, "each of them is counted");
  }

  @Test
  void overlappedFitsResumeToo() throws Exception {
    Person steady = new Person(false, -1);
    CincerFilter uninterrupted = Sessions.filter(steady, null, false);
    uninterrupted.setOverlap(true);
    String expected = Sessions.clean(uninterrupted, folder);
    for (int crashAt = 3; crashAt < steady.calls(); crashAt += 4) {
      Path journal = folder.resolve("overlap" + crashAt + ".jsonl");
      Person person = new Person(false, crashAt);
      for (boolean resume : new boolean[] {false, true}) {
        CincerFilter filter = Sessions.filter(person, journal, resume);
        filter.setOverlap(true);
        if (resume) {
          assertEquals(expected, Sessions.clean(filter, folder));
        } else {
          assertThrows(Crash.class, () -> Sessions.clean(filter, folder));
        }
      }
    }
  }

  @Test
  void aFinishedSessionIsNotAskedAgainAndNeverOverwritten() throws Exception {
    Path journal = folder.resolve("done.jsonl");
    String expected = Sessions.clean(Sessions.filter(new Person(false, -1), journal, false), folder);
    byte[] before = Files.readAllBytes(journal);
    assertRefused("exists already; go on with it with -resume, or begin another one with -journal",
        Sessions.filter(new Person(false, -1), journal, false));
    assertEquals(new String(before), Files.readString(journal));
    Person nobody = new Person(false, 0);
    String again = Sessions.clean(Sessions.filter(new OnlyLooks(nobody), journal, true), folder);
    assertEquals(expected, again);
    assertTrue(Files.readString(journal).startsWith(new String(before)), "nothing is deleted");
  }

  @Test
  void otherDataOptionsAndFormatsAreRefusedByName() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    assertThrows(Crash.class, () -> Sessions.clean(Sessions.filter(new Person(false, 4), journal, false), folder));
    CincerFilter tau = Sessions.filter(new Person(false, -1), journal, true);
    tau.setTau(0.01);
    assertRefused("has other options (-tau was '0.0' and is '0.01'); give the old values, or accept the new ones with -resume-anyway", tau);
    CincerFilter order = Sessions.filter(new Person(false, -1), journal, true);
    order.setSeed(2);
    order.setResumeAnyway(true);
    assertRefused("-S cannot change on the way", order);
    CincerFilter fresh = Sessions.filter(new Person(false, -1), folder.resolve("none.jsonl"), true);
    assertRefused("there is no journal", fresh);
    String text = Files.readString(journal);
    Files.writeString(folder.resolve("new.jsonl"), text.replaceFirst("\"format\":1", "\"format\":3"));
    assertRefused("has format 3, but this is cincer", Sessions.filter(new Person(false, -1), folder.resolve("new.jsonl"), true));
    Files.writeString(folder.resolve("other.jsonl"), text.replaceFirst("\"fingerprint\":\"..", "\"fingerprint\":\"xx"));
    assertRefused("is about other data", Sessions.filter(new Person(false, -1), folder.resolve("other.jsonl"), true));
    tau.setResumeAnyway(true);
    Sessions.clean(tau, folder);
    assertTrue(Files.readString(journal).contains("\"tau\":\"0.01\""), "the change is recorded");
  }

  @Test
  void anEarlierReportIsWrittenAnewButNoOtherFileInItsPlace() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    Path report = folder.resolve("report.csv");
    CincerFilter first = Sessions.filter(new Person(false, -1), journal, false);
    first.setOverwrite(false);
    Sessions.clean(first, folder);
    String written = Files.readString(report);
    CincerFilter again = Sessions.filter(new OnlyLooks(new Person(false, 0)), journal, true);
    again.setOverwrite(false);
    Sessions.clean(again, folder);
    assertEquals(written, Files.readString(report));
    Files.writeString(report, "precious");
    assertRefused("exists already; choose another file with -report, or replace it with -overwrite", again);
    assertEquals("precious", Files.readString(report));
  }

  @Test
  void whatIsWrittenInTheEndNeverReplacesTheJournalOrItsData() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    Path data = folder.resolve("data.arff");
    for (Path result : new Path[] {journal, folder.resolve(".").resolve("j.jsonl"), data}) {
      CincerFilter filter = Sessions.filter(new Person(false, -1), journal, false);
      filter.setFiles(new SessionOptions.Files(data.toFile(), List.of()));
      filter.setReport(result.toFile());
      assertTrue(assertThrows(CincerException.class, () -> Sessions.clean(filter, Sessions.data())).getMessage()
          .contains("choose another file with -report"));
      assertFalse(Files.exists(journal), "refused before anything is asked");
    }
  }

  @Test
  void aFullDiskAtTheBeginningLocksNothing() {
    assumeTrue(new File("/dev/full").exists());
    for (int time = 0; time < 2; time++) {
      CincerException e = assertThrows(CincerException.class,
          () -> JournalFile.begin(new File("/dev/full"), Header.of(Sessions.data(), Map.of(), "Person")));
      assertTrue(e.getMessage().contains("cannot be written (No space left on device)"), e.getMessage());
    }
  }

  @Test
  void oneProcessWritesAtATime() throws Exception {
    Path journal = folder.resolve("locked.jsonl");
    assertThrows(Crash.class, () -> Sessions.clean(Sessions.filter(new Person(false, 4), journal, false), folder));
    RandomAccessFile other = OpenJournals.open(journal.toFile());
    assertRefused("is being written by another cleaning session", Sessions.filter(new Person(false, -1), journal, true));
    OpenJournals.close(other);
    Sessions.clean(Sessions.filter(new Person(false, -1), journal, true), folder);
  }

  private void assertRefused(String sentence, CincerFilter filter) {
    CincerException e = assertThrows(CincerException.class, () -> Sessions.clean(filter, folder));
    assertTrue(e.getMessage().contains(sentence), e.getMessage());
  }

  /** Is asked nothing, and asks to be asked nothing. */
  private record OnlyLooks(Person person) implements Annotator {
    @Override
    public void begin(Instances data) {}

    @Override
    public cincer.Answer answer(cincer.Query query, int[] labels) {
      throw new AssertionError("asked about row " + query.suspicion().row());
    }

    @Override
    public String toString() {
      return "Person";
    }
  }
}
