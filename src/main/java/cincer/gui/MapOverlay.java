package cincer.gui;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.function.Supplier;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.panel.AbstractOverlay;
import org.jfree.chart.panel.Overlay;

/** Above the marks of a map: what is pointed at, the line that is being drawn, and where keys go. Only as much is painted anew as has changed. */
final class MapOverlay extends AbstractOverlay implements Overlay {

  /** A mark. */
  record Pointed(Point2D at, int label, double radius) {}

  private final ChartPanel panel;
  private final Supplier<Pointed> pointed;
  private Rectangle painted; // what points at a mark
  private Path2D line;

  /** @param pointed at; null for none */
  MapOverlay(ChartPanel panel, Supplier<Pointed> pointed) {
    this.pointed = pointed;
    this.panel = panel;
    panel.addFocusListener(new FocusListener() {
      @Override
      public void focusGained(FocusEvent event) {
        panel.repaint();
      }

      @Override
      public void focusLost(FocusEvent event) {
        panel.repaint();
      }
    });
  }

  /** Another mark is pointed at. */
  void pointAnew() {
    Shape now = shape(pointed.get());
    for (Rectangle place : new Rectangle[] {painted, now == null ? null : around(now)}) {
      if (place != null) {
        panel.repaint(place);
      }
    }
  }

  private static Shape shape(Pointed mark) {
    return mark == null ? null : ClassMarks.shape(mark.label(), mark.at().getX(), mark.at().getY(), mark.radius() + 3 * ChartStyle.thickness());
  }

  private static Rectangle around(Shape shape) {
    Rectangle bounds = shape.getBounds();
    int line = (int) Math.ceil(3 * ChartStyle.thickness());
    bounds.grow(line, line);
    return bounds;
  }

  /** The line that is being drawn; null for none. */
  void line(Path2D drawn) {
    line = drawn;
    panel.repaint();
  }

  @Override
  public void paintOverlay(Graphics2D g, ChartPanel in) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Shape mark = shape(pointed.get());
    painted = mark == null ? null : around(mark);
    if (mark != null) {
      g.setColor(Theme.foreground());
      g.setStroke(new BasicStroke(2 * ChartStyle.thickness()));
      g.draw(mark);
    }
    if (line != null) {
      g.setColor(Theme.foreground());
      g.setStroke(ChartStyle.dashed());
      g.draw(line);
    }
    if (panel.isFocusOwner()) {
      g.setColor(Theme.accent());
      g.setStroke(ChartStyle.line());
      g.drawRect(1, 1, panel.getWidth() - 3, panel.getHeight() - 3);
    }
  }
}
