package cincer.annotator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import cincer.Annotator;
import cincer.Answer;
import cincer.CounterExample;
import cincer.Data;
import cincer.Presentation;
import cincer.Query;
import cincer.data.Attributes;
import cincer.learner.PossibleAnswers;
import cincer.options.OptionContract;
import cincer.options.Options;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

/** What holds for every annotator that needs no person. The test of an annotator extends it, and says which one it is. */
public abstract class AnnotatorContract {

  private static final int QUESTIONS = 45;

  /** The annotator as on the command line, for example "ReferenceAnnotator -file examples/breast-true.arff". */
  protected abstract String annotator();

  private Annotator make() {
    return (Annotator) Options.scheme(annotator(), Nobody.class);
  }

  /** Pairs, questions without a counter-example, and questions about rows without a label, of {@code examples/breast-noisy.arff}. */
  @Test
  void answersWithLabelsThatThereAreAboutRowsThatWereShown() throws Exception {
    Instances data = data();
    List<Answer> answers = answers(make(), data);
    for (int i = 0; i < answers.size(); i++) {
      require(answers.get(i), question(data, i + 1), data);
    }
  }

  @Test
  void optionsAreHeardAndSurviveTheCommandLineAndAFile() throws Exception {
    Annotator loaded = (Annotator) OptionContract.holds(annotator(), Nobody.class);
    assertEquals(answers(make(), data()), answers(loaded, data()), annotator() + " answers otherwise when it was saved and loaded, or the second time");
  }

  /** Every tenth row from row 40 on has no label. */
  private static Instances data() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    for (int row = 40; row < data.size(); row += 10) {
      data.get(row).setClassMissing();
    }
    return data;
  }

  /** Question 40 and those after it are about rows without a label. */
  private static Query question(Instances data, int number) {
    if (number >= 40) {
      int row = 40 + 10 * (number - 40);
      return Questions.alone(data, number, row, 1).withoutLabel();
    }
    return number % 3 == 0 ? Questions.alone(data, number, number, 1 - (int) data.get(number).classValue()) : Questions.pair(data, number, number, number - 1);
  }

  private List<Answer> answers(Annotator annotator, Instances data) throws Exception {
    int[] labels = Attributes.labels(data);
    int[] given = labels.clone();
    String rows = data.toString();
    List<Answer> answers = new ArrayList<>();
    annotator.begin(data);
    try {
      annotator.present(Presentation.PLAIN);
      for (int number = 1; number <= QUESTIONS; number++) {
        answers.add(annotator.answer(question(data, number), given));
        assertArrayEquals(labels, given, annotator() + " changes the labels that it may only look at, in its answer to question " + number);
      }
    } finally {
      assertDoesNotThrow(annotator::end);
    }
    assertEquals(rows, data.toString(), annotator() + " changes the data that it may only look at");
    return answers;
  }

  private static void require(Answer answer, Query question, Instances data) {
    PossibleAnswers possible = new PossibleAnswers(data.size(), data.numClasses(), Attributes.values(data.classAttribute()));
    String said = "the answer to question " + question.number() + ", about row " + question.suspicion().row() + ", is ";
    possible.problem(answer).ifPresent(problem -> fail(said + problem));
    assertTrue(!(answer instanceof Answer.Said given) || !given.otherRows().contains(question.suspicion().row()), said + answer + ": it says two things of that row");
    if (answer instanceof Answer.Labels given) {
      List<Integer> shown = question.ranking().stream().map(CounterExample::row).toList();
      given.counterExamples().forEach(one -> assertTrue(shown.contains(one.row()), said + answer + ": row " + one.row() + " is not shown with it"));
    }
  }
}
