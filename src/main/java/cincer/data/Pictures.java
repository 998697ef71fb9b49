package cincer.data;

import cincer.InvalidInputException;
import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.List;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** Rows whose numeric attributes are pixels, as images; all pixels of a data set share one range. */
public final class Pictures {

  private static final DataCache<Pictures> KNOWN = new DataCache<>();

  private final ImageShape shape;
  private final List<Attribute> pixels;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  /**
   * Finds the pixels and their range.
   *
   * @param keyNames names of attributes that are no pixels
   * @throws InvalidInputException if the numeric attributes do not make up such an image
   */
  public Pictures(Instances data, ImageShape shape, Collection<String> keyNames) {
    this.shape = shape;
    this.pixels = Attributes.shown(data, keyNames).stream().filter(attribute -> attribute.type() == Attribute.NUMERIC).toList();
    if (pixels.size() != shape.size() || shape.channels() != 1 && shape.channels() != 3) {
      throw new InvalidInputException("an image of " + shape + " has " + shape.size() + " values, but the data has " + pixels.size()
          + " numbers that can be pixels; correct -image (1 or 3 channels), or name with -key what is no pixel");
    }
    for (Instance row : data) {
      for (Attribute pixel : pixels) {
        if (Double.isFinite(row.value(pixel))) {
          low = Math.min(low, row.value(pixel));
          high = Math.max(high, row.value(pixel));
        }
      }
    }
  }

  /** Those of a data set that does not change any more; the range of the pixels is looked for once. */
  public static Pictures of(Instances data, ImageShape shape, Collection<String> keyNames) {
    return KNOWN.of(data, known -> known.shape.equals(shape), rows -> new Pictures(rows, shape, keyNames));
  }

  /** A row as an image of one image pixel per data pixel; the lowest value is black, and so is a missing one. */
  public BufferedImage image(Instance row) {
    BufferedImage image = new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < shape.height(); y++) {
      for (int x = 0; x < shape.width(); x++) {
        int rgb = 0;
        for (int c = 0; c < 3; c++) {
          rgb = rgb << 8 | level(row, (y * shape.width() + x) * shape.channels() + Math.min(c, shape.channels() - 1));
        }
        image.setRGB(x, y, rgb);
      }
    }
    return image;
  }

  /**
   * What the pixels of a row say, by what its attributes do.
   *
   * @param byAttribute of the data; NaN where an attribute says nothing
   * @return height x width, all channels of a pixel together
   */
  public double[][] places(double[] byAttribute) {
    double[][] places = new double[shape.height()][shape.width()];
    for (int i = 0; i < pixels.size(); i++) {
      double says = byAttribute[pixels.get(i).index()];
      int pixel = i / shape.channels();
      places[pixel / shape.width()][pixel % shape.width()] += Double.isNaN(says) ? 0 : says;
    }
    return places;
  }

  private int level(Instance row, int pixel) {
    double value = row.value(pixels.get(pixel));
    double part = high > low ? (value / 2 - low / 2) / (high / 2 - low / 2) : 0; // halves: the range may exceed the largest double
    return Double.isNaN(part) ? 0 : (int) Math.round(255 * Math.max(0, Math.min(1, part)));
  }
}
