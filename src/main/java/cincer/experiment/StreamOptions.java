package cincer.experiment;

import cincer.options.Checked;
import java.io.File;
import weka.core.OptionMetadata;

/** What several experiments can be told: the data, where wrong labels come from, the model. */
public abstract class StreamOptions extends ExperimentOptions {

  private static final long serialVersionUID = 1L;

  private String strategies;
  private File pool = new File("");
  private File test = new File("");
  private File streams = new File("");
  private double noise = 0.2;
  private Noise.NoiseKind noiseKind = Noise.NoiseKind.UNIFORM;
  private int bootstrap = 100;
  private int iterations = 100;
  private int networkSeeds = 1;

  StreamOptions(String strategies) {
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

  public Noise.NoiseKind getNoiseKind() {
    return noiseKind;
  }

  @OptionMetadata(displayName = "noiseKind", commandLineParamName = "noise-kind",
      commandLineParamSynopsis = "-noise-kind <UNIFORM|PAIR|MARGIN|CLUSTER|OUTLIER|CLASS|INSTANCE|GROUP|ANNOTATOR>",
      description = "Which labels are wrong: of random examples, any; of random examples, the next class; of the "
          + "examples that a model comes closest to confusing, what it would say; of whole "
          + "neighbourhoods, one; of the examples farthest from all others, any; of the classes that a model confuses most, what it takes them for; "
          + "of examples with rates of their own, by a random linear function of their features; of the half of a class that lies together, one; "
          + "of one annotator of five who does not look, any (default UNIFORM).", displayOrder = 25)
  public void setNoiseKind(Noise.NoiseKind noiseKind) {
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

  public int getNetworkSeeds() {
    return networkSeeds;
  }

  @OptionMetadata(displayName = "networkSeeds", commandLineParamName = "network-seeds", commandLineParamSynopsis = "-network-seeds <number>",
      description = "With how many initial networks everything is repeated; at least 1 (default 1).", displayOrder = 30)
  public void setNetworkSeeds(int networkSeeds) {
    this.networkSeeds = networkSeeds;
  }

  @Override
  public void check() {
    super.check();
    Checked.require(noise >= 0 && noise <= 1, "noise", "noise is " + noise + "; it is a share from 0 to 1");
    Experiments.atLeast(0, bootstrap, "bootstrap");
    Experiments.atLeast(0, iterations, "iterations");
    Experiments.atLeast(1, networkSeeds, "network-seeds");
  }
}
