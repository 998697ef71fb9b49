package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

class ClassCodesTest {

  @Test
  void numbersOfAClassAreMadeLabelsAndNothingElseIsChanged() throws Exception {
    Instances data = new Instances(new StringReader("@relation mails\n@attribute spam numeric\n@attribute x numeric\n@data\n1,0.5\n0,7\n?,8\n1,1\n"));
    data.setClassIndex(0);
    Instances labels = ClassCodes.labels(data, 0);
    assertEquals("mails", labels.relationName());
    assertEquals(0, labels.classIndex());
    assertEquals("@attribute spam {0,1}", labels.classAttribute().toString());
    assertEquals("1,0", labels.get(0).stringValue(0) + "," + labels.get(1).stringValue(0));
    assertTrue(labels.get(2).classIsMissing() && labels.attribute(1).isNumeric() && data.attribute(0).isNumeric());
    assertEquals(8, labels.get(2).value(1));
  }
}
