package cincer.embeddings;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** An image that is named in a row, in a folder that it does not leave unless it may. */
public final class ImageFile implements Pixels {

  private static final long MOST_BYTES = 200_000_000;
  private static final long MOST_PIXELS = 100_000_000;

  private final Path folder;
  private final String name;
  private final boolean anywhere;

  /** @param anywhere whether the name may lead out of the folder */
  public ImageFile(Path folder, String name, boolean anywhere) {
    this.folder = folder;
    this.name = name.strip();
    this.anywhere = anywhere;
  }

  private UnreadableException unreadable(String reason) {
    return new UnreadableException("'" + name.replaceAll("\\p{Cntrl}", "?") + "' " + reason);
  }

  private byte[] bytes() throws UnreadableException {
    try {
      Path root = folder.toRealPath();
      Path file = root.resolve(name).toRealPath();
      if (!anywhere && !file.startsWith(root)) {
        throw unreadable("is outside of the folder '" + folder + "': say -outside if it may be read");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw unreadable("has " + Files.size(file) / 1_000_000 + " MB, too many for an image");
      }
      return Files.readAllBytes(file);
    } catch (InvalidPathException | IOException e) {
      throw unreadable("cannot be read from the folder '" + folder + "'");
    }
  }

  @Override
  public ByteBuffer content() throws UnreadableException {
    return ByteBuffer.wrap(bytes());
  }

  @Override
  public float[] values(PixelShape shape) throws UnreadableException {
    BufferedImage image = scaled(decoded(), shape.width(), shape.height());
    float[] values = new float[shape.size()];
    for (int p = 0; p < shape.width() * shape.height(); p++) {
      Color color = new Color(image.getRGB(p % shape.width(), p / shape.width()));
      if (shape.channels() == 1) {
        values[p] = Math.round(0.299f * color.getRed() + 0.587f * color.getGreen() + 0.114f * color.getBlue());
      } else {
        values[3 * p] = color.getRed();
        values[3 * p + 1] = color.getGreen();
        values[3 * p + 2] = color.getBlue();
      }
    }
    return values;
  }

  private BufferedImage decoded() throws UnreadableException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes()))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw unreadable("is no image that Java can read (PNG, JPEG, GIF, BMP)");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
          throw unreadable("has " + pixels / 1_000_000 + " million pixels, too many");
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) { // readers throw all kinds at broken files
      throw unreadable("is a broken image");
    }
  }

  /** By halves, so that no pixel is passed over; on white, where it is transparent. */
  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage now = drawn(image, image.getWidth(), image.getHeight());
    while (now.getWidth() > width || now.getHeight() > height || now.getWidth() < width || now.getHeight() < height) {
      now = drawn(now, next(now.getWidth(), width), next(now.getHeight(), height));
    }
    return now;
  }

  private static int next(int now, int wanted) {
    return now < wanted ? wanted : Math.max(wanted, (now + 1) / 2);
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = drawn.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    g.dispose();
    return drawn;
  }
}
