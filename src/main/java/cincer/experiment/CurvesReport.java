package cincer.experiment;

import cincer.data.OutputFile;
import java.io.File;

/**
 * What a cleaning experiment leaves in its folder beside {@code curves.csv}: tables, a page in Markdown, figures.
 *
 * @param curves    ours
 * @param published others' of the same strategies; maybe empty
 * @param settings  what the walks depend on
 */
record CurvesReport(Curves curves, Curves published, String settings) {

  static final int WIDTH = 640;
  static final int HEIGHT = 760;

  /** Writes everything; what another report has left is replaced. */
  void write(File folder) {
    StrategyMeans means = new StrategyMeans(curves);
    means.write(folder);
    CurveChart chart = new CurveChart(curves, published);
    new FigureFile(folder, "cleaning").write(chart.cleaning(), WIDTH, HEIGHT);
    new FigureFile(folder, "noise-left").write(chart.noiseLeft(), WIDTH, 440);
    new FigureFile(folder, "f1-over-questions").write(chart.f1OverQueries(), WIDTH, 440);
    new FigureFile(folder, "cleaned-over-looks").write(chart.cleanedOverLooks(), WIDTH, 440);
    new OutputFile(new File(folder, "summary.md"), true, "-out").write(out -> out.write(markdown(means)));
  }

  private String markdown(StrategyMeans means) {
    int walks = curves.byName().values().iterator().next().size();
    String known = published.strategies().isEmpty() ? ""
        : "\nPublished, on the same streams:\n\n" + new StrategyMeans(published).published();
    return "# Cleaning\n\nMeans over " + curves.streams() + " streams" + (walks > curves.streams()
        ? ", each walked with " + walks / curves.streams() + " initial networks" : "") + "; +- is the standard error over streams.\n\n"
        + means.markdown() + known + "\n![Labels cleaned and F1](cleaning.svg)\n\n![Wrong labels left](noise-left.svg)\n\n"
        + "![F1 over questions](f1-over-questions.svg)\n\n![Labels cleaned over looks](cleaned-over-looks.svg)\n\n## Settings\n\n```\n" + settings + "```\n";
  }
}
