package cincer.gui;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.SwingUtilities;
import org.jfree.chart.ChartPanel;

/**
 * The map by mouse: above a mark it names it, a click opens it, a line drawn around marks selects them (with Shift, too), the wheel enlarges, a double click
 * beside all marks shows the whole.
 */
final class MapMouse extends MouseAdapter {

  private static final double STEP = 1.25;

  private final MapChart map;
  private Path2D line;
  private boolean more;

  private MapMouse(MapChart map) {
    this.map = map;
  }

  static void on(MapChart map) {
    ChartPanel panel = map.panel();
    panel.removeMouseListener(panel); // what it does by itself is to zoom
    panel.removeMouseMotionListener(panel);
    MapMouse mouse = new MapMouse(map);
    panel.addMouseListener(mouse);
    panel.addMouseMotionListener(mouse);
    panel.addMouseWheelListener(mouse);
  }

  @Override
  public void mouseMoved(MouseEvent event) {
    map.name(map.at(event.getPoint()));
  }

  @Override
  public void mousePressed(MouseEvent event) {
    map.panel().requestFocusInWindow();
    if (SwingUtilities.isLeftMouseButton(event)) {
      more = event.isShiftDown() || event.isControlDown();
      line = new Path2D.Double();
      line.moveTo(event.getX(), event.getY());
    }
  }

  @Override
  public void mouseDragged(MouseEvent event) {
    if (line != null) {
      line.lineTo(event.getX(), event.getY());
      map.line(line);
    }
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    Path2D drawn = line;
    line = null;
    map.line(null);
    if (drawn == null) {
      return;
    }
    Rectangle2D bounds = drawn.getBounds2D();
    if (Math.max(bounds.getWidth(), bounds.getHeight()) > 2 * ChartStyle.thickness()) {
      drawn.closePath();
      map.choose(drawn, more);
    } else {
      click(event, map.at(event.getPoint()));
    }
  }

  private void click(MouseEvent event, int row) {
    if (row >= 0) {
      map.name(row);
      if (more) {
        map.toggle();
      } else {
        map.choose(new int[] {row}, false);
        map.open();
      }
    } else if (event.getClickCount() == 2) {
      map.whole();
    } else {
      map.choose(new int[0], false);
    }
  }

  @Override
  public void mouseWheelMoved(MouseWheelEvent event) {
    map.zoom(Math.pow(STEP, event.getPreciseWheelRotation()), event.getPoint());
  }
}
