package cincer.data;

import cincer.InvalidInputException;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Layout of an image whose pixels are attributes: row by row, the channels of a pixel together.
 *
 * @param width    pixels per row, at least 1
 * @param height   rows, at least 1
 * @param channels 1 for grey, 3 for colour
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record ImageShape(int width, int height, int channels) implements Serializable {

  private static final Pattern FORMAT = Pattern.compile("(\\d{1,5})x(\\d{1,5})(?:x(\\d{1,3}))?");

  /** @throws InvalidInputException if it has more values than can be counted */
  public ImageShape {
    if ((double) width * height * channels > Integer.MAX_VALUE) {
      throw new InvalidInputException("an image of " + width + "x" + height + "x" + channels
          + " has more values than there can be attributes; make it smaller");
    }
  }

  /**
   * Reads "28x28x1" (width, height, channels) or "28x28" (one channel).
   *
   * @return null for an empty text: the attributes are no pixels
   * @throws InvalidInputException if the text is anything else
   */
  public static ImageShape parse(String text) {
    if (text.isBlank()) {
      return null;
    }
    Matcher m = FORMAT.matcher(text.trim().toLowerCase(Locale.ROOT));
    if (m.matches()) {
      int width = Integer.parseInt(m.group(1));
      int height = Integer.parseInt(m.group(2));
      int channels = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
      if (width > 0 && height > 0 && channels > 0) {
        return new ImageShape(width, height, channels);
      }
    }
    throw new InvalidInputException("'" + text + "' is no image layout; write width x height x channels, for example 28x28x1");
  }

  /** Number of values in an image. */
  public int size() {
    return width * height * channels;
  }

  /** Where attribute {@code i} (pixel by pixel) stands among the features (channel by channel). */
  int featureOf(int i) {
    return (i % channels) * width * height + i / channels;
  }

  @Override
  public String toString() {
    return width + "x" + height + "x" + channels;
  }
}
