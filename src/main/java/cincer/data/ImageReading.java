package cincer.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads PNG, JPEG, GIF and BMP files that nobody vouches for, in bounded memory. */
final class ImageReading {

  private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");
  private static final long MOST_PIXELS = 64_000_000;

  private ImageReading() {}

  /** What is done with a reader whose file is open. */
  private interface Use<T> {
    T of(ImageReader reader) throws IOException;
  }

  /** @throws IOException if the file does not begin as an image does; nothing is unpacked */
  static void requireImage(Path file) throws IOException {
    use(file, reader -> reader.getWidth(0));
  }

  /**
   * The first image in a file, with every n-th pixel only where it is larger than asked for.
   *
   * @param mostSide the result is at most that wide and high
   * @throws IOException if it cannot be read; the message goes on after "cannot read '...': "
   */
  static BufferedImage read(Path file, int mostSide) throws IOException {
    return use(file, reader -> read(reader, mostSide));
  }

  private static <T> T use(Path file, Use<T> use) throws IOException {
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      if (stream == null) {
        throw new IOException("access is denied");
      }
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          return use(reader, stream, use);
        }
      }
    }
    throw new IOException("it is no PNG, JPEG, GIF or BMP image");
  }

  private static <T> T use(ImageReader reader, ImageInputStream stream, Use<T> use) throws IOException {
    try {
      reader.setInput(stream, true, true);
      return use.of(reader);
    } catch (RuntimeException e) { // a decoder may throw anything where a file is broken
      throw new IOException("it is broken", e);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage read(ImageReader reader, int mostSide) throws IOException {
    long width = reader.getWidth(0); // from the head of the file: nothing is unpacked yet
    long height = reader.getHeight(0);
    if (width * height > MOST_PIXELS) {
      throw new IOException("it has " + width + " x " + height + " pixels, and more than " + MOST_PIXELS / 1_000_000
          + " million are not unpacked; make it smaller");
    }
    ImageReadParam every = reader.getDefaultReadParam();
    int step = (int) Math.max(1, (Math.max(width, height) + mostSide - 1) / mostSide);
    every.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, every);
  }
}
