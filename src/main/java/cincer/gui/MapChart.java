package cincer.gui;

import java.awt.Point;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeriesCollection;

/** The map of rows: which are shown, which one is pointed at, which are selected. {@link MapMouse} and {@link MapKeys} say what a person does with it. */
final class MapChart {

  private static final double MARGIN = 0.04;

  private final MapLayer layer;
  private final NumberAxis across = ChartStyle.axis(null);
  private final NumberAxis up = ChartStyle.axis(null);
  private final XYPlot plot = new XYPlot(new XYSeriesCollection(), across, up, new XYLineAndShapeRenderer());
  private final ChartPanel panel = ChartStyle.panel("Map of rows", plot, "cincer.map");
  private final MapOverlay overlay = new MapOverlay(panel, this::pointed);
  private final IntConsumer named;
  private final IntConsumer opened;
  private final Consumer<int[]> chosen;
  private MapPoints points = MapPoints.NONE;
  private int current = -1; // row
  private BitSet selected = new BitSet(); // rows; never changed in place

  /**
   * An empty map.
   *
   * @param named  is told the row (0-based) that is pointed at; -1 for none
   * @param opened is told the row that somebody wants
   * @param chosen is told all rows that are selected
   */
  MapChart(IntConsumer named, IntConsumer opened, Consumer<int[]> chosen) {
    this(named, opened, chosen, null);
  }

  /** @param paints marks, in place of threads of their own; null for these */
  MapChart(IntConsumer named, IntConsumer opened, Consumer<int[]> chosen, Executor paints) {
    this.named = named;
    this.opened = opened;
    this.chosen = chosen;
    layer = paints == null ? new MapLayer(panel::repaint) : new MapLayer(paints, paints, panel::repaint);
    plot.getRenderer().addAnnotation(layer, Layer.BACKGROUND);
    plot.setRangeGridlinesVisible(false);
    across.setVisible(false); // the directions have no unit
    up.setVisible(false);
    panel.getChart().setTitle((String) null);
    panel.addOverlay(overlay);
    panel.setFocusable(true);
    MapMouse.on(this);
    MapKeys.on(this);
  }

  ChartPanel panel() {
    return panel;
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

  private MapOverlay.Pointed pointed() {
    int place = points.indexOf(current);
    return place < 0 ? null : new MapOverlay.Pointed(place(place), points.labels()[place], radius(place));
  }

  /** Shows all that there is. */
  void whole() {
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

  /** Shows less or more around a point of the panel. */
  void zoom(double factor, Point around) {
    Rectangle2D area = panel.getScreenDataArea();
    across.resizeRange2(factor, across.java2DToValue(around.x, area, RectangleEdge.BOTTOM));
    up.resizeRange2(factor, up.java2DToValue(around.y, area, RectangleEdge.LEFT));
    panel.repaint();
  }

  /** These rows are selected; nobody is told. */
  void select(int[] rows) {
    BitSet now = new BitSet();
    Arrays.stream(rows).forEach(now::set);
    select(now);
  }

  private void select(BitSet now) {
    selected = now;
    layer.select(now);
    panel.repaint();
  }

  int[] selection() {
    return points.rows(place -> selected.get(points.rows()[place]));
  }

  /** Selects these rows, and those that are selected where more are wanted. */
  void choose(int[] rows, boolean more) {
    BitSet now = more ? (BitSet) selected.clone() : new BitSet();
    Arrays.stream(rows).forEach(now::set);
    select(now);
    chosen.accept(selection());
  }

  void chooseAll() {
    choose(points.rows(place -> true), false);
  }

  /** Selects what lies within a line. */
  void choose(Path2D line, boolean more) {
    Point2D[] places = places();
    choose(points.rows(place -> line.contains(places[place])), more);
  }

  /** Selects the row that is pointed at, or no more. */
  void toggle() {
    if (current >= 0) {
      BitSet now = (BitSet) selected.clone();
      now.flip(current);
      select(now);
      chosen.accept(selection());
    }
  }

  /** Somebody wants the row that is pointed at. */
  void open() {
    if (current >= 0) {
      opened.accept(current);
    }
  }

  /** The row (0-based) that is pointed at; -1 if none is. */
  int current() {
    return current;
  }

  /** Points at a row (0-based); -1 for none. */
  void name(int row) {
    if (row != current) {
      current = row;
      overlay.pointAnew();
      named.accept(row);
    }
  }

  void nameFirst() {
    name(points.wanted() == 0 ? -1 : points.rows()[0]);
  }

  /** Points at the next row in one direction. */
  void go(int dx, int dy) {
    int from = points.indexOf(current);
    if (from < 0) {
      nameFirst();
      return;
    }
    int next = MapPoints.next(places(), from, dx, dy);
    if (next >= 0) {
      name(points.rows()[next]);
    }
  }

  /** The line that is being drawn; null for none. */
  void line(Path2D drawn) {
    overlay.line(drawn);
  }

  private double radius(int place) {
    return MapImage.radius(points.doubts()[place], ChartStyle.thickness());
  }

  private Point2D place(int i) {
    Rectangle2D area = panel.getScreenDataArea();
    return new Point2D.Double(across.valueToJava2D(points.x()[i], area, RectangleEdge.BOTTOM), up.valueToJava2D(points.y()[i], area, RectangleEdge.LEFT));
  }

  /** Where the rows that are wanted stand in the panel. */
  Point2D[] places() {
    return IntStream.range(0, points.wanted()).mapToObj(this::place).toArray(Point2D[]::new);
  }

  /** The row whose mark is there; of several, the nearest; -1 where none is. */
  int at(Point point) {
    Point2D[] places = places();
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < places.length; i++) {
      double distance = places[i].distance(point);
      if (distance <= radius(i) + 2 && distance < least) {
        best = points.rows()[i];
        least = distance;
      }
    }
    return best;
  }
}
