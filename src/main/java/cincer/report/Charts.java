package cincer.report;

import cincer.Answer;
import cincer.journal.Recorded;
import cincer.learner.Outcome.Turn;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RectangularShape;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.AbstractRenderer;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGHints;

/** Charts of a session as SVG, to stand in a page, in the colours of its style. */
final class Charts {

  private static final int WIDTH = 460;
  private static final int HEIGHT = 220;
  private static final int MOST_CLASSES = 12;
  private static final int BINS = 10;
  private static final List<String> KINDS = List.of("relabelled", "confirmed", "left open");
  private static final Color RED = new Color(0xc2410c);
  private static final Color GREEN = new Color(0x15803d);
  private static final Color BLUE = new Color(0x2563a8);
  private static final Color GREY = new Color(0x9aa7b4);
  private static final Color SOFT = new Color(0x5b6b7b);
  private static final Color LINE = new Color(0xdce3ea);
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  private final Recorded session;
  private final boolean review;

  Charts(Recorded session) {
    this.session = session;
    this.review = session.walk().isReview();
  }

  /** Questions and corrected labels as the examples arrived. */
  String course() {
    XYSeries asked = new XYSeries("questions", false);
    XYSeries corrected = new XYSeries("labels corrected", false);
    int questions = 0;
    int corrections = 0;
    int x = 0;
    asked.add(0, 0);
    corrected.add(0, 0);
    for (Turn turn : session.outcome().turns()) {
      x = review && !turn.query().isReview() ? x + 1 : turn.query().position() + 1; // a review counts the questions of the walk before it
      corrections += (turn.relabelsSuspicious() ? 1 : 0) + turn.relabelledCounterExamples().size();
      asked.add(x, ++questions);
      corrected.add(x, corrections);
    }
    int arrived = Math.max(1, session.outcome().arrived());
    asked.add(arrived, questions);
    corrected.add(arrived, corrections);
    XYSeriesCollection both = new XYSeriesCollection(asked);
    both.addSeries(corrected);
    XYStepRenderer steps = new XYStepRenderer();
    paint(steps, BLUE, RED);
    return svg("course", "Questions and corrections",
        new XYPlot(both, numbers(review ? "questions" : "examples seen", arrived), counts(Math.max(questions, corrections)), steps));
  }

  /** How strongly the model doubted what was asked about: relabelled, confirmed, left open. */
  String margins() {
    int[][] counts = new int[3][BINS];
    for (Turn turn : session.outcome().turns()) {
      int kind = turn.answer() instanceof Answer.Skip || turn.answer() instanceof Answer.Other other && isUnsure(other) ? 2 : turn.relabelsSuspicious() ? 0 : 1;
      counts[kind][Math.max(0, Math.min(BINS - 1, (int) (BINS * strength(turn))))]++;
    }
    DefaultTableXYDataset bins = new DefaultTableXYDataset();
    for (int kind = 0; kind < counts.length; kind++) {
      XYSeries bars = new XYSeries(kind, true, false);
      for (int bin = 0; bin < BINS; bin++) {
        bars.add((bin + 0.5) / BINS, counts[kind][bin]);
      }
      bins.addSeries(bars);
    }
    bins.setIntervalWidth(1.0 / BINS);
    StackedXYBarRenderer bars = new StackedXYBarRenderer(0.1);
    bars.setBarPainter(new StandardXYBarPainter() {
      private static final long serialVersionUID = 1L;

      @Override
      public void paintBar(Graphics2D g, XYBarRenderer renderer, int kind, int bin, RectangularShape bar, RectangleEdge base) {
        titled(g, "margins" + kind + "-" + bin, counts[kind][bin] + " " + KINDS.get(kind), () -> super.paintBar(g, renderer, kind, bin, bar, base));
      }
    });
    bars.setShadowVisible(false);
    paint(bars, RED, GREEN, GREY);
    int most = IntStream.range(0, BINS).map(bin -> counts[0][bin] + counts[1][bin] + counts[2][bin]).max().orElse(0);
    return svg("margins", review ? "Doubts of the questions" : "Margins of the questions",
        new XYPlot(bins, numbers(review ? "doubt" : "margin", 1), counts(most), bars));
  }

  /** Whether nobody knows whether the label is right. */
  private static boolean isUnsure(Answer.Other other) {
    return other.finding() == Answer.Finding.UNSURE || other.finding() == Answer.Finding.LEAVE_OUT;
  }

  /** In [0, 1]: the score of a review, the margin of an example that arrives. */
  private double strength(Turn turn) {
    return turn.query().isReview() ? turn.query().suspicion().score() : turn.query().suspicion().margin();
  }

  /** How many rows each class had before and has now; the largest classes only. */
  String classes() {
    int c = session.data().numClasses();
    int[] before = LabelChange.counts(session.walk().labels(), c);
    int[] after = LabelChange.counts(session.outcome().labels(), c);
    List<Integer> largest = IntStream.range(0, c).boxed()
        .sorted(Comparator.comparingInt((Integer y) -> -Math.max(before[y], after[y]))).limit(MOST_CLASSES).sorted().toList();
    DefaultCategoryDataset rows = new DefaultCategoryDataset();
    int most = 0;
    for (int y : largest) {
      String name = session.data().classAttribute().value(y);
      rows.addValue(before[y], "before", name);
      rows.addValue(after[y], "now", name);
      most = Math.max(most, Math.max(before[y], after[y]));
    }
    BarRenderer bars = new BarRenderer();
    bars.setBarPainter(new StandardBarPainter() {
      private static final long serialVersionUID = 1L;

      @Override
      public void paintBar(Graphics2D g, BarRenderer renderer, int time, int y, RectangularShape bar, RectangleEdge base) {
        String title = rows.getColumnKey(y) + ": " + rows.getValue(time, y).intValue() + " " + rows.getRowKey(time);
        titled(g, "classes" + time + "-" + y, title, () -> super.paintBar(g, renderer, time, y, bar, base));
      }
    });
    bars.setShadowVisible(false);
    bars.setItemMargin(0);
    paint(bars, GREY, BLUE);
    CategoryAxis names = new CategoryAxis();
    names.setTickLabelFont(FONT);
    names.setTickLabelPaint(SOFT);
    names.setMaximumCategoryLabelLines(1);
    return svg("classes", "Rows per class", new CategoryPlot(rows, names, counts(most), bars));
  }

  /** What is painted says what it is where the mouse rests on it. */
  private static void titled(Graphics2D g, String id, String title, Runnable painting) {
    g.setRenderingHint(SVGHints.KEY_BEGIN_GROUP, id);
    g.setRenderingHint(SVGHints.KEY_ELEMENT_TITLE, title);
    painting.run();
    g.setRenderingHint(SVGHints.KEY_END_GROUP, id);
  }

  private static void paint(AbstractRenderer renderer, Color... colours) {
    for (int i = 0; i < colours.length; i++) {
      renderer.setSeriesPaint(i, colours[i]);
      renderer.setSeriesStroke(i, new BasicStroke(2));
    }
  }

  private static NumberAxis numbers(String label, double to) {
    NumberAxis axis = axis(new NumberAxis(label), to);
    axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
    return axis;
  }

  private static NumberAxis counts(int most) {
    NumberAxis axis = axis(new NumberAxis(), Math.max(1, most) * 1.05);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    return axis;
  }

  private static <A extends ValueAxis> A axis(A axis, double to) {
    axis.setRange(0, to);
    axis.setLabelFont(FONT);
    axis.setTickLabelFont(FONT);
    axis.setLabelPaint(SOFT);
    axis.setTickLabelPaint(SOFT);
    axis.setAxisLinePaint(LINE);
    axis.setTickMarkPaint(LINE);
    return axis;
  }

  private static String svg(String id, String name, Plot plot) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    JFreeChart chart = new JFreeChart(null, FONT, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(4, 0, 0, 12));
    return Pages.element(id, name, chart, WIDTH, HEIGHT);
  }
}
