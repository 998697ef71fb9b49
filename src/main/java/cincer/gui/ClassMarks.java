package cincer.gui;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Colours and shapes that tell classes apart, for people who see few colours, too: eight colours, then the same in another shape. */
final class ClassMarks {

  /** Those of Okabe and Ito, and brown; the first two are farthest apart. */
  private static final int[] COLORS = {0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0x56B4E9, 0xCC79A7, 0xBFAE00, 0x8C564B};
  private static final int SHAPES = 4;
  private static final double LEAST_CONTRAST = 2.2;
  private static final double STEP = 0.1;

  private ClassMarks() {}

  /** The colour of a class on the background of the look; a quiet one where there is no label. */
  static Color color(int label) {
    if (label < 0) {
      return Theme.quiet();
    }
    Color color = new Color(COLORS[label % COLORS.length]);
    for (double share = STEP; share < 0.9 && ChartStyle.contrast(color, Theme.background()) < LEAST_CONTRAST; share += STEP) {
      color = Theme.mix(new Color(COLORS[label % COLORS.length]), Theme.foreground(), share);
    }
    return color;
  }

  /** The shape of a class around a point, about as large for every class. */
  static Shape shape(int label, double x, double y, double radius) {
    int kind = label < 0 ? 0 : label / COLORS.length % SHAPES;
    if (kind == 0) {
      return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
    double half = 0.9 * radius;
    return kind == 1 ? new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half)
        : kind == 2 ? polygon(x, y - 1.2 * radius, x + 1.1 * radius, y + 0.8 * radius, x - 1.1 * radius, y + 0.8 * radius)
        : polygon(x, y - 1.3 * radius, x + 1.3 * radius, y, x, y + 1.3 * radius, x - 1.3 * radius, y);
  }

  private static Shape polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }
}
