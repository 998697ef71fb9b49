package cincer.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Whether numeric attributes look like the pixels of a square grey image, where nobody has said so. For display alone: what
 * is learned does not depend on it.
 */
public final class ImageGuess {

  private static final int LEAST_SIDE = 8;
  private static final int MOST_SIDE = 512;
  private static final int LOOKED_AT = 200;

  /** A name that ends in a number, or in a row and a column. */
  private static final Pattern INDEXED = Pattern.compile("(.*?)(\\d+)(?:[_x.,:-](\\d+))?");
  private static final Pattern PIXEL = Pattern.compile("(?i)(?:.*[^a-z])?(?:pixels?|px|pix)[^a-z]*");

  private ImageGuess() {}

  /**
   * The layout of the images, if the numeric attributes are a square number of at least 8 x 8, are numbered, share one range, and
   * either are called pixels or are more like the one below than like one further along the same line.
   *
   * @param keyNames names of attributes that are no pixels
   */
  public static Optional<ImageShape> of(Instances data, Collection<String> keyNames) {
    List<Attribute> pixels = Attributes.shown(data, keyNames).stream().filter(attribute -> attribute.type() == Attribute.NUMERIC).toList();
    int side = (int) Math.round(Math.sqrt(pixels.size()));
    boolean square = side * side == pixels.size() && side >= LEAST_SIDE && side <= MOST_SIDE;
    if (!square || data.isEmpty() || !areNumbered(pixels) || !shareOneRange(data, pixels)) {
      return Optional.empty();
    }
    boolean named = pixels.stream().allMatch(pixel -> PIXEL.matcher(pixel.name()).matches());
    return named || resembleTheOneBelow(data, pixels, side) ? Optional.of(new ImageShape(side, side, 1)) : Optional.empty();
  }

  /** One name and numbers that grow. */
  private static boolean areNumbered(List<Attribute> pixels) {
    String stem = null;
    long last = -1;
    for (Attribute pixel : pixels) {
      Matcher name = INDEXED.matcher(pixel.name());
      if (!name.matches() || name.group(2).length() > 6 || name.group(3) != null && name.group(3).length() > 6
          || stem != null && !stem.equals(name.group(1))) {
        return false;
      }
      long number = Long.parseLong(name.group(2)) * 1_000_000 + (name.group(3) == null ? 0 : Long.parseLong(name.group(3)));
      if (number <= last) {
        return false;
      }
      stem = name.group(1);
      last = number;
    }
    return true;
  }

  /** Most pixels are as dark as any in some row, none is below 0, and at least a quarter comes close to the lightest. */
  private static boolean shareOneRange(Instances data, List<Attribute> pixels) {
    double[] low = new double[pixels.size()];
    double[] high = new double[pixels.size()];
    Arrays.fill(low, Double.POSITIVE_INFINITY);
    for (Instance row : spread(data)) {
      for (int p = 0; p < low.length; p++) {
        double value = row.value(pixels.get(p));
        if (value < 0 || Double.isInfinite(value)) {
          return false;
        } else if (!Double.isNaN(value)) {
          low[p] = Math.min(low[p], value);
          high[p] = Math.max(high[p], value);
        }
      }
    }
    double lightest = Arrays.stream(high).max().orElse(0);
    double darkest = Arrays.stream(low).min().orElse(0);
    long dark = Arrays.stream(low).filter(value -> value <= darkest + 0.1 * (lightest - darkest)).count();
    long light = Arrays.stream(high).filter(value -> value >= 0.75 * lightest).count();
    return lightest > darkest && 2 * dark >= low.length && 4 * light >= low.length;
  }

  /** Along one line, what is half a line away differs more than what is a whole line away, which is the pixel below. */
  private static boolean resembleTheOneBelow(Instances data, List<Attribute> pixels, int side) {
    double below = 0;
    double along = 0;
    for (Instance row : spread(data)) {
      for (int p = 0; p + side < pixels.size(); p++) {
        below += difference(row, pixels, p, p + side);
        along += difference(row, pixels, p, p + side / 2);
      }
    }
    return below < 0.8 * along;
  }

  private static double difference(Instance row, List<Attribute> pixels, int one, int other) {
    double difference = Math.abs(row.value(pixels.get(one)) - row.value(pixels.get(other)));
    return Double.isNaN(difference) ? 0 : difference;
  }

  /** Some rows from all over the data. */
  private static List<Instance> spread(Instances data) {
    int step = Math.max(1, data.size() / LOOKED_AT);
    return IntStream.iterate(0, row -> row < data.size(), row -> row + step).mapToObj(data::instance).toList();
  }
}
