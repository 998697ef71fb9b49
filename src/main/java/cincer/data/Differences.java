package cincer.data;

import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** How far two rows of a data set are apart, attribute by attribute. */
public final class Differences {

  private static final DataCache<Differences> KNOWN = new DataCache<>();

  private final double[] ranges;

  /** Those of a data set that does not change any more; the ranges are looked for once. */
  public static Differences of(Instances data) {
    return KNOWN.of(data, known -> true, Differences::new);
  }

  /** @param data all rows; the ranges of numbers and dates are theirs */
  public Differences(Instances data) {
    ranges = new double[data.numAttributes()];
    for (int a = 0; a < ranges.length; a++) {
      if (data.attribute(a).isNumeric()) {
        ranges[a] = range(data, a);
      }
    }
  }

  private static double range(Instances data, int attribute) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < data.numInstances(); i++) {
      double value = data.instance(i).value(attribute);
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return low < high ? Math.min(high - low, Double.MAX_VALUE) : 0;
  }

  /**
   * The difference of two values.
   *
   * @return 0 if they are equal, or both are missing; for numbers and dates the distance as a part of the range, in
   *         (0, 1]; for anything else 1
   */
  public double between(Attribute attribute, Instance one, Instance other) {
    if (one.isMissing(attribute) || other.isMissing(attribute)) {
      return one.isMissing(attribute) == other.isMissing(attribute) ? 0 : 1;
    }
    double x = one.value(attribute);
    double y = other.value(attribute);
    if (!attribute.isNumeric()) {
      return x == y || isText(attribute) && one.stringValue(attribute).equals(other.stringValue(attribute)) ? 0 : 1;
    }
    double range = ranges[attribute.index()];
    return x == y ? 0 : range == 0 ? 1 : Math.min(1, Math.abs(x - y) / range);
  }

  /** String and relational values are stored once per row: their indices differ where the values do not. */
  private static boolean isText(Attribute attribute) {
    return attribute.isString() || attribute.isRelationValued();
  }
}
