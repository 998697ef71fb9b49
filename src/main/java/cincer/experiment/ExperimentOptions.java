package cincer.experiment;

import cincer.cli.WritingTool;
import cincer.data.OutputFile;
import cincer.data.Sources;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import weka.core.OptionMetadata;

/** What every experiment can be told: the class, the model, how often it is repeated, on how many threads, and where results go. */
public abstract class ExperimentOptions extends WritingTool {

  private static final long serialVersionUID = 1L;

  /** Whatever an experiment leaves in its folder. */
  private static final List<String> RESULTS = Stream.concat(Stream.of("settings.txt", "curves.csv", "summary.csv", "summary.md", "compare.md",
      "compare.html", "contrast.csv", "precision.csv", "detection.csv", "looks.csv", "labels.csv"),
      Stream.of("cleaning", "noise-left", "f1-over-questions", "cleaned-over-looks", "precision")
      .flatMap(name -> Stream.of(name + ".svg", name + ".png"))).toList();

  private File out = new File("");
  private String classAttribute = "last";
  private int repeats;
  private int seed = 1;
  private String classifier = "weka.classifiers.functions.CincerClassifier";
  private int threads = Runtime.getRuntime().availableProcessors();

  public File getOut() {
    return out;
  }

  @OptionMetadata(displayName = "out", commandLineParamName = "out", commandLineParamSynopsis = "-out <folder>",
      description = "Folder for tables and figures; it is made if need be (default: a table is only printed).", displayOrder = 3)
  public void setOut(File out) {
    this.out = out;
  }

  public String getClassAttribute() {
    return classAttribute;
  }

  @OptionMetadata(displayName = "classAttribute", commandLineParamName = "c", commandLineParamSynopsis = "-c <name or number>",
      description = "The class attribute: first, last, a number from 1 or a name (default last).", displayOrder = 22)
  public void setClassAttribute(String classAttribute) {
    this.classAttribute = classAttribute;
  }

  public int getRepeats() {
    return repeats;
  }

  @OptionMetadata(displayName = "repeats", commandLineParamName = "repeats", commandLineParamSynopsis = "-repeats <number>",
      description = "How many streams are drawn or, where they are in a file, used; 0 = 5, or all of the file's (default 0, "
          + "in Compare 10).", displayOrder = 28)
  public void setRepeats(int repeats) {
    this.repeats = repeats;
  }

  public int getSeed() {
    return seed;
  }

  @OptionMetadata(displayName = "seed", commandLineParamName = "S", commandLineParamSynopsis = "-S <number>",
      description = "Seed of everything that is drawn (default 1); networks have the seeds 1, 2, ...", displayOrder = 29)
  public void setSeed(int seed) {
    this.seed = seed;
  }

  public String getClassifier() {
    return classifier;
  }

  @OptionMetadata(displayName = "classifier", commandLineParamName = "W", commandLineParamSynopsis = "-W <class and options>",
      description = "The model (default CincerClassifier).", displayOrder = 31)
  public void setClassifier(String classifier) {
    this.classifier = classifier;
  }

  public int getThreads() {
    return threads;
  }

  @OptionMetadata(displayName = "threads", commandLineParamName = "threads", commandLineParamSynopsis = "-threads <number>",
      description = "On how many threads; results do not depend on it; at least 1 (default: as many as there are "
          + "processors).", displayOrder = 32)
  public void setThreads(int threads) {
    this.threads = threads;
  }

  @Override
  public void check() {
    Experiments.atLeast(0, repeats, "repeats");
    Experiments.atLeast(1, threads, "threads");
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
