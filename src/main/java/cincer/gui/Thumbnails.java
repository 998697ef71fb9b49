package cincer.gui;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javax.swing.ImageIcon;
import javax.swing.SwingUtilities;

/**
 * Small pictures of rows, read from files on a thread of their own when they are looked at. Of those that are waited for, the ones that were looked at last come first,
 * and of many that somebody has scrolled past the first are not read at all. Lives on the event thread.
 */
final class Thumbnails {

  private static final ExecutorService READER = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "cincer-thumbnails");
    thread.setDaemon(true);
    return thread;
  });
  private static final int KEPT = 500;
  private static final int WAITING = 200; // more than a high screen shows

  private final IntFunction<BufferedImage> source;
  private final IntConsumer read;
  private final Map<Integer, ImageIcon> icons = newest(KEPT);
  private final Map<Integer, Boolean> waiting = newest(WAITING);
  private final Set<Integer> missing = new HashSet<>();
  private boolean reading;

  /**
   * Nothing is read yet.
   *
   * @param source reads the picture of a row (0-based), on any thread; null if there is none
   * @param read   is told the row whose picture is there now
   */
  Thumbnails(IntFunction<BufferedImage> source, IntConsumer read) {
    this.source = source;
    this.read = read;
  }

  private static <T> Map<Integer, T> newest(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
        return size() > most;
      }
    };
  }

  /** The picture of a row, at most so high and wide; null as long as it is not read, or if there is none. */
  ImageIcon of(int row, int side) {
    ImageIcon icon = icons.get(row);
    if (icon == null && !missing.contains(row)) {
      waiting.put(row, true);
      next(side);
    }
    return icon;
  }

  private void next(int side) {
    if (reading || waiting.isEmpty()) {
      return;
    }
    int row = waiting.keySet().stream().reduce((first, second) -> second).orElseThrow(); // looked at last
    waiting.remove(row);
    reading = true;
    READER.execute(() -> {
      ImageIcon icon = null;
      try {
        BufferedImage image = source.apply(row);
        icon = image == null ? null : new ImageIcon(small(image, side));
      } finally { // a picture too large for the memory is one that is missing
        ImageIcon made = icon;
        SwingUtilities.invokeLater(() -> came(row, made, side));
      }
    });
  }

  private void came(int row, ImageIcon icon, int side) {
    reading = false;
    if (icon == null) {
      missing.add(row);
    } else {
      icons.put(row, icon);
      read.accept(row);
    }
    next(side);
  }

  /** The same picture, its longer edge so long. */
  static BufferedImage small(BufferedImage image, int side) {
    double scale = (double) side / Math.max(image.getWidth(), image.getHeight());
    int width = Math.max(1, (int) (image.getWidth() * scale));
    int height = Math.max(1, (int) (image.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = small.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(scale < 0.5 ? image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING) : image, 0, 0, width, height, null);
    g.dispose();
    return small;
  }
}
