package cincer.data;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

class DataCacheTest {

  /** Does not bear that its rows are hashed or compared. */
  private static final class CountedData extends Instances {
    private static final long serialVersionUID = 1L;

    CountedData() {
      super("data", new ArrayList<>(List.of(new Attribute("a"))), 0);
      add(new DenseInstance(1, new double[] {1}));
    }

    @Override
    public int hashCode() {
      throw new AssertionError("all rows are hashed");
    }

    @Override
    public boolean equals(Object other) {
      throw new AssertionError("all rows are compared");
    }
  }

  @Test
  void aDataSetIsKnownByItsIdentityAndNoRowIsHashed() {
    Instances data = new CountedData();
    assertSame(Differences.of(data), Differences.of(data));
    assertNotSame(Differences.of(data), Differences.of(new CountedData()));
    ImageShape one = ImageShape.parse("1x1x1");
    assertSame(Pictures.of(data, one, List.of()), Pictures.of(data, one, List.of()));
  }
}
