package cincer.neighbours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/** Which rows are alike, and which are far from all others. */
class NeighboursTest {

  private static final double NAN = Utils.missingValue();

  /** A key, a number, a nominal value, a text, the class. */
  private static Instances data(Object[]... rows) {
    Instances data = new Instances("d", new ArrayList<>(List.of(new Attribute("id"), new Attribute("x"), new Attribute("kind", List.of("a", "b")),
        new Attribute("text", (List<String>) null), new Attribute("label", List.of("p", "q")))), rows.length);
    data.setClassIndex(4);
    for (Object[] row : rows) {
      double[] values = {data.numInstances(), (Double) row[0], (Integer) row[1], data.attribute(3).addStringValue((String) row[2]), 0};
      data.add(new DenseInstance(1, values));
    }
    return data;
  }

  @Test
  void identicalIsWhatHasTheSameValuesButForKeyAndClass() throws Exception {
    Instances data = data(new Object[] {1.0, 0, "t"}, new Object[] {1.0, 0, "u"}, new Object[] {1.0, 0, "t"}, new Object[] {NAN, 0, "t"},
        new Object[] {0.0, 1, "t"}, new Object[] {NAN, 0, "t"}, new Object[] {-0.0, 1, "t"}, new Object[] {1.0, 0, "t"});
    data.instance(2).setClassValue(1);
    assertArrayEquals(new int[] {0, 1, 0, 3, 4, 3, 4, 0}, Neighbours.of(data, List.of("id"), false).first());
    assertArrayEquals(IntStream.range(0, 8).toArray(), Neighbours.of(data, List.of(), false).first(), "no key was named");
  }

  @Test
  void rowsOfWhichNothingIsKnownButKeysAreNotIdentical() throws Exception {
    Instances data = new Instances("d", new ArrayList<>(List.of(new Attribute("id"), new Attribute("label", List.of("p", "q")))), 2);
    data.setClassIndex(1);
    data.add(new DenseInstance(1, new double[] {1, 0}));
    data.add(new DenseInstance(1, new double[] {1, 1}));
    Neighbours neighbours = Neighbours.of(data, List.of("id"), false);
    assertArrayEquals(new int[] {0, 1}, neighbours.first());
    assertFalse(neighbours.looked());
  }

  /** Standardised, a nominal value that differs counts as two numbers of sqrt(2) standard deviations between them. */
  @Test
  void distancesAreThoseOfStandardisedValues() throws Exception {
    Instances data = data(new Object[] {1.0, 0, "t"}, new Object[] {3.0, 0, "t"}, new Object[] {5.0, 1, "t"}, new Object[] {NAN, 1, "t"});
    Points points = Points.of(data, List.of(data.attribute(1), data.attribute(2)), false);
    double variance = 8.0 / 3;
    assertEquals(4 / variance, points.squares(points.rows()[0], points.rows()[1], 100), 1e-6);
    assertEquals(4 / variance + 2, points.squares(points.rows()[1], points.rows()[2], 100), 1e-6);
    assertEquals(2, points.squares(points.rows()[1], points.rows()[3], 100), 1e-6, "a missing number is the mean");
    assertTrue(points.squares(points.rows()[0], points.rows()[2], 1) > 1, "ends early");
  }

  private static Points gaussian(int n, int d) {
    SplittableRandom random = new SplittableRandom(7);
    float[][] rows = new float[n][d];
    for (float[] row : rows) {
      for (int j = 0; j < d; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    return new Points(rows, d, new int[0]);
  }

  @Test
  void gridsFindNearlyAllThatComparingAllPairsFinds() throws Exception {
    Points points = gaussian(3000, 20);
    double radius = 0.1;
    SplittableRandom random = new SplittableRandom(8);
    for (int pair = 0; pair < 500; pair++) { // at up to the radius
      double distance = radius * (pair + 1) / 500;
      for (int j = 0; j < 20; j++) {
        points.rows()[1500 + pair][j] = points.rows()[pair][j] + (float) (distance * (random.nextBoolean() ? 1 : -1));
      }
    }
    int[] first = IntStream.range(0, 3000).toArray();
    int[][] all = NearPairs.of(points, first, radius, 1e12);
    int[][] some = NearPairs.of(points, first, radius, 0);
    long pairs = Arrays.stream(all).filter(near -> near != null).count() / 2;
    long found = IntStream.range(0, 3000).filter(row -> all[row] != null && Arrays.equals(all[row], some[row])).count() / 2;
    assertTrue(pairs >= 499 && pairs <= 500, "planted at rounding of the radius: " + pairs);
    assertTrue(found >= 490, found + " found by grids of " + pairs);
    assertTrue(IntStream.range(0, 3000).noneMatch(row -> all[row] == null && some[row] != null), "and no other");
    assertTrue(IntStream.range(0, 250).allMatch(row -> some[row] != null), "at half of the radius all");
  }

  @Test
  void whoIsFarFromAllOthersIsFoundInAllAndInASample() throws Exception {
    for (double affordable : new double[] {1e9, 5e5}) { // of the latter every tenth row is looked at
      int n = 1000;
      int d = 5;
      Points points = gaussian(n, d);
      points.rows()[17] = points.rows()[17].clone();
      for (int j = 0; j < d; j++) {
        points.rows()[17][j] += 8;
      }
      float[] remoteness = Remoteness.of(points, affordable);
      int farthest = IntStream.range(0, n).reduce((one, other) -> remoteness[one] >= remoteness[other] ? one : other).getAsInt();
      assertEquals(17, farthest);
    }
  }

  @Test
  void theFifthNearestCountsWhereAllAreLookedAt() throws Exception {
    float[][] line = new float[10][];
    for (int i = 0; i < 10; i++) {
      line[i] = new float[] {i * i};
    }
    float[] remoteness = Remoteness.of(new Points(line, 1, new int[0]));
    assertEquals(25, remoteness[0]);
    assertEquals(81 - 16, remoteness[9]);
    assertArrayEquals(new float[] {0}, Remoteness.of(new Points(new float[][] {{3}}, 1, new int[0])), "nobody else is there");
  }

  @Test
  void anExampleHasFewThatStandAlone() throws Exception {
    Instances data = new Instances(Data.load("breast-noisy.arff"));
    data.add((Instance) data.instance(3).copy());
    Instance odd = (Instance) data.instance(5).copy();
    for (int a = 0; a < data.classIndex(); a++) {
      odd.setValue(a, 3 * data.attributeStats(a).numericStats.max);
    }
    data.add(odd);
    int n = data.numInstances();
    Neighbours neighbours = Neighbours.of(data, List.of(), false);
    assertEquals(3, neighbours.first()[n - 2]);
    assertTrue(neighbours.isFar(n - 1));
    long far = IntStream.range(0, n).filter(neighbours::isFar).count();
    assertTrue(far < n / 20, far + " of " + n);
    assertSame(neighbours, Neighbours.of(new Instances(data), List.of(), false), "a copy of the data is the same data");
    assertNull(neighbours.near()[n - 2], "told of the first of identical rows");
  }

  @Test
  void canBeInterrupted() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> Neighbours.of(data(new Object[] {1.0, 0, "t"}), List.of("id"), false));
  }
}
