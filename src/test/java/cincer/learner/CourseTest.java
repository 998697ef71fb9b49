package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import cincer.Suspicion;
import cincer.learner.Outcome.Turn;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourseTest {

  /** Row 0 is known; rows 1, 2, ... arrive, all labelled 0. */
  private static Course course(int rows, int rounds) {
    double[] weights = new double[rows];
    return new Course(new Walk(new float[rows][0], new int[rows], weights, 3, new int[] {0}, IntStream.range(1, rows).toArray()),
        Consequence.RELABEL, rounds);
  }

  /** The next row is asked about: 1 is expected of it, and these rows speak against it. */
  private static void ask(Course course, List<CounterExample> ranking) {
    State at = course.present().end();
    int row = at.position() + 1;
    Suspicion s = new Suspicion(row, new float[0], at.labels()[row], 1, 0.5, new double[] {0.2, 0.7, 0.1});
    course.goOn(new Stretch(List.of(), at, new Query(at.questions() + 1, at.position(), 99, s, ranking), "m"));
  }

  private static List<CounterExample> shown(int... rows) {
    return IntStream.of(rows).mapToObj(row -> new CounterExample(row, row, 0, 1)).toList();
  }

  @Test
  void anOpenSecondRoundStaysOpenWhenAnotherAnswerIsUndoneOrChanged() {
    for (Answer edit : new Answer[] {new Answer.Undo(1), new Answer.Change(1, Answer.Labels.of(2))}) {
      Course course = course(9, 2);
      ask(course, List.of());
      course.hear(Answer.Labels.of(1));
      ask(course, shown(0, 1));
      course.hear(new Answer.Labels(0, 0, 2)); // the counter-example was wrong, and there is another one
      assertEquals(3, course.present().query().number());
      course.hear(edit);
      assertTrue(course.asks(), "the example has an answer, and is not judged again");
      assertEquals(3, course.present().query().number());
      assertEquals(edit instanceof Answer.Undo ? 0 : 2, course.present().query().counterExample().orElseThrow().label());
      course.hear(new Answer.Skip());
      assertEquals(2, course.present().end().position());
      assertEquals(edit instanceof Answer.Undo ? List.of(1) : List.of(), course.outcome().open().stream().map(Turn::row).toList(),
          "row 2 is confirmed, though its second counter-example was skipped");
    }
  }

  @Test
  void anOpenSecondRoundEndsWhenTheFirstIsUndoneOrSettlesTheExample() {
    Course undone = course(9, 2);
    ask(undone, shown(0, 1));
    undone.hear(new Answer.Labels(0, 0, 2));
    undone.hear(new Answer.Undo(1));
    assertFalse(undone.asks(), "the example is judged anew");
    assertEquals(0, undone.present().end().position());
    Course settled = course(9, 2);
    ask(settled, shown(0, 1));
    settled.hear(new Answer.Labels(0, 0, 2));
    settled.hear(new Answer.Change(1, Answer.Labels.of(1)));
    assertFalse(settled.asks());
    assertEquals(1, settled.present().end().position());
  }

  @Test
  void backToASecondRoundAfterAnUndoAsksThatRoundAgain() {
    Course course = course(9, 2);
    ask(course, List.of());
    course.hear(Answer.Labels.of(1));
    ask(course, shown(0, 1));
    course.hear(new Answer.Labels(0, 0, 2));
    course.hear(Answer.Labels.of(0)); // the second round
    ask(course, List.of());
    course.hear(new Answer.Undo(1));
    course.hear(new Answer.Back());
    assertTrue(course.asks(), "row 2 has an answer, and is not judged again");
    assertEquals(3, course.present().query().number());
    assertEquals(0, course.present().query().counterExample().orElseThrow().label(), "row 1 is what it was");
  }

  @Test
  void aSecondRoundShowsTheLabelThatTheFirstHasGiven() {
    Course course = course(9, 2);
    ask(course, shown(0));
    course.hear(new Answer.Labels(0, 0, 2));
    ask(course, shown(0, 1));
    course.hear(new Answer.Labels(2, 0, 1));
    Suspicion second = course.present().query().suspicion();
    assertEquals(2, second.label());
    assertEquals(0.7 - 0.1, second.margin(), 1e-12);
    assertEquals("m", course.present().model());
    course.hear(new Answer.Labels(2, 1, 0));
    assertEquals(1, course.outcome().turns().stream().filter(Turn::relabelsSuspicious).count(), "it is relabelled once");
  }

  @Test
  void labelsAreTheSameAsThoseOfAnArrayAfterAnyChanges() {
    Random random = new Random(1);
    int[] expected = random.ints(50, -1, 4).toArray();
    Labelling labels = Labelling.observed(expected.clone());
    for (int i = 0; i < 500; i++) {
      int row = random.nextInt(50);
      expected[row] = random.nextInt(4);
      Labelling before = labels;
      int[] then = before.toArray();
      labels = labels.with(row, expected[row]);
      assertArrayEquals(expected, labels.toArray());
      assertArrayEquals(then, before.toArray());
      assertEquals(expected[row], labels.of(row));
      assertEquals(labels, Labelling.observed(expected.clone()));
      assertEquals(labels.hashCode(), Labelling.observed(expected.clone()).hashCode());
    }
  }

  @Test
  void memoryDoesNotGrowAsRowsTimesAnswers() {
    int rows = 50_000;
    int answers = 2000; // labels of all rows at each of them would take 400 MB, and as much the references of rankings
    List<CounterExample> all = shown(IntStream.range(0, rows).toArray());
    Course course = course(rows, 1);
    long before = used();
    for (int i = 0; i < answers; i++) {
      ask(course, new java.util.ArrayList<>(all));
      course.hear(new Answer.Labels(1, 0, i % 2));
    }
    long grown = used() - before;
    assertEquals(answers, course.outcome().turns().size());
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
