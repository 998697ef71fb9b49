package cincer.data;

import cincer.Feature;
import cincer.InvalidInputException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Turns instances into features: numeric attributes scaled to [0, 1] by their range, nominal ones one-hot (of more than
 * 100 values the rare ones together), a missing number its attribute's mean (a pixel that no row knows: the mean of all pixels), a missing nominal value its mode; the
 * pixels of an image share one range and go to [-0.5, 0.5], channel by channel. The scaling comes from all rows of one
 * data set and from no label; other rows are not clipped, unless they are a million ranges away. Texts are learned from as a
 * {@link TextOption} says. Other string attributes, dates and relational attributes, keys and results of ours are left out.
 */
public final class Encoder implements Function<Instance, float[]>, Serializable {

  private static final long serialVersionUID = 1L;

  /** The value of the feature that rare values share. */
  private static final String RARE = "(rare values)";

  /** How many ranges away a value of another row may be: farther ones would overflow in the network. */
  private static final double FARTHEST = 1e6;

  /**
   * One attribute's place among the features: {@code width} of them from {@code start}.
   *
   * @param places where each nominal value is among them; null if at its own number
   */
  private record Column(int attribute, int start, int width, Scale scale, double missing, int[] places) implements Serializable {

    int place(int value) {
      return start + (places == null ? value : places[value]);
    }

    void write(Instance instance, float[] x) {
      double value = instance.isMissing(attribute) ? missing : instance.value(attribute);
      if (width > 1) {
        x[place((int) value)] = 1;
      } else if (Double.isInfinite(value)) {
        throw new InvalidInputException("attribute '" + instance.attribute(attribute).name()
            + "' is infinite in a row; make it missing (?) or give it a finite value");
      } else {
        x[start] = scale.apply(value);
      }
    }
  }

  /**
   * Takes numbers from low to low + range to shift to 1 + shift.
   *
   * @param unit 1, or 0.5 where high - low would overflow; low and range are in this unit
   */
  private record Scale(double unit, double low, double range, double shift) implements Serializable {

    static final Scale NONE = new Scale(1, 0, 0, 0);

    static Scale of(double low, double high, double shift) {
      double unit = high - low < Double.POSITIVE_INFINITY ? 1 : 0.5;
      return new Scale(unit, low * unit, high * unit - low * unit, shift);
    }

    float apply(double value) {
      double ranges = range == 0 ? -shift : (value * unit - low) / range;
      return (float) (Math.max(-FARTHEST, Math.min(FARTHEST, ranges)) + shift);
    }
  }

  /** The place of a text or an image among the features. */
  private record TextColumn(int attribute, int start, StringVectors vectors) implements Serializable {}

  private final Column[] columns;
  private final int dimension;
  private final TextColumn[] texts; // null in models of earlier versions
  private final ImageShape shape;

  /**
   * Fits the scaling.
   *
   * @param image layout of the pixels, or null if the attributes are no pixels
   * @param keys  names of attributes that identify rows
   * @throws InvalidInputException if there is nothing to learn from, or the pixels do not fill the image
   */
  public Encoder(Instances data, ImageShape image, Set<String> keys) {
    this(data, image, keys, TextOption.NONE, ImageOption.NONE);
  }

  /**
   * Fits the scaling, and what texts and images are learned by.
   *
   * @param image    layout of the pixels, or null if the attributes are no pixels
   * @param text     which string attributes are texts, and how they are learned from
   * @param pictures which string attribute names image files, and how these are learned from
   */
  public Encoder(Instances data, ImageShape image, Set<String> keys, TextOption text, ImageOption pictures) {
    Attribute named = pictures.attribute(data, keys);
    List<Attribute> features = named == null ? text.features(data, keys) : text.others(data, keys);
    Attributes.requireFinite(data, features);
    columns = image == null || named != null ? tabular(data, features) : pixels(data, features, image);
    int width = Arrays.stream(columns).mapToInt(Column::width).sum();
    List<TextColumn> found = new ArrayList<>();
    for (Attribute attribute : text.texts(data, keys)) {
      found.add(new TextColumn(attribute.index(), width, text.vectors(data, attribute)));
      width += found.get(found.size() - 1).vectors().width();
    }
    ImageVectors files = named == null ? null : pictures.vectors(data, named);
    if (files != null) {
      found.add(new TextColumn(named.index(), width, files));
      width += files.width();
    }
    texts = found.toArray(TextColumn[]::new);
    dimension = width;
    shape = files == null ? image : files.width() == width ? files.shape() : null;
  }

  /** The layout of the features, if they are nothing but the pixels of images; else null. */
  public ImageShape image() {
    return shape;
  }

  /** Number of features d. */
  public int dimension() {
    return dimension;
  }

  @Override
  public float[] apply(Instance instance) {
    return encode(instance);
  }

  /** The d features of one instance. */
  public float[] encode(Instance instance) {
    return encode(List.of(instance), new TreeMap<>())[0];
  }

  /** The features of all rows, n x d. */
  public float[][] encode(Instances data) {
    return encode(data, new TreeMap<>());
  }

  /**
   * The features of all rows, n x d.
   *
   * @param problems gets, by row, why nothing can be learned from it: its image is all that there is, and cannot be read
   * @throws InvalidInputException if that is so in all of several rows
   */
  public float[][] encode(Instances data, Map<Integer, String> problems) {
    float[][] x = encode((List<Instance>) data, problems);
    if (!problems.isEmpty() && problems.size() == x.length && x.length > 1) {
      throw new InvalidInputException("none of the images can be learned from: " + problems.get(0));
    }
    return x;
  }

  private float[][] encode(List<Instance> rows, Map<Integer, String> problems) {
    float[][] x = new float[rows.size()][dimension];
    for (int i = 0; i < x.length; i++) {
      for (Column column : columns) {
        column.write(rows.get(i), x[i]);
      }
    }
    for (TextColumn text : texts == null ? new TextColumn[0] : texts) {
      Map<Integer, String> unread = text.vectors().write(new RowTexts(rows, text.attribute()), x, text.start());
      if (text.vectors().width() == dimension) {
        problems.putAll(unread);
      }
    }
    return x;
  }

  /**
   * What each of the d features comes from.
   *
   * @param data the attributes that it was fitted to
   */
  public List<Feature> features(Instances data) {
    Feature[] features = new Feature[dimension];
    for (Column column : columns) {
      Attribute attribute = data.attribute(column.attribute());
      if (column.width() == 1) {
        features[column.start()] = new Feature(attribute.name(), "");
      }
      for (int v = 0; column.width() > 1 && v < attribute.numValues(); v++) {
        Feature shared = features[column.place(v)];
        features[column.place(v)] = new Feature(attribute.name(), shared == null ? attribute.value(v) : RARE);
      }
    }
    for (TextColumn text : texts == null ? new TextColumn[0] : texts) {
      for (int w = 0; w < text.vectors().width(); w++) {
        features[text.start() + w] = new Feature(data.attribute(text.attribute()).name(), text.vectors().word(w));
      }
    }
    return List.of(features);
  }

  private static Column[] tabular(Instances data, List<Attribute> features) {
    Column[] columns = new Column[features.size()];
    int start = 0;
    for (int f = 0; f < columns.length; f++) {
      Attribute attribute = features.get(f);
      if (attribute.isNominal() && attribute.numValues() > 1) {
        int[] places = NominalValues.places(data, attribute);
        int width = places == null ? attribute.numValues() : 1 + Arrays.stream(places).max().getAsInt();
        columns[f] = new Column(attribute.index(), start, width, Scale.NONE, mode(data, attribute), places);
      } else {
        Extremes r = new Extremes().add(data, attribute);
        columns[f] = new Column(attribute.index(), start, 1, r.scale(0), r.mean(0), null);
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
    Extremes all = new Extremes();
    features.forEach(attribute -> all.add(data, attribute));
    Scale scale = all.scale(-0.5);
    Column[] columns = new Column[features.size()];
    for (int f = 0; f < columns.length; f++) {
      int attribute = features.get(f).index();
      double mean = new Extremes().add(data, features.get(f)).mean(all.mean(0));
      columns[f] = new Column(attribute, image.featureOf(f), 1, scale, mean, null);
    }
    return columns;
  }

  private static int mode(Instances data, Attribute attribute) {
    int[] counts = NominalValues.counts(data, attribute);
    int mode = 0;
    for (int v = 1; v < counts.length; v++) {
      mode = counts[v] > counts[mode] ? v : mode;
    }
    return mode;
  }

  /** Smallest and largest value and mean of what was added. */
  private static final class Extremes {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double mean;
    private long count;

    Extremes add(Instances data, Attribute attribute) {
      for (int i = 0; i < data.numInstances(); i++) {
        double value = data.instance(i).value(attribute);
        if (!Double.isNaN(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
          count++;
          double step = (value - mean) / count;
          mean += Double.isInfinite(step) ? value / count - mean / count : step;
        }
      }
      return this;
    }

    Scale scale(double shift) {
      return count == 0 ? Scale.NONE : Scale.of(low, high, shift);
    }

    double mean(double unknown) {
      return count == 0 ? unknown : mean;
    }
  }
}
