package weka.filters.unsupervised.attribute;

import junit.framework.Test;
import junit.framework.TestSuite;
import weka.core.Instances;
import weka.core.TestInstances;
import weka.filters.AbstractFilterTest;
import weka.filters.Filter;

/** Weka's own conformance suite for filters: CheckOptionHandler, CheckGOE, batches, buffering, regression, a FilteredClassifier. */
public class SentenceEmbeddingTest extends AbstractFilterTest {

  public SentenceEmbeddingTest(String name) {
    super(name);
  }

  @Override
  public Filter getFilter() {
    return new SentenceEmbedding();
  }

  @Override
  protected Instances getFilteredClassifierData() throws Exception {
    TestInstances test = TestInstances.forCapabilities(m_FilteredClassifier.getCapabilities());
    test.setNumNominal(1);
    test.setNumString(1);
    test.setNumRelational(0); // J48 knows none
    test.setClassIndex(TestInstances.CLASS_IS_LAST);
    test.setNumInstances(20);
    return test.generate();
  }

  public void testEachTextBecomes384NumbersInItsPlace() {
    int texts = 0;
    for (int a = 0; a < m_Instances.numAttributes(); a++) {
      texts += m_Instances.attribute(a).isString() ? 1 : 0;
    }
    Instances result = useFilter();
    assertEquals(m_Instances.numAttributes() + 383 * texts, result.numAttributes());
    assertEquals(m_Instances.numInstances(), result.numInstances());
  }

  public static Test suite() {
    return new TestSuite(SentenceEmbeddingTest.class);
  }
}
