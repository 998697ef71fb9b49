package cincer.experiment;

import cincer.InvalidInputException;
import cincer.Listener;
import cincer.experiment.LooksReport.Contest;
import cincer.experiment.LooksReport.Trial;
import cincer.learner.Outcome;
import cincer.learner.SkepticalLearner;
import cincer.learner.Walk;
import cincer.options.Checked;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import weka.core.Instances;
import weka.core.OptionMetadata;

/**
 * Compares ways of asking by what they cost a person: labels cleaned after as many looks, after as many questions, and the seconds that these take
 * by a published model, on several data sets with several kinds of noise. A way that asks about pairs decides on two labels at each question, and
 * so has gone through less of a stream after as many looks.
 */
public class LooksExperiment extends PooledOptions {

  private static final long serialVersionUID = 1L;

  private String noiseKinds = "UNIFORM";
  private String ways = "CrossFittedLossFisher,TopFisher,NoCounterExample,NoCounterExample/tau 0.05,NoCounterExample/tau 0,"
      + "CrossFittedLossFisher/order suspicious,NoCounterExample/order suspicious";
  private int bootstrap = 100;
  private int iterations = 100;

  @Override
  public String globalInfo() {
    return "Compares ways of asking at equal looks, equal questions and equal time of a person.";
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
          + "suspicious), decide (both or suspicious) or pairs (on or off) with a value, for example TopFisher/tau 0.1/chain 5 (default some that are worth comparing).")
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

  @Override
  public void check() {
    super.check();
    Way.list(ways, getLooks());
    kinds();
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
    List<File> files = files();
    LooksReport report = new LooksReport(getLooks(), this);
    List<Callable<Trial>> tasks = new ArrayList<>();
    for (File file : files) {
      addTo(tasks, file);
    }
    TimeLeft left = TimeLeft.of("walks", tasks.size());
    report.all(Tasks.run(tasks, getThreads(), trial -> {
      report.add(trial);
      left.step();
    }));
    System.out.print(report.text());
  }

  private void addTo(List<Callable<Trial>> tasks, File file) throws Exception {
    Instances[] parts = StreamDataLoader.heldOut(Experiments.load(file, getClassAttribute()), file, getSeed());
    StreamData none = StreamData.of(parts[0], parts[1], List.of(), getClassifier(),
        Way.list(ways, getLooks()).stream().map(Way::selector).toList());
    for (Noise.NoiseKind kind : kinds()) {
      Noise noises = Noise.of(kind, none.features(), none.truth(), none.classes(), none.setUp(1).learner());
      StreamData material = none.with(new DrawnStreams(noises, getNoise(), bootstrap, iterations, getSeed()).draw(streams()));
      for (Streams.Stream stream : material.streams()) {
        for (Way way : Way.list(ways, getLooks())) {
          tasks.add(() -> new Trial(new Contest(file.getName(), kind), way.name(), stream.repeat(), Effort.of(outcome(material, stream, way), material.classes())));
        }
      }
    }
  }

  private static Outcome outcome(StreamData material, Streams.Stream stream, Way way) throws Exception {
    double[] weights = new double[material.truth().length];
    Arrays.fill(weights, 1);
    var setup = material.setUp(1);
    Walk walk = way.plan().isReview() ? stream.review(material.features(), weights, material.classes())
        : stream.walk(material.features(), weights, material.classes());
    Oracle oracle = new Oracle(material.truth(), way.plan().decide());
    return new SkepticalLearner(walk, setup.learner(), way.selector(), way.plan().policy().withSeed(stream.repeat()),
        way.plan().reviewers().of(material.pool(), setup, oracle)).run(oracle, Listener.NONE);
  }
}
