package cincer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Data;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.Suspicion;
import cincer.journal.JournalText;
import cincer.journal.Recorded;
import cincer.learner.Event;
import cincer.learner.Outcome;
import cincer.learner.Resume;
import cincer.learner.Walk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

class StatusTest {

  private static final Walk WALK = new Walk(new float[4][0], new int[4], new double[4], 3, new int[] {0}, new int[] {1, 2, 3});

  /** Rows 1 to 3 are asked about, each with the row before it; 1 is expected of all of them. */
  private static List<Event> walked(Answer... answers) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      events.add(new Event.ExampleJudged(events.size(), i, query(i + 1).suspicion()));
      events.add(new Event.Asked(events.size(), query(i + 1), ""));
      events.add(new Event.Given(events.size(), i + 1, answers[i]));
    }
    events.add(new Event.Ended(events.size(), null));
    return events;
  }

  private static Query query(int number) {
    int row = Math.min(number, 3);
    return new Query(number, row - 1, 3, new Suspicion(row, new float[0], 0, 1, 0.5, new double[] {0.2, 0.7, 0.1}),
        List.of(new CounterExample(row - 1, row - 1, 0, 1)));
  }

  private static List<Event> revisited(List<Event> events, int question, Answer answer) {
    events.add(new Event.Asked(events.size(), query(question), ""));
    events.add(new Event.Given(events.size(), question, answer));
    return events;
  }

  private static Outcome outcome(List<Event> events) {
    return Resume.outcome(WALK, false, 1, events);
  }

  private static List<LabelChange> changes(Outcome outcome) throws Exception {
    Map<Integer, JournalText.Stamp> stamps = Map.of(1, new JournalText.Stamp("one", "", 0), 2, new JournalText.Stamp("two", "", 0),
        3, new JournalText.Stamp("three", "", 0));
    return LabelChange.of(new Recorded(null, new Instances(Data.load("breast-noisy.arff"), 0, 4), WALK, outcome, stamps, Map.of()));
  }

  @Test
  void anAnswerAfterTheWalkCountsMoreThanOneToALaterQuestion() throws Exception {
    List<Event> events = walked(new Answer.Skip(), new Answer.Labels(0, 1, 2), Answer.Labels.of(0));
    Outcome walked = outcome(events);
    assertEquals(Status.COUNTEREXAMPLE_RELABELLED, Status.of(WALK, walked)[1], "to have skipped it is no answer");
    assertEquals("two", changes(walked).get(0).stamp().who());
    assertEquals(List.of(0), walked.open().stream().map(turn -> turn.query().number() - 1).toList());
    Outcome confirmed = outcome(revisited(new ArrayList<>(events), 1, Answer.Labels.of(2)));
    assertEquals(Status.CONFIRMED, Status.of(WALK, confirmed)[1]);
    assertEquals("one", changes(confirmed).get(0).stamp().who());
    assertEquals(List.of(), confirmed.open());
    Outcome relabelled = outcome(revisited(new ArrayList<>(events), 1, Answer.Labels.of(1)));
    assertEquals(Status.RELABELLED, Status.of(WALK, relabelled)[1]);
    assertEquals(1, changes(relabelled).get(0).after());
  }

  @Test
  void aChangedAnswerCountsMoreThanThoseToLaterQuestions() throws Exception {
    List<Event> events = walked(Answer.Labels.of(1), new Answer.Labels(0, 1, 2), Answer.Labels.of(0));
    events.add(8, new Event.Given(8, 3, new Answer.Change(1, Answer.Labels.of(2))));
    events.add(9, new Event.ExampleJudged(9, 2, query(3).suspicion()));
    events.add(10, new Event.Asked(10, query(3), ""));
    Outcome changed = outcome(events);
    assertEquals(Status.CONFIRMED, Status.of(WALK, changed)[1]);
    assertEquals("one", changes(changed).get(0).stamp().who());
    events.add(new Event.Asked(99, query(3), ""));
    events.add(new Event.Given(99, 3, new Answer.Undo(1)));
    assertEquals(Status.COUNTEREXAMPLE_RELABELLED, Status.of(WALK, outcome(events))[1]);
  }

  @Test
  void aQuestionThatWasNeverPutIsRefusedAfterTheWalk() {
    List<Event> events = walked(Answer.Labels.of(1), new Answer.Skip(), Answer.Labels.of(0));
    List<Event> edited = revisited(revisited(events, 2, new Answer.Skip()), 9, Answer.Labels.of(1));
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThrows(InvalidInputException.class, () -> outcome(edited)));
  }

  @Test
  void aSecondRoundThatWasSkippedLeavesNothingOpen() {
    Walk walk = new Walk(new float[4][0], new int[4], new double[4], 3, new int[] {0, 3}, new int[] {1, 2});
    CounterExample next = new CounterExample(1, 3, 0, 1);
    Suspicion s = query(1).suspicion();
    Outcome outcome = Resume.outcome(walk, false, 2, List.of(new Event.ExampleJudged(1, 0, s),
        new Event.Asked(2, new Query(1, 0, 2, s, List.of(new CounterExample(0, 0, 0, 1), next)), ""),
        new Event.Given(3, 1, new Answer.Labels(0, 0, 2)), new Event.Asked(4, new Query(2, 0, 2, s, List.of(next)), ""),
        new Event.Given(5, 2, new Answer.Skip())));
    assertEquals(2, outcome.turns().size());
    assertEquals(Status.CONFIRMED, Status.of(walk, outcome)[1]);
    assertEquals(List.of(), Summary.of(walk, outcome, true).open());
  }
}
