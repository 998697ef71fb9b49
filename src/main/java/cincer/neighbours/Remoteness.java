package cincer.neighbours;

import cincer.data.RandomOrder;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How far each row is from those nearest to it: the distance to the fifth nearest other row. Where all pairs would cost too much, only a random
 * sample is looked at for neighbours, of m of n rows, and it is the round(5 m / n)-th nearest of them, at least the first: about as far as the
 * fifth of all. Distances to few sampled rows find outliers about as well (Sugiyama and Borgwardt, "Rapid distance-based outlier detection via
 * sampling", NIPS 2013).
 */
final class Remoteness {

  private static final int NEIGHBOUR = 5;
  private static final double MOST_OPERATIONS = 1e9;
  private static final int LEAST_SAMPLE = 20;

  private Remoteness() {}

  /** Of each row. O(n m d). */
  static float[] of(Points points) throws InterruptedException {
    return of(points, MOST_OPERATIONS);
  }

  /** The same where so many operations are affordable. */
  static float[] of(Points points, double affordable) throws InterruptedException {
    int n = points.size();
    int m = (int) Math.max(Math.min(n, LEAST_SAMPLE), Math.min(n, affordable / n / points.dimension()));
    int[] sample = RandomOrder.of(n, new SplittableRandom(1));
    int k = Math.min(n - 1, Math.max(1, Math.round((float) NEIGHBOUR * m / n)));
    float[] remoteness = new float[n];
    float[] nearest = new float[Math.max(1, k)];
    for (int row = 0; row < n && k > 0; row++) {
      Points.breathe(row << 5);
      Arrays.fill(nearest, Float.MAX_VALUE);
      for (int s = 0; s < m; s++) {
        if (sample[s] != row) {
          insert(nearest, points.squares(points.rows()[row], points.rows()[sample[s]], nearest[k - 1]));
        }
      }
      remoteness[row] = (float) Math.sqrt(nearest[k - 1] / points.dimension());
    }
    return remoteness;
  }

  /** Keeps the smallest, in order. */
  private static void insert(float[] smallest, float value) {
    for (int i = smallest.length - 1; i >= 0 && value < smallest[i]; i--) {
      if (i < smallest.length - 1) {
        smallest[i + 1] = smallest[i];
      }
      smallest[i] = value;
    }
  }
}
