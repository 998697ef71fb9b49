package cincer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cincer.Feature;
import cincer.InvalidInputException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

class EncoderTest {

  private static Instances data(String attributes, String rows) throws Exception {
    Instances data = new Instances(new StringReader("@relation t\n" + attributes + "@attribute y {a,b}\n@data\n" + rows));
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  @Test
  void scalesNumbersOneHotsNominalsFillsMissingAndLeavesTheRestOut() throws Exception {
    Instances data = data("@attribute id numeric\n@attribute n numeric\n@attribute c {r,g,b}\n@attribute constant numeric\n"
        + "@attribute s string\n@attribute d date\n@attribute cincer-margin numeric\n",
        "1,0,r,7,x,?,0.5,a\n2,10,g,7,y,?,0.5,b\n3,?,g,7,z,?,0.5,b\n4,5,?,7,z,?,0.5,?\n");
    float[][] x = new Encoder(data, null, Set.of("id")).encode(data);
    assertArrayEquals(new float[] {0, 1, 0, 0, 0}, x[0]);
    assertArrayEquals(new float[] {1, 0, 1, 0, 0}, x[1]);
    assertArrayEquals(new float[] {0.5f, 0, 1, 0, 0}, x[2]); // mean of 0, 10, 5; mode g
    assertArrayEquals(new float[] {0.5f, 0, 1, 0, 0}, x[3]);
  }

  @Test
  void rareValuesOfManyShareAFeatureAndHaveTheNameOfThat() throws Exception {
    String values = IntStream.range(0, 300).mapToObj(v -> "v" + v).collect(Collectors.joining(","));
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 1000; i++) { // v2 and v7 in 300 rows each, the others in one or two
      rows.append(i % 10 < 3 ? "v7" : i % 10 < 6 ? "v2" : "v" + i * 7 % 300).append(i % 2 == 0 ? ",a\n" : ",b\n");
    }
    Instances data = data("@attribute c {" + values + "}\n", rows.toString());
    Encoder encoder = new Encoder(data, null, Set.of());
    assertEquals(List.of(new Feature("c", "v2"), new Feature("c", "v7"), new Feature("c", "(rare values)")), encoder.features(data));
    assertArrayEquals(new float[] {0, 1, 0}, encoder.encode(data.instance(0)));
    assertArrayEquals(new float[] {1, 0, 0}, encoder.encode(data.instance(3)));
    assertArrayEquals(new float[] {0, 0, 1}, encoder.encode(data.instance(6)));
  }

  /** 400 days, five rows each: a network would learn the labels of single rows from them. */
  @Test
  void manyValuesOfFewRowsEachAreNotLearnedFrom() throws Exception {
    String values = IntStream.range(0, 400).mapToObj(v -> "d" + v).collect(Collectors.joining(","));
    String rows = IntStream.range(0, 2000).mapToObj(i -> "d" + i % 400 + "," + i % 3 + (i % 2 == 0 ? ",a\n" : ",b\n")).collect(Collectors.joining());
    Instances data = data("@attribute day {" + values + "}\n@attribute n numeric\n", rows);
    assertEquals(List.of(new Feature("n", "")), new Encoder(data, null, Set.of()).features(data));
  }

  @Test
  void otherRowsAreNotClipped() throws Exception {
    Encoder encoder = new Encoder(data("@attribute n numeric\n", "0,a\n10,b\n"), null, Set.of());
    assertArrayEquals(new float[] {-1}, encoder.encode(data("@attribute n numeric\n", "-10,a\n").instance(0)));
  }

  @Test
  void pixelsShareOneRangeAndStandChannelByChannel() throws Exception {
    String pixels = "@attribute r1 numeric\n@attribute g1 numeric\n@attribute r2 numeric\n@attribute g2 numeric\n";
    Instances data = data(pixels, "0,50,100,100,a\n100,100,25,0,b\n");
    float[][] x = new Encoder(data, ImageShape.parse("2x1x2"), Set.of()).encode(data);
    assertArrayEquals(new float[] {-0.5f, 0.5f, 0, 0.5f}, x[0]);
    assertArrayEquals(new float[] {0.5f, -0.25f, 0.5f, -0.5f}, x[1]);
  }

  @Test
  void aPixelThatNoRowKnowsIsTheMeanOfAll() throws Exception {
    Instances data = data("@attribute p numeric\n@attribute q numeric\n", "100,?,a\n104,?,b\n");
    assertArrayEquals(new float[] {-0.5f, 0}, new Encoder(data, ImageShape.parse("2x1"), Set.of()).encode(data)[0]);
  }

  @Test
  void numbersWhoseRangeOverflowsAreScaledToo() throws Exception {
    Instances data = data("@attribute n numeric\n", "-1.5e308,a\n1.5e308,b\n0,a\n?,a\n");
    float[][] x = new Encoder(data, null, Set.of()).encode(data);
    assertArrayEquals(new float[][] {{0}, {1}, {0.5f}, {0.5f}}, x);
  }

  @Test
  void aRowAMillionRangesAwayIsClipped() throws Exception {
    Encoder encoder = new Encoder(data("@attribute n numeric\n", "0,a\n1,b\n"), null, Set.of());
    assertArrayEquals(new float[][] {{1e6f}, {-1e6f}, {999_999}},
        encoder.encode(data("@attribute n numeric\n", "1e308,a\n-2e7,b\n999999,a\n")));
  }

  @Test
  void whatCannotBeLearnedFromIsRefusedInASentence() throws Exception {
    Instances text = data("@attribute s string\n", "x,a\n");
    assertThrows(InvalidInputException.class, () -> new Encoder(text, null, Set.of()));
    Instances infinite = data("@attribute n numeric\n", "1,a\n2,b\n");
    infinite.instance(1).setValue(0, Double.POSITIVE_INFINITY);
    assertEquals("attribute 'n' is infinite in row 2; make it missing (?) or give it a finite value",
        assertThrows(InvalidInputException.class, () -> new Encoder(infinite, null, Set.of())).getMessage());
    assertThrows(InvalidInputException.class, () -> new Encoder(data("@attribute n numeric\n", "1,a\n"), ImageShape.parse("2x2"), Set.of()));
  }
}
