package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cincer.Answer;
import cincer.Answered;
import cincer.CounterExample;
import cincer.Query;
import cincer.Suspicion;
import cincer.annotator.Conversation.Moment;
import cincer.annotator.Conversation.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was begun at a question is there again when it comes back. */
class DraftsTest {

  private final Drafts drafts = new Drafts();

  /** Row 4 or another one, labelled 0, is expected to be 1. */
  private PairModel question(int row, List<Answered> before, CounterExample... ranking) {
    Query query = new Query(3, 2, 10, new Suspicion(row, new float[1], 0, 1, 0.75, new double[] {0.125, 0.875}), List.of(ranking), 9);
    PairModel model = new PairModel(new Moment(Phase.ASKING, 7, query, new int[10], null, before, null, 3, 10, List.of(), false), SamplePairs.data(10, 2));
    drafts.next(model, before);
    return model;
  }

  private static CounterExample shown(int row, int label) {
    return new CounterExample(row, row, label, 1);
  }

  @Test
  void whatWasChosenAndNotedStaysWithItsQuestion() {
    PairModel first = question(4, List.of(), shown(1, 1), shown(3, 1), shown(5, 1));
    first.note("blurred");
    first.chooseLeft(1);
    first.chooseRight(0);
    first.show(1);
    first.chooseRight(0);
    first.show(2);
    first.chooseRight(0);
    PairModel other = question(6, List.of(), shown(1, 1));
    assertEquals("", other.note());
    assertFalse(other.isBegun());
    PairModel again = question(4, List.of(), shown(3, 1), shown(1, 0)); // row 1 has another label by now, row 5 is not there any more
    assertEquals("blurred", again.note());
    assertEquals(new Answer.Labels(1, 3, 0), again.applied().orElseThrow());
  }

  @Test
  void severalClassesStayToo() {
    PairModel first = question(4, List.of());
    first.several(true);
    first.chooseLeft(1);
    first.chooseLeft(0);
    question(6, List.of());
    PairModel again = question(4, List.of());
    assertEquals(List.of(1, 0), again.chosen());
    assertEquals(true, again.isSeveral());
  }

  @Test
  void whatWasAnsweredIsAskedAnewWithoutIt() {
    question(4, List.of()).note("blurred");
    drafts.answered();
    question(6, List.of());
    assertEquals("", question(4, List.of()).note(), "the window has given the answer");
    question(4, List.of()).note("sharp");
    List<Answered> decided = List.of(new Answered(SamplePairs.query(3), Answer.Labels.of(1), false));
    question(6, decided);
    assertEquals("", question(4, List.of()).note(), "it was decided on among others");
  }
}
