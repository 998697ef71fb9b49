package cincer.session;

import cincer.InvalidInputException;
import cincer.data.Attributes;
import cincer.data.ImageShape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** Rows whose numeric attributes are pixels, as images in the PNG format; all pixels share one range. */
final class Picture {

  private final ImageShape shape;
  private final List<Attribute> pixels = new ArrayList<>();
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  /** @param keys attributes that are no pixels */
  Picture(Instances data, ImageShape shape, List<Attribute> keys) {
    this.shape = shape;
    for (int a = 0; a < data.numAttributes(); a++) {
      Attribute attribute = data.attribute(a);
      if (a != data.classIndex() && attribute.type() == Attribute.NUMERIC && !keys.contains(attribute)
          && !attribute.name().startsWith(Attributes.RESULT_PREFIX)) {
        pixels.add(attribute);
      }
    }
    if (pixels.size() != shape.size() || shape.channels() != 1 && shape.channels() != 3) {
      throw new InvalidInputException("an image of " + shape + " has " + shape.size() + " values, but the data has " + pixels.size()
          + " numbers that can be pixels; correct -image (1 or 3 channels), or name with -key what is no pixel");
    }
    for (Instance row : data) {
      for (Attribute pixel : pixels) {
        if (!row.isMissing(pixel)) {
          low = Math.min(low, row.value(pixel));
          high = Math.max(high, row.value(pixel));
        }
      }
    }
  }

  /** A data URI. */
  String uri(Instance row) {
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
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image, "png", bytes);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    } catch (IOException e) { // memory does not fail
      throw new UncheckedIOException(e);
    }
  }

  private int level(Instance row, int pixel) {
    double value = row.isMissing(pixels.get(pixel)) ? low : row.value(pixels.get(pixel));
    return high > low ? (int) Math.round(255 * (value - low) / (high - low)) : 0;
  }
}
