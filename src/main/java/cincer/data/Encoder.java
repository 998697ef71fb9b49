package cincer.data;

import cincer.InvalidInputException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Turns instances into features: numeric attributes scaled to [0, 1] by their range, nominal ones one-hot, a missing
 * number its attribute's mean, a missing nominal value its mode; the pixels of an image share one range and go to
 * [-0.5, 0.5], channel by channel. The scaling comes from all rows of one data set and from no label; other rows are
 * not clipped. String, date and relational attributes, keys and results of ours are left out.
 */
public final class Encoder implements Serializable {

  private static final long serialVersionUID = 1L;

  /** One attribute's place among the features: {@code width} of them from {@code start}. */
  private record Column(int attribute, int start, int width, double low, double range, double shift, double missing)
      implements Serializable {

    void write(Instance instance, float[] x) {
      double value = instance.isMissing(attribute) ? missing : instance.value(attribute);
      if (width > 1) {
        x[start + (int) value] = 1;
      } else {
        x[start] = range == 0 ? 0 : (float) ((value - low) / range + shift);
      }
    }
  }

  private final Column[] columns;
  private final int dimension;

  /**
   * Fits the scaling.
   *
   * @param image layout of the pixels, or null if the attributes are no pixels
   * @param keys  names of attributes that identify rows
   * @throws InvalidInputException if there is nothing to learn from, or the pixels do not fill the image
   */
  public Encoder(Instances data, ImageShape image, Set<String> keys) {
    List<Attribute> features = new ArrayList<>();
    for (int a = 0; a < data.numAttributes(); a++) {
      Attribute attribute = data.attribute(a);
      if (Attributes.isFeature(data, attribute) && !keys.contains(attribute.name())) {
        features.add(attribute);
      }
    }
    if (features.isEmpty()) {
      throw new InvalidInputException("'" + data.relationName() + "' has no attribute to learn from; at least one numeric or "
          + "nominal attribute beside the class and the keys is needed (text: try StringToWordVector)");
    }
    columns = image == null ? tabular(data, features) : pixels(data, features, image);
    dimension = Arrays.stream(columns).mapToInt(Column::width).sum();
  }

  /** Number of features d. */
  public int dimension() {
    return dimension;
  }

  /** The d features of one instance. */
  public float[] encode(Instance instance) {
    float[] x = new float[dimension];
    for (Column column : columns) {
      column.write(instance, x);
    }
    return x;
  }

  /** The features of all rows, n x d. */
  public float[][] encode(Instances data) {
    float[][] x = new float[data.numInstances()][];
    for (int i = 0; i < x.length; i++) {
      x[i] = encode(data.instance(i));
    }
    return x;
  }

  private static Column[] tabular(Instances data, List<Attribute> features) {
    Column[] columns = new Column[features.size()];
    int start = 0;
    for (int f = 0; f < columns.length; f++) {
      Attribute attribute = features.get(f);
      if (attribute.isNominal() && attribute.numValues() > 1) {
        columns[f] = new Column(attribute.index(), start, attribute.numValues(), 0, 1, 0, mode(data, attribute));
      } else {
        Range r = new Range().add(data, attribute);
        columns[f] = new Column(attribute.index(), start, 1, r.low(), r.width(), 0, r.mean());
      }
      start += columns[f].width();
    }
    return columns;
  }

  private static Column[] pixels(Instances data, List<Attribute> features, ImageShape image) {
    if (features.size() != image.size() || features.stream().anyMatch(Attribute::isNominal)) {
      throw new InvalidInputException("an image of " + image + " has " + image.size() + " pixel values, but '"
          + data.relationName() + "' has " + features.size() + " attributes to learn from, "
          + features.stream().filter(Attribute::isNominal).count()
          + " of them nominal; correct -image, or remove what is no pixel");
    }
    Range all = new Range();
    features.forEach(attribute -> all.add(data, attribute));
    Column[] columns = new Column[features.size()];
    for (int f = 0; f < columns.length; f++) {
      int attribute = features.get(f).index();
      double mean = new Range().add(data, features.get(f)).mean();
      columns[f] = new Column(attribute, image.featureOf(f), 1, all.low(), all.width(), -0.5, mean);
    }
    return columns;
  }

  private static int mode(Instances data, Attribute attribute) {
    int[] counts = new int[attribute.numValues()];
    for (Instance instance : data) {
      if (!instance.isMissing(attribute)) {
        counts[(int) instance.value(attribute)]++;
      }
    }
    int mode = 0;
    for (int v = 1; v < counts.length; v++) {
      mode = counts[v] > counts[mode] ? v : mode;
    }
    return mode;
  }

  /** Smallest and largest value and mean of what was added; 0 where nothing was known. */
  private static final class Range {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double mean;
    private long count;

    Range add(Instances data, Attribute attribute) {
      for (int i = 0; i < data.numInstances(); i++) {
        double value = data.instance(i).value(attribute);
        if (Double.isInfinite(value)) {
          throw new InvalidInputException("attribute '" + attribute.name() + "' is infinite in row " + (i + 1)
              + "; make it missing (?) or give it a finite value");
        }
        if (!Double.isNaN(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
          mean += (value - mean) / ++count;
        }
      }
      return this;
    }

    double low() {
      return count == 0 ? 0 : low;
    }

    /** At most the largest finite number, where high - low would overflow. */
    double width() {
      return count == 0 ? 0 : Math.min(high - low, Double.MAX_VALUE);
    }

    double mean() {
      return count == 0 ? 0 : mean;
    }
  }
}
