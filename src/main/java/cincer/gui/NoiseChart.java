package cincer.gui;

import cincer.data.Plain;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationStepRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Share of the examples seen whose label was found wrong, with its interval. */
final class NoiseChart {

  private static final String TITLE = "Found wrong";
  private static final String HONEST = "Share of the examples seen whose label was found wrong, with its 95% interval (Wilson score). "
      + "Labels that are wrong but were not doubted are not counted, so the data may hold more.";

  private static final String DOUBTFUL = "Share of the labels asked about that were found wrong. The most doubtful come first, so fewer are wrong among those "
      + "that nobody has reviewed.";

  private final YIntervalSeries share = new YIntervalSeries("share");
  private final XYPlot plot = new XYPlot(new YIntervalSeriesCollection(), ChartStyle.counts("examples seen"), ChartStyle.axis(null), new Band());
  private final ChartPanel panel = ChartStyle.panel(TITLE, plot, "cincer.noise");

  NoiseChart() {
    ((YIntervalSeriesCollection) plot.getDataset()).addSeries(share);
    ((NumberAxis) plot.getRangeAxis()).setNumberFormatOverride(NumberFormat.getPercentInstance(Locale.ENGLISH));
    panel.setToolTipText(HONEST);
    panel.getAccessibleContext().setAccessibleDescription(HONEST);
  }

  ChartPanel panel() {
    return panel;
  }

  void show(SessionSnapshot session) {
    List<NoiseEstimate> course = NoiseEstimate.course(session);
    plot.setNotify(false);
    share.clear();
    boolean review = session.review();
    course.forEach(estimate -> share.add(estimate.seen(), estimate.rate(), review ? estimate.rate() : estimate.low(), review ? estimate.rate() : estimate.high()));
    panel.setToolTipText(review ? DOUBTFUL : HONEST);
    panel.getAccessibleContext().setAccessibleDescription(review ? DOUBTFUL : HONEST);
    plot.getDomainAxis().setRange(0, session.extent());
    plot.getDomainAxis().setLabel(ChartStyle.along(session));
    plot.getRangeAxis().setRange(0, course.isEmpty() ? 1 : Math.min(1, 2 * course.get(course.size() - 1).high()));
    panel.getChart().setTitle(review ? reviewed(course) : title(course));
    plot.setNotify(true);
  }

  /** In a review nothing is estimated: what was asked about is no sample. */
  static String reviewed(List<NoiseEstimate> course) {
    return course.isEmpty() ? TITLE : TITLE + ": " + Plain.percent(course.get(course.size() - 1).rate()) + " of what was asked about";
  }

  /** What is estimated, and how sure that is. */
  static String title(List<NoiseEstimate> course) {
    if (course.isEmpty()) {
      return TITLE;
    }
    NoiseEstimate now = course.get(course.size() - 1);
    return TITLE + ": " + Plain.percent(now.rate()) + " (95%: " + Plain.percent(now.low()) + " to " + Plain.percent(now.high())
        + ") of those seen";
  }

  private static final class Band extends DeviationStepRenderer implements ChartStyle.Painted {
    private static final long serialVersionUID = 1L;

    Band() {
      super(true, false);
    }

    @Override
    public void paint() {
      setSeriesPaint(0, ChartStyle.strong());
      setSeriesFillPaint(0, ChartStyle.strong());
      setSeriesStroke(0, ChartStyle.line());
      setAlpha(0.25f);
    }
  }
}
