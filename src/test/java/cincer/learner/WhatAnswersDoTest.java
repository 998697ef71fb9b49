package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Engine;
import cincer.Query;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.data.Attributes;
import cincer.forecast.Evidence;
import cincer.journal.Sessions;
import cincer.network.LogisticRegression;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;

/** The columns "what the model learns" and "what is left" of the table of answers in docs/use.md. */
class WhatAnswersDoTest {

  private static final int ROW = 7;

  static Answer.Said said(String answer, int given) {
    return switch (answer) {
      case "keep" -> Answer.Labels.of(given);
      case "relabel" -> Answer.Labels.of(1 - given);
      case "skip" -> new Answer.Skip();
      case "unsure" -> Answer.Other.unsure();
      case "leave out" -> Answer.Other.leaveOut();
      case "none of the classes" -> Answer.Other.noneFits("");
      case "a new class" -> Answer.Other.noneFits("Borderline");
      case "several, the given one among them" -> Answer.Other.severalFit(List.of(1 - given, given));
      default -> throw new IllegalArgumentException(answer);
    };
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      keep                              | given | 59 | 1 | 0
      relabel                           | other | 59 | 0 | 1
      skip                              | given | 60 | 0 | 0
      unsure                            | given | 60 | 0 | 0
      leave out                         | none  | 59 | 0 | 0
      none of the classes               | none  | 59 | 0 | 0
      a new class                       | none  | 59 | 0 | 0
      several, the given one among them | given | 59 | 1 | 0
      """)
  void anAnswerDoesThisToTheTrainingSetAndToTheEstimate(String answer, String learns, int left, int right, int wrong) throws Exception {
    Instances data = Sessions.data();
    int[] labels = Attributes.labels(data);
    CincerClassifier classifier = new CincerClassifier();
    classifier.setArchitecture(new LogisticRegression());
    classifier.setEpochs(2);
    Engine.Setup setup = classifier.setUp(data);
    Walk walk = Walk.review(setup.features(), labels, Attributes.weights(data), 2);
    int given = labels[ROW];
    Query query = new Query(1, 0, 60, Suspicion.of(ROW, new float[0], given, new double[] {given, 1 - given}), List.of(new CounterExample(3, 3, labels[3], 1)), 60);
    Answers answers = Answers.none(labels).hear(query, said(answer, given));
    State state = State.start(answers);
    TrainingSet set = walk.trainingSet(state);
    int at = IntStream.range(0, set.size()).filter(i -> set.rows()[i] == ROW).findFirst().orElse(-1);
    assertEquals(learns, at < 0 ? "none" : set.labels()[at] == given ? "given" : "other");
    assertEquals(at < 0 ? 59 : 60, set.size());
    Folds folds = Folds.deal(labels, 2, 3, 1);
    Doubts doubts = new Doubts(OutOfFold.of(setup.learner(), List.of(), set, state.labels(), folds, 1, setup.selector()), labels);
    Evidence evidence = Remaining.evidence(doubts, answers, labels, Remaining.AHEAD);
    assertEquals(List.of(left, right, wrong), List.of(evidence.left(), evidence.right(), evidence.mistakes()));
    assertEquals(1, answers.reviewed(), "it is not asked again");
    assertEquals(60, Arrays.stream(labels).filter(y -> y >= 0).count());
  }
}
