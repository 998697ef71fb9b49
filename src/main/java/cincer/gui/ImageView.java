package cincer.gui;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javax.swing.JPanel;

/**
 * An image as large as there is room, or larger: small ones keep sharp pixels, large ones are smoothed. Above it, where that is wanted, how much each of
 * its places speaks for something (+) or against it (-).
 */
final class ImageView extends JPanel {

  private static final long serialVersionUID = 1L;

  private final transient Zoom zoom;
  private transient BufferedImage image;
  private transient HeatMap heat;
  private String text = "";

  /** @param zoom that it shares with others */
  ImageView(Zoom zoom) {
    this.zoom = zoom;
    zoom.follow(this);
  }

  /**
   * Shows an image.
   *
   * @param newImage null if there is none
   * @param newText  what it is, or why there is none
   */
  void show(BufferedImage newImage, String newText) {
    image = newImage;
    heat = null;
    text = newText;
    setToolTipText(" " + newText);
    getAccessibleContext().setAccessibleDescription(newText);
    repaint();
  }

  /** Shows what its places speak for; null for nothing. */
  void explain(HeatMap places) {
    heat = places;
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    int side = getFontMetrics(getFont()).getHeight() * 12;
    return new Dimension(side, side);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    Graphics2D g = (Graphics2D) graphics.create();
    FontMetrics metrics = g.getFontMetrics(getFont());
    int room = getHeight() - metrics.getHeight() * 3 / 2;
    int baseline = (getHeight() + metrics.getAscent() - metrics.getDescent()) / 2;
    if (image != null && room > 0) {
      double scale = Math.min((double) getWidth() / image.getWidth(), (double) room / image.getHeight());
      double exact = scale >= 1 ? Math.floor(scale) : scale;
      int width = (int) Math.max(1, exact * image.getWidth());
      int height = (int) Math.max(1, exact * image.getHeight());
      g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, scale >= 2 ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
          : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      Rectangle place = zoom.place(new Rectangle((getWidth() - width) / 2, (room - height) / 2, width, height));
      Graphics2D clipped = (Graphics2D) g.create();
      clipped.clipRect(0, 0, getWidth(), zoom.isOn() ? room : getHeight());
      clipped.drawImage(image, place.x, place.y, place.width, place.height, null);
      if (heat != null) {
        heat.paint(clipped, place);
      }
      clipped.dispose();
      baseline = zoom.isOn() ? getHeight() - metrics.getDescent() : (room + height) / 2 + metrics.getHeight();
    }
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Theme.quiet());
    String shown = fitting(text, metrics);
    g.drawString(shown, Math.max(0, (getWidth() - metrics.stringWidth(shown)) / 2), baseline);
    g.dispose();
  }

  private String fitting(String whole, FontMetrics metrics) {
    String shown = whole;
    while (shown.length() > 1 && metrics.stringWidth(shown) > getWidth()) {
      shown = shown.substring(0, shown.length() - 2) + "\u2026";
    }
    return shown;
  }
}
