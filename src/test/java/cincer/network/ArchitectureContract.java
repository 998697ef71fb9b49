package cincer.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import cincer.options.OptionBearing;
import cincer.options.Options;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import weka.classifiers.Evaluation;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;
import weka.core.SerializedObject;

/** What holds for every architecture, on the images of digits (8x8). The test of an architecture extends it. */
public abstract class ArchitectureContract {

  /** The architecture as on the command line, for example "FullyConnected -hidden 16". */
  protected abstract String architecture();

  private static final int ROWS = 300;

  private CincerClassifier classifier() throws Exception {
    CincerClassifier classifier = new CincerClassifier();
    classifier.setOptions(new String[] {"-architecture", architecture(), "-image", "8x8x1", "-epochs", "20", "-selector", "TopFisher"});
    return classifier;
  }

  @Test
  void optionsSurviveTheCommandLine() {
    OptionBearing first = (OptionBearing) Options.scheme(architecture(), FullyConnected.class);
    assertEquals(first.specification(), ((OptionBearing) Options.scheme(first.specification(), FullyConnected.class)).specification());
  }

  @Test
  void learnsExplainsAndComesBackFromAFileAsItWas() throws Exception {
    Instances all = Data.load("digits-true.arff");
    Instances train = new Instances(all, 0, ROWS);
    Instances test = new Instances(all, ROWS, all.size() - ROWS);
    CincerClassifier classifier = classifier();
    classifier.buildClassifier(train);
    Evaluation evaluation = new Evaluation(train);
    evaluation.evaluateModel(classifier, test);
    assertTrue(evaluation.pctCorrect() > 50, "ten digits, and " + evaluation.pctCorrect() + "% are right");
    assertEquals(5, classifier.counterExamples(test.get(0), 5).size());

    CincerClassifier again = classifier();
    again.buildClassifier(train);
    CincerClassifier loaded = (CincerClassifier) new SerializedObject(classifier).getObject();
    for (int row = 0; row < 20; row++) {
      double[] p = classifier.distributionForInstance(test.get(row));
      assertEquals(1, Arrays.stream(p).sum(), 1e-9);
      assertArrayEquals(p, again.distributionForInstance(test.get(row)), "the same training set gives the same network");
      assertArrayEquals(p, loaded.distributionForInstance(test.get(row)), "what was saved is what was built");
    }
  }
}
