package cincer.spark;

import cincer.InvalidInputException;
import cincer.report.LeftOut;
import cincer.spark.cluster.ApplyParameters;
import cincer.spark.cluster.SparkSessions;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import weka.core.OptionMetadata;

/** Brings the answers of a session about a worklist back to the data that the worklist was drawn from. */
public class ApplyJob extends SparkTool implements ApplyParameters {

  private static final long serialVersionUID = 1L;

  private File worklist = new File("");
  private File journal = new File("");
  private String changes = "";
  private Format format = Format.SAME;
  private LeftOut leftOut = LeftOut.REMOVE;

  @Override
  public String globalInfo() {
    return "Brings the answers of a session about a worklist of SuspicionJob back to the data: writes the data with the labels that stand, and who changed "
        + "which label when. Doing it again changes nothing more.";
  }

  @Override
  public File getWorklist() {
    return worklist;
  }

  @OptionMetadata(displayName = "worklist", commandLineParamName = "worklist", commandLineParamSynopsis = "-worklist <file>", displayOrder = 10,
      description = "The worklist that the session was about: worklist.arff, as SuspicionJob has written it.")
  public void setWorklist(File worklist) {
    this.worklist = worklist;
  }

  @Override
  public File getJournal() {
    return journal;
  }

  @OptionMetadata(displayName = "journal", commandLineParamName = "journal", commandLineParamSynopsis = "-journal <file>", displayOrder = 11,
      description = "The journal of the session.")
  public void setJournal(File journal) {
    this.journal = journal;
  }

  @Override
  public String getChanges() {
    return changes;
  }

  @OptionMetadata(displayName = "changes", commandLineParamName = "changes", commandLineParamSynopsis = "-changes <file>", displayOrder = 12,
      description = "CSV file to write, with one line for each row that changes (default: beside the output, its name with -changes.csv).")
  public void setChanges(String changes) {
    this.changes = changes.trim();
  }

  @Override
  public Format getFormat() {
    return format;
  }

  @OptionMetadata(displayName = "format", commandLineParamName = "format", commandLineParamSynopsis = "-format <SAME|CSV|PARQUET>", displayOrder = 13,
      description = "Format of the output: that of the input (CSV for ARFF), CSV or Parquet (default SAME).")
  public void setFormat(Format format) {
    this.format = format;
  }

  @Override
  public LeftOut getLeftOut() {
    return leftOut;
  }

  @OptionMetadata(displayName = "leftOut", commandLineParamName = "left-out", commandLineParamSynopsis = "-left-out <REMOVE|KEEP>", displayOrder = 14,
      description = "What becomes of rows that somebody has left out: they are removed, or stay as they are (default REMOVE).")
  public void setLeftOut(LeftOut leftOut) {
    this.leftOut = leftOut;
  }

  @Override
  public void check() {
    super.check();
    if (leftOut == LeftOut.WEIGHT) {
      throw new InvalidInputException("option -left-out: tables have no weights; choose REMOVE or KEEP");
    }
  }

  @Override
  void requireOptions() {
    requireGiven("input", "class", "key", "output");
    List<String> missing = new ArrayList<>();
    if (worklist.getPath().isEmpty()) {
      missing.add("-worklist <file>");
    }
    if (journal.getPath().isEmpty()) {
      missing.add("-journal <file>");
    }
    if (!missing.isEmpty()) {
      throw new InvalidInputException("ApplyJob needs " + String.join(" and ", missing));
    }
  }

  @Override
  String inSpark(Consumer<String> told) throws Exception {
    return SparkSessions.run(this, told);
  }

  /** @param args -h lists them */
  public static void main(String[] args) {
    new ApplyJob().run(null, args);
  }
}
