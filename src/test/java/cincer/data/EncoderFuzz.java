package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/**
 * Any data: the features of the rows that the scaling came from are in [0, 1], or [-0.5, 0.5] for pixels; those of other
 * rows are finite; the features of a nominal attribute sum to 1; infinite values are refused, and nothing else fails.
 */
@Timeout(20)
class EncoderFuzz {

  private static final double[] EXTREMES = {0, -0.0, 1, -1, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE,
      -Double.MIN_VALUE, Double.MIN_NORMAL, Float.MAX_VALUE, 1e16, 1e16 + 2, Double.NaN, Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY};

  @FuzzTest(maxDuration = "4s")
  void featuresAreInTheirRange(FuzzedDataProvider bytes) {
    Instances data = header(bytes);
    int rows = bytes.consumeInt(0, 12);
    for (int i = 0; i < rows; i++) {
      data.add(row(data, bytes));
    }
    ImageShape image = bytes.consumeBoolean() ? new ImageShape(bytes.consumeInt(1, 3), bytes.consumeInt(1, 2), 1) : null;
    Set<String> keys = bytes.consumeBoolean() ? Set.of("a0") : Set.of();
    try {
      Encoder encoder = new Encoder(data, image, keys);
      float low = image == null ? 0 : -0.5f;
      for (Instance fitted : data) {
        float[] x = encoder.encode(fitted);
        assertTrue(IntStream.range(0, x.length).allMatch(f -> x[f] >= low && x[f] <= low + 1), () -> fitted + " is " + Arrays.toString(x));
        assertOneHot(data, keys, x);
      }
      float[] other = encoder.encode(row(data, bytes));
      assertTrue(IntStream.range(0, other.length).allMatch(f -> Float.isFinite(other[f])), () -> Arrays.toString(other));
    } catch (InvalidInputException e) {
      assertEquals(1, e.getMessage().lines().count(), e.getMessage());
    }
  }

  private static void assertOneHot(Instances data, Set<String> keys, float[] x) {
    int at = 0;
    for (Attribute feature : Attributes.features(data, keys)) {
      int width = feature.isNominal() && feature.numValues() > 1 ? feature.numValues() : 1;
      float sum = 0;
      for (int f = at; f < at + width; f++) {
        sum += x[f];
      }
      assertTrue(width == 1 || sum == 1, feature.name());
      at += width;
    }
    assertEquals(at, x.length);
  }

  private static Instances header(FuzzedDataProvider bytes) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    int n = bytes.consumeInt(0, 6);
    for (int a = 0; a < n; a++) {
      String name = (bytes.consumeInt(0, 9) == 0 ? Attributes.RESULT_PREFIX : "") + "a" + a;
      attributes.add(switch (bytes.consumeInt(0, 5)) {
        case 0 -> new Attribute(name, IntStream.range(0, bytes.consumeInt(0, 4)).mapToObj(v -> "v" + v).toList());
        case 1 -> new Attribute(name, (List<String>) null);
        case 2 -> new Attribute(name, "yyyy");
        default -> new Attribute(name);
      });
    }
    attributes.add(new Attribute("y", List.of("p", "q")));
    Instances data = new Instances("fuzz", attributes, 0);
    data.setClassIndex(n);
    return data;
  }

  private static Instance row(Instances data, FuzzedDataProvider bytes) {
    double[] values = new double[data.numAttributes()];
    for (int a = 0; a < values.length; a++) {
      Attribute attribute = data.attribute(a);
      boolean missing = bytes.consumeInt(0, 7) == 0 || attribute.isNominal() && attribute.numValues() == 0;
      values[a] = missing ? Double.NaN : attribute.isNominal() ? bytes.consumeInt(0, attribute.numValues() - 1)
          : attribute.isString() ? attribute.addStringValue(bytes.consumeString(5))
          : bytes.consumeBoolean() ? EXTREMES[bytes.consumeInt(0, EXTREMES.length - 1)] : bytes.consumeDouble();
    }
    Instance row = bytes.consumeBoolean() ? new SparseInstance(1, values) : new DenseInstance(1, values);
    row.setDataset(data);
    return row;
  }
}
