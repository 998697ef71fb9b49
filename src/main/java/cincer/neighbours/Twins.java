package cincer.neighbours;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** Rows that are identical: sorted by a hash of their values, then compared value by value. Missing values are equal. */
final class Twins {

  private static final int ROW_BITS = 31;

  private Twins() {}

  /** Of each row the first that is identical to it. O(n d + n log n). */
  static int[] first(Instances data, List<Attribute> attributes) throws InterruptedException {
    int n = data.numInstances();
    int[] at = attributes.stream().mapToInt(Attribute::index).toArray();
    int[] first = IntStream.range(0, n).toArray();
    if (at.length == 0) {
      return first;
    }
    long[] hashed = new long[n];
    for (int row = 0; row < n; row++) {
      Points.breathe(row);
      hashed[row] = hash(data.instance(row), at) >>> ROW_BITS << ROW_BITS | row;
    }
    Arrays.sort(hashed);
    for (int from = 0, to; from < n; from = to) {
      for (to = from + 1; to < n && hashed[to] >>> ROW_BITS == hashed[from] >>> ROW_BITS; to++) { }
      for (int i = from + 1; i < to; i++) {
        int one = row(hashed[i]);
        for (int j = from; j < i && first[one] == one; j++) { // the first of the same hash, but for a collision
          int other = row(hashed[j]);
          first[one] = first[other] == other && same(data.instance(one), data.instance(other), at) ? other : one;
        }
      }
    }
    return first;
  }

  /** A number that other values, another order of the rows, or other attributes have as good as never. */
  static long digest(Instances data, List<Attribute> attributes) throws InterruptedException {
    int[] at = attributes.stream().mapToInt(Attribute::index).toArray();
    long digest = Arrays.hashCode(at) * 31L + Arrays.hashCode(attributes.stream().mapToInt(Attribute::type).toArray());
    for (int row = 0; row < data.numInstances(); row++) {
      Points.breathe(row);
      digest = Points.mixed(digest * 31 + hash(data.instance(row), at));
    }
    return digest << 1;
  }

  private static int row(long hashed) {
    return (int) (hashed & (1L << ROW_BITS) - 1);
  }

  private static long hash(Instance row, int[] attributes) {
    long hash = 0;
    for (int a : attributes) {
      hash = Points.mixed(hash * 31 + Double.doubleToLongBits(row.value(a) + 0.0)); // -0.0 is 0.0
    }
    return hash;
  }

  private static boolean same(Instance one, Instance other, int[] attributes) {
    for (int a : attributes) {
      if (Double.doubleToLongBits(one.value(a) + 0.0) != Double.doubleToLongBits(other.value(a) + 0.0)) {
        return false;
      }
    }
    return true;
  }
}
