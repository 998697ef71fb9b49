package cincer.annotator;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.CounterExample;
import cincer.Data;
import cincer.Query;
import cincer.data.Attributes;
import cincer.options.OptionBearing;
import cincer.options.Options;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

/** What holds for every annotator that needs no person. The test of an annotator extends it, and says which one it is. */
public abstract class AnnotatorContract {

  /** The annotator as on the command line, for example "ReferenceAnnotator -file examples/breast-true.arff". */
  protected abstract String annotator();

  private Annotator make() {
    return (Annotator) Options.scheme(annotator(), Nobody.class);
  }

  @Test
  void optionsSurviveTheCommandLine() {
    OptionBearing first = (OptionBearing) make();
    assertEquals(first.specification(), ((OptionBearing) Options.scheme(first.specification(), Nobody.class)).specification());
  }

  /** Pairs, and questions without a counter-example, about {@code examples/breast-noisy.arff}, some other rows of which have no label. */
  @Test
  void answersWithLabelsThatThereAreAboutRowsThatWereShown() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    for (int row = 40; row < data.size(); row += 10) {
      data.get(row).setClassMissing();
    }
    int[] labels = Attributes.labels(data);
    Annotator annotator = make();
    annotator.begin(data);
    try {
      for (int row = 1; row < 40; row++) {
        Query query = row % 3 == 0 ? Questions.alone(data, row, row, 1 - labels[row]) : Questions.pair(data, row, row, row - 1);
        Answer answer = annotator.answer(query, labels.clone());
        if (answer instanceof Answer.Labels given) {
          assertTrue(given.label() >= 0 && given.label() < data.numClasses(), answer + " to question " + row);
          assertTrue(!given.judgesCounterExample()
              || query.ranking().stream().map(CounterExample::row).toList().contains(given.counterExample())
              && given.counterLabel() >= 0 && given.counterLabel() < data.numClasses(), answer + " to question " + row);
        }
      }
    } finally {
      assertDoesNotThrow(annotator::end);
    }
  }
}
