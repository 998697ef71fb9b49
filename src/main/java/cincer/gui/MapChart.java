package cincer.gui;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.panel.AbstractOverlay;
import org.jfree.chart.panel.Overlay;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The map of rows: the mouse above a mark names it, a click opens it, a line drawn around marks selects them (with Shift, too), the wheel enlarges, a double click
 * beside all marks shows the whole. Keys: arrows go from mark to mark, Space selects one, Ctrl+A all, Enter opens, Esc selects none and shows the whole.
 */
final class MapChart {

  private static final double STEP = 1.25;
  private static final double MARGIN = 0.04;

  private final MapLayer layer = new MapLayer();
  private final NumberAxis across = ChartStyle.axis(null);
  private final NumberAxis up = ChartStyle.axis(null);
  private final XYPlot plot = new XYPlot(new XYSeriesCollection(), across, up, new XYLineAndShapeRenderer());
  private final ChartPanel panel = ChartStyle.panel("Map of rows", plot, "cincer.map");
  private final MapOverlay overlay = new MapOverlay();
  private final IntConsumer named;
  private final IntConsumer opened;
  private final Consumer<int[]> chosen;
  private MapPoints points = MapPoints.NONE;
  private int current = -1; // row
  private BitSet selected = new BitSet(); // rows
  private Path2D lasso;

  /**
   * An empty map.
   *
   * @param named  is told the row (0-based) that is pointed at; -1 for none
   * @param opened is told the row that somebody wants
   * @param chosen is told all rows that are selected
   */
  MapChart(IntConsumer named, IntConsumer opened, Consumer<int[]> chosen) {
    this.named = named;
    this.opened = opened;
    this.chosen = chosen;
    plot.getRenderer().addAnnotation(layer, Layer.BACKGROUND);
    plot.setRangeGridlinesVisible(false);
    across.setVisible(false); // the directions have no unit
    up.setVisible(false);
    panel.getChart().setTitle((String) null);
    panel.addOverlay(overlay);
    panel.setFocusable(true);
    panel.removeMouseListener(panel); // what it does by itself is to zoom
    panel.removeMouseMotionListener(panel);
    MapMouse mouse = new MapMouse();
    panel.addMouseListener(mouse);
    panel.addMouseMotionListener(mouse);
    panel.addMouseWheelListener(mouse);
    panel.addFocusListener(new FocusAdapter() {
      @Override
      public void focusGained(FocusEvent event) {
        panel.repaint();
      }

      @Override
      public void focusLost(FocusEvent event) {
        panel.repaint();
      }
    });
    key(KeyEvent.VK_LEFT, 0, () -> go(-1, 0));
    key(KeyEvent.VK_RIGHT, 0, () -> go(1, 0));
    key(KeyEvent.VK_UP, 0, () -> go(0, -1));
    key(KeyEvent.VK_DOWN, 0, () -> go(0, 1));
    key(KeyEvent.VK_HOME, 0, () -> name(points.wanted() == 0 ? -1 : points.rows()[0]));
    key(KeyEvent.VK_SPACE, 0, this::toggle);
    key(KeyEvent.VK_ENTER, 0, () -> open(current));
    key(KeyEvent.VK_A, InputEvent.CTRL_DOWN_MASK, () -> choose(points.rows(place -> true), false));
    key(KeyEvent.VK_ESCAPE, 0, () -> {
      choose(new int[0], false);
      whole();
    });
  }

  ChartPanel panel() {
    return panel;
  }

  private void key(int key, int modifiers, Runnable deed) {
    KeyStroke stroke = KeyStroke.getKeyStroke(key, modifiers);
    panel.getInputMap(JComponent.WHEN_FOCUSED).put(stroke, stroke.toString());
    panel.getActionMap().put(stroke.toString(), new AbstractAction() {
      private static final long serialVersionUID = 1L;

      @Override
      public void actionPerformed(java.awt.event.ActionEvent event) {
        deed.run();
      }
    });
  }

  /** @param anew whether these are other places than before */
  void show(MapPoints now, boolean anew) {
    points = now;
    layer.show(now);
    if (now.indexOf(current) < 0) {
      current = -1;
    }
    if (anew) {
      whole();
    } else {
      panel.repaint();
    }
  }

  private void whole() {
    fit(across, points.x());
    fit(up, points.y());
    panel.repaint();
  }

  private static void fit(NumberAxis axis, double[] values) {
    double least = Arrays.stream(values).min().orElse(0);
    double most = Arrays.stream(values).max().orElse(1);
    double margin = most > least ? MARGIN * (most - least) : 1;
    axis.setRange(least - margin, most + margin);
  }

  /** These rows are selected; nobody is told. */
  void select(int[] rows) {
    selected = new BitSet();
    Arrays.stream(rows).forEach(selected::set);
    panel.repaint();
  }

  int[] selection() {
    return points.rows(place -> selected.get(points.rows()[place]));
  }

  private void choose(int[] rows, boolean more) {
    BitSet now = more ? (BitSet) selected.clone() : new BitSet();
    Arrays.stream(rows).forEach(now::set);
    selected = now;
    panel.repaint();
    chosen.accept(selection());
  }

  private void toggle() {
    if (current >= 0) {
      selected.flip(current);
      panel.repaint();
      chosen.accept(selection());
    }
  }

  private void open(int row) {
    if (row >= 0) {
      opened.accept(row);
    }
  }

  /** The row (0-based) that is pointed at; -1 if none is. */
  int current() {
    return current;
  }

  private void name(int row) {
    if (row != current) {
      current = row;
      panel.repaint();
      named.accept(row);
    }
  }

  private void go(int dx, int dy) {
    int from = points.indexOf(current);
    if (from < 0) {
      name(points.wanted() == 0 ? -1 : points.rows()[0]);
      return;
    }
    int next = MapPoints.next(places(), from, dx, dy);
    if (next >= 0) {
      name(points.rows()[next]);
    }
  }

  /** Where the rows that are wanted stand in the panel. */
  Point2D[] places() {
    Rectangle2D area = panel.getScreenDataArea();
    return IntStream.range(0, points.wanted()).mapToObj(i -> new Point2D.Double(across.valueToJava2D(points.x()[i], area, RectangleEdge.BOTTOM),
        up.valueToJava2D(points.y()[i], area, RectangleEdge.LEFT))).toArray(Point2D[]::new);
  }

  /** The row whose mark is there; of several, the nearest; -1 where none is. */
  private int at(Point point) {
    Point2D[] places = places();
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < places.length; i++) {
      double distance = places[i].distance(point);
      if (distance <= MapLayer.radius(points.doubts()[i]) + 2 && distance < least) {
        best = points.rows()[i];
        least = distance;
      }
    }
    return best;
  }

  private final class MapMouse extends MouseAdapter {
    private boolean more;

    @Override
    public void mouseMoved(MouseEvent event) {
      name(at(event.getPoint()));
    }

    @Override
    public void mousePressed(MouseEvent event) {
      panel.requestFocusInWindow();
      if (SwingUtilities.isLeftMouseButton(event)) {
        more = event.isShiftDown() || event.isControlDown();
        lasso = new Path2D.Double();
        lasso.moveTo(event.getX(), event.getY());
      }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      if (lasso != null) {
        lasso.lineTo(event.getX(), event.getY());
        panel.repaint();
      }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
      Path2D drawn = lasso;
      lasso = null;
      if (drawn == null) {
        return;
      }
      Rectangle2D bounds = drawn.getBounds2D();
      int row = at(event.getPoint());
      if (Math.max(bounds.getWidth(), bounds.getHeight()) > 2 * ChartStyle.thickness()) {
        drawn.closePath();
        Point2D[] places = places();
        choose(points.rows(place -> drawn.contains(places[place])), more);
      } else if (row >= 0 && more) {
        name(row);
        toggle();
      } else if (row >= 0) {
        name(row);
        choose(new int[] {row}, false);
        open(row);
      } else if (event.getClickCount() == 2) {
        whole();
      } else {
        choose(new int[0], false);
      }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
      double factor = Math.pow(STEP, event.getPreciseWheelRotation());
      Rectangle2D area = panel.getScreenDataArea();
      across.resizeRange2(factor, across.java2DToValue(event.getX(), area, RectangleEdge.BOTTOM));
      up.resizeRange2(factor, up.java2DToValue(event.getY(), area, RectangleEdge.LEFT));
      panel.repaint();
    }
  }

  /** What is pointed at, what is selected, and the line that is being drawn. */
  private final class MapOverlay extends AbstractOverlay implements Overlay {

    @Override
    public void paintOverlay(Graphics2D g, ChartPanel in) {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setColor(Theme.foreground());
      g.setStroke(ChartStyle.line());
      Point2D[] places = selected.isEmpty() && current < 0 ? new Point2D[0] : places();
      for (int i = 0; i < places.length; i++) {
        double radius = MapLayer.radius(points.doubts()[i]) + ChartStyle.thickness();
        if (selected.get(points.rows()[i])) {
          g.draw(ClassMarks.shape(points.labels()[i], places[i].getX(), places[i].getY(), radius));
        }
        if (points.rows()[i] == current) {
          g.setStroke(new BasicStroke(2 * ChartStyle.thickness()));
          g.draw(ClassMarks.shape(points.labels()[i], places[i].getX(), places[i].getY(), radius + 2 * ChartStyle.thickness()));
          g.setStroke(ChartStyle.line());
        }
      }
      if (lasso != null) {
        g.setStroke(ChartStyle.dashed());
        g.draw(lasso);
      }
      if (panel.isFocusOwner()) {
        g.setColor(Theme.accent());
        g.setStroke(ChartStyle.line());
        g.drawRect(1, 1, panel.getWidth() - 3, panel.getHeight() - 3);
      }
    }
  }
}
