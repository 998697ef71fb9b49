package cincer.experiment;

import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Charts of curves: solid lines are means over repeats, bars at every tenth iteration standard errors, dashed lines published
 * curves of the same strategy.
 *
 * @param curves    ours
 * @param published others' of the same names; maybe empty
 */
record CurveChart(Curves curves, Curves published) {

  private static final int BETWEEN_BARS = 10;
  private static final float SMALL = 10;

  /** The paper's layout: labels cleaned above, F1 below, over the examples that have arrived. */
  JFreeChart cleaning() {
    CombinedDomainXYPlot both = new CombinedDomainXYPlot(axis(iterations()));
    both.setGap(14);
    XYPlot cleaned = overIterations("labels cleaned", Point::cleaned, beside());
    both.add(cleaned);
    both.add(overIterations("weighted F1", Point::f1, beside()));
    both.setFixedLegendItems(cleaned.getLegendItems()); // once, not for each part
    return chart(both);
  }

  /** Wrong labels that were seen and are still there; how many were seen is not published. */
  JFreeChart noiseLeft() {
    XYPlot plot = overIterations("wrong labels left", Point::noiseLeft, new Curves(1));
    plot.setDomainAxis(axis(iterations()));
    return chart(plot);
  }

  /** What the questions were good for. */
  JFreeChart f1OverQueries() {
    XYPlot plot = plot("weighted F1");
    plot.setDomainAxis(axis("questions asked"));
    lines(plot, 0, curves, Point::queries, Point::f1, Palette.SOLID);
    lines(plot, 1, published, Point::queries, Point::f1, Palette.DASHED);
    return chart(plot);
  }

  /** What decisions were good for, however many of them a question costs. */
  JFreeChart cleanedOverLooks() {
    XYPlot plot = plot("labels cleaned");
    plot.setDomainAxis(axis("looks (labels decided on)"));
    lines(plot, 0, curves, Point::looks, Point::cleaned, Palette.SOLID);
    return chart(plot);
  }

  private String iterations() {
    return curves.isReview() ? "questions asked" : "examples arrived";
  }

  /** Others' curves are of walks, so that only over questions are they beside those of a review. */
  private Curves beside() {
    return curves.isReview() ? new Curves(1) : published;
  }

  private XYPlot overIterations(String name, ToDoubleFunction<Point> figure, Curves others) {
    XYPlot plot = plot(name);
    lines(plot, 0, curves, Point::iteration, figure, Palette.SOLID);
    lines(plot, 1, others, Point::iteration, figure, Palette.DASHED);
    bars(plot, 2, figure);
    return plot;
  }

  private void lines(XYPlot plot, int layer, Curves drawn, ToDoubleFunction<Point> x, ToDoubleFunction<Point> y, Stroke stroke) {
    XYSeriesCollection all = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    for (String strategy : drawn.strategies()) {
      XYSeries line = new XYSeries(stroke == Palette.SOLID ? strategy : strategy + " (published)", false);
      for (int t = 0; t <= drawn.last(); t++) {
        double at = drawn.mean(strategy, t, x).value();
        if (!Double.isNaN(at)) {
          line.add(at, drawn.mean(strategy, t, y).value());
        }
      }
      renderer.setSeriesPaint(all.getSeriesCount(), palette().of(Published.ours(strategy, curves.strategies())));
      renderer.setSeriesStroke(all.getSeriesCount(), stroke);
      all.addSeries(line);
    }
    plot.setDataset(layer, all);
    plot.setRenderer(layer, renderer);
  }

  /** Beside each other, so that they can be told apart. */
  private void bars(XYPlot plot, int at, ToDoubleFunction<Point> figure) {
    YIntervalSeriesCollection all = new YIntervalSeriesCollection();
    XYErrorRenderer renderer = new XYErrorRenderer();
    List<String> strategies = curves.strategies();
    for (int s = 0; s < strategies.size(); s++) {
      YIntervalSeries bars = new YIntervalSeries(strategies.get(s));
      for (int t = BETWEEN_BARS; t <= curves.last(); t += BETWEEN_BARS) {
        Mean mean = curves.mean(strategies.get(s), t, figure);
        if (!Double.isNaN(mean.error())) {
          bars.add(t + (s - strategies.size() / 2.0) / 2, mean.value(), mean.value() - mean.error(), mean.value() + mean.error());
        }
      }
      renderer.setSeriesPaint(s, palette().of(strategies.get(s)));
      renderer.setSeriesShapesVisible(s, false);
      renderer.setSeriesVisibleInLegend(s, false);
      all.addSeries(bars);
    }
    renderer.setErrorStroke(Palette.THIN);
    renderer.setCapLength(2);
    plot.setDataset(at, all);
    plot.setRenderer(at, renderer);
  }

  private Palette palette() {
    return new Palette(curves.strategies());
  }

  private static XYPlot plot(String name) {
    XYPlot plot = new XYPlot();
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setRangeAxis(axis(name));
    plot.setDomainGridlinePaint(Palette.GRID);
    plot.setRangeGridlinePaint(Palette.GRID);
    return plot;
  }

  private static NumberAxis axis(String name) {
    NumberAxis axis = new NumberAxis(name);
    axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
    axis.setAutoRangeIncludesZero(false);
    return axis;
  }

  private static JFreeChart chart(Plot plot) {
    return dress(new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, true));
  }

  /** The look that all our charts have. */
  static JFreeChart dress(JFreeChart chart) {
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(8, 4, 4, 12));
    chart.getPlot().setBackgroundPaint(Color.WHITE);
    chart.getPlot().setOutlineVisible(false);
    chart.getLegend().setFrame(BlockBorder.NONE);
    chart.getLegend().setItemFont(chart.getLegend().getItemFont().deriveFont(SMALL));
    return chart;
  }
}
