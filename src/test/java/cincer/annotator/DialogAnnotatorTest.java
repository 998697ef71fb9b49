package cincer.annotator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import weka.classifiers.Within;
import weka.core.Instances;
import weka.core.SerializedObject;

/** The window inside of evaluations, which run copies of an annotator, one after the other or side by side. */
@Timeout(60)
class DialogAnnotatorTest {

  private final Instances data = Questions.withClasses("a", "b");
  private final List<Integer> shown = new ArrayList<>();

  /** Remembers which runs were shown. */
  private final class SeenScreen extends OpenScreen {
    @Override
    public void show(Conversation conversation) {
      shown.add(conversation.run());
    }
  }

  private static final class Broken extends OpenScreen {
    @Override
    public void show(Conversation conversation) {
      throw new IllegalStateException("the display went away");
    }
  }

  private DialogAnnotator copy(DialogAnnotator annotator, Screen screen) throws Exception {
    DialogAnnotator copy = (DialogAnnotator) new SerializedObject(annotator).getObject();
    copy.setScreen(screen);
    return copy;
  }

  /** One evaluation of some runs; in one of them, a person has had enough. */
  private void evaluate(DialogAnnotator template, int runs, int enough) throws Exception {
    Within.evaluation(() -> {
      for (int run = 1; run <= runs; run++) {
        DialogAnnotator one = copy(template, new SeenScreen());
        one.begin(data);
        if (run == enough) {
          ((Conversation) one.listener()).endForGood();
        }
        one.end();
      }
      return null;
    });
  }

  @Test
  void aWindowThatFailsWhileItOpensLetsTheNextEvaluationAsk() throws Exception {
    DialogAnnotator broken = copy(new DialogAnnotator(), new Broken());
    assertThrows(IllegalStateException.class, () -> Within.evaluation(() -> {
      broken.begin(data);
      return null;
    }));
    evaluate(new DialogAnnotator(), 2, 0);
    assertEquals(List.of(1, 2), shown);
  }

  @Test
  void whoWaitsForATurnCanBeInterrupted() throws Exception {
    DialogAnnotator first = copy(new DialogAnnotator(), new SeenScreen());
    Within.evaluation(() -> {
      first.begin(data);
      return null;
    });
    AtomicReference<Throwable> ended = new AtomicReference<>();
    CountDownLatch over = new CountDownLatch(1);
    Thread second = new Thread(() -> {
      try {
        evaluate(new DialogAnnotator(), 1, 0);
      } catch (Throwable e) { // looked at below
        ended.set(e);
      }
      over.countDown();
    });
    second.start();
    assertFalse(over.await(100, TimeUnit.MILLISECONDS), "it waits");
    second.interrupt();
    assertTrue(over.await(30, TimeUnit.SECONDS));
    assertEquals(InterruptedException.class, ended.get().getClass());
    first.end();
    evaluate(new DialogAnnotator(), 1, 0);
    assertEquals(List.of(1, 1), shown);
  }

  @Test
  void enoughIsEnoughInOneEvaluationAndNotInLaterOnesOnTheSameThread() throws Exception {
    for (int evaluation = 0; evaluation < 2; evaluation++) {
      evaluate(new DialogAnnotator(), 4, 2);
    }
    DialogAnnotator again = new DialogAnnotator();
    evaluate(again, 3, 2);
    evaluate(again, 3, 2);
    assertEquals(List.of(1, 2, 1, 2, 1, 2, 1, 2), shown);
  }

  @Test
  void anAnnotatorThatIsNoCopyIsAnEvaluationOfItsOwn() throws Exception {
    for (int run = 0; run < 3; run++) {
      DialogAnnotator annotator = new DialogAnnotator();
      annotator.setScreen(new SeenScreen());
      Within.evaluation(() -> {
        annotator.begin(data);
        ((Conversation) annotator.listener()).endForGood();
        annotator.end();
        return null;
      });
    }
    assertEquals(List.of(1, 1, 1), shown);
  }
}
