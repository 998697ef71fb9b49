package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Listener;
import cincer.Opinions;
import cincer.Query;
import cincer.annotator.Nobody;
import cincer.annotator.ReplayAnnotator;
import cincer.cleaning.Cleaned;
import cincer.journal.ReviewSessions.AskedRows;
import cincer.journal.Sessions.Crash;
import cincer.journal.Sessions.Person;
import cincer.report.ResultAttributes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** A review of a whole data set: the same questions however it is interrupted and however fast a person is. */
class ReviewTest {

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aReviewThatDiesAtAnyQuestionEndsAsOneThatDoesNot(boolean isPerson) throws Exception {
    Person steady = new Person(isPerson, -1);
    String expected = Sessions.clean(ReviewSessions.review(steady, folder.resolve("steady.jsonl"), false), folder);
    assertTrue(steady.calls() > 22, "only " + steady.calls() + " questions");
    Person dying = new Person(isPerson, Person.AT_EACH);
    Path deaths = folder.resolve("deaths.jsonl");
    assertEquals(expected, Sessions.throughAllDeaths(resume -> Sessions.clean(ReviewSessions.review(dying, deaths, resume), folder)));
    assertEquals(2 * steady.calls(), dying.calls(), "nothing is asked twice but what was not answered");
    for (int crashAt = 0; crashAt < steady.calls(); crashAt += isPerson ? 7 : 4) {
      Path journal = folder.resolve("crash" + crashAt + ".jsonl");
      Person person = new Person(isPerson, crashAt);
      assertThrows(Crash.class, () -> Sessions.clean(ReviewSessions.review(person, journal, false), folder));
      assertEquals(expected, Sessions.clean(ReviewSessions.review(person, journal, true), folder), "after question " + crashAt);
      assertEquals(steady.calls() + 1, person.calls(), "nothing is asked twice but what was not answered");
    }
  }

  @Test
  void whoGoesOnAtAQuestionThatWaitsSeesHowDoubtfulAllRowsAreBeforeItIsAnswered() throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    assertThrows(Crash.class, () -> Sessions.clean(ReviewSessions.review(new Person(true, 3), journal, false), folder));
    List<Opinions> told = new ArrayList<>();
    List<Integer> toldAtQuestions = new ArrayList<>();
    Sessions.Respondent person = new Sessions.Respondent() {
      @Override
      public boolean isPerson() {
        return true;
      }

      @Override
      public Answer answer(Query query, int[] labels) {
        toldAtQuestions.add(told.size());
        return new Answer.Stop();
      }
    };
    CincerFilter filter = ReviewSessions.review(person, journal, true);
    filter.setInputFormat(Sessions.data());
    filter.pass().listener(new Listener() {
      @Override
      public void ranked(Opinions opinions) {
        told.add(opinions);
      }
    }).clean(Sessions.data());
    assertEquals(List.of(1), toldAtQuestions);
    assertEquals(60, told.get(0).order().length);
  }

  @Test
  void whoGoesBackToAQuestionSeesTheDoubtsByWhichItWasAsked() throws Exception {
    List<Opinions> told = new ArrayList<>();
    List<Opinions> atQuestions = new ArrayList<>();
    Sessions.Respondent person = new Sessions.Respondent() {
      @Override
      public boolean isPerson() {
        return true;
      }

      @Override
      public Answer answer(Query query, int[] labels) {
        atQuestions.add(told.get(told.size() - 1));
        return atQuestions.size() > 7 ? new Answer.Stop() : atQuestions.size() > 6 ? new Answer.Back() : Answer.Labels.of(query.suspicion().predicted());
      }
    };
    CincerFilter filter = ReviewSessions.review(person, folder.resolve("back.jsonl"), false);
    filter.setRounds(1);
    filter.setInputFormat(Sessions.data());
    filter.pass().listener(new Listener() {
      @Override
      public void ranked(Opinions opinions) {
        told.add(opinions);
      }
    }).clean(Sessions.data());
    assertEquals(8, atQuestions.size());
    assertNotEquals(atQuestions.get(5), atQuestions.get(6), "ranked again after the answer");
    assertArrayEquals(atQuestions.get(5).doubts(), atQuestions.get(7).doubts());
  }

  @Test
  void aReplayOfAReviewAsksTheSame() throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    Sessions.clean(ReviewSessions.review(new Person(true, -1), journal, false), folder);
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    Path again = folder.resolve("again.jsonl");
    Sessions.clean(ReviewSessions.review(replay, again, false), folder);
    assertEquals(questions(journal), questions(again));
  }

  private static List<String> questions(Path journal) throws Exception {
    return Files.readAllLines(journal).stream().filter(line -> line.contains("\"record\":\"question\""))
        .map(line -> line.replaceAll(".*\"question\":(\\d+).*?\"row\":(\\d+).*", "$1 about $2")).toList();
  }

  @Test
  void theMostDoubtfulComeFirstAndNoneTwice() throws Exception {
    AskedRows asked = new AskedRows(false, false, 0);
    CincerFilter filter = ReviewSessions.review(asked, null, false);
    filter.setBudget("all");
    filter.setRounds(1);
    Sessions.clean(filter, folder);
    assertEquals(60, asked.queries().size(), "every labelled row is reviewed");
    assertEquals(60, Set.copyOf(asked.rows()).size(), "no row twice");
    for (int i = 1; i < 60; i++) { // what is confirmed changes no label, and so no doubt
      assertTrue(asked.queries().get(i).suspicion().score() <= asked.queries().get(i - 1).suspicion().score(), "question " + (i + 1));
    }
    Query first = asked.queries().get(0);
    assertEquals(1 - first.suspicion().probabilities()[first.suspicion().label()], first.suspicion().score(), 1e-6);
    assertTrue(first.ranking().stream().noneMatch(shown -> shown.row() == first.suspicion().row()));
    assertTrue(first.ranking().stream().map(CounterExample::label).allMatch(label -> label == first.suspicion().predicted()));
  }

  /** More rows than those for which the order is made anew after every answer. */
  @Test
  void whereTheOrderIsOneVersionBehindItDependsOnTheAnswersAlone() throws Exception {
    Instances data = ReviewSessions.clouds(4500);
    Set<List<Integer>> ways = new HashSet<>();
    for (AskedRows asked : List.of(new AskedRows(false, false, 0), new AskedRows(true, false, 0), new AskedRows(true, false, 20))) {
      CincerFilter filter = ReviewSessions.review(asked, null, false);
      Sessions.clean(filter, data);
      assertEquals(22, asked.queries().size());
      ways.add(asked.rows());
    }
    assertEquals(1, ways.size(), ways.toString());
    assertEquals(22, ways.iterator().next().stream().collect(Collectors.toSet()).size());
  }

  @Test
  void everyRowOfAReviewHasItsDoubtAndWhetherItWasReviewed() throws Exception {
    Cleaned cleaned = ReviewSessions.reviewed(new AskedRows(false, true, 0), null, false, "4");
    Instances header = ResultAttributes.header(Sessions.data());
    Instances results = cleaned.withResults(header);
    int reviewed = 0;
    for (int row = 0; row < results.size(); row++) {
      String status = results.instance(row).stringValue(results.attribute("cincer-status"));
      double doubt = results.instance(row).value(results.attribute("cincer-margin"));
      assertTrue(doubt >= 0 && doubt <= 1, "row " + row + ": " + doubt);
      assertFalse(results.instance(row).isMissing(results.attribute("cincer-predicted")));
      assertTrue(status.equals("confirmed") || status.equals("not-reviewed"), status);
      reviewed += status.equals("confirmed") ? 1 : 0;
    }
    assertEquals(8, reviewed, "four pairs, both labels of which were decided on");
  }

  @Test
  void nobodyIsAskedOnlyWhereAnotherLabelIsExpected() throws Exception {
    Cleaned cleaned = ReviewSessions.reviewed(new Nobody(), null, false, "all");
    assertTrue(cleaned.isFinished());
    assertTrue(cleaned.summary().questions() > 0 && cleaned.summary().questions() < 60, cleaned.summary().toString());
    assertTrue(cleaned.outcome().turns().stream().allMatch(turn -> turn.query().suspicion().margin() > 0));
    assertEquals(0, cleaned.changedRows().length);
  }
}
