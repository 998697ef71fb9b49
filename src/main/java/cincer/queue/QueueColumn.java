package cincer.queue;

import java.util.Arrays;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * What n rows have of one attribute that is numeric or nominal, for a facet of its values. Immutable: the array is not to be modified.
 *
 * @param attribute numeric (dates, too) or nominal
 * @param values    of each row, as Weka has them; NaN where missing
 * @param low       smallest finite value; 0 for a nominal attribute
 * @param high      greatest finite value, at least {@code low}; number of values of a nominal attribute
 */
public record QueueColumn(Attribute attribute, double[] values, double low, double high) {

  /** Bands of numbers. */
  public static final int BANDS = 20;

  /** Reads it. O(n). */
  public static QueueColumn of(Instances data, Attribute attribute) {
    double[] values = data.stream().mapToDouble((Instance row) -> row.value(attribute)).toArray();
    if (attribute.isNominal()) {
      return new QueueColumn(attribute, values, 0, attribute.numValues());
    }
    double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
    return new QueueColumn(attribute, values, low, Arrays.stream(values).filter(Double::isFinite).max().orElse(low));
  }

  /** How many bins there are: bands of numbers; or a nominal attribute's values, and one more for those that are missing. */
  public int bins() {
    return attribute.isNominal() ? attribute.numValues() + 1 : BANDS;
  }

  /** In which bin a row (0-based) is; -1 where a number is missing. */
  public int bin(int row) {
    double value = values[row];
    if (attribute.isNominal()) {
      return Double.isNaN(value) ? attribute.numValues() : (int) value;
    }
    return Double.isNaN(value) ? -1 : (int) Math.max(0, Math.min(BANDS - 1, part(value) * BANDS));
  }

  /** Where a number lies between the smallest, 0, and the greatest, 1. */
  public double part(double value) {
    return high > low ? (value / 2 - low / 2) / (high / 2 - low / 2) : 0; // halves: the range may exceed the largest double
  }

  /** The number that lies there; ends are exact. */
  public double at(double part) {
    return part <= 0 ? low : part >= 1 ? high : low * (1 - part) + high * part;
  }
}
