package cincer.shots;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.Window;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.assertj.swing.edt.GuiActionRunner;

/** Writes what a window shows to {@code src/site/images}, as many pixels as its screen has. */
final class Picture {

  private static final File FOLDER = new File("src/site/images");
  private static final long MOST_BYTES = 150_000;

  private Picture() {}

  static void take(Window window, String name) throws IOException {
    BufferedImage image = GuiActionRunner.execute(() -> {
      Component content = ((javax.swing.RootPaneContainer) window).getRootPane();
      AffineTransform scale = window.getGraphicsConfiguration().getDefaultTransform();
      BufferedImage drawn = new BufferedImage((int) (content.getWidth() * scale.getScaleX()), (int) (content.getHeight() * scale.getScaleY()),
          BufferedImage.TYPE_INT_RGB);
      Graphics2D g = drawn.createGraphics();
      g.setBackground(content.getBackground()); // Weka's choosers clear what they draw on
      g.transform(scale);
      content.printAll(g);
      g.dispose();
      return drawn;
    });
    File file = new File(FOLDER, name + ".png");
    file.getParentFile().mkdirs();
    ImageIO.write(image, "png", file);
    System.out.println(file + ": " + image.getWidth() + " x " + image.getHeight() + ", " + file.length() + " bytes"
        + (file.length() > MOST_BYTES ? ": TOO LARGE" : ""));
  }
}
