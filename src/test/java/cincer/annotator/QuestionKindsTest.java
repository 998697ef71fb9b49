package cincer.annotator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Chain;
import cincer.CounterExample;
import cincer.Data;
import cincer.Query;
import cincer.Suspicion;
import cincer.data.Attributes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

/** What the terminal says of questions that are not about a doubt. */
class QuestionKindsTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  private Answer ask(Query query, String typed) throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    ConsoleAnnotator annotator = Terminals.typing(typed + "\n", screen);
    annotator.begin(data);
    return annotator.answer(query, Attributes.labels(data));
  }

  private String seen() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aRowWithoutALabelIsAskedAboutAsThatAndTheModelsClassCanBeTaken() throws Exception {
    Query query = new Query(1, 2, 9, Suspicion.unlabelled(4, new float[0], new double[] {0.4, 0.6}), List.of()).withoutLabel();
    assertEquals(0.4, query.suspicion().score(), 1e-12, "the error that is to be expected");
    assertEquals(Answer.Labels.of(1), ask(query, "k"));
    assertTrue(seen().contains("It has no label. What is it? The model would say benign (60%)."), seen());
    assertTrue(seen().contains("row 5: no label") && seen().contains("k take benign") && seen().contains("is benign."), seen());
    assertFalse(seen().contains("the data says"), seen());
    assertEquals(-1, query.labelBefore());
    assertEquals(1, query.relabelled(row -> -1).suspicion().label(), "asked once more, it is as it was");
  }

  @Test
  void aLinkOfAChainSaysWhatItGoesOnFrom() throws Exception {
    Query query = new Query(3, 2, 9, new Suspicion(4, new float[0], 0, 1, 0, new double[] {0.7, 0.3}), List.of(new CounterExample(0, 8, 1, 1)))
        .chain(new Chain(List.of(6, 8), 0, 2));
    ask(query, "benign");
    assertTrue(seen().contains("Row 9 was wrong to be malignant, and row 5 supported that most (found so far: 2)."), seen());
    assertTrue(seen().contains("Is it benign (30%), too? The data says malignant (70%)."), seen());
  }
}
