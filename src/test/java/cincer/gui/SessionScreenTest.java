package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Query;
import cincer.Suspicion;
import cincer.annotator.Conversation;
import cincer.annotator.Screen;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionScreenTest {

  private static final Screen NONE = new Screen() {
    @Override
    public boolean isWatched() {
      return false;
    }

    @Override
    public boolean isAvailable() {
      return true;
    }

    @Override
    public void show(Conversation conversation) {}
  };

  @Test
  void whatIsSaidWhileNothingIsAskedIsNotForgotten() {
    SessionScreen screen = new SessionScreen(NONE, false);
    Conversation conversation = new Conversation(null, 0, () -> {});
    screen.show(conversation);
    screen.say(new Answer.Undo(1));
    screen.say(new Answer.Undo(2));
    conversation.close();
    assertEquals(List.of(new Answer.Undo(1), new Answer.Undo(2)), screen.unsaid());
    assertEquals("", screen.unheard("go on"));
  }

  private static Query question(int number, int row) {
    return new Query(number, number - 1, 9, Suspicion.of(row, new float[1], 0, new double[] {0.25, 0.75}), List.of());
  }

  /** Rows that were decided on at one stroke: the question about one of them comes first. */
  @Test
  void aPauseWaitsUntilWhatWasDecidedOnIsSaid() throws Exception {
    SessionScreen screen = new SessionScreen(NONE, false);
    Conversation conversation = new Conversation(null, 0, () -> {});
    screen.show(conversation);
    Answer.Labels stroke = Answer.Labels.together(1, List.of(new Answer.Decided(8, 0, 1)));
    screen.answer(7, stroke);
    screen.end();
    assertEquals(new Answer.Ask(7), conversation.ask(question(1, 3), new int[9], List.of()));
    assertEquals(stroke, conversation.ask(question(1, 7), new int[9], List.of()));
    assertEquals(new Answer.Stop(), conversation.ask(question(2, 3), new int[9], List.of()));
    assertEquals("", screen.unheard("go on"));
  }

  /** Everything can be amended while the model looks, and the pause comes before the next question. */
  @Test
  void aPauseWhileSomethingIsToBeUndoneEndsAtOnceAndWhatIsToBeUndoneIsHandedOver() {
    SessionScreen screen = new SessionScreen(NONE, false);
    Conversation conversation = new Conversation(null, 0, () -> {});
    screen.show(conversation);
    screen.say(new Answer.Undo(1));
    screen.end();
    assertTrue(conversation.now().ending());
    conversation.close();
    assertEquals(List.of(new Answer.Undo(1)), screen.unsaid());
  }

  /** The button in the question's own window, Esc, the closing of the window. */
  @Test
  void aPauseThatTheQuestionItselfWantsWaitsAsWellButNotWhileWhatIsLeftOpenIsOffered() throws Exception {
    SessionScreen screen = new SessionScreen(NONE, false);
    Conversation conversation = new Conversation(null, 0, () -> {});
    screen.show(conversation);
    screen.answer(7, Answer.Labels.of(1));
    conversation.end();
    assertFalse(conversation.now().ending());
    assertEquals(new Answer.Ask(7), conversation.ask(question(1, 3), new int[9], List.of()));
    assertEquals(Answer.Labels.of(1), conversation.ask(question(1, 7), new int[9], List.of()));
    assertTrue(conversation.now().ending());
    SessionScreen offering = new SessionScreen(NONE, false);
    Conversation left = new Conversation(null, 0, () -> {});
    offering.show(left);
    offering.answer(7, Answer.Labels.of(1));
    offering.end();
    assertFalse(left.now().ending());
    assertFalse(left.offer(List.of()), "nobody says so");
    assertTrue(left.now().ending());
  }

  @Test
  void whatWasDecidedOnAndIsNotAskedAboutAnyMoreIsTold() throws Exception {
    SessionScreen screen = new SessionScreen(NONE, false);
    Conversation conversation = new Conversation(null, 0, () -> {});
    screen.show(conversation);
    screen.answer(7, Answer.Labels.of(1));
    screen.answer(8, Answer.Labels.of(1));
    screen.end();
    assertEquals(new Answer.Ask(7), conversation.ask(question(1, 3), new int[9], List.of()));
    assertEquals(new Answer.Ask(8), conversation.ask(question(1, 4), new int[9], List.of()), "another question than the one that was wanted");
    conversation.close();
    assertEquals("2 answers that were given while no question waited do not count, because their questions did not come any more; go on to give them once more",
        screen.unheard("go on"));
  }
}
