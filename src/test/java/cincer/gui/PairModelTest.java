package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Answer.Labels;
import cincer.Answered;
import cincer.Query;
import cincer.Suspicion;
import cincer.annotator.Conversation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

class PairModelTest {

  private final Instances data = SamplePairs.data(10, 2);
  private final PairModel model = new PairModel(SamplePairs.moment(List.of(SamplePairs.answered())), data);

  @Test
  void nothingIsAnsweredBeforeALabelIsChosen() {
    assertEquals(Optional.empty(), model.applied());
    model.chooseLeft(1);
    model.chooseLeft(1);
    assertEquals(Optional.empty(), model.applied(), "the same again takes it back");
  }

  @Test
  void aSideOfWhichNothingWasSaidKeepsItsLabel() {
    model.chooseLeft(1);
    assertEquals(Optional.of(Labels.of(1)), model.applied());
    model.chooseLeft(1);
    model.chooseRight(0);
    assertEquals(Optional.of(new Labels(0, 1, 0)), model.applied());
    assertEquals("Apply: row 2: class1 \u2192 class0", model.summary());
    model.chooseLeft(0);
    assertEquals("Apply: row 5 stays class0, row 2: class1 \u2192 class0", model.summary());
  }

  @Test
  void keepingConfirmsBothLabels() {
    assertEquals(new Labels(0, 1, 1), model.kept());
  }

  @Test
  void theAnswerIsAboutTheCounterExampleThatIsShown() {
    model.show(1);
    model.chooseRight(0);
    assertEquals(Optional.of(new Labels(0, 3, 0)), model.applied());
    model.show(2);
    assertEquals(1, model.rank(), "there is no third");
    model.show(0);
    assertEquals(1, model.shown().orElseThrow().row(), "the first is not lost");
  }

  @Test
  void whatWasChosenForACounterExampleStaysAndSeveralAreAppliedTogether() {
    model.chooseRight(0);
    model.show(1);
    assertEquals(PairModel.NONE, model.right(), "nothing was chosen for this one");
    assertEquals(Optional.of(new Labels(0, 1, 0)), model.applied(), "the choice for the first is not lost");
    model.chooseRight(0);
    model.chooseLeft(1);
    assertEquals(Optional.of(new Labels(1, 1, 0, List.of(new Answer.Judged(3, 0)))), model.applied());
    assertEquals("Apply: row 5: class0 \u2192 class1, row 2: class1 \u2192 class0, row 4: class1 \u2192 class0", model.summary());
    model.show(0);
    assertEquals(0, model.right());
    model.chooseRight(0);
    assertEquals(Optional.of(new Labels(1, 3, 0)), model.applied(), "the same again takes it back");
  }

  @Test
  void saysWhyItAsks() {
    assertEquals("The model expects *class1* (88%), the data says *class0* (13%). Row 2, labelled *class1*, supports this doubt most.",
        text());
    model.show(1);
    assertTrue(text().endsWith("Row 4, labelled *class1*, supports this doubt, too (number 2 of 2)."), text());
  }

  @Test
  void whereNothingIsDoubtedTheModelDoesNotExpectAnotherLabel() {
    Query query = SamplePairs.query(1);
    Suspicion agreed = new Suspicion(4, new float[1], 0, 1, 0, new double[] {0.875, 0.125});
    Sentences sentences = new Sentences(data.classAttribute());
    Query asked = new Query(1, 2, 10, agreed, query.ranking(), 10);
    assertEquals("The model agrees with the data: class0 (88%); the next likeliest is class1 (13%). Row 2, labelled class1, supports that most.",
        plain(sentences.doubt(asked, 0)));
    assertTrue(plain(sentences.doubt(asked, 1)).endsWith("Row 4, labelled class1, supports that, too (number 2 of 2)."));
  }

  private static String plain(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  private String text() {
    return model.doubt().stream().map(span -> span.strong() ? "*" + span.text() + "*" : span.text()).collect(Collectors.joining());
  }

  @Test
  void bothSidesHaveTheirProbabilities() {
    assertEquals(List.of("Keep class0 0.125", "Relabel to class1 0.875"),
        model.leftChoices().stream().map(c -> c.action() + " " + c.probability()).toList());
    assertEquals(List.of("Relabel to class0 0.25", "Keep class1 0.75"),
        model.rightChoices().stream().map(c -> c.action() + " " + c.probability()).toList());
  }

  @Test
  void goesBackOnlyWhereSomethingWasAnswered() {
    assertTrue(model.canGoBack());
    assertFalse(new PairModel(SamplePairs.moment(List.of()), data).canGoBack());
  }

  @Test
  void tellsWhatAnAnswerDid() {
    Sentences sentences = new Sentences(data.classAttribute());
    assertEquals("You relabelled row 5 to class1 and row 2 to class0; the model's probability of class1 for row 5 rose from 88% to 97%.",
        sentences.effect(new Conversation.Effect(SamplePairs.query(1), new Labels(1, 1, 0), new double[] {0.03, 0.97})));
    assertEquals("You kept row 5 as class0 and row 2 as class1; the model's probability of class0 for row 5 fell from 13% to 3%.",
        sentences.effect(new Conversation.Effect(SamplePairs.query(1), new Labels(0, 1, 1), new double[] {0.03, 0.97})));
    assertEquals("You kept row 5 as class0 and relabelled row 2 to class0; the model's probability of class0 for row 5 stayed at 13%.",
        sentences.effect(new Conversation.Effect(SamplePairs.query(1), new Labels(0, 1, 0), new double[] {0.125, 0.875})));
    assertEquals("You relabelled row 5 to class1, row 2 to class0 and kept row 4 as class1; the model's probability of class1 for row 5 "
        + "stayed at 88%.", sentences.effect(new Conversation.Effect(SamplePairs.query(1), new Labels(1, 1, 0, List.of(new Answer.Judged(3, 1))),
        new double[] {0.125, 0.875})));
  }

  @Test
  void whereTheModelHasNotLearnedTheLastAnswerYetItIsToldAlone() {
    Sentences sentences = new Sentences(data.classAttribute());
    Answered kept = new Answered(SamplePairs.query(1), Labels.of(0), false);
    Answered changed = new Answered(SamplePairs.query(1), new Labels(1, 1, 0), false);
    assertEquals("You kept row 5 as class0.", sentences.last(List.of(changed, kept)));
    assertEquals("You relabelled row 5 to class1 and row 2 to class0.", sentences.last(List.of(kept, changed)));
    assertEquals("", sentences.last(List.of(changed, new Answered(SamplePairs.query(1), new Answer.Skip(), false))));
    assertEquals("", sentences.last(List.of(changed, new Answered(SamplePairs.query(1), Labels.of(0), true))), "it was undone");
    assertEquals("", sentences.last(List.of()));
  }

  @Test
  void manyClassesComeByProbabilityAndCanBeFiltered() {
    double[] beliefs = new double[12];
    beliefs[10] = 0.75;
    beliefs[3] = 0.25;
    Instances many = SamplePairs.data(12, 12);
    List<ClassChoice> choices = ClassChoice.all(new Sentences(many.classAttribute()), ClassKeys.of(many), 3, beliefs);
    assertEquals(List.of(10, 3, 0), choices.stream().limit(3).map(ClassChoice::label).toList());
    assertEquals(List.of(10, 1, 11), ClassChoice.matching(choices, " CLASS1").stream().map(ClassChoice::label).toList());
  }

  @Test
  void aRowWithoutALabelIsGivenOneAndTheModelsCanBeTaken() {
    Query query = new Query(3, 2, 10, Suspicion.unlabelled(4, new float[1], new double[] {0.125, 0.875}), List.of()).withoutLabel();
    PairModel unlabelled = new PairModel(new Conversation.Moment(Conversation.Phase.ASKING, 7, query, new int[10], row -> new double[] {0.25, 0.75}, List.of(),
        null, 3, 10, List.of(), false), data);
    assertEquals("Choose a label, or take the one that the model would give.", unlabelled.summary());
    assertEquals(List.of("It is class0", "It is class1"), unlabelled.leftChoices().stream().map(ClassChoice::action).toList());
    assertEquals("It has no label. What is it? The model would say class1 (88%).",
        unlabelled.doubt().stream().map(Span::text).collect(Collectors.joining()));
    assertEquals(Labels.of(1), unlabelled.kept());
    unlabelled.chooseLeft(0);
    assertEquals("Apply: row 5 is class0", unlabelled.summary());
  }
}
