package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Answered;
import cincer.CounterExample;
import cincer.Query;
import cincer.gui.GivenAnswer.Fate;
import cincer.journal.JournalText.Stamp;
import cincer.learner.Answers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionModelTest {

  private final Told.ProgressTold clock = new Told.ProgressTold();
  private final SessionModel model = new SessionModel(clock, "ann", Map.of());
  private final Told walk = new Told(model);

  private List<Fate> fates() {
    return model.snapshot().answers().stream().map(GivenAnswer::fate).toList();
  }

  @Test
  void countsWhatIsSeenAskedAndCorrected() {
    walk.accept(0).ask(0.5, Answer.Labels.of(1)).accept(0.125).ask(0.25, new Answer.Labels(0, 12, 1));
    SessionSnapshot now = model.snapshot();
    assertEquals(8, now.arrivals());
    assertEquals(4, now.seen());
    assertEquals(2, now.corrections(), "one incoming, and row 12 from 0 to 1");
    assertEquals(List.of(Fate.RELABELLED, Fate.RELABELLED), fates());
    assertEquals(0, now.answers().get(1).counterBefore());
    assertEquals(Told.BEGIN, now.answers().get(0).when());
    assertEquals("ann", now.answers().get(0).who());
  }

  @Test
  void beforeTheFirstQuestionOfAReviewItSaysHowFarLearningIsAndHowLongItWillTake() {
    model.reviews(20_000);
    assertEquals("Learning from 20000 labels", ProgressText.bar(model.snapshot()));
    model.preparing(0.01);
    assertEquals("Learning from 20000 labels: 1%", ProgressText.bar(model.snapshot()));
    clock.pass(Duration.ofSeconds(10));
    model.preparing(0.21);
    assertEquals("Learning from 20000 labels: 21%, up to 40 s left", ProgressText.bar(model.snapshot()), "a fifth took 10 s");
    model.preparing(0.21, 0.2);
    assertEquals("Learning from 20000 labels: 21%, 8 s to 40 s left", ProgressText.bar(model.snapshot()), "a search may end early");
    model.preparing(1);
    assertEquals("Learned from 20000 labels; looking for a counter-example", ProgressText.bar(model.snapshot()));
    walk.ask(0.5, Answer.Labels.of(1));
    assertNull(model.snapshot().preparation());
  }

  @Test
  void anotherTauWouldHaveAskedMoreOrFewer() {
    walk.accept(0).ask(0.5, new Answer.Skip()).accept(0.125).accept(0.0625).ask(0.25, new Answer.Skip());
    SessionSnapshot now = model.snapshot();
    assertEquals("At this tau you would be asked about 1 more", now.whatIf(0.2, 0.125), "0.125 is in [0.125, 0.2)");
    assertEquals("At this tau you would be asked about 2 more", now.whatIf(0.2, 0), "those that the model agrees with are not asked about");
    assertEquals("At this tau you would be asked about 1 fewer", now.whatIf(0.2, 0.3));
    assertEquals("", now.whatIf(0.2, 0.2));
  }

  @Test
  void followsUndoRedoChangeAndBack() {
    walk.ask(0.5, Answer.Labels.of(1)).ask(0.5, new Answer.Labels(1, 12, 1)).say(0.5, new Answer.Undo(1));
    assertEquals(List.of(Fate.UNDONE, Fate.RELABELLED), fates());
    assertEquals(2, model.snapshot().corrections());
    assertEquals(2, model.snapshot().seen() - 1, "the question at which it was said");
    walk.say(0.5, new Answer.Redo(1));
    assertEquals(List.of(Fate.RELABELLED, Fate.RELABELLED), fates());
    clock.pass(Duration.ofMinutes(1));
    walk.say(0.5, new Answer.Change(1, Answer.Labels.of(0)));
    assertEquals(List.of(Fate.CONFIRMED, Fate.RELABELLED), fates());
    assertEquals(Told.BEGIN.plusSeconds(60), model.snapshot().answers().get(0).when());
    walk.say(0.5, new Answer.Back());
    assertEquals(List.of(Fate.CONFIRMED), fates());
  }

  @Test
  void theQuestionAtWhichSomebodyStopsStaysOpen() {
    Query query = walk.ask(0.5);
    assertEquals(query, model.pending());
    model.answered(query, Told.labels(), new Answer.Stop());
    assertEquals(query, model.pending());
    assertTrue(model.snapshot().answers().isEmpty());
    assertNotNull(model.labels());
    walk.ask(0.5, new Answer.Skip());
    assertNull(model.pending());
  }

  @Test
  void whatWasDoneBeforeComesFromTheJournal() {
    SessionModel resumed = new SessionModel(clock, "ann", Map.of(1, new Stamp("bob", "2026-11-22T09:00:00Z", 1200)));
    Query query = new Query(1, 1, 8, Told.suspicion(1, 0.5), List.of(new CounterExample(0, 10, 0, 1)));
    resumed.retraced(4, List.of(Told.suspicion(0, 0), Told.suspicion(2, 0.125), Told.suspicion(3, 0)),
        List.of(new Answered(query, new Answer.Labels(1, 10, 1), false)));
    SessionSnapshot now = resumed.snapshot();
    assertEquals(List.of(10, 11, 12, 13), now.judged().stream().map(SessionSnapshot.Judgement::row).toList());
    assertEquals(List.of(0, 1, 2, 3), now.judged().stream().map(SessionSnapshot.Judgement::position).toList());
    assertEquals("bob", now.answers().get(0).who());
    assertEquals(Instant.parse("2026-11-22T09:00:00Z"), now.answers().get(0).when());
    assertEquals(2, now.corrections());
    assertEquals(8, now.arrivals());
  }

  @Test
  void timePassesWhileItRuns() {
    model.begin(Duration.ofSeconds(5));
    clock.pass(Duration.ofSeconds(70));
    assertEquals("1 min 15 s", ProgressText.time(model.snapshot().spent()));
    model.rest();
    clock.pass(Duration.ofHours(2));
    assertEquals(Duration.ofSeconds(75), model.snapshot().spent());
    assertEquals("2 h 3 min", ProgressText.time(Duration.ofMinutes(123)));
  }

  @Test
  void saysHowFarItIs() {
    walk.accept(0).ask(0.5, Answer.Labels.of(1)).accept(0).accept(0);
    assertEquals("4 of 8 examples seen", ProgressText.bar(model.snapshot()));
    assertEquals("1 question answered, 1 label changed", ProgressText.done(model.snapshot(), 0.2, 0.2, true), "too early for an estimate");
    assertEquals("", ProgressText.done(SessionSnapshot.EMPTY, 0.2, 0.2, true));
    assertEquals("1 min 10 s elapsed", ProgressText.elapsed(Duration.ofSeconds(70)));
  }

  @Test
  void saysWhyThereAreFewerExamplesThanRows() {
    walk.accept(0);
    assertEquals("Of 300 rows, 292 are taken as known at the start.", ProgressText.rows(model.snapshot(), 300, 0, 0));
    assertEquals("Of 300 rows, 100 are taken as known at the start, and 192 have no label and stay as they are.",
        ProgressText.rows(model.snapshot(), 300, 192, 0));
    assertEquals("Of 10 rows, 1 is taken as known at the start, and 1 has no label and stays as it is.",
        ProgressText.rows(model.snapshot(), 10, 1, 0));
    assertEquals("", ProgressText.rows(SessionSnapshot.EMPTY, 300, 0, 0));
  }

  @Test
  void eachChangeGivesARevisionOfItsOwn() {
    long before = model.revision();
    walk.accept(0);
    assertTrue(model.revision() > before);
  }

  @Test
  void memoryDoesNotGrowAsCandidatesTimesAnswers() {
    int rows = 25_000;
    int answers = 200; // all candidates of all questions are 160 MB
    List<CounterExample> all = new ArrayList<>();
    for (int row = 1; row < rows; row++) {
      all.add(new CounterExample(row, row, 0, 1));
    }
    int[] labels = new int[rows];
    Answers given = Answers.none(labels);
    long before = used();
    for (int n = 1; n <= answers; n++) {
      Query query = new Query(n, n, rows, Told.suspicion(n, 0.5), all.stream().map(c -> new CounterExample(c.index(), c.row(), 0, 2)).toList());
      model.judged(n, rows, query.suspicion());
      model.asked(query, labels, "");
      model.answered(query.kept(1), labels, Answer.Labels.of(1));
      given = given.hear(query.kept(1), Answer.Labels.of(1));
      model.stands(given.byNumber());
    }
    assertEquals(answers, model.snapshot().answers().size());
    long grown = used() - before;
    assertTrue(grown < 40e6, "grown by " + grown / 1_000_000 + " MB");
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void aSnapshotStaysWhatItWasWhenAnswersAreTakenBack() {
    walk.accept(0).accept(0.125).accept(0.25);
    List<SessionSnapshot.Judgement> then = model.snapshot().judged();
    List<SessionSnapshot.Judgement> copy = List.copyOf(then);
    model.judged(1, Told.ARRIVALS, Told.suspicion(5, 0.5));
    model.judged(2, Told.ARRIVALS, Told.suspicion(6, 0.5));
    assertEquals(copy, then);
    assertEquals(List.of(10, 15, 16), model.snapshot().judged().stream().map(SessionSnapshot.Judgement::row).toList());
  }

  @Test
  void aReviewAfterAWalkCountsTheQuestionsOfBoth() {
    walk.accept(0).ask(0.5, Answer.Labels.of(1)).accept(0).ask(0.25, new Answer.Skip()).accept(0);
    model.ended();
    model.goesOnAsReview(5, 30);
    SessionSnapshot now = model.snapshot();
    assertTrue(now.review() && !now.ended());
    assertEquals(30, now.arrivals());
    assertEquals(List.of(0, 1), now.judged().stream().map(SessionSnapshot.Judgement::position).toList());
    assertEquals(28, now.left());
    Query query = new Query(3, 2, 30, Told.suspicion(7, 0.5), List.of(), 28);
    model.asked(query, Told.labels(), "");
    assertEquals(3, model.snapshot().seen());
    SessionModel resumed = new SessionModel(clock, "ann", Map.of());
    resumed.reviews(30);
    resumed.retraced(2, List.of(Told.suspicion(0, 0)), model.answers());
    assertEquals(now.judged(), resumed.snapshot().judged());
    assertEquals(30, resumed.snapshot().arrivals());
  }
}
