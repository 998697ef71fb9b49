package cincer.gui;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeriesCollection;

/** The margin of each example when it arrived, and tau as a line that can be dragged. */
final class MarginChart {

  private final DotsLayer dots = new DotsLayer();
  private final XYPlot plot = new XYPlot(new XYSeriesCollection(), ChartStyle.counts("examples seen"), ChartStyle.axis(null),
      new XYLineAndShapeRenderer());
  private final ValueMarker line = new ValueMarker(0);
  private final ChartPanel panel = ChartStyle.panel("Margins, and tau", plot, "cincer.margins");
  private final boolean movable;
  private boolean bounded = true;

  /** @param dragged is told where the line is dragged to; null if it cannot be */
  MarginChart(DoubleConsumer dragged) {
    plot.getRenderer().addAnnotation(dots, Layer.BACKGROUND);
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

  /** How many dots are drawn. */
  int dots() {
    return dots.dots();
  }

  /**
   * Shows a session.
   *
   * @param tau       of this session
   * @param at        where the line is drawn
   * @param isBounded whether scores lie in [0, 1], so that tau is one
   */
  void show(SessionSnapshot session, double tau, double at, boolean isBounded) {
    bounded = isBounded && !session.review();
    plot.setNotify(false);
    List<SessionSnapshot.Judgement> judged = session.judged();
    dots.show(judged, session.review() ? 0 : tau, isBounded);
    plot.getDomainAxis().setRange(0, session.extent());
    plot.getDomainAxis().setLabel(ChartStyle.along(session));
    double most = isBounded || session.review() ? 1 : judged.stream().mapToDouble(SessionSnapshot.Judgement::score).max().orElse(1);
    plot.getRangeAxis().setRange(-0.03 * most, 1.03 * most);
    plot.clearRangeMarkers();
    if (bounded) {
      line.setValue(at);
      line.setPaint(Theme.foreground());
      line.setStroke(ChartStyle.line());
      plot.addRangeMarker(line);
    }
    panel.getChart().setTitle(session.review() ? "How doubtful it was" : bounded ? "Margins, and tau" + (movable ? " (drag the line)" : "") : "Suspicion scores");
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
}
