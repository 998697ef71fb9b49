package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.Listener;
import cincer.Opinions;
import cincer.Query;
import cincer.annotator.ReplayAnnotator;
import cincer.cleaning.Cleaned;
import cincer.data.Attributes;
import cincer.journal.Sessions.Crash;
import cincer.journal.Sessions.Mortal;
import cincer.journal.Sessions.Respondent;
import cincer.learner.Bootstrap;
import cincer.report.ResultAttributes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.filters.supervised.instance.CincerFilter;

/** In a review a person may choose the row that is asked about next: that is an answer like any other. */
class AskAboutTest {

  private static final int QUESTIONS = 14;

  @TempDir
  Path folder;

  private static CincerFilter filter(Annotator annotator, Path journal, boolean resume, Bootstrap.Order order) {
    CincerFilter filter = Sessions.filter(annotator, journal, resume);
    filter.setOrder(order);
    filter.setBudget(Integer.toString(QUESTIONS));
    return filter;
  }

  /** Asks for rows at some questions, among them one that was answered already, one that was skipped and one that is there already. */
  private static final class ChoosingPerson extends Mortal {
    private final List<Query> queries = new ArrayList<>();
    private final Set<Integer> chosen = new HashSet<>();

    ChoosingPerson(boolean isPerson, int crashAt) {
      super(isPerson, crashAt);
    }

    @Override
    Answer say(Query query, int[] labels) {
      queries.add(query);
      int n = query.number();
      int row = query.suspicion().row();
      if (n % 3 == 2 && chosen.add(n)) {
        return new Answer.Ask(n == 5 ? queries.get(0).suspicion().row() : n == 8 ? row : n == 11 ? before().get(3).row() : 59 - n);
      } else if (n == 10 && chosen.add(n)) {
        return new Answer.Undo(2);
      } else if (n == 4) {
        return new Answer.Skip();
      }
      return query.counterExample().<Answer>map(shown -> new Answer.Labels(query.suspicion().predicted(), shown.row(), shown.label()))
          .orElse(Answer.Labels.of(query.suspicion().predicted()));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aReviewInWhichRowsAreChosenIsResumedAnywhere(boolean isPerson) throws Exception {
    ChoosingPerson steady = new ChoosingPerson(isPerson, -1);
    String expected = Sessions.clean(filter(steady, folder.resolve("steady.jsonl"), false, Bootstrap.Order.SUSPICIOUS), folder);
    assertEquals(57, steady.queries.get(2).suspicion().row(), "asked for at question 2");
    assertEquals(2, steady.queries.get(2).number(), "the present question was not answered");
    ChoosingPerson dying = new ChoosingPerson(isPerson, ChoosingPerson.AT_EACH);
    Path deaths = folder.resolve("deaths.jsonl");
    assertEquals(expected, Sessions.throughAllDeaths(resume -> Sessions.clean(filter(dying, deaths, resume, Bootstrap.Order.SUSPICIOUS), folder)));
    for (int crashAt = 0; crashAt < steady.calls(); crashAt += isPerson ? 7 : 4) {
      Path journal = folder.resolve("crash" + crashAt + ".jsonl");
      ChoosingPerson person = new ChoosingPerson(isPerson, crashAt);
      assertThrows(Crash.class, () -> Sessions.clean(filter(person, journal, false, Bootstrap.Order.SUSPICIOUS), folder));
      assertEquals(expected, Sessions.clean(filter(person, journal, true, Bootstrap.Order.SUSPICIOUS), folder), "after question " + crashAt);
    }
  }

  @Test
  void theReplayAsksTheSame() throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    String expected = Sessions.clean(filter(new ChoosingPerson(true, -1), journal, false, Bootstrap.Order.SUSPICIOUS), folder);
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    String again = Sessions.clean(filter(replay, folder.resolve("again.jsonl"), false, Bootstrap.Order.SUSPICIOUS), folder);
    assertEquals(withoutName(expected), withoutName(again));
    assertEquals(5, Files.readAllLines(journal).stream().filter(line -> line.contains("\"record\":\"ask\"")).count());
  }

  /** Decides on five rows at one stroke at question 3, and undoes that at question 5 where it is told to. */
  private static final class Striking extends Mortal {
    private final boolean undoes;
    private boolean undone;

    Striking(boolean undoes, int crashAt) {
      super(true, crashAt);
      this.undoes = undoes;
    }

    @Override
    Answer say(Query query, int[] labels) {
      if (query.number() == 3 && query.suspicion().row() != 50 && !undone) {
        return new Answer.Ask(50);
      } else if (query.number() == 3 && !undone) {
        return Answer.Labels.together(1, List.of(51, 52, 53, 54).stream().map(row -> new Answer.Decided(row, labels[row], 1)).toList());
      } else if (query.number() == 5 && undoes && !undone) {
        undone = true;
        return new Answer.Undo(3);
      }
      return isNew(query) ? Answer.Labels.of(query.suspicion().label()) : new Answer.Skip();
    }
  }

  private Cleaned struck(Annotator person, Path journal, boolean resume) throws Exception {
    CincerFilter filter = filter(person, journal, resume, Bootstrap.Order.SUSPICIOUS);
    filter.setBudget("8");
    filter.setInputFormat(Sessions.data());
    return filter.pass().clean(Sessions.data());
  }

  @Test
  void whatIsDecidedAtOneStrokeIsOneEntryThatIsResumedReplayedAndUndone() throws Exception {
    int[] observed = Attributes.labels(Sessions.data());
    Path journal = folder.resolve("journal.jsonl");
    var came = struck(new Striking(false, -1), journal, false);
    int[] expected = observed.clone();
    Arrays.fill(expected, 50, 55, 1);
    assertArrayEquals(expected, came.outcome().labels());
    long changed = IntStream.range(50, 55).filter(row -> observed[row] != 1).count();
    assertTrue(changed > 0 && changed < 5, "some change, some stay");
    assertTrue(came.summary().toString().contains("labels corrected     " + " ".repeat(5) + changed + " (" + changed + " suspicious, 0 counter-examples)"),
        came.summary().toString());
    assertEquals(7 + 5, came.summary().looks());
    assertEquals(1, Files.readAllLines(journal).stream().filter(line -> line.contains("\"together\"")).count());
    assertArrayEquals(expected, Recorded.of(journal.toFile(), Sessions.data()).outcome().labels());
    for (int crashAt = 2; crashAt < 6; crashAt++) {
      Path crashed = folder.resolve("crash" + crashAt + ".jsonl");
      Striking person = new Striking(false, crashAt);
      assertThrows(Crash.class, () -> struck(person, crashed, false));
      assertArrayEquals(expected, struck(person, crashed, true).outcome().labels());
    }
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    assertEquals(came.summary(), struck(replay, folder.resolve("again.jsonl"), false).summary());
    assertArrayEquals(observed, struck(new Striking(true, -1), folder.resolve("undone.jsonl"), false).outcome().labels(), "one undo");
    assertArrayEquals(observed, came.amend(new Answer.Undo(3), "anna", Listener.NONE).outcome().labels());
    var status = came.withResults(ResultAttributes.header(Sessions.data()));
    for (int row = 50; row < 55; row++) {
      assertEquals(observed[row] == 1 ? "confirmed" : "relabelled", status.instance(row).stringValue(status.numAttributes() - 1));
    }
  }

  /** The name of the data says who answered. */
  private static String withoutName(String result) {
    return result.substring(result.indexOf('\n'));
  }

  @Test
  void whatWasAnsweredOrCannotBeAskedAboutIsNotAskedAboutAgain() throws Exception {
    ChoosingPerson person = new ChoosingPerson(false, -1);
    Sessions.clean(filter(person, null, false, Bootstrap.Order.SUSPICIOUS), folder);
    List<Integer> answered = person.queries.stream().filter(query -> query.number() < 5).map(query -> query.suspicion().row()).toList();
    Query instead = person.queries.stream().filter(query -> query.number() == 5).reduce((first, last) -> last).orElseThrow();
    assertTrue(!answered.contains(instead.suspicion().row()), "row " + instead.suspicion().row() + " was answered");
    Query skipped = person.queries.stream().filter(query -> query.number() == 11).reduce((first, last) -> last).orElseThrow();
    assertEquals(person.queries.stream().filter(query -> query.number() == 4).findFirst().orElseThrow().suspicion().row(), skipped.suspicion().row());
  }

  @Test
  void aWalkKeepsItsOrder() throws Exception {
    List<Integer> rows = new ArrayList<>();
    Respondent person = new Respondent() {
      @Override
      public Answer answer(Query query, int[] labels) {
        rows.add(query.suspicion().row());
        return rows.size() == 2 ? new Answer.Ask(50) : Answer.Labels.of(query.suspicion().label());
      }
    };
    Path journal = folder.resolve("walk.jsonl");
    String expected = Sessions.clean(filter(person, journal, false, Bootstrap.Order.FILE), folder);
    assertEquals(rows.get(1), rows.get(2), "the present question comes again");
    assertEquals(expected, Sessions.clean(filter(person, journal, true, Bootstrap.Order.FILE), folder));
  }

  @Test
  void whoShowsAllRowsIsToldWhatTheOrderIsMadeOf() throws Exception {
    List<Opinions> told = new ArrayList<>();
    List<Query> asked = new ArrayList<>();
    CincerFilter filter = filter(new ChoosingPerson(true, -1), folder.resolve("told.jsonl"), false, Bootstrap.Order.SUSPICIOUS);
    filter.setInputFormat(Sessions.data());
    filter.pass().listener(new Listener() {
      @Override
      public void ranked(Opinions opinions) {
        told.add(opinions);
      }

      @Override
      public void asked(Query query, int[] labels, String model) {
        if (asked.stream().anyMatch(before -> before.number() > query.number())) {
          return; // what was left open is asked once more, as it was
        }
        asked.add(query);
        Opinions now = told.get(told.size() - 1);
        int row = query.suspicion().row();
        assertEquals(query.suspicion().score(), now.doubts()[row], 1e-6);
        assertTrue(query.suspicion().predicted() == now.expected()[row] || now.expected()[row] == query.suspicion().label());
      }
    }).clean(Sessions.data());
    Opinions first = told.get(0);
    assertEquals(asked.get(0).suspicion().row(), first.order()[0]);
    assertEquals(60, Arrays.stream(first.order()).distinct().count());
    for (int i = 1; i < 60; i++) {
      assertTrue(first.doubts()[first.order()[i - 1]] >= first.doubts()[first.order()[i]]);
    }
    int[] labels = Attributes.labels(Sessions.data());
    assertArrayEquals(new int[] {60, 60, 60}, new int[] {first.doubts().length, first.expected().length, labels.length});
  }
}
