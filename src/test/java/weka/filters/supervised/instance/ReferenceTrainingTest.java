package weka.filters.supervised.instance;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import cincer.InvalidInputException;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;
import weka.filters.Filter;

/** A session that could not go back or resume is not begun. */
class ReferenceTrainingTest {

  @Test
  void isForExperimentsOnly() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    CincerClassifier classifier = new CincerClassifier();
    classifier.setReferenceTraining(true);
    CincerFilter filter = new CincerFilter();
    filter.setClassifier(classifier);
    filter.setInputFormat(data);
    String message = assertThrows(InvalidInputException.class, () -> Filter.useFilter(data, filter)).getMessage();
    assertTrue(message.contains("-reference-training") && message.contains("leave it out"), message);
  }
}
