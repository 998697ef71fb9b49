package cincer.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * Where the values of one attribute lie in two classes.
 *
 * @param low      least value that is counted; of a nominal attribute 0
 * @param high     greatest one; of a nominal attribute the number of its bins
 * @param values   which value each bin is; null for numbers, whose bins are equally wide
 * @param expected share of the expected class's rows in each bin; they sum to 1, or to 0 where no value is known
 * @param given    the same of the given class
 */
public record Spread(double low, double high, int[] values, float[] expected, float[] given) {

  /** Rows of each class that are counted, at most. */
  public static final int MOST_ROWS = 2000;

  private static final int BINS = 16;

  /** What {@link #place} says of a value that is not counted. */
  public static final double NOWHERE = Double.NaN;

  /**
   * Those of all attributes. Of a class with more rows than {@link #MOST_ROWS}, so many are drawn by a hash of their number: the same ones at
   * each call.
   *
   * @param labels current labels of all rows, -1 where missing; not modified
   * @return one for each attribute of the data; null where there is nothing to count: texts, the class, unknown values alone
   */
  public static Spread[] of(Instances data, int[] labels, int expected, int given) {
    return of(data, labels, expected, given, attribute -> true);
  }

  /** Those of some attributes, by their index; null for others. */
  public static Spread[] of(Instances data, int[] labels, int expected, int given, IntPredicate wanted) {
    int[] ofExpected = drawn(labels, expected);
    int[] ofGiven = drawn(labels, given);
    Spread[] spreads = new Spread[data.numAttributes()];
    for (int a = 0; a < spreads.length; a++) {
      spreads[a] = wanted.test(a) ? of(data, a, ofExpected, ofGiven) : null;
    }
    return spreads;
  }

  /** That of an attribute, where the rows of both classes are drawn; null where there is nothing to count. */
  static Spread of(Instances data, int index, int[] ofExpected, int[] ofGiven) {
    Attribute attribute = data.attribute(index);
    if (index == data.classIndex() || !attribute.isNumeric() && !attribute.isNominal()) {
      return null;
    }
    double[] one = values(data, ofExpected, index);
    double[] other = values(data, ofGiven, index);
    return one.length + other.length == 0 ? null : attribute.isNominal() ? shares(attribute, one, other) : densities(one, other);
  }

  /** The rows of a class, or some of them; ascending. */
  static int[] drawn(int[] labels, int label) {
    int[] all = IntStream.range(0, labels.length).filter(row -> labels[row] == label).toArray();
    return all.length <= MOST_ROWS ? all : Arrays.stream(all).mapToLong(row -> mixed(row) << Integer.SIZE | row).sorted().limit(MOST_ROWS)
        .mapToInt(key -> (int) key).sorted().toArray();
  }

  /** In 31 bits. */
  private static long mixed(int row) {
    long z = (row + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    return z >>> 33;
  }

  private static double[] values(Instances data, int[] rows, int attribute) {
    return Arrays.stream(rows).mapToDouble(row -> data.instance(row).value(attribute)).filter(Double::isFinite).toArray();
  }

  private static Spread densities(double[] one, double[] other) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] values : List.of(one, other)) {
      for (double value : values) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    Spread empty = new Spread(low, high, null, null, null);
    return new Spread(low, high, null, counted(one, empty, BINS), counted(other, empty, BINS));
  }

  private static Spread shares(Attribute attribute, double[] one, double[] other) {
    int[] counts = new int[attribute.numValues()];
    Arrays.stream(one).forEach(value -> counts[(int) value]++);
    Arrays.stream(other).forEach(value -> counts[(int) value]++);
    List<Integer> kept = new ArrayList<>(IntStream.range(0, counts.length).boxed().toList());
    if (counts.length > BINS) { // of many values, the most frequent
      kept.sort(Comparator.comparingInt((Integer value) -> counts[value]).reversed());
      kept = kept.subList(0, BINS).stream().sorted().toList();
    }
    int[] values = kept.stream().mapToInt(Integer::intValue).toArray();
    Spread empty = new Spread(0, values.length, values, null, null);
    return new Spread(0, values.length, values, counted(one, empty, values.length), counted(other, empty, values.length));
  }

  private static float[] counted(double[] values, Spread in, int bins) {
    float[] shares = new float[bins];
    for (double value : values) {
      double place = in.place(value);
      if (!Double.isNaN(place)) {
        shares[Math.min(bins - 1, (int) (place * bins))] += 1f / values.length;
      }
    }
    return shares;
  }

  /** Where a value lies, from 0 to 1; of a nominal attribute the middle of its bin. Values beyond the ends lie at them. */
  public double place(double value) {
    if (!Double.isFinite(value)) {
      return NOWHERE;
    } else if (values != null) {
      int bin = Arrays.binarySearch(values, (int) value);
      return bin < 0 ? NOWHERE : (bin + 0.5) / values.length;
    }
    return high > low ? Math.max(0, Math.min(1, (value / 2 - low / 2) / (high / 2 - low / 2))) : 0.5;
  }
}
