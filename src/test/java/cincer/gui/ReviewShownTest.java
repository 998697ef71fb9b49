package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import cincer.Suspicion;
import cincer.WrongLeft;
import cincer.learner.Answers;
import cincer.learner.Bootstrap;
import java.awt.Component;
import java.awt.Container;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.swing.JRadioButton;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/** What the tab says of a review, in which nothing arrives. */
class ReviewShownTest {

  private final SessionModel model = new SessionModel(Clock.systemUTC(), "anna", Map.of());
  private Answers answers = Answers.none(new int[40]);

  private static Query question(int number, int row, int left) {
    Suspicion suspicion = Suspicion.of(row, new float[0], 0, new double[] {0.1, 0.9});
    return new Query(number, number - 1, 40, suspicion, List.of(new CounterExample(0, row + 1, 1, 1)), left, null);
  }

  private void answer(Query query, Answer answer) {
    model.asked(query, new int[40], "");
    model.answered(query, new int[40], answer);
    answers = answers.hear(query, answer);
    model.stands(answers.byNumber());
  }

  @Test
  void saysHowManyLabelsAreLeft() {
    model.reviews(40);
    assertEquals("Learning from 40 labels", ProgressText.bar(model.snapshot()));
    answer(question(1, 10, 40), new Answer.Labels(1, 11, 1));
    answer(question(2, 20, 38), new Answer.Skip());
    assertEquals("37 of 40 labels not reviewed yet", ProgressText.bar(model.snapshot()));
    assertTrue(ProgressText.done(model.snapshot(), 0.2, 0.3, true).startsWith("2 questions answered, 2 labels changed")
        || ProgressText.done(model.snapshot(), 0.2, 0.3, true).startsWith("2 questions answered, 1 label"), ProgressText.done(model.snapshot(), 0.2, 0.3, true));
    assertFalse(ProgressText.done(model.snapshot(), 0.2, 0.3, true).contains("left"), "no forecast by tau");
    assertEquals("", ProgressText.rows(model.snapshot(), 40, 0, 0), "nothing needs to be told");
    assertEquals("3 rows have no label and stay as they are.", ProgressText.rows(model.snapshot(), 43, 3, 0));
    assertEquals("Labels are known from the start, and a doubtful one is asked about next; 3 rows have none and are asked for one where that is worth more.",
        ProgressText.rows(model.snapshot(), 43, 0, 3));
  }

  @Test
  void untilAQuestionIsThereThePlaceSaysWhatGoesOn() {
    model.reviews(40);
    model.preparing(0.4);
    assertEquals("The model learns from all labels, and judges each row by what it learned from others. Then a question comes here.", noQuestion());
    model.preparing(1);
    assertEquals("The model has judged all rows, and looks for the examples that speak against the most doubtful labels. Then a question comes here.", noQuestion());
    model.asked(question(1, 10, 40), new int[40], "");
    assertEquals("The question is made ready.", noQuestion());
    model.rest();
    assertEquals("Paused: nothing is asked until you press Go on.", noQuestion());
  }

  private String noQuestion() {
    return ProgressText.noQuestion(model.snapshot(), model.rests(), model.pending() != null, false);
  }

  @Test
  void aReviewThatItsBudgetEndsSaysWhatIsNotReviewed() {
    model.reviews(40);
    answer(question(1, 10, 40), Answer.Labels.of(1));
    model.ended();
    assertTrue(Ending.text(model.snapshot()).startsWith("Finished: 39 of 40 labels are not reviewed."), Ending.text(model.snapshot()));
  }

  @Test
  void saysHowManyWrongLabelsAreLeft() {
    model.reviews(40);
    answer(question(1, 10, 40), Answer.Labels.of(1));
    model.asked(question(2, 20, 39).wrong(new WrongLeft(5.3, 2, 9, 20, 4)), new int[40], "");
    assertTrue(ProgressText.done(model.snapshot(), 0.2, 0.3, true).endsWith("; about 5 (2 to 9) wrong labels left; the next 20 questions find about 4 of them"));
    model.ended(new WrongLeft(3, 1, 6, 20, 2));
    assertTrue(Ending.text(model.snapshot()).startsWith("Finished: 39 of 40 labels are not reviewed; about 3 (1 to 6) wrong labels left."),
        Ending.text(model.snapshot()));
  }

  @Test
  void aReviewThatGoesOnAfterItsEndIsNotOver() {
    model.reviews(40);
    answer(question(1, 10, 40), Answer.Labels.of(1));
    model.ended();
    model.asked(question(2, 20, 39), new int[40], "");
    assertFalse(model.snapshot().ended());
  }

  @Test
  void whatWasAskedIsNoSample() {
    model.reviews(40);
    answer(question(1, 10, 40), Answer.Labels.of(1));
    String title = NoiseChart.reviewed(NoiseEstimate.course(model.snapshot()));
    assertEquals("Found wrong: 100% of what was asked about", title);
    assertEquals(1, model.snapshot().extent());
  }

  @Test
  void theWayThatIsShownIsTheOneThatIsSet() {
    OrderView view = new OrderView();
    StringBuilder chosen = new StringBuilder();
    view.whenChosen(chosen::append);
    view.show(Bootstrap.Order.SUSPICIOUS);
    assertEquals("", chosen.toString(), "nobody is told");
    JRadioButton walk = (JRadioButton) Arrays.stream(view.getComponents())
        .filter(part -> "cincer.walk".equals(part.getName())).findFirst().orElseThrow();
    assertFalse(walk.isSelected());
    walk.doClick();
    assertEquals("FILE", chosen.toString());
  }

  @Test
  void aViewInWhichNobodyAnswersBeginsWithTheQueueOfAReview() throws Exception {
    model.reviews(10);
    boolean[] queue = new boolean[2];
    StringBuilder front = new StringBuilder();
    SwingUtilities.invokeAndWait(() -> {
      SessionView view = new SessionView(); // as the KnowledgeFlow has it
      view.show(model, SamplePairs.data(10, 2), cincer.Presentation.PLAIN, 0.2, true, false);
      queue[0] = has(view, "cincer.queue");
      queue[1] = has(view, "cincer.noQuestion");
      front.append(((JTabbedPane) SwingUtilities.getAncestorOfClass(JTabbedPane.class, one(view, "cincer.queue"))).getTitleAt(0));
      view.clear();
    });
    assertTrue(queue[0]);
    assertEquals("Queue", front.toString());
    assertFalse(queue[1], "a place for questions, which come in a window of their own");
  }

  private static boolean has(Container container, String name) {
    return one(container, name) != null;
  }

  private static Component one(Container container, String name) {
    return Arrays.stream(container.getComponents()).map(one -> name.equals(one.getName()) ? one : one instanceof Container inside ? one(inside, name) : null)
        .filter(Objects::nonNull).findFirst().orElse(null);
  }
}
