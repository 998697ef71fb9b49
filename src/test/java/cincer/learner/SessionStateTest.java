package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Chain;
import cincer.CounterExample;
import cincer.Query;
import cincer.Suspicion;
import cincer.learner.Outcome.Turn;
import cincer.report.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionStateTest {

  /** Row 0 is known; rows 1, 2, ... arrive, all labelled 0. */
  private static SessionState session(int rows, int rounds) {
    Walk walk = new Walk(new float[rows][0], new int[rows], new double[rows], 3, new int[] {0}, IntStream.range(1, rows).toArray());
    return new SessionState(walk, AnswerEffect.RELABEL, rounds, State::start);
  }

  /** The next row is asked about: 1 is expected of it, and these rows speak against it. */
  private static void ask(SessionState session, List<CounterExample> ranking) {
    State at = session.present().end();
    int row = at.position() + 1;
    Suspicion s = new Suspicion(row, new float[0], at.labels()[row], 1, 0.5, new double[] {0.2, 0.7, 0.1});
    session.goOn(new Segment(List.of(), at, new Query(at.questions() + 1, at.position(), 99, s, ranking), null, "m"));
  }

  private static List<CounterExample> shown(int... rows) {
    return IntStream.of(rows).mapToObj(row -> new CounterExample(row, row, 0, 1)).toList();
  }

  @Test
  void anOpenSecondRoundStaysOpenWhenAnotherAnswerIsUndoneOrChanged() {
    for (Answer edit : new Answer[] {new Answer.Undo(1), new Answer.Change(1, Answer.Labels.of(2))}) {
      SessionState session = session(9, 2);
      ask(session, List.of());
      session.hear(Answer.Labels.of(1));
      ask(session, shown(0, 1));
      session.hear(new Answer.Labels(0, 0, 2)); // the counter-example was wrong, and there is another one
      assertEquals(3, session.present().query().number());
      session.hear(edit);
      assertTrue(session.asks(), "the example has an answer, and is not judged again");
      assertEquals(3, session.present().query().number());
      assertEquals(edit instanceof Answer.Undo ? 0 : 2, session.present().query().counterExample().orElseThrow().label());
      session.hear(new Answer.Skip());
      assertEquals(2, session.present().end().position());
      assertEquals(edit instanceof Answer.Undo ? List.of(1) : List.of(), session.outcome().open().stream().map(Turn::row).toList(),
          "row 2 is confirmed, though its second counter-example was skipped");
    }
  }

  @Test
  void anOpenSecondRoundEndsWhenTheFirstIsUndoneOrSettlesTheExample() {
    SessionState undone = session(9, 2);
    ask(undone, shown(0, 1));
    undone.hear(new Answer.Labels(0, 0, 2));
    undone.hear(new Answer.Undo(1));
    assertFalse(undone.asks(), "the example is judged anew");
    assertEquals(0, undone.present().end().position());
    SessionState settled = session(9, 2);
    ask(settled, shown(0, 1));
    settled.hear(new Answer.Labels(0, 0, 2));
    settled.hear(new Answer.Change(1, Answer.Labels.of(1)));
    assertFalse(settled.asks());
    assertEquals(1, settled.present().end().position());
  }

  @Test
  void backToASecondRoundAfterAnUndoAsksThatRoundAgain() {
    SessionState session = session(9, 2);
    ask(session, List.of());
    session.hear(Answer.Labels.of(1));
    ask(session, shown(0, 1));
    session.hear(new Answer.Labels(0, 0, 2));
    session.hear(Answer.Labels.of(0)); // the second round
    ask(session, List.of());
    session.hear(new Answer.Undo(1));
    session.hear(new Answer.Back());
    assertTrue(session.asks(), "row 2 has an answer, and is not judged again");
    assertEquals(3, session.present().query().number());
    assertEquals(0, session.present().query().counterExample().orElseThrow().label(), "row 1 is what it was");
  }

  @Test
  void aSecondRoundShowsTheLabelThatTheFirstHasGiven() {
    SessionState session = session(9, 2);
    ask(session, shown(0));
    session.hear(new Answer.Labels(0, 0, 2));
    ask(session, shown(0, 1));
    session.hear(new Answer.Labels(2, 0, 1));
    Suspicion second = session.present().query().suspicion();
    assertEquals(2, second.label());
    assertEquals(0.7 - 0.1, second.margin(), 1e-12);
    assertEquals("m", session.present().fingerprint());
    session.hear(new Answer.Labels(2, 1, 0));
    assertEquals(1, session.outcome().turns().stream().filter(Turn::relabelsSuspicious).count(), "it is relabelled once");
  }

  @Test
  void whatARoundHasFoundIsNotForgottenInTheNextOne() {
    for (Answer last : new Answer[] {Answer.Labels.of(0), new Answer.Labels(0, 1, 2), new Answer.Skip()}) {
      SessionState session = session(9, 2);
      ask(session, List.of());
      session.hear(Answer.Labels.of(0));
      ask(session, shown(0, 1));
      session.hear(new Answer.Labels(0, 0, 2));
      session.hear(last);
      assertEquals(new Chain(last instanceof Answer.Labels l && l.judgesCounterExample() ? List.of(0, 1) : List.of(0), 0, 0), session.present().end().chain());
      ask(session, List.of());
      session.hear(Answer.Labels.of(0));
      assertNull(session.present().end().chain(), "it is of another example");
    }
  }

  @Test
  void aQuestionThatIsAskedOnceMoreHasOnlyCounterExamplesThatStillHaveALabel() {
    int[] labels = {0, -1, 0, 0};
    Query query = new Query(1, 0, 9, new Suspicion(3, new float[0], 0, 1, 0.5, new double[] {0.2, 0.7, 0.1}), shown(1, 2));
    assertEquals(shown(2), query.relabelled(labels).ranking());
  }

  @Test
  void theLabelOfTheModelIsTakenOnlyOfRowsThatNobodyWasAskedAbout() {
    for (Answer said : new Answer[] {null, Answer.Other.unsure(), Answer.Other.noneFits(""), Answer.Other.leaveOut(), Answer.Labels.of(2)}) {
      Walk walk = new Walk(new float[3][0], new int[] {0, -1, -1}, new double[3], 3, new int[] {0}, new int[] {1, 2});
      SessionState session = new SessionState(walk, AnswerEffect.RELABEL, 1, State::start);
      Suspicion sure = new Suspicion(1, new float[0], 1, 1, 0, new double[] {0.1, 0.8, 0.1});
      State start = session.present().end();
      session.goOn(Segment.to(List.of(sure.accepted(), new Suspicion(2, new float[0], 1, 1, 0, sure.probabilities()).accepted()), start.accept().accept()));
      session.goOnAsReview();
      if (said != null) {
        session.goOn(new Segment(List.of(), session.present().end(), new Query(1, 0, 3, sure, List.of(), 3).withoutLabel(), null, "m"));
        session.hear(said);
      }
      Outcome outcome = session.outcome();
      assertArrayEquals(new int[] {0, said == null ? 1 : said instanceof Answer.Labels ? 2 : -1, 1}, outcome.labels());
      assertEquals(said == null ? 2 : 1, Summary.of(walk, outcome, true).taken());
    }
  }

  @Test
  void afterAQuestionOfAChainThatNobodyAnsweredTheNextExampleMayBeJudged() {
    Walk walk = new Walk(new float[4][0], new int[4], new double[4], 3, new int[] {0, 3}, new int[] {1, 2});
    double[] p = {0.2, 0.7, 0.1};
    Query first = new Query(1, 0, 2, new Suspicion(1, new float[0], 0, 1, 0.5, p), shown(0));
    Query link = new Query(2, 0, 2, new Suspicion(3, new float[0], 0, 2, 0, p), shown()).chain(new Chain(List.of(0), 0, 1));
    List<Event> past = List.of(new Event.ExampleJudged(2, 0, first.suspicion().accepted()), new Event.Asked(3, first, "m"),
        new Event.Given(4, 1, new Answer.Labels(0, 0, 2)), new Event.Asked(5, link, "m"),
        new Event.ExampleJudged(6, 1, new Suspicion(2, new float[0], 0, 0, 0, p).accepted()));
    assertArrayEquals(new int[] {2, 0, 0, 0}, Resume.outcome(walk, false, 1, past).labels());
  }

  @Test
  void aChainEndsWhereAllThatWasSaidOfWhatItFoundIsTakenBack() {
    for (int observed : new int[] {-1, 1}) {
      Walk walk = new Walk(new float[4][0], new int[] {0, observed, 0, 0}, new double[4], 3, new int[] {0}, new int[] {1, 2, 3});
      SessionState session = new SessionState(walk, AnswerEffect.RELABEL, 1, State::start);
      double[] p = {0.2, 0.7, 0.1};
      Query query = new Query(1, 0, 3, new Suspicion(1, new float[0], 1, 0, 0, p), List.of());
      session.goOn(new Segment(List.of(), session.present().end(), observed < 0 ? query.withoutLabel() : query, null, "m"));
      session.hear(Answer.Labels.of(0));
      ask(session, shown(1));
      session.hear(new Answer.Labels(0, 1, 2));
      session.hear(new Answer.Undo(1));
      assertEquals(new Chain(List.of(1), 0, 0), session.present().end().chain(), "it is wrong still");
      session.hear(new Answer.Undo(2));
      assertEquals(observed, session.present().end().labelling().of(1));
      assertNull(session.present().end().chain());
    }
  }

  @Test
  void labelsAreTheSameAsThoseOfAnArrayAfterAnyChanges() {
    Random random = new Random(1);
    int[] expected = random.ints(50, -1, 4).toArray();
    Labelling observed = Labelling.observed(expected.clone());
    Labelling labels = observed;
    for (int i = 0; i < 500; i++) {
      int row = random.nextInt(50);
      expected[row] = random.nextInt(4);
      Labelling before = labels;
      int[] then = before.toArray();
      labels = labels.with(row, expected[row]);
      assertArrayEquals(expected, labels.toArray());
      assertArrayEquals(then, before.toArray());
      assertEquals(expected[row], labels.of(row));
      Labelling same = observed;
      for (int other = 49; other >= 0; other--) {
        same = same.with(other, expected[other]);
      }
      assertEquals(same, labels, "whatever the way there");
      assertEquals(same.hashCode(), labels.hashCode());
    }
  }

  @Test
  void memoryDoesNotGrowAsRowsTimesAnswers() {
    int rows = 50_000;
    int answers = 500; // labels of all rows at each of them would take 100 MB, and as much the references of rankings
    List<CounterExample> all = shown(IntStream.range(0, rows).toArray());
    SessionState session = session(rows, 1);
    long before = used();
    for (int i = 0; i < answers; i++) {
      ask(session, new ArrayList<>(all));
      session.hear(new Answer.Labels(1, 0, i % 2));
    }
    long grown = used() - before;
    assertEquals(answers, session.outcome().turns().size());
    assertTrue(grown < 40e6, "grown by " + grown / 1_000_000 + " MB");
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
