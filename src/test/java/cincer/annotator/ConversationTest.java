package cincer.annotator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.CincerException;
import cincer.annotator.Conversation.Phase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weka.core.Instances;

@Timeout(60)
class ConversationTest {

  private final Instances data = Questions.withClasses("a", "b");
  private final Conversation conversation = new Conversation(data, 0, () -> {});

  private CompletableFuture<Answer> ask() {
    int serial = conversation.now().serial();
    CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> {
      try {
        return conversation.ask(Questions.pair(data, 1, 0, 1), new int[data.size()], List.of());
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
    while (conversation.now().serial() == serial) {
      Thread.onSpinWait();
    }
    return answer;
  }

  @Test
  void oneAnswerIsTakenAndThoseToEarlierQuestionsAreNot() throws Exception {
    CompletableFuture<Answer> first = ask();
    int serial = conversation.now().serial();
    assertTrue(conversation.give(serial, new Answer.Skip()));
    assertFalse(conversation.give(serial, Answer.Labels.of(1)), "it has been answered");
    assertEquals(new Answer.Skip(), first.get(30, TimeUnit.SECONDS));
    CompletableFuture<Answer> second = ask();
    assertFalse(conversation.give(serial, new Answer.Skip()), "meant for the first");
    assertTrue(conversation.give(conversation.now().serial(), Answer.Labels.of(1)));
    assertEquals(Answer.Labels.of(1), second.get(30, TimeUnit.SECONDS));
    assertEquals(Phase.LOOKING, conversation.now().phase());
  }

  @Test
  void endingStopsTheQuestionThatWaitsAndAllThatCome() throws Exception {
    CompletableFuture<Answer> waiting = ask();
    conversation.end();
    assertEquals(new Answer.Stop(), waiting.get(30, TimeUnit.SECONDS));
    assertEquals(new Answer.Stop(), conversation.ask(Questions.pair(data, 1, 0, 1), new int[data.size()], List.of()));
    assertFalse(conversation.offer(List.of()));
  }

  @Test
  void withoutADisplayTheDialogSaysWhatElseThereIs() {
    CincerException refused = assertThrows(CincerException.class, () -> new DialogAnnotator().begin(data));
    assertTrue(refused.getMessage().contains("ConsoleAnnotator"), refused.getMessage());
  }
}
