package cincer.spark;

import cincer.options.Checked;
import cincer.spark.cluster.GenerateParameters;
import cincer.spark.cluster.SparkSessions;
import java.util.function.Consumer;
import weka.core.OptionMetadata;

/** Makes data of any size, some of whose labels are wrong on purpose, to see what a machine or a cluster takes. */
public class GenerateJob extends SparkTool implements GenerateParameters {

  private static final long serialVersionUID = 1L;

  private long rows = 100_000;
  private int columns = 20;
  private double wrong = 0.15;
  private int seed = 1;

  @Override
  public String globalInfo() {
    return "Writes a Parquet table of any size with numeric columns x1, x2, ..., a class of two values, some of which are wrong, the true class as 'truth' "
        + "and a key 'id', to see what SuspicionJob takes on a machine or a cluster. Each row depends on its id and the seed alone.";
  }

  @Override
  public long getRows() {
    return rows;
  }

  @OptionMetadata(displayName = "rows", commandLineParamName = "rows", commandLineParamSynopsis = "-rows <number>", displayOrder = 10,
      description = "How many rows, at least 1 (default 100000).")
  public void setRows(long rows) {
    this.rows = rows;
  }

  @Override
  public int getColumns() {
    return columns;
  }

  @OptionMetadata(displayName = "columns", commandLineParamName = "columns", commandLineParamSynopsis = "-columns <number>", displayOrder = 11,
      description = "How many numeric columns, at least 1 (default 20).")
  public void setColumns(int columns) {
    this.columns = columns;
  }

  @Override
  public double getWrong() {
    return wrong;
  }

  @OptionMetadata(displayName = "wrong", commandLineParamName = "wrong", commandLineParamSynopsis = "-wrong <share>", displayOrder = 12,
      description = "Share of the labels that are wrong, in [0, 1] (default 0.15).")
  public void setWrong(double wrong) {
    this.wrong = wrong;
  }

  @Override
  public int getSeed() {
    return seed;
  }

  @OptionMetadata(displayName = "seed", commandLineParamName = "S", commandLineParamSynopsis = "-S <number>", displayOrder = 13,
      description = "Seed of the rows (default 1).")
  public void setSeed(int seed) {
    this.seed = seed;
  }

  @Override
  public void check() {
    super.check();
    Checked.require(rows >= 1, "rows", "rows is " + rows + "; give at least 1");
    Checked.require(columns >= 1, "columns", "columns is " + columns + "; give at least 1");
    Checked.require(wrong >= 0 && wrong <= 1, "wrong", "wrong is " + wrong + "; give a share from 0 to 1");
  }

  @Override
  void requireOptions() {
    requireGiven("output");
  }

  @Override
  String inSpark(Consumer<String> told) throws Exception {
    return SparkSessions.run(this, told);
  }

  /** @param args -h lists them */
  public static void main(String[] args) {
    new GenerateJob().run(null, args);
  }
}
