package cincer.experiment;

import cincer.options.Checked;
import java.io.File;
import weka.core.OptionMetadata;

/** What several experiments can be told: the data, where wrong labels come from, the model. */
public abstract class StreamOptions extends StrategyOptions {

  private static final long serialVersionUID = 1L;

  private File pool = new File("");
  private File test = new File("");
  private String classAttribute = "last";
  private File streams = new File("");
  private double noise = 0.2;
  private Noise.Kind noiseKind = Noise.Kind.UNIFORM;
  private int bootstrap = 100;
  private int iterations = 100;
  private int repeats;
  private int seed = 1;
  private int networkSeeds = 1;
  private String classifier = "weka.classifiers.functions.CincerClassifier";
  private int threads = Runtime.getRuntime().availableProcessors();

  StreamOptions(String strategies) {
    super(strategies);
  }

  public File getPool() {
    return pool;
  }

  @OptionMetadata(displayName = "pool", commandLineParamName = "pool", commandLineParamSynopsis = "-pool <file>",
      description = "Examples with their true labels.", displayOrder = 20)
  public void setPool(File pool) {
    this.pool = pool;
  }

  public File getTest() {
    return test;
  }

  @OptionMetadata(displayName = "test", commandLineParamName = "test", commandLineParamSynopsis = "-test <file>",
      description = "The clean test set (default: a quarter of the pool is held out, each class its share).", displayOrder = 21)
  public void setTest(File test) {
    this.test = test;
  }

  public String getClassAttribute() {
    return classAttribute;
  }

  @OptionMetadata(displayName = "classAttribute", commandLineParamName = "c", commandLineParamSynopsis = "-c <name or number>",
      description = "The class attribute: first, last, a number from 1 or a name (default last).", displayOrder = 22)
  public void setClassAttribute(String classAttribute) {
    this.classAttribute = classAttribute;
  }

  public File getStreams() {
    return streams;
  }

  @OptionMetadata(displayName = "streams", commandLineParamName = "streams", commandLineParamSynopsis = "-streams <file>",
      description = "CSV with the columns repeat,phase,order,row,label: phase bootstrap or stream, row of the "
          + "pool from 0, observed label (default: streams are drawn from the pool and made noisy).", displayOrder = 23)
  public void setStreams(File streams) {
    this.streams = streams;
  }

  public double getNoise() {
    return noise;
  }

  @OptionMetadata(displayName = "noise", commandLineParamName = "noise", commandLineParamSynopsis = "-noise <share>",
      description = "Share of wrong labels where streams are drawn, in the bootstrap set and in the stream, from "
          + "0 to 1 (default 0.2).", displayOrder = 24)
  public void setNoise(double noise) {
    this.noise = noise;
  }

  public Noise.Kind getNoiseKind() {
    return noiseKind;
  }

  @OptionMetadata(displayName = "noiseKind", commandLineParamName = "noise-kind", commandLineParamSynopsis = "-noise-kind <UNIFORM|PAIR|MARGIN|CLUSTER|OUTLIER>",
      description = "Which labels are wrong: of random examples, any; of random examples, the next class; of the "
          + "examples that a model comes closest to confusing, what it would say; of whole "
          + "neighbourhoods, one; of the examples farthest from all others, any (default UNIFORM).", displayOrder = 25)
  public void setNoiseKind(Noise.Kind noiseKind) {
    this.noiseKind = noiseKind;
  }

  public int getBootstrap() {
    return bootstrap;
  }

  @OptionMetadata(displayName = "bootstrap", commandLineParamName = "bootstrap", commandLineParamSynopsis = "-bootstrap <number>",
      description = "Examples known at the start where streams are drawn; 0 = 100, or half of the pool where that "
          + "is less (default 100, in Compare 0).", displayOrder = 26)
  public void setBootstrap(int bootstrap) {
    this.bootstrap = bootstrap;
  }

  public int getIterations() {
    return iterations;
  }

  @OptionMetadata(displayName = "iterations", commandLineParamName = "iterations", commandLineParamSynopsis = "-iterations <number>",
      description = "Examples that arrive where streams are drawn; 0 = 100, or what is left where that is less "
          + "(default 100, in Compare 0).", displayOrder = 27)
  public void setIterations(int iterations) {
    this.iterations = iterations;
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

  public int getNetworkSeeds() {
    return networkSeeds;
  }

  @OptionMetadata(displayName = "networkSeeds", commandLineParamName = "network-seeds", commandLineParamSynopsis = "-network-seeds <number>",
      description = "With how many initial networks everything is repeated; at least 1 (default 1).", displayOrder = 30)
  public void setNetworkSeeds(int networkSeeds) {
    this.networkSeeds = networkSeeds;
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
    Checked.require(noise >= 0 && noise <= 1, "noise", "noise is " + noise + "; it is a share from 0 to 1");
    Experiments.atLeast(0, bootstrap, "bootstrap");
    Experiments.atLeast(0, iterations, "iterations");
    Experiments.atLeast(0, repeats, "repeats");
    Experiments.atLeast(1, networkSeeds, "network-seeds");
    Experiments.atLeast(1, threads, "threads");
  }
}
