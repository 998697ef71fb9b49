package cincer.gui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/** A mark for each row: its class is the colour, its doubt the size. Painted once into an image, from stamps: thousands take some milliseconds. */
final class MapLayer extends AbstractXYAnnotation {

  private static final long serialVersionUID = 1L;
  private static final int SIZES = 8;

  /** What the image depends on; lengths in pixels of the screen. */
  private record Sheet(int width, int height, double scale, Range across, Range up, Color background, float thickness) {}

  /** One look of a mark. */
  private record Mark(int label, int size) {}

  private transient MapPoints points = MapPoints.NONE;
  private transient Sheet frame;
  private transient BufferedImage image;

  void show(MapPoints now) {
    points = now;
    frame = null;
  }

  /** The radius of a mark, in pixels of Java. */
  static double radius(float doubt) {
    return ChartStyle.thickness() * (1.2 + 2.4 * step(doubt) / SIZES);
  }

  private static int step(float doubt) {
    return Float.isNaN(doubt) ? 0 : Math.round(doubt * SIZES);
  }

  @Override
  public void draw(Graphics2D g, XYPlot plot, Rectangle2D area, ValueAxis across, ValueAxis up, int index, PlotRenderingInfo info) {
    double scale = g.getTransform().getScaleX();
    int width = (int) Math.ceil(area.getWidth() * scale);
    int height = (int) Math.ceil(area.getHeight() * scale);
    if (width <= 0 || height <= 0) {
      return;
    }
    Sheet now = new Sheet(width, height, scale, across.getRange(), up.getRange(), Theme.background(), ChartStyle.thickness());
    if (!now.equals(frame)) {
      frame = now;
      image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
      paint();
    }
    g.drawImage(image, (int) Math.round(area.getX()), (int) Math.round(area.getY()), (int) Math.round(width / scale), (int) Math.round(height / scale), null);
  }

  /** The most doubtful last, so that they are seen. */
  private void paint() {
    Graphics2D g = image.createGraphics();
    Map<Mark, BufferedImage> stamps = new HashMap<>();
    for (int i = points.rows().length - 1; i >= 0; i--) {
      Mark look = i < points.wanted() ? new Mark(Math.max(-1, points.labels()[i]), step(points.doubts()[i])) : new Mark(-2, 0);
      BufferedImage stamp = stamps.computeIfAbsent(look, this::stamp);
      double x = (points.x()[i] - frame.across().getLowerBound()) / frame.across().getLength() * frame.width();
      double y = (frame.up().getUpperBound() - points.y()[i]) / frame.up().getLength() * frame.height();
      g.drawImage(stamp, (int) Math.round(x - stamp.getWidth() / 2.0), (int) Math.round(y - stamp.getHeight() / 2.0), null);
    }
    g.dispose();
  }

  private BufferedImage stamp(Mark look) {
    double radius = radius((float) look.size() / SIZES) * frame.scale();
    int side = (int) Math.ceil(2.8 * radius) + 2;
    BufferedImage stamp = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = stamp.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Shape shape = ClassMarks.shape(look.label(), side / 2.0, side / 2.0, radius);
    g.setColor(look.label() == -2 ? Theme.track() : ClassMarks.color(look.label()));
    g.fill(shape);
    g.setColor(Theme.background()); // marks that overlap are told apart
    g.draw(shape);
    g.dispose();
    return stamp;
  }
}
