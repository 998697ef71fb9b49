package cincer.gui;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javax.swing.SwingUtilities;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/**
 * The marks of a map below everything else that it shows. They are painted on a thread of its own; until that is done, the marks of before are seen, moved to
 * where they belong now. Of several wishes that come meanwhile, the last is painted. Lives on the event thread.
 */
final class MapLayer extends AbstractXYAnnotation {

  private static final long serialVersionUID = 1L;
  private static final Executor PAINTER = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "cincer-marks");
    thread.setDaemon(true);
    return thread;
  });

  private final transient Executor painter;
  private final transient Executor events;
  private final transient Runnable painted;
  private transient MapPoints points = MapPoints.NONE;
  private transient BitSet selected = new BitSet();
  private transient volatile MapImage wanted;
  private transient MapImage seen;
  private transient BufferedImage image; // of what is seen

  /** @param painted is called on the event thread when there is something else to be seen */
  MapLayer(Runnable painted) {
    this(PAINTER, SwingUtilities::invokeLater, painted);
  }

  /**
   * Nothing is to be seen.
   *
   * @param painter paints, at once or later
   * @param events  shows what was painted, at once or later
   * @param painted is called when there is something else to be seen
   */
  MapLayer(Executor painter, Executor events, Runnable painted) {
    this.painter = painter;
    this.events = events;
    this.painted = painted;
  }

  void show(MapPoints now) {
    points = now;
  }

  /** These rows stand out; not to be modified. */
  void select(BitSet rows) {
    selected = rows;
  }

  @Override
  public void draw(Graphics2D g, XYPlot plot, Rectangle2D area, ValueAxis across, ValueAxis up, int index, PlotRenderingInfo info) {
    double scale = g.getTransform().getScaleX();
    int width = (int) Math.ceil(area.getWidth() * scale);
    int height = (int) Math.ceil(area.getHeight() * scale);
    if (width <= 0 || height <= 0) {
      return;
    }
    want(new MapImage(points, selected, width, height, scale, across.getRange(), up.getRange(), Theme.background(), Theme.foreground(), ChartStyle.thickness()));
    if (image != null) {
      Rectangle2D place = placeOf(seen, area, across.getRange(), up.getRange());
      g.drawImage(image, (int) Math.round(place.getX()), (int) Math.round(place.getY()), (int) Math.round(place.getWidth()), (int) Math.round(place.getHeight()), null);
    }
  }

  private void want(MapImage now) {
    if (now.equals(wanted)) {
      return;
    }
    wanted = now;
    painter.execute(() -> {
      if (now == wanted) { // what nobody wants any more need not be painted
        BufferedImage made = now.paint();
        events.execute(() -> see(now, made));
      }
    });
  }

  private void see(MapImage now, BufferedImage made) {
    seen = now;
    image = made;
    painted.run();
  }

  /** Where an image belongs in an area that shows these ranges. */
  private static Rectangle2D placeOf(MapImage one, Rectangle2D area, Range across, Range up) {
    double x = area.getX() + (one.across().getLowerBound() - across.getLowerBound()) / across.getLength() * area.getWidth();
    double y = area.getY() + (up.getUpperBound() - one.up().getUpperBound()) / up.getLength() * area.getHeight();
    return new Rectangle2D.Double(x, y, one.across().getLength() / across.getLength() * one.width() / one.scale(),
        one.up().getLength() / up.getLength() * one.height() / one.scale());
  }
}
