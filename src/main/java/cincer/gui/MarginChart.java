package cincer.gui;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The margin of each example when it arrived, and tau as a line that can be dragged. */
final class MarginChart {

  /** Of more examples, only those that were doubted are drawn. */
  private static final int MOST = 2000;

  private final XYSeries below = new XYSeries("accepted");
  private final XYSeries above = new XYSeries("asked about");
  private final XYPlot plot = new XYPlot(new XYSeriesCollection(), ChartStyle.counts("examples seen"), ChartStyle.axis(null), new Dots());
  private final ValueMarker line = new ValueMarker(0);
  private final ChartPanel panel = ChartStyle.panel("Margins, and tau", plot, "cincer.margins");
  private final boolean movable;
  private boolean bounded = true;

  /** @param dragged is told where the line is dragged to; null if it cannot be */
  MarginChart(DoubleConsumer dragged) {
    ((XYSeriesCollection) plot.getDataset()).addSeries(below);
    ((XYSeriesCollection) plot.getDataset()).addSeries(above);
    plot.addRangeMarker(line);
    movable = dragged != null;
    if (movable) {
      MouseAdapter mouse = new Dragging(dragged);
      panel.addMouseListener(mouse);
      panel.addMouseMotionListener(mouse);
    }
  }

  ChartPanel panel() {
    return panel;
  }

  /**
   * Shows a session.
   *
   * @param tau       of this session
   * @param at        where the line is drawn
   * @param isBounded whether scores lie in [0, 1], so that tau is one
   */
  void show(SessionSnapshot session, double tau, double at, boolean isBounded) {
    bounded = isBounded;
    plot.setNotify(false);
    below.clear();
    above.clear();
    List<SessionSnapshot.Judgement> judged = session.judged();
    for (SessionSnapshot.Judgement one : judged) {
      if (bounded && one.exceeds(tau)) {
        above.add(one.position() + 1, one.score(), false);
      } else if (one.doubted() || judged.size() <= MOST) {
        below.add(one.position() + 1, one.score(), false);
      }
    }
    plot.getDomainAxis().setRange(0, Math.max(1, session.arrivals()));
    double most = bounded ? 1 : judged.stream().mapToDouble(SessionSnapshot.Judgement::score).max().orElse(1);
    plot.getRangeAxis().setRange(-0.03 * most, 1.03 * most);
    plot.clearRangeMarkers();
    if (bounded) {
      line.setValue(at);
      line.setPaint(Theme.foreground());
      line.setStroke(ChartStyle.line());
      plot.addRangeMarker(line);
    }
    panel.getChart().setTitle(bounded ? "Margins, and tau" + (movable ? " (drag the line)" : "") : "Suspicion scores");
    plot.setNotify(true);
  }

  private final class Dragging extends MouseAdapter {
    private final DoubleConsumer dragged;
    private boolean held;

    Dragging(DoubleConsumer dragged) {
      this.dragged = dragged;
    }

    private double value(MouseEvent event) {
      Rectangle2D area = panel.getScreenDataArea();
      return plot.getRangeAxis().java2DToValue(event.getY(), area, RectangleEdge.LEFT);
    }

    private boolean near(MouseEvent event) {
      Rectangle2D area = panel.getScreenDataArea();
      double y = plot.getRangeAxis().valueToJava2D(line.getValue(), area, RectangleEdge.LEFT);
      return bounded && Math.abs(y - event.getY()) <= 4 * ChartStyle.thickness();
    }

    @Override
    public void mousePressed(MouseEvent event) {
      held = near(event);
    }

    @Override
    public void mouseDragged(MouseEvent event) {
      if (held) {
        dragged.accept(Math.round(100 * Math.max(0, Math.min(1, value(event)))) / 100.0);
      }
    }

    @Override
    public void mouseMoved(MouseEvent event) {
      panel.setCursor(Cursor.getPredefinedCursor(near(event) ? Cursor.N_RESIZE_CURSOR : Cursor.DEFAULT_CURSOR));
    }
  }

  private static final class Dots extends XYLineAndShapeRenderer implements ChartStyle.Painted {
    private static final long serialVersionUID = 1L;

    Dots() {
      super(false, true);
    }

    @Override
    public void paint() {
      double size = 1.3 * ChartStyle.thickness();
      for (int series = 0; series < 2; series++) {
        setSeriesShape(series, new Ellipse2D.Double(-size, -size, 2 * size, 2 * size));
        setSeriesPaint(series, series == 0 ? Theme.quiet() : ChartStyle.strong());
        setSeriesShapesFilled(series, true);
      }
    }
  }
}
