package cincer.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;

/**
 * How much the places of an image speak for something or against it: two colours, the stronger the less can be seen through them, and a sign where much is
 * said, so that it can be read without colours.
 *
 * @param pixels    height x width, positive where they speak for it
 * @param strongest absolute value that is painted in full colour
 */
record HeatMap(double[][] pixels, double strongest) {

  private static final int MOST_OPAQUE = 190;
  private static final int CELLS = 7;
  private static final double SIGNED = 0.35;

  /** Paints it above an image that stands here. */
  void paint(Graphics2D g, Rectangle at) {
    if (strongest <= 0) {
      return;
    }
    Color plus = clear(Theme.accent(), 0);
    Color minus = clear(Theme.accent(), 0.5f);
    for (int y = 0; y < pixels.length; y++) {
      for (int x = 0; x < pixels[y].length; x++) {
        double part = Math.max(-1, Math.min(1, pixels[y][x] / strongest));
        Color color = part > 0 ? plus : minus;
        g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(MOST_OPAQUE * Math.abs(part))));
        Rectangle cell = cell(at, x, y, pixels[y].length, pixels.length);
        g.fillRect(cell.x, cell.y, cell.width, cell.height);
      }
    }
    signs(g, at);
  }

  private static Rectangle cell(Rectangle at, int x, int y, int columns, int rows) {
    int left = at.x + x * at.width / columns;
    int top = at.y + y * at.height / rows;
    return new Rectangle(left, top, at.x + (x + 1) * at.width / columns - left, at.y + (y + 1) * at.height / rows - top);
  }

  private void signs(Graphics2D g, Rectangle at) {
    int across = cells(pixels[0].length);
    int down = cells(pixels.length);
    g.setFont(Theme.font().deriveFont(Font.BOLD));
    FontMetrics metrics = g.getFontMetrics();
    for (int j = 0; j < down; j++) {
      for (int i = 0; i < across; i++) {
        double part = mean(i, j, across, down) / strongest;
        Rectangle cell = cell(at, i, j, across, down);
        if (Math.abs(part) >= SIGNED && cell.width > metrics.charWidth('+')) {
          String sign = part > 0 ? "+" : "\u2212";
          int x = cell.x + (cell.width - metrics.stringWidth(sign)) / 2;
          int y = cell.y + (cell.height + metrics.getAscent() - metrics.getDescent()) / 2;
          g.setColor(Color.BLACK);
          g.drawString(sign, x + 1, y + 1);
          g.setColor(Color.WHITE);
          g.drawString(sign, x, y);
        }
      }
    }
  }

  /** Where there are few pixels, each has its sign. */
  private static int cells(int length) {
    return length < 2 * CELLS ? length : CELLS;
  }

  private double mean(int i, int j, int across, int down) {
    double sum = 0;
    int count = 0;
    for (int y = j * pixels.length / down; y < (j + 1) * pixels.length / down; y++) {
      for (int x = i * pixels[0].length / across; x < (i + 1) * pixels[0].length / across; x++) {
        sum += pixels[y][x];
        count++;
      }
    }
    return sum / Math.max(1, count);
  }

  /** A colour that is clear beside greys, at so much of a turn from another one. */
  private static Color clear(Color color, float turn) {
    float[] hsb = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
    return Color.getHSBColor(hsb[0] + turn, Math.max(0.85f, hsb[1]), Math.max(0.95f, hsb[2]));
  }
}
