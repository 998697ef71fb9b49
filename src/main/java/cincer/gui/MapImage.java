package cincer.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jfree.data.Range;

/**
 * What an image of marks depends on: for each row a mark, its class is the colour, its doubt the size; a line around those that are selected. Painted from stamps:
 * thousands take some milliseconds. Not to be modified.
 *
 * @param width     in pixels of the screen, as the height
 * @param scale     pixels of the screen for one of Java
 * @param across    of the places that are seen
 * @param thickness of a line, in pixels of Java
 */
record MapImage(MapPoints points, BitSet selected, int width, int height, double scale, Range across, Range up, Color background, Color foreground, float thickness) {

  private static final int SIZES = 8;
  private static final int BEHIND = -2;

  /** One look of a mark. */
  private record Mark(int label, int size, boolean selected) {}

  /** The radius of a mark, in pixels of Java. */
  static double radius(float doubt, float thickness) {
    return thickness * (1.2 + 2.4 * step(doubt) / SIZES);
  }

  private static int step(float doubt) {
    return Float.isNaN(doubt) ? 0 : Math.round(doubt * SIZES);
  }

  /** Takes a while; on any thread. The most doubtful last, so that they are seen. */
  BufferedImage paint() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB); // without holes it is on the screen soonest
    Graphics2D g = image.createGraphics();
    g.setColor(background);
    g.fillRect(0, 0, width, height);
    Map<Mark, BufferedImage> stamps = new HashMap<>();
    for (int i = points.rows().length - 1; i >= 0; i--) {
      Mark look = i < points.wanted() ? new Mark(Math.max(-1, points.labels()[i]), step(points.doubts()[i]), selected.get(points.rows()[i])) : new Mark(BEHIND, 0, false);
      BufferedImage stamp = stamps.computeIfAbsent(look, this::stamp);
      double x = (points.x()[i] - across.getLowerBound()) / across.getLength() * width;
      double y = (up.getUpperBound() - points.y()[i]) / up.getLength() * height;
      g.drawImage(stamp, (int) Math.round(x - stamp.getWidth() / 2.0), (int) Math.round(y - stamp.getHeight() / 2.0), null);
    }
    g.dispose();
    return image;
  }

  private BufferedImage stamp(Mark look) {
    double radius = radius((float) look.size() / SIZES, thickness) * scale;
    double line = thickness * scale;
    int side = (int) Math.ceil(2.8 * (radius + line) + 2 * line) + 2;
    BufferedImage stamp = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = stamp.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Shape shape = ClassMarks.shape(look.label(), side / 2.0, side / 2.0, radius);
    g.setColor(look.label() == BEHIND ? Theme.mix(background, foreground, 0.12) : ClassMarks.color(look.label()));
    g.fill(shape);
    g.setColor(background); // marks that overlap are told apart
    g.draw(shape);
    if (look.selected()) {
      g.setColor(foreground);
      g.setStroke(new BasicStroke((float) line));
      g.draw(ClassMarks.shape(look.label(), side / 2.0, side / 2.0, radius + line));
    }
    g.dispose();
    return stamp;
  }
}
