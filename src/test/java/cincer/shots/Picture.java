package cincer.shots;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.Window;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.swing.RepaintManager;
import javax.swing.RootPaneContainer;
import org.assertj.swing.edt.GuiActionRunner;

/** Writes what a window shows to {@code docs/images}, as many pixels as its screen has. */
final class Picture {

  private static final File FOLDER = new File("docs/images");
  private static final long MOST_BYTES = 150_000;

  private Picture() {}

  static void take(Window window, String name) throws IOException {
    BufferedImage image = GuiActionRunner.execute(() -> {
      Component content = ((RootPaneContainer) window).getRootPane();
      AffineTransform scale = window.getGraphicsConfiguration().getDefaultTransform();
      BufferedImage drawn = new BufferedImage((int) (content.getWidth() * scale.getScaleX()), (int) (content.getHeight() * scale.getScaleY()),
          BufferedImage.TYPE_INT_RGB);
      Graphics2D g = drawn.createGraphics();
      g.setBackground(content.getBackground()); // Weka's choosers clear what they draw on
      g.transform(scale);
      RepaintManager buffers = RepaintManager.currentManager(content);
      buffers.setDoubleBufferingEnabled(false); // as many pixels as the picture has
      content.paint(g); // tables that are printed hide what is selected
      buffers.setDoubleBufferingEnabled(true);
      g.dispose();
      return drawn;
    });
    File file = new File(FOLDER, name + ".png");
    file.getParentFile().mkdirs();
    ImageIO.write(indexed(image), "png", file);
    System.out.println(file + ": " + image.getWidth() + " x " + image.getHeight() + ", " + file.length() + " bytes"
        + (file.length() > MOST_BYTES ? ": TOO LARGE" : ""));
  }

  /** The same with at most 256 colours, where the lower bits of all can be spared: half as many bytes. */
  private static BufferedImage indexed(BufferedImage image) {
    for (int bits = 0; bits < 5; bits++) {
      int mask = 0xff >> bits << bits;
      int kept = mask << 16 | mask << 8 | mask;
      int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      int[] colours = Arrays.stream(pixels).map(rgb -> rgb & kept).distinct().sorted().toArray();
      if (colours.length <= 256) {
        IndexColorModel palette = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage fewer = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        byte[] indices = ((DataBufferByte) fewer.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
          indices[i] = (byte) Arrays.binarySearch(colours, pixels[i] & kept);
        }
        return fewer;
      }
    }
    return image;
  }
}
