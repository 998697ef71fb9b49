package cincer.explanation;

import cincer.data.ImageShape;
import java.util.ArrayList;
import java.util.List;

/** The parts of an image that are squares of pixels, in all channels. */
public final class Patches {

  /** About so many squares stand side by side. */
  private static final int ACROSS = 7;

  private final ImageShape shape;
  private final int side;
  private final int step;

  /**
   * Squares.
   *
   * @param side pixels along an edge
   * @param step pixels from one to the next; the side, where they do not overlap
   */
  public Patches(ImageShape shape, int side, int step) {
    this.shape = shape;
    this.side = side;
    this.step = step;
  }

  /** Squares that overlap by half, so that the borders of one are not those of what is seen. */
  static Patches overlapping(ImageShape shape) {
    int side = side(shape);
    return new Patches(shape, side, Math.max(1, side / 2));
  }

  /** Edge of the squares for images of this size. */
  public static int side(ImageShape shape) {
    return Math.max(1, (Math.max(shape.width(), shape.height()) + ACROSS / 2) / ACROSS);
  }

  /** The squares, row by row. @param base what stands in the place of hidden pixels, d features, channel by channel */
  public List<Part> parts(float[] base) {
    List<Part> parts = new ArrayList<>();
    for (int y = 0; y < shape.height(); y += step) {
      for (int x = 0; x < shape.width(); x += step) {
        parts.add(part(x, y, base));
      }
    }
    return parts;
  }

  private Part part(int left, int top, float[] base) {
    int width = Math.min(side, shape.width() - left);
    int height = Math.min(side, shape.height() - top);
    int[] features = new int[width * height * shape.channels()];
    float[] hidden = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      int pixel = i % (width * height);
      features[i] = i / (width * height) * shape.width() * shape.height() + (top + pixel / width) * shape.width() + left + pixel % width;
      hidden[i] = base[features[i]];
    }
    return new Part(features, hidden);
  }

  /** What is said of each pixel, height x width: the mean of the squares that cover it. */
  double[][] pixels(double[] ofParts) {
    double[][] sums = new double[shape.height()][shape.width()];
    int[][] counts = new int[shape.height()][shape.width()];
    int at = 0;
    for (int y = 0; y < shape.height(); y += step) {
      for (int x = 0; x < shape.width(); x += step, at++) {
        for (int i = y; i < Math.min(y + side, shape.height()); i++) {
          for (int j = x; j < Math.min(x + side, shape.width()); j++) {
            sums[i][j] += ofParts[at];
            counts[i][j]++;
          }
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums[i].length; j++) {
        sums[i][j] /= counts[i][j];
      }
    }
    return sums;
  }
}
