package cincer.experiment;

import cincer.InvalidInputException;
import cincer.Listener;
import cincer.data.Sources;
import cincer.experiment.LooksReport.Contest;
import cincer.experiment.LooksReport.Course;
import cincer.learner.Outcome;
import cincer.learner.SkepticalLearner;
import cincer.learner.Walk;
import cincer.options.Checked;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import weka.core.Instances;
import weka.core.OptionMetadata;

/**
 * Compares ways of asking by what they cost a person: labels cleaned after as many looks, after as many questions, and the seconds that these take
 * by a published model, on several data sets with several kinds of noise. A way that asks about pairs decides on two labels at each question, and
 * so has gone through less of a stream after as many looks.
 */
public class LooksExperiment extends ExperimentOptions {

  private static final long serialVersionUID = 1L;
  private static final int REPEATS = 3;

  private String pools = "";
  private double noise = 0.2;
  private String noiseKinds = "UNIFORM";
  private String ways = "CrossFittedLossFisher,TopFisher,NoCounterExample,NoCounterExample/tau 0.05,NoCounterExample/tau 0,"
      + "CrossFittedLossFisher/order suspicious,NoCounterExample/order suspicious";
  private int bootstrap = 100;
  private int iterations = 100;
  private int looks = 40;

  @Override
  public String globalInfo() {
    return "Compares ways of asking at equal looks, equal questions and equal time of a person.";
  }

  public String getPools() {
    return pools;
  }

  @OptionMetadata(displayName = "pools", commandLineParamName = "pool", commandLineParamSynopsis = "-pool <files>",
      description = "Examples with their true labels, one file or several, separated by commas.", displayOrder = 20)
  public void setPools(String pools) {
    this.pools = pools;
  }

  public double getNoise() {
    return noise;
  }

  @OptionMetadata(displayName = "noise", commandLineParamName = "noise", commandLineParamSynopsis = "-noise <share>",
      description = "Share of wrong labels, from 0 to 1 (default 0.2).", displayOrder = 24)
  public void setNoise(double noise) {
    this.noise = noise;
  }

  public String getNoiseKinds() {
    return noiseKinds;
  }

  @OptionMetadata(displayName = "noiseKinds", commandLineParamName = "noise-kind", commandLineParamSynopsis = "-noise-kind <kinds>",
      description = "Which labels are wrong, separated by commas: the kinds of CleaningExperiment (default UNIFORM).", displayOrder = 25)
  public void setNoiseKinds(String noiseKinds) {
    this.noiseKinds = noiseKinds;
  }

  public String getWays() {
    return ways;
  }

  @OptionMetadata(displayName = "ways", commandLineParamName = "ways", commandLineParamSynopsis = "-ways <ways of asking>", displayOrder = 1,
      description = "Ways of asking, separated by commas: each a selector with its options and, after bars, tau, rounds, chain, order (file or "
          + "suspicious) or decide (both or suspicious) with a value, for example TopFisher/tau 0.1/chain 5 (default some that are worth comparing).")
  public void setWays(String ways) {
    this.ways = ways;
  }

  public int getBootstrap() {
    return bootstrap;
  }

  @OptionMetadata(displayName = "bootstrap", commandLineParamName = "bootstrap", commandLineParamSynopsis = "-bootstrap <number>",
      description = "Examples known at the start (default 100).", displayOrder = 26)
  public void setBootstrap(int bootstrap) {
    this.bootstrap = bootstrap;
  }

  public int getIterations() {
    return iterations;
  }

  @OptionMetadata(displayName = "iterations", commandLineParamName = "iterations", commandLineParamSynopsis = "-iterations <number>",
      description = "Examples that arrive (default 100).", displayOrder = 27)
  public void setIterations(int iterations) {
    this.iterations = iterations;
  }

  public int getLooks() {
    return looks;
  }

  @OptionMetadata(displayName = "looks", commandLineParamName = "looks", commandLineParamSynopsis = "-looks <number>",
      description = "After how many looks ways are compared, and after half as many questions; a review ends there (default 40).", displayOrder = 30)
  public void setLooks(int looks) {
    this.looks = looks;
  }

  @Override
  public void check() {
    super.check();
    Experiments.atLeast(2, looks, "looks");
    Checked.require(noise >= 0 && noise <= 1, "noise", "it is " + noise + "; a share lies between 0 and 1");
    Way.list(ways, looks);
    kinds();
  }

  private static Stream<String> parts(String list) {
    return Stream.of(list.split(",")).map(String::trim).filter(part -> !part.isEmpty());
  }

  private List<Noise.NoiseKind> kinds() {
    List<Noise.NoiseKind> all = List.of(Noise.NoiseKind.values());
    List<Noise.NoiseKind> named = parts(noiseKinds).map(name -> all.stream().filter(kind -> kind.name().equalsIgnoreCase(name)).findFirst()
        .orElseThrow(() -> new InvalidInputException("-noise-kind: '" + name + "' is none of " + all))).distinct().toList();
    Checked.require(!named.isEmpty(), "noise-kind", "it is empty; give some of " + all);
    return named;
  }

  @Override
  protected void work() throws Exception {
    List<File> files = parts(pools).map(File::new).toList();
    if (files.isEmpty()) {
      throw new InvalidInputException("there is no data; name files with -pool");
    }
    requireSourcesApart(Sources.of(files.toArray(File[]::new)));
    LooksReport report = new LooksReport(looks, this);
    List<Callable<Course>> tasks = new ArrayList<>();
    for (File file : files) {
      addTo(tasks, file);
    }
    TimeLeft left = TimeLeft.of("walks", tasks.size());
    report.all(Tasks.run(tasks, getThreads(), course -> {
      report.add(course);
      left.step();
    }));
    System.out.print(report.text());
  }

  private void addTo(List<Callable<Course>> tasks, File file) throws Exception {
    Instances[] parts = Materials.heldOut(Experiments.load(file, getClassAttribute()), file, getSeed());
    Material none = Material.of(parts[0], parts[1], List.of(), getClassifier());
    for (Noise.NoiseKind kind : kinds()) {
      Noise noises = Noise.of(kind, none.features(), none.truth(), none.classes(), none.setUp(1).learner());
      int repeats = getRepeats() == 0 ? REPEATS : getRepeats();
      Material material = none.with(new DrawnStreams(noises, noise, bootstrap, iterations, getSeed()).draw(repeats));
      for (Streams.Stream stream : material.streams()) {
        for (Way way : Way.list(ways, looks)) {
          tasks.add(() -> new Course(new Contest(file.getName(), kind), way.name(), stream.repeat(), Effort.of(outcome(material, stream, way), material.classes())));
        }
      }
    }
  }

  private static Outcome outcome(Material material, Streams.Stream stream, Way way) throws Exception {
    double[] weights = new double[material.truth().length];
    Arrays.fill(weights, 1);
    var setup = material.setUp(1);
    Walk walk = way.plan().isReview() ? stream.review(material.features(), weights, material.classes())
        : stream.walk(material.features(), weights, material.classes());
    return new SkepticalLearner(walk, setup.learner(), way.selector(), way.plan().policy().withSeed(stream.repeat()),
        way.plan().reviewers().of(material.pool(), setup)).run(new Oracle(material.truth(), way.plan().decide()), Listener.NONE);
  }
}
