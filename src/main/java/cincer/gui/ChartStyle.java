package cincer.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.Locale;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Charts in the colours and fonts of the look and feel, which may change at any time. */
final class ChartStyle {

  private static final double CONTRAST = 3;
  private static final int MOST_STEPS = 10;

  private ChartStyle() {}

  /** A chart over the examples seen. */
  static ChartPanel panel(String title, XYPlot plot, String name) {
    JFreeChart chart = new JFreeChart(title, null, plot, false);
    chart.setAntiAlias(true);
    ChartPanel panel = new ChartPanel(chart, false) {
      private static final long serialVersionUID = 1L;

      @Override
      public void updateUI() {
        super.updateUI();
        if (getChart() != null) {
          apply(getChart());
        }
      }
    };
    panel.setPopupMenu(null);
    panel.setDomainZoomable(false);
    panel.setRangeZoomable(false);
    panel.setMinimumDrawWidth(0);
    panel.setMinimumDrawHeight(0);
    panel.setMaximumDrawWidth(Integer.MAX_VALUE);
    panel.setMaximumDrawHeight(Integer.MAX_VALUE);
    panel.setName(name);
    panel.getAccessibleContext().setAccessibleName(title);
    apply(chart);
    return panel;
  }

  /** Names what is drawn, below. */
  static void legend(JFreeChart chart) {
    LegendTitle legend = new LegendTitle(chart.getPlot());
    legend.setFrame(BlockBorder.NONE);
    legend.setPosition(RectangleEdge.BOTTOM);
    apply(legend);
    chart.addSubtitle(legend);
  }

  /** Not while it is drawn: each change is told, and whoever is told draws the chart anew. */
  private static void apply(LegendTitle legend) {
    legend.setItemFont(Theme.font());
    legend.setItemPaint(Theme.quiet());
  }

  /** What the charts of a session go along. */
  static String along(SessionSnapshot session) {
    return session.review() ? "questions" : "examples seen";
  }

  static NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
    axis.setAutoRangeIncludesZero(true);
    axis.setLowerBound(0);
    return axis;
  }

  static NumberAxis counts(String label) {
    NumberAxis axis = axis(label);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    return axis;
  }

  private static void apply(JFreeChart chart) {
    Font font = Theme.font();
    chart.setBackgroundPaint(Theme.background());
    TextTitle title = chart.getTitle();
    title.setFont(font.deriveFont(Font.BOLD));
    title.setPaint(Theme.foreground());
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setMargin(0, Theme.gap(), 0, 0);
    chart.getSubtitles().forEach(subtitle -> {
      if (subtitle instanceof LegendTitle legend) {
        apply(legend);
      }
    });
    XYPlot plot = chart.getXYPlot();
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Theme.track());
    plot.setRangeGridlineStroke(new BasicStroke(thickness() / 2)); // dashes take ten times as long
    plot.setInsets(new RectangleInsets(0, 0, 0, font.getSize2D()));
    for (NumberAxis axis : new NumberAxis[] {(NumberAxis) plot.getDomainAxis(), (NumberAxis) plot.getRangeAxis()}) {
      axis.setLabelFont(font);
      axis.setTickLabelFont(font.deriveFont(font.getSize2D() * 0.9f));
      axis.setLabelPaint(Theme.quiet());
      axis.setTickLabelPaint(Theme.quiet());
      axis.setAxisLinePaint(Theme.quiet());
      axis.setTickMarkPaint(Theme.quiet());
    }
    if (plot.getRenderer() instanceof Painted painted) {
      painted.paint();
    }
  }

  /** What takes its colours from the look and feel. */
  interface Painted {
    void paint();
  }

  /** A line as thick as the font asks for. */
  static Stroke line() {
    return new BasicStroke(thickness());
  }

  static Stroke dashed() {
    return new BasicStroke(thickness(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {3 * thickness(), 2 * thickness()}, 0);
  }

  /** Thickness of a line. */
  static float thickness() {
    return Theme.font().getSize2D() / 7;
  }

  /** For what was asked about, corrected or found: stands out from the background (3 : 1, as WCAG wants it of graphics). */
  static Color strong() {
    Color color = Theme.accent();
    for (int step = 1; step < MOST_STEPS && contrast(color, Theme.background()) < CONTRAST; step++) {
      color = Theme.mix(Theme.accent(), Theme.foreground(), (double) step / MOST_STEPS);
    }
    return color;
  }

  static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
