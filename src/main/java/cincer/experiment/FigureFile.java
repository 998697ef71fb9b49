package cincer.experiment;

import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.report.Pages;
import java.io.File;
import java.util.List;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;

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
    OutputFiles.write(List.of(file(".svg").with(out -> out.write(Pages.svg(chart, width, height))),
        new OutputFiles.PlannedFile(file(".png"), out -> ChartUtils.writeScaledChartAsPNG(out, chart, width, height, PIXELS_PER_UNIT, PIXELS_PER_UNIT),
            written -> {})));
  }

  private OutputFile file(String extension) {
    return new OutputFile(new File(folder, name + extension), true, "-out");
  }
}
