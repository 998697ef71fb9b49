package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import cincer.network.LogisticRegression;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;

/** What cleaned labels are good for. */
class AccuracyTest {

  private static CincerClassifier classifier() {
    CincerClassifier classifier = new CincerClassifier();
    classifier.setArchitecture(new LogisticRegression());
    classifier.setEpochs(5);
    return classifier;
  }

  @Test
  void trueLabelsArePredictedBetterThanNoisyOnes() throws Exception {
    Instances noisy = Data.load("breast-noisy.arff");
    Accuracy accuracy = Accuracy.of(classifier(), noisy, Data.load("breast-true.arff"), 1);
    assertTrue(accuracy.after() > accuracy.before() + 0.03, accuracy.text());
    assertEquals(noisy.numInstances(), accuracy.rows());
    assertEquals(accuracy, Accuracy.of(classifier(), noisy, Data.load("breast-true.arff"), 1));
    assertTrue(accuracy.text().startsWith("Accuracy in 5-fold cross-validation: "), accuracy.text());
  }

  @Test
  void ofLargeDataASampleIsTaken() throws Exception {
    Instances noisy = Data.load("breast-noisy.arff");
    Instances large = new Instances(noisy, 0);
    for (int i = 0; i < 2500; i++) {
      large.add(noisy.instance(i % noisy.numInstances()));
    }
    large.instance(7).setClassMissing();
    CincerClassifier quick = classifier();
    quick.setEpochs(1);
    Accuracy accuracy = Accuracy.of(quick, large, large, 1);
    assertEquals(accuracy.before(), accuracy.after());
    assertTrue(accuracy.text().contains("(on 2000 of 2499 rows)"), accuracy.text());
  }

  @Test
  void itCanBeStopped() throws Exception {
    Instances noisy = Data.load("breast-noisy.arff");
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> Accuracy.of(classifier(), noisy, noisy, 1));
  }
}
