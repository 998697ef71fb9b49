package cincer.explanation;

import java.util.Arrays;
import java.util.Collections;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/** The rows nearest to one, by the Euclidean distance of their features. */
public final class Nearest {

  private Nearest() {}

  private record Near(double distance, int row) implements Comparable<Near> {

    /** The farthest comes first; of equally far ones the last row. */
    @Override
    public int compareTo(Near other) {
      return distance != other.distance ? Double.compare(other.distance, distance) : Integer.compare(other.row, row);
    }
  }

  /**
   * Rows (0-based), the nearest first; of equally near ones the first row. Takes n times d steps.
   *
   * @param features n x d
   * @param row      which is not among them
   * @param count    how many at most
   * @param wanted   which rows may be among them
   */
  public static int[] rows(float[][] features, int row, int count, IntPredicate wanted) {
    PriorityQueue<Near> nearest = new PriorityQueue<>();
    double farthest = Double.POSITIVE_INFINITY;
    for (int other = 0; other < features.length; other++) {
      if (other != row && wanted.test(other)) {
        double distance = squared(features[row], features[other], farthest);
        if (nearest.size() < count || distance < farthest) {
          nearest.add(new Near(distance, other));
          if (nearest.size() > count) {
            nearest.remove();
          }
          farthest = nearest.size() < count ? Double.POSITIVE_INFINITY : nearest.element().distance();
        }
      }
    }
    Near[] sorted = nearest.toArray(Near[]::new);
    Arrays.sort(sorted, Collections.reverseOrder());
    return Arrays.stream(sorted).mapToInt(Near::row).toArray();
  }

  /** Squared distance; where it is more than so much, only that much is sure. */
  private static double squared(float[] x, float[] other, double most) {
    double sum = 0;
    for (int f = 0; f < x.length; f++) {
      double difference = (double) x[f] - other[f];
      sum += difference * difference;
      if (sum > most) {
        return sum;
      }
    }
    return sum;
  }
}
