package weka.filters.supervised.instance;

import junit.framework.Test;
import junit.framework.TestSuite;
import weka.core.Instances;
import weka.filters.AbstractFilterTest;
import weka.filters.Filter;

/** Weka's own conformance suite for filters: CheckOptionHandler, CheckGOE, batches, buffering, regression. */
public class CincerFilterTest extends AbstractFilterTest {

  public CincerFilterTest(String name) {
    super(name);
  }

  @Override
  protected void setUp() throws Exception {
    super.setUp();
    for (int a = 0; a < m_Instances.numAttributes(); a++) {
      if (m_Instances.attribute(a).isNominal()) {
        m_Instances.setClassIndex(a);
      }
    }
  }

  @Override
  public Filter getFilter() {
    return new CincerFilter();
  }

  public void testKeepsRowsAndAttributes() {
    Instances result = useFilter();
    assertEquals(m_Instances.numAttributes(), result.numAttributes());
    assertEquals(m_Instances.numInstances(), result.numInstances());
  }

  public static Test suite() {
    return new TestSuite(CincerFilterTest.class);
  }
}
