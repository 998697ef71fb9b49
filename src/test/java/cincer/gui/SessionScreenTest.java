package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.Answer;
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
  }
}
