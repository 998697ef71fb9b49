package cincer.spark;

import cincer.InvalidInputException;
import cincer.cli.Tool;
import cincer.options.Checked;
import cincer.options.Options;
import cincer.spark.cluster.JobParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import weka.core.OptionMetadata;

/** A tool whose work is done by Spark: here where Spark is on the class path, else in a second JVM that has it. */
public abstract class SparkTool extends Tool implements JobParameters {

  /** Variable of the environment that says what -conf says, which not everybody may see. */
  static final String CONF = "CINCER_SPARK_CONF";

  private static final long serialVersionUID = 1L;

  private String master = "";
  private String sparkHome = "";
  private String memory = "";
  private String conf = "";
  private String input = "";
  private String output = "";
  private String classColumn = "";
  private String key = "";
  private int minSlices;
  private boolean overwrite;

  @Override
  public String getMaster() {
    return master;
  }

  @OptionMetadata(displayName = "master", commandLineParamName = "master", commandLineParamSynopsis = "-master <URL>", displayOrder = 1,
      description = "Where the work is done: local[*], spark://host:7077, yarn, ... (default: what spark-submit says, else local[*]).")
  public void setMaster(String master) {
    this.master = master.trim();
  }

  @Override
  public String getInput() {
    return input;
  }

  @OptionMetadata(displayName = "input", commandLineParamName = "input", commandLineParamSynopsis = "-input <path>", displayOrder = 2,
      description = "The data: a file or a folder in any file system that Hadoop knows; CSV with the columns' names in the first line, Parquet, or one ARFF "
          + "file.")
  public void setInput(String input) {
    this.input = input.trim();
  }

  @Override
  public String getClassColumn() {
    return classColumn;
  }

  @OptionMetadata(displayName = "classColumn", commandLineParamName = "class", commandLineParamSynopsis = "-class <column>", displayOrder = 3,
      description = "The column with the labels.")
  public void setClassColumn(String classColumn) {
    this.classColumn = classColumn;
  }

  @Override
  public String getKey() {
    return key;
  }

  @OptionMetadata(displayName = "key", commandLineParamName = "key", commandLineParamSynopsis = "-key <column>", displayOrder = 4,
      description = "The column that identifies a row: answers find their way back by it, and parts and samples are drawn by it.")
  public void setKey(String key) {
    this.key = key;
  }

  @Override
  public String getOutput() {
    return output;
  }

  @OptionMetadata(displayName = "output", commandLineParamName = "output", commandLineParamSynopsis = "-output <folder>", displayOrder = 5,
      description = "Folder to write; it must not exist, unless -overwrite is said.")
  public void setOutput(String output) {
    this.output = output.trim();
  }

  @Override
  public boolean getOverwrite() {
    return overwrite;
  }

  @OptionMetadata(displayName = "overwrite", commandLineParamName = "overwrite", commandLineParamSynopsis = "-overwrite",
      commandLineParamIsFlag = true, displayOrder = 90, description = "Replace what is written already.")
  public void setOverwrite(boolean overwrite) {
    this.overwrite = overwrite;
  }

  @Override
  public int getMinSlices() {
    return minSlices;
  }

  @OptionMetadata(displayName = "minSlices", commandLineParamName = "min-slices", commandLineParamSynopsis = "-min-slices <number>", displayOrder = 91,
      description = "Into how many parts the input is divided at least, where its format allows it; 0: as Spark divides it (default 0).")
  public void setMinSlices(int minSlices) {
    this.minSlices = minSlices;
  }

  public String getSparkHome() {
    return sparkHome;
  }

  @OptionMetadata(displayName = "sparkHome", commandLineParamName = "spark-home", commandLineParamSynopsis = "-spark-home <folder>", displayOrder = 92,
      description = "Where Spark 4 is: a folder with its jars, or with a folder jars (default: the environment's SPARK_HOME).")
  public void setSparkHome(String sparkHome) {
    this.sparkHome = sparkHome;
  }

  public String getMemory() {
    return memory;
  }

  @OptionMetadata(displayName = "memory", commandLineParamName = "memory", commandLineParamSynopsis = "-memory <size>", displayOrder = 93,
      description = "Heap of the JVM that is started with Spark, such as 2g (default: what Java chooses).")
  public void setMemory(String memory) {
    this.memory = memory.trim();
  }

  public String getConf() {
    return conf;
  }

  @OptionMetadata(displayName = "conf", commandLineParamName = "conf", commandLineParamSynopsis = "-conf <name=value,...>", displayOrder = 94,
      description = "Properties of Spark, separated by commas, such as spark.executor.memory=4g,spark.executor.cores=2 (default: the "
          + "environment's CINCER_SPARK_CONF, else none).")
  public void setConf(String conf) {
    this.conf = conf;
  }

  @Override
  public void check() {
    Checked.require(minSlices >= 0, "min-slices", "min-slices is " + minSlices + "; give at least 1, or 0 for Spark's own division");
    Checked.require(memory.isEmpty() || memory.matches("\\d+[kmgKMG]"), "memory", "memory is '" + memory + "'; give a size such as 2g or 1500m");
    properties();
  }

  @Override
  public Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    String name = null;
    String all = conf.isBlank() ? Objects.requireNonNullElse(System.getenv(CONF), "") : conf;
    for (String one : all.isBlank() ? new String[0] : all.split(",")) {
      int at = one.indexOf('=');
      Checked.require(at > 0 || at < 0 && name != null, "conf", "'" + one + "' has no =; give name=value, separated by commas");
      if (at > 0) {
        name = one.substring(0, at).strip();
        properties.put(name, one.substring(at + 1).strip());
      } else {
        properties.merge(name, one.strip(), (before, more) -> before + "," + more); // a value may be a list
      }
    }
    return properties;
  }

  @Override
  public Map<String, String> described() {
    Map<String, String> all = new TreeMap<>();
    for (Class<?> type = getClass(); type != Tool.class; type = type.getSuperclass()) {
      all.putAll(Options.describe(this, type));
    }
    all.keySet().removeAll(List.of("master", "spark-home", "memory", "conf", "min-slices", "overwrite", "output"));
    return all;
  }

  /** @throws InvalidInputException if one of these is missing */
  final void requireGiven(String... options) {
    Map<String, String> given = described();
    given.put("output", output);
    for (String name : options) {
      if (given.getOrDefault(name, "").isBlank()) {
        throw new InvalidInputException("-" + name + " is missing; " + getClass().getSimpleName() + " needs -" + String.join(", -", options));
      }
    }
  }

  /** What is wrong with the options, before anything is started. */
  abstract void requireOptions();

  /**
   * Does the work where Spark is.
   *
   * @param told is told, in a few words, what is done next
   * @return what came of it, in a sentence
   */
  abstract String inSpark(Consumer<String> told) throws Exception;

  /**
   * Does the work, here or in a second JVM; ends soon after this thread is interrupted.
   *
   * @param told is told, in a few words, what is done next; on any thread
   * @return what came of it, in a sentence
   * @throws InvalidInputException if something cannot be used; the message says what, and the way out
   */
  public final String perform(Consumer<String> told) throws Exception {
    Checked.all(this);
    requireOptions();
    return SparkHome.isHere() ? inSpark(told) : SparkJvm.run(this, SparkHome.find(sparkHome), told);
  }

  @Override
  protected final void work() throws Exception {
    System.out.println(perform(what -> {
      System.err.println(what);
      System.err.flush();
    }));
  }
}
