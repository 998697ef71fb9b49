package cincer.experiment;

import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.svg.SVGGraphics2D;

/**
 * A chart as two files of one name, PNG (two pixels for a unit) and SVG; existing ones are replaced.
 *
 * @param folder where they go, which is there
 * @param name   file name without an extension
 */
record FigureFile(File folder, String name) {

  private static final int PIXELS_PER_UNIT = 2;

  /** @throws cincer.InvalidInputException if a file cannot be written */
  void write(JFreeChart chart, int width, int height) {
    OutputFiles.write(List.of(file(".svg").with(out -> out.write(svg(chart, width, height))),
        new OutputFiles.Output(file(".png"), out -> ChartUtils.writeScaledChartAsPNG(out, chart, width, height, PIXELS_PER_UNIT, PIXELS_PER_UNIT),
            written -> {})));
  }

  private OutputFile file(String extension) {
    return new OutputFile(new File(folder, name + extension), true, "-out");
  }

  /** The chart as an SVG element, without a document type that a parser would fetch; the same for the same chart. */
  static String svg(JFreeChart chart, int width, int height) {
    SVGGraphics2D graphics = new SVGGraphics2D(width, height);
    graphics.setDefsKeyPrefix("chart");
    graphics.setGeomDoubleConverter(FigureFile::decimals);
    graphics.setTransformDoubleConverter(FigureFile::decimals);
    chart.setElementHinting(false);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    return graphics.getSVGElement();
  }

  /** Finer than anybody sees; full digits make files three times as large. */
  private static String decimals(double coordinate) {
    return String.valueOf(Math.round(coordinate * 100) / 100.0);
  }
}
