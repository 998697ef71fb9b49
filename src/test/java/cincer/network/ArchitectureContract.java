package cincer.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import cincer.data.ImageShape;
import cincer.network.natives.Backend;
import cincer.options.OptionContract;
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

  /** Per cent of the digits that are right; a tenth are by chance. */
  private static final int LEAST = 50;

  private CincerClassifier classifier() throws Exception {
    CincerClassifier classifier = new CincerClassifier();
    classifier.setOptions(new String[] {"-architecture", architecture(), "-image", "8x8x1", "-epochs", "20", "-selector", "TopFisher"});
    return classifier;
  }

  /** Whether another network comes of other options; if not, they are about something else, such as the size to which images are brought. */
  protected boolean optionsChangeTheNetwork() {
    return true;
  }

  /** The network is the same for the same options, and another one for others. */
  @Test
  void optionsAreHeardAndSurviveTheCommandLineAndAFile() throws Exception {
    Architecture loaded = (Architecture) OptionContract.holds(architecture(), FullyConnected.class);
    String network = network((Architecture) Options.scheme(architecture(), FullyConnected.class));
    assertEquals(network, network(loaded), architecture() + " is another network when it was saved and loaded");
    Architecture plain = loaded.getClass().getDeclaredConstructor().newInstance();
    assertTrue(!optionsChangeTheNetwork() || plain.specification().equals(loaded.specification()) || !network.equals(network(plain)),
        architecture() + " is the network that " + plain + " is: its options change nothing (override optionsChangeTheNetwork() if they need not)");
  }

  private static String network(Architecture architecture) {
    return Backend.call(() -> architecture.configuration(64, 10, architecture.image(ImageShape.parse("8x8x1")),
        new Hyperparameters(1, 32, 1e-3, 0, 0, 0, 1)).toJson());
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
    assertTrue(evaluation.pctCorrect() > LEAST, "only " + evaluation.pctCorrect() + "% of the digits are right, and a network that learns has more than " + LEAST
        + "% right; give " + architecture() + " in this test more units or layers");
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
