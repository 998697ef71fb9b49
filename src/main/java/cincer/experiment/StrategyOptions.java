package cincer.experiment;

import cincer.cli.WritingTool;
import cincer.data.OutputFile;
import cincer.data.Sources;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import weka.core.OptionMetadata;

/** What experiments that compare strategies can be told: which, and where results go. */
public abstract class StrategyOptions extends WritingTool {

  private static final long serialVersionUID = 1L;

  /** Whatever an experiment leaves in its folder. */
  private static final List<String> RESULTS = Stream.concat(Stream.of("settings.txt", "curves.csv", "summary.csv", "summary.md", "compare.md",
      "compare.html", "contrast.csv", "precision.csv"), Stream.of("cleaning", "noise-left", "f1-over-questions", "cleaned-over-looks", "precision")
      .flatMap(name -> Stream.of(name + ".svg", name + ".png"))).toList();

  private String strategies;
  private File out = new File("");

  StrategyOptions(String strategies) {
    this.strategies = strategies;
  }

  public String getStrategies() {
    return strategies;
  }

  @OptionMetadata(displayName = "strategies", commandLineParamName = "strategies",
      commandLineParamSynopsis = "-strategies <selectors>", displayOrder = 1,
      description = "Selectors, separated by commas, with options if need be (default some that are worth comparing).")
  public void setStrategies(String strategies) {
    this.strategies = strategies;
  }

  public File getOut() {
    return out;
  }

  @OptionMetadata(displayName = "out", commandLineParamName = "out", commandLineParamSynopsis = "-out <folder>",
      description = "Folder for tables and figures; it is made if need be (default: a table is only printed).", displayOrder = 3)
  public void setOut(File out) {
    this.out = out;
  }

  /**
   * A file of results in the folder, which is made if need be.
   *
   * @throws cincer.InvalidInputException if it cannot be written, or is there and may not be replaced
   */
  final OutputFile result(String name) {
    Experiments.makeFolder(out);
    OutputFile file = output(new File(out, name), "-out");
    file.requireWritable();
    return file;
  }

  /** @throws cincer.InvalidInputException if a file of the folder that an experiment writes is one that it reads */
  final void requireSourcesApart(Sources sources) {
    if (keeps()) {
      RESULTS.forEach(name -> sources.requireOther(new OutputFile(new File(out, name), true, "-out")));
    }
  }

  /** Whether results are to be kept, not only printed. */
  final boolean keeps() {
    return !out.getPath().isEmpty();
  }
}
