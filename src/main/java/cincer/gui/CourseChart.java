package cincer.gui;

import org.jfree.chart.ChartPanel;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Questions and corrected labels over the examples seen. */
final class CourseChart {

  private final XYSeries questions = new XYSeries("questions");
  private final XYSeries corrected = new XYSeries("labels corrected");
  private final XYPlot plot = new XYPlot(new XYSeriesCollection(), ChartStyle.counts("examples seen"), ChartStyle.counts(null), new Steps());
  private final ChartPanel panel = ChartStyle.panel("Questions and corrected labels", plot, "cincer.course");

  CourseChart() {
    XYSeriesCollection lines = (XYSeriesCollection) plot.getDataset();
    lines.addSeries(questions);
    lines.addSeries(corrected);
    LegendTitle legend = new LegendTitle(plot) {
      private static final long serialVersionUID = 1L;

      @Override
      public Object draw(java.awt.Graphics2D g, java.awt.geom.Rectangle2D area, Object params) {
        setItemFont(Theme.font());
        setItemPaint(Theme.quiet());
        return super.draw(g, area, params);
      }
    };
    legend.setFrame(BlockBorder.NONE);
    legend.setPosition(org.jfree.chart.ui.RectangleEdge.BOTTOM);
    panel.getChart().addSubtitle(legend);
  }

  ChartPanel panel() {
    return panel;
  }

  void show(SessionSnapshot session) {
    plot.setNotify(false);
    questions.clear();
    corrected.clear();
    int sum = 0;
    int count = 0;
    add(0, 0, 0);
    for (GivenAnswer answer : session.answers()) {
      sum += answer.corrections();
      add(answer.query().position() + 1, ++count, sum);
    }
    add(session.seen(), count, sum);
    plot.getDomainAxis().setRange(0, Math.max(1, session.arrivals()));
    plot.getRangeAxis().setRange(0, Math.max(5, 1.1 * Math.max(count, sum)));
    plot.setNotify(true);
  }

  private void add(int seen, int asked, int changed) {
    questions.add(seen, asked, false);
    corrected.add(seen, changed, false);
  }

  private static final class Steps extends XYStepRenderer implements ChartStyle.Painted {
    private static final long serialVersionUID = 1L;

    @Override
    public void paint() {
      setSeriesPaint(0, Theme.quiet());
      setSeriesStroke(0, ChartStyle.dashed());
      setSeriesPaint(1, ChartStyle.strong());
      setSeriesStroke(1, ChartStyle.line());
    }
  }
}
