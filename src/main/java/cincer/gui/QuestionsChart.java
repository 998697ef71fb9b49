package cincer.gui;

import org.jfree.chart.ChartPanel;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Questions and corrected labels over the examples seen. */
final class QuestionsChart {

  /** Places along the axis that are told apart. */
  private static final int PLACES = 400;

  private final XYSeries questions = new XYSeries("questions", false);
  private final XYSeries corrected = new XYSeries("labels corrected", false);
  private final XYPlot plot = new XYPlot(new XYSeriesCollection(), ChartStyle.counts("examples seen"), ChartStyle.counts(null), new Lines());
  private final ChartPanel panel = ChartStyle.panel("Questions and corrected labels", plot, "cincer.course");

  QuestionsChart() {
    XYSeriesCollection lines = (XYSeriesCollection) plot.getDataset();
    lines.addSeries(questions);
    lines.addSeries(corrected);
    ChartStyle.legend(panel.getChart());
  }

  ChartPanel panel() {
    return panel;
  }

  /** Shows a session, in at most two points for each place of the axis: what lies between is not to be seen. */
  void show(SessionSnapshot session) {
    plot.setNotify(false);
    questions.clear();
    corrected.clear();
    Steps drawn = new Steps();
    int arrivals = session.extent();
    int place = 0;
    drawn.draw();
    for (GivenAnswer answer : session.answers()) {
      int at = answer.query().position() + 1;
      int next = (int) ((long) at * PLACES / arrivals);
      if (next != place) {
        drawn.draw();
        place = next;
      }
      drawn.count(at, answer.corrections());
    }
    drawn.draw();
    drawn.seen = session.seen();
    drawn.draw();
    plot.getDomainAxis().setRange(0, arrivals);
    plot.getDomainAxis().setLabel(ChartStyle.along(session));
    plot.getRangeAxis().setRange(0, Math.max(5, 1.1 * Math.max(drawn.count, drawn.sum)));
    plot.setNotify(true);
  }

  /** How many points are drawn. */
  int points() {
    return questions.getItemCount() + corrected.getItemCount();
  }

  /** The lines, as steps. */
  private final class Steps {
    private int seen;
    private int count;
    private int sum;
    private int before;
    private int sumBefore;

    void count(int at, int corrections) {
      seen = at;
      count++;
      sum += corrections;
    }

    void draw() {
      step(questions, before, count);
      step(corrected, sumBefore, sum);
      before = count;
      sumBefore = sum;
    }

    private void step(XYSeries line, int from, int to) {
      line.add(seen, from, false);
      line.add(seen, to, false);
    }
  }

  private static final class Lines extends XYLineAndShapeRenderer implements ChartStyle.Painted {
    private static final long serialVersionUID = 1L;

    Lines() {
      super(true, false);
      setDrawSeriesLineAsPath(true);
    }

    @Override
    public void paint() {
      setSeriesPaint(0, Theme.quiet());
      setSeriesStroke(0, ChartStyle.dashed());
      setSeriesPaint(1, ChartStyle.strong());
      setSeriesStroke(1, ChartStyle.line());
    }
  }
}
