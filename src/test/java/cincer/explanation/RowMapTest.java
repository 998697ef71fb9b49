package cincer.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Model;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class RowMapTest {

  /** Its last hidden layer is its input. */
  private static final Model PLAIN = new Model() {
    @Override
    public int classes() {
      return 2;
    }

    @Override
    public Output output(float[][] features) {
      FMatrixRMaj hidden = new FMatrixRMaj(features);
      return new Output(new FMatrixRMaj(features.length, 2), hidden);
    }
  };

  /** Along (0, 3, 4) / 5 rows differ most, then along (1, 0, 0). */
  @Test
  void theAxesAreThePrincipalComponentsOfTheHiddenLayer() {
    float[][] x = {{1, 13, 4}, {-1, 13, 4}, {0, 16, 8}, {0, 10, 0}};
    RowMap map = RowMap.of(PLAIN, row -> x[row], 4);
    double[][] places = map.places(new int[] {2, 3, 0, 1});
    assertArrayEquals(new double[] {5, -5, 0, 0}, places[0], 1e-5);
    assertArrayEquals(new double[] {0, 0, 1, -1}, places[1], 1e-5);
    assertEquals(1, map.share(), 1e-9);
  }

  @Test
  void ofManyRowsAndUnitsSomeAreEnough() {
    SplittableRandom random = new SplittableRandom(1);
    int n = 5000;
    int d = RowMap.MOST_UNITS + 40;
    float[][] x = IntStream.range(0, n).mapToObj(i -> {
      float[] row = new float[d];
      double along = random.nextDouble(-1, 1);
      IntStream.range(0, d).forEach(f -> row[f] = (float) ((f == d - 1 ? 50 * along : 0) + (f == 7 ? 20 * random.nextDouble(-1, 1) : 0)
          + 0.01 * random.nextDouble()));
      return row;
    }).toArray(float[][]::new);
    RowMap map = RowMap.of(PLAIN, row -> x[row], n);
    double[][] places = map.places(new int[] {n - 1});
    assertEquals(x[n - 1][d - 1], places[0][0], 2);
    assertEquals(x[n - 1][7], places[1][0], 2);
    assertTrue(map.share() > 0.99);
    assertTrue(Arrays.deepEquals(places, RowMap.of(PLAIN, row -> x[row], n).places(new int[] {n - 1})), "the same rows have the same places");
  }

  @Test
  void rowsThatAreAllAlikeLieOnOnePlace() {
    RowMap map = RowMap.of(PLAIN, row -> new float[] {3}, 3);
    assertArrayEquals(new double[][] {{0, 0}, {0, 0}}, map.places(new int[] {0, 2}));
    assertEquals(1, map.share());
  }
}
