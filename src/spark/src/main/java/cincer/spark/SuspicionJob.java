package cincer.spark;

import cincer.Engine;
import cincer.InvalidInputException;
import cincer.options.Checked;
import cincer.spark.cluster.SparkSessions;
import cincer.spark.cluster.SuspicionParameters;
import cincer.suspicion.WekaJudge;
import java.util.List;
import java.util.function.Consumer;
import weka.classifiers.functions.CincerClassifier;
import weka.core.OptionMetadata;

/** Finds the rows of a data set of any size whose labels are worth a person's look, and the rows that explain the doubts. */
public class SuspicionJob extends SparkTool implements SuspicionParameters {

  private static final long serialVersionUID = 1L;

  private String leaveOut = "";
  private String nominal = "";
  private int rows = 1000;
  private int perClass;
  private int examples = 5;
  private int context = 1000;
  private int sample = 100_000;
  private int numFolds = 5;
  private Engine classifier = new CincerClassifier();
  private String judges = "none";
  private int seed = 1;

  @Override
  public String globalInfo() {
    return "Finds the rows of a data set of any size whose labels are worth a person's look, on Apache Spark, and the rows that explain the doubts: "
        + "a worklist that the Explorer's tab opens as a review. ApplyJob brings the answers back to the data.";
  }

  @Override
  public String getLeaveOut() {
    return leaveOut;
  }

  @OptionMetadata(displayName = "leaveOut", commandLineParamName = "leave-out", commandLineParamSynopsis = "-leave-out <columns>", displayOrder = 10,
      description = "Columns, separated by commas, that are neither learned from nor shown (default none).")
  public void setLeaveOut(String leaveOut) {
    this.leaveOut = leaveOut;
  }

  @Override
  public String getNominal() {
    return nominal;
  }

  @OptionMetadata(displayName = "nominal", commandLineParamName = "nominal", commandLineParamSynopsis = "-nominal <columns>", displayOrder = 11,
      description = "Columns of a CSV or Parquet file, separated by commas, whose numbers are names (default none).")
  public void setNominal(String nominal) {
    this.nominal = nominal;
  }

  @Override
  public int getRows() {
    return rows;
  }

  @OptionMetadata(displayName = "rows", commandLineParamName = "rows", commandLineParamSynopsis = "-rows <number>", displayOrder = 12,
      description = "How many doubtful rows the worklist has, at least 1 (default 1000).")
  public void setRows(int rows) {
    this.rows = rows;
  }

  @Override
  public int getPerClass() {
    return perClass;
  }

  @OptionMetadata(displayName = "perClass", commandLineParamName = "per-class", commandLineParamSynopsis = "-per-class <number>", displayOrder = 13,
      description = "Of them at most so many with the same label; 0: any number (default 0).")
  public void setPerClass(int perClass) {
    this.perClass = perClass;
  }

  @Override
  public int getExamples() {
    return examples;
  }

  @OptionMetadata(displayName = "examples", commandLineParamName = "examples", commandLineParamSynopsis = "-examples <number>", displayOrder = 14,
      description = "How many counter-examples come with each doubtful row, at least 0 (default 5).")
  public void setExamples(int examples) {
    this.examples = examples;
  }

  @Override
  public int getContext() {
    return context;
  }

  @OptionMetadata(displayName = "context", commandLineParamName = "context", commandLineParamSynopsis = "-context <number>", displayOrder = 15,
      description = "How many rows, drawn at random, the worklist has beside them, so that the model of the review has something to learn from; at least 0 "
          + "(default 1000).")
  public void setContext(int context) {
    this.context = context;
  }

  @Override
  public int getSample() {
    return sample;
  }

  @OptionMetadata(displayName = "sample", commandLineParamName = "sample", commandLineParamSynopsis = "-sample <number>", displayOrder = 16,
      description = "How many rows the networks are fitted to on the driver, alike in every class; all rows where there are no more (default 100000).")
  public void setSample(int sample) {
    this.sample = sample;
  }

  @Override
  public int getNumFolds() {
    return numFolds;
  }

  @OptionMetadata(displayName = "numFolds", commandLineParamName = "num-folds", commandLineParamSynopsis = "-num-folds <number>", displayOrder = 17,
      description = "Into how many parts the rows are dealt; each is doubted by a network that was fitted to the others; at least 2 (default 5).")
  public void setNumFolds(int numFolds) {
    this.numFolds = numFolds;
  }

  @Override
  public Engine getClassifier() {
    return classifier;
  }

  @OptionMetadata(displayName = "classifier", commandLineParamName = "W", commandLineParamSynopsis = "-W <class and options>", displayOrder = 18,
      description = "The network, its training and the selector of counter-examples (default CincerClassifier).")
  public void setClassifier(Engine classifier) {
    this.classifier = classifier;
  }

  @Override
  public String getJudges() {
    return judges;
  }

  @OptionMetadata(displayName = "judges", commandLineParamName = "judges", commandLineParamSynopsis = "-judges <classes and options>", displayOrder = 19,
      description = "Weka classifiers, separated by commas, that doubt beside the network, or none (default none).")
  public void setJudges(String judges) {
    this.judges = judges;
  }

  @Override
  public int getSeed() {
    return seed;
  }

  @OptionMetadata(displayName = "seed", commandLineParamName = "S", commandLineParamSynopsis = "-S <number>", displayOrder = 20,
      description = "Seed of parts and samples; the network has its own (default 1).")
  public void setSeed(int seed) {
    this.seed = seed;
  }

  @Override
  public void check() {
    super.check();
    Checked.require(rows >= 1, "rows", "rows is " + rows + "; give at least 1");
    Checked.require(perClass >= 0, "per-class", "per-class is " + perClass + "; give at least 1, or 0 for any number");
    Checked.require(examples >= 0, "examples", "examples is " + examples + "; give at least 0");
    Checked.require(context >= 0, "context", "context is " + context + "; give at least 0");
    Checked.require(sample >= 10, "sample", "sample is " + sample + "; networks need at least 10 rows");
    Checked.require(numFolds >= 2, "num-folds", "num-folds is " + numFolds + "; cross-fitting needs at least 2");
    Checked.option("judges", () -> WekaJudge.schemes(judges));
  }

  @Override
  void requireOptions() {
    requireGiven("input", "class", "key", "output");
    if (List.of(leaveOut.split("\\s*,\\s*")).contains(getKey()) || List.of(leaveOut.split("\\s*,\\s*")).contains(getClassColumn())) {
      throw new InvalidInputException("-leave-out names the class or the key; both are needed");
    }
  }

  @Override
  String inSpark(Consumer<String> told) throws Exception {
    return SparkSessions.run(this, told);
  }

  /** @param args -h lists them */
  public static void main(String[] args) {
    new SuspicionJob().run(null, args);
  }
}
