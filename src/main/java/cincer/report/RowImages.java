package cincer.report;

import cincer.data.ImageFiles;
import cincer.data.ImageGuess;
import cincer.data.ImageShape;
import cincer.data.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Rows as images in a page.
 *
 * @param ofPixels whether the numeric attributes are the pixels, and nothing else
 * @param image    the image of a row, if it has one
 */
record RowImages(boolean ofPixels, Function<Instance, Optional<BufferedImage>> image) {

  /** As large as a page shows an image, on a sharp screen. */
  private static final int MOST_SIDE = 256;

  /**
   * How rows of this data are drawn.
   *
   * @param shape  layout of the pixels among the numeric attributes; null if nobody has said that there are any: what looks like pixels is drawn as such, and its
   *               values are shown, too
   * @param folder where the images are that a string attribute names
   */
  static RowImages of(Instances data, ImageShape shape, List<Attribute> keys, File folder) {
    List<String> names = keys.stream().map(Attribute::name).toList();
    ImageFiles files = new ImageFiles(data, folder);
    ImageShape drawn = shape != null || files.exists() ? shape : ImageGuess.of(data, names).orElse(null);
    if (drawn != null) {
      Pictures pictures = new Pictures(data, drawn, names);
      return new RowImages(shape != null, row -> Optional.of(pictures.image(row)));
    }
    return new RowImages(false, row -> files.exists() ? files.image(row, MOST_SIDE) : Optional.empty());
  }

  /** The image of a row as an address that holds it; null if it has none. */
  String address(Instance row) {
    return image.apply(row).map(RowImages::uri).orElse(null);
  }

  private static String uri(BufferedImage image) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image, "png", bytes);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    } catch (IOException e) { // memory does not fail
      throw new UncheckedIOException(e);
    }
  }
}
