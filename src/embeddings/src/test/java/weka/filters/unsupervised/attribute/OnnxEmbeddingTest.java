package weka.filters.unsupervised.attribute;

import cincer.embeddings.SmallNetworks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import junit.framework.Test;
import junit.framework.TestSuite;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.TestInstances;
import weka.filters.AbstractFilterTest;
import weka.filters.Filter;

/** Weka's own conformance suite for filters, with a network that adds up two numbers. */
public class OnnxEmbeddingTest extends AbstractFilterTest {

  private static Path network;

  public OnnxEmbeddingTest(String name) {
    super(name);
  }

  @Override
  public Filter getFilter() {
    try {
      if (network == null) {
        network = SmallNetworks.product(Files.createTempDirectory("network"), new float[][]{{1}, {1}});
        network.toFile().deleteOnExit();
        network.getParent().toFile().deleteOnExit();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    OnnxEmbedding filter = new OnnxEmbedding();
    filter.setModel(network.toFile());
    return filter;
  }

  @Override
  protected void setUp() throws Exception {
    super.setUp();
    ((OnnxEmbedding) m_Filter).setAttributeIndices(twoNumbers(m_Instances));
  }

  private static String twoNumbers(Instances data) {
    StringBuilder numbers = new StringBuilder();
    for (int a = 0, found = 0; found < 2; a++) {
      if (data.attribute(a).type() == Attribute.NUMERIC && a != data.classIndex()) {
        numbers.append(found++ > 0 ? "," : "").append(a + 1);
      }
    }
    return numbers.toString();
  }

  @Override
  protected Instances getFilteredClassifierData() throws Exception {
    TestInstances test = TestInstances.forCapabilities(m_FilteredClassifier.getCapabilities());
    test.setNumNominal(1);
    test.setNumNumeric(2);
    test.setNumDate(0);
    test.setNumString(0);
    test.setNumRelational(0);
    test.setClassIndex(TestInstances.CLASS_IS_LAST);
    Instances data = test.generate();
    OnnxEmbedding filter = (OnnxEmbedding) m_FilteredClassifier.getFilter();
    filter.setAttributeIndices(twoNumbers(data));
    return data;
  }

  public static Test suite() {
    return new TestSuite(OnnxEmbeddingTest.class);
  }
}
