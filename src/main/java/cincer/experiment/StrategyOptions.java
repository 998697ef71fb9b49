package cincer.experiment;

import cincer.data.OutputFile;
import cincer.options.OptionBearing;
import java.io.File;
import weka.core.CommandlineRunnable;
import weka.core.OptionMetadata;

/** What experiments that compare strategies can be told: which, and where results go. */
public abstract class StrategyOptions extends OptionBearing implements CommandlineRunnable {

  private static final long serialVersionUID = 1L;

  private String strategies;
  private File out = new File("");
  private boolean overwrite;

  StrategyOptions(String strategies) {
    this.strategies = strategies;
  }

  @Override
  public void preExecution() {}

  @Override
  public void postExecution() {}

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

  public boolean getOverwrite() {
    return overwrite;
  }

  @OptionMetadata(displayName = "overwrite", commandLineParamName = "overwrite", commandLineParamSynopsis = "-overwrite",
      commandLineParamIsFlag = true, description = "Replace what another experiment has left in the folder.", displayOrder = 4)
  public void setOverwrite(boolean overwrite) {
    this.overwrite = overwrite;
  }

  /**
   * A file of results in the folder, which is made if need be.
   *
   * @throws cincer.InvalidInputException if it cannot be written, or is there and may not be replaced
   */
  final OutputFile result(String name) {
    Experiments.makeFolder(out);
    OutputFile file = new OutputFile(new File(out, name), overwrite, "-out");
    file.requireWritable();
    return file;
  }

  /** Whether results are to be kept, not only printed. */
  final boolean keeps() {
    return !out.getPath().isEmpty();
  }
}
