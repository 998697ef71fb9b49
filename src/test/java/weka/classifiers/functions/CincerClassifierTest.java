package weka.classifiers.functions;

import junit.framework.Test;
import junit.framework.TestSuite;
import weka.classifiers.AbstractClassifierTest;
import weka.classifiers.Classifier;

/** Weka's own conformance suite for classifiers: CheckClassifier, CheckOptionHandler, CheckGOE, regression. */
public class CincerClassifierTest extends AbstractClassifierTest {

  public CincerClassifierTest(String name) {
    super(name);
  }

  @Override
  public Classifier getClassifier() {
    return new CincerClassifier();
  }

  public static Test suite() {
    return new TestSuite(CincerClassifierTest.class);
  }
}
