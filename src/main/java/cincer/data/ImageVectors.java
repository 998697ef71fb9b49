package cincer.data;

import cincer.InvalidInputException;
import cincer.ProgressListener;
import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Image files as pixels from -0.5 to 0.5, channel by channel. */
final class ImageVectors implements StringVectors {

  private static final long serialVersionUID = 1L;

  private final File folder;
  private final boolean anywhere;
  private final ImageShape shape;

  ImageVectors(File folder, boolean anywhere, ImageShape shape) {
    if (shape.channels() != 1 && shape.channels() != 3) {
      throw new InvalidInputException("-image is " + shape + ", but image files have 1 channel (grey) or 3 (red, green, blue)");
    }
    this.folder = folder;
    this.anywhere = anywhere;
    this.shape = shape;
  }

  ImageShape shape() {
    return shape;
  }

  @Override
  public int width() {
    return shape.size();
  }

  @Override
  public Map<Integer, String> write(RowTexts names, float[][] x, int start) {
    Map<Integer, String> problems = new ConcurrentHashMap<>();
    ImageFiles files = ImageFiles.named(names, folder, anywhere);
    ImageCache cache = ImageCache.of(folder, shape, names.size());
    ProgressListener progress = ProgressListener.here();
    AtomicInteger done = new AtomicInteger();
    Thread asks = Thread.currentThread();
    IntStream.range(0, x.length).parallel().forEach(i -> {
      if (asks.isInterrupted()) {
        return;
      }
      String name = names.get(i);
      try {
        if (name == null || name.isBlank()) {
          throw new InvalidInputException("it names no image");
        }
        byte[] pixels = cache.of(files.file(name), file -> ImagePixels.of(files.read(name, mostSide()), shape));
        for (int p = 0; p < pixels.length; p++) {
          x[i][start + shape.featureOf(p)] = (pixels[p] & 255) / 255f - 0.5f;
        }
      } catch (InvalidInputException e) { // nothing is learned from this row
        problems.put(i, e.getMessage());
      }
      progress.made("images", done.incrementAndGet(), x.length);
    });
    cache.keep();
    if (asks.isInterrupted()) { // whoever asked knows by that
      throw new InvalidInputException("stopped while images were read");
    }
    return new TreeMap<>(problems);
  }

  private int mostSide() {
    return ImagePixels.READ * Math.max(shape.width(), shape.height());
  }

  @Override
  public String word(int feature) {
    return "";
  }
}
