package cincer.experiment;

import cincer.InvalidInputException;
import cincer.data.OutputFile;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;

/** Pr@k as a table, {@code precision.csv} and a figure. */
final class PrecisionReport {

  private static final List<String> COLUMNS = List.of("strategy", "queries", "p_at_1", "p_at_5", "p_at_10", "se_5");

  private final List<String> strategies;
  private final ExperimentOptions options;
  private final OutputFile csv;

  /** @throws InvalidInputException if results are to be kept, but cannot be; found out before anything is measured */
  PrecisionReport(List<String> strategies, ExperimentOptions options) {
    this.strategies = strategies;
    this.options = options;
    this.csv = options.keeps() ? options.result("precision.csv") : null;
  }

  /** A table for a terminal; files are written if they are asked for. */
  String text(Precision precision) {
    if (options.keeps()) {
      write(precision);
      new FigureFile(options.getOut(), "precision").write(chart(precision), 640, 400);
    }
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-60s %8s %7s %7s %7s %7s%n", COLUMNS.toArray()));
    for (String strategy : strategies) {
      text.append(String.format(Locale.ROOT, "%-60s %8d %7.3f %7.3f %7.3f %7.3f%n", strategy, precision.queries(strategy),
          precision.at(strategy, 1).value(), precision.at(strategy, 5).value(), precision.at(strategy, 10).value(),
          precision.at(strategy, 5).error()));
    }
    return text.toString();
  }

  private void write(Precision precision) {
    csv.write(out -> {
      CSVPrinter rows = new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
      rows.printRecord(COLUMNS);
      for (String strategy : strategies) {
        rows.printRecord(strategy, precision.queries(strategy), StrategyMeans.number(precision.at(strategy, 1).value()),
            StrategyMeans.number(precision.at(strategy, 5).value()), StrategyMeans.number(precision.at(strategy, 10).value()),
            StrategyMeans.number(precision.at(strategy, 5).error()));
      }
    });
  }

  /** Bars with standard errors. */
  private JFreeChart chart(Precision precision) {
    DefaultStatisticalCategoryDataset data = new DefaultStatisticalCategoryDataset();
    StatisticalBarRenderer renderer = new StatisticalBarRenderer();
    Palette palette = new Palette(strategies);
    for (String strategy : strategies) {
      for (int k : Precision.CUTS) {
        Mean mean = precision.at(strategy, k);
        data.add(mean.value(), Double.isNaN(mean.error()) ? 0 : mean.error(), strategy, "Pr@" + k);
      }
      renderer.setSeriesPaint(strategies.indexOf(strategy), palette.of(strategy));
    }
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setErrorIndicatorPaint(Color.DARK_GRAY);
    renderer.setItemMargin(0.05);
    JFreeChart chart = ChartFactory.createBarChart(null, null, "share of mislabelled counter-examples", data);
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setRenderer(renderer);
    plot.getRangeAxis().setRange(0, 1);
    return CurveChart.dress(chart);
  }
}
