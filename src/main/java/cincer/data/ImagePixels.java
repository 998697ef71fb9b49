package cincer.data;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** An image as so many bytes, row by row, the channels of a pixel together; what is transparent is white. */
final class ImagePixels {

  private ImagePixels() {}

  /** How many times larger than needed an image is read at the most: so much is averaged, more is left out. */
  static final int READ = 4;

  /** The bytes of an image that is brought to this size, whatever its own proportions are. */
  static byte[] of(BufferedImage image, ImageShape shape) {
    BufferedImage scaled = scaled(image, Math.max(shape.width(), image.getWidth()), Math.max(shape.height(), image.getHeight()));
    while (scaled.getWidth() != shape.width() || scaled.getHeight() != shape.height()) { // halves, so that all pixels count
      scaled = scaled(scaled, Math.max(shape.width(), scaled.getWidth() / 2), Math.max(shape.height(), scaled.getHeight() / 2));
    }
    byte[] bytes = new byte[shape.size()];
    int[] rgb = scaled.getRGB(0, 0, shape.width(), shape.height(), null, 0, shape.width());
    for (int i = 0; i < rgb.length; i++) {
      int red = rgb[i] >> 16 & 255;
      int green = rgb[i] >> 8 & 255;
      int blue = rgb[i] & 255;
      if (shape.channels() == 3) {
        bytes[3 * i] = (byte) red;
        bytes[3 * i + 1] = (byte) green;
        bytes[3 * i + 2] = (byte) blue;
      } else {
        bytes[i] = (byte) ((299 * red + 587 * green + 114 * blue + 500) / 1000);
      }
    }
    return bytes;
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    graphics.dispose();
    return scaled;
  }
}
