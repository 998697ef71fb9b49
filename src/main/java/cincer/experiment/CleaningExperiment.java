package cincer.experiment;

import cincer.Engine;
import cincer.Journal;
import cincer.Selector;
import cincer.cli.CommandLine;
import cincer.data.Attributes;
import cincer.learner.Outcome;
import cincer.learner.Policy;
import cincer.learner.SkepticalLearner;
import cincer.learner.Walk;
import cincer.options.OptionBearing;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import weka.core.CommandlineRunnable;
import weka.core.Instances;
import weka.core.OptionMetadata;

/**
 * Cleans streams of noisy examples with the true labels as the annotator (the paper's Section 4, Q1 and Q3) and prints,
 * for each strategy, means over repeats and networks: questions, labels cleaned, F1 on a clean test set.
 */
public class CleaningExperiment extends OptionBearing implements CommandlineRunnable {

  private static final long serialVersionUID = 1L;

  private File pool = new File("");
  private File test = new File("");
  private File streams = new File("");
  private String strategies = "TopFisher,NoCounterExample,NearestNeighbour,LeastConfident,RandomSelector";
  private String classifier = "weka.classifiers.functions.CincerClassifier";
  private double tau = 0.2;
  private int networkSeeds = 1;

  /** One walk in numbers. */
  private record Result(int wrong, int questions, int incoming, int counterExamples, double f1) {}

  @Override
  public String globalInfo() {
    return "Cleans streams of noisy examples with the true labels as the annotator, by several strategies.";
  }

  public File getPool() {
    return pool;
  }

  @OptionMetadata(displayName = "pool", commandLineParamName = "pool", commandLineParamSynopsis = "-pool <file>",
      description = "Training examples with their true labels; the class is the last attribute.", displayOrder = 1)
  public void setPool(File pool) {
    this.pool = pool;
  }

  public File getTest() {
    return test;
  }

  @OptionMetadata(displayName = "test", commandLineParamName = "test", commandLineParamSynopsis = "-test <file>",
      description = "The clean test set.", displayOrder = 2)
  public void setTest(File test) {
    this.test = test;
  }

  public File getStreams() {
    return streams;
  }

  @OptionMetadata(displayName = "streams", commandLineParamName = "streams", commandLineParamSynopsis = "-streams <file>",
      description = "CSV with the columns repeat,phase,order,row,label: phase bootstrap or stream, row of the pool from 0, "
          + "observed label.", displayOrder = 3)
  public void setStreams(File streams) {
    this.streams = streams;
  }

  public String getStrategies() {
    return strategies;
  }

  @OptionMetadata(displayName = "strategies", commandLineParamName = "strategies",
      commandLineParamSynopsis = "-strategies <selectors>", displayOrder = 4,
      description = "Selectors, separated by commas, with options if need be.")
  public void setStrategies(String strategies) {
    this.strategies = strategies;
  }

  public String getClassifier() {
    return classifier;
  }

  @OptionMetadata(displayName = "classifier", commandLineParamName = "W", commandLineParamSynopsis = "-W <class and options>",
      description = "The model (default CincerClassifier).", displayOrder = 5)
  public void setClassifier(String classifier) {
    this.classifier = classifier;
  }

  public double getTau() {
    return tau;
  }

  @OptionMetadata(displayName = "tau", commandLineParamName = "tau", commandLineParamSynopsis = "-tau <number>",
      description = "Margin from which on a label is doubted (default 0.2).", displayOrder = 6)
  public void setTau(double tau) {
    this.tau = tau;
  }

  public int getNetworkSeeds() {
    return networkSeeds;
  }

  @OptionMetadata(displayName = "networkSeeds", commandLineParamName = "network-seeds",
      commandLineParamSynopsis = "-network-seeds <number>", displayOrder = 7,
      description = "With how many initial networks everything is repeated (default 1).")
  public void setNetworkSeeds(int networkSeeds) {
    this.networkSeeds = networkSeeds;
  }

  @Override
  public void preExecution() {}

  @Override
  public void postExecution() {}

  @Override
  public void run(Object toRun, String[] options) {
    CommandLine.run(this, options, this::run);
  }

  private void run() throws Exception {
    Map<String, Selector> selectors = Experiments.selectors(strategies);
    Instances examples = Experiments.load(pool);
    Instances clean = Experiments.load(test);
    int[] truth = Attributes.labels(examples);
    Streams all = Streams.read(streams, examples.size(), examples.classAttribute());
    System.out.printf("%-40s %9s %9s %9s %9s %9s %7s%n", "strategy", "wrong", "questions", "cleaned", "incoming",
        "counter-", "F1");
    for (Map.Entry<String, Selector> strategy : selectors.entrySet()) {
      List<Result> results = new ArrayList<>();
      for (int seed = 1; seed <= networkSeeds; seed++) {
        Engine.Setup setup = Experiments.engine(classifier, seed).setUp(examples);
        for (Streams.Stream stream : all.repeats()) {
          results.add(clean(setup, strategy.getValue(), stream, truth, examples.numClasses(), clean));
        }
      }
      System.out.printf(Locale.ROOT, "%-40s %9.1f %9.1f %9.1f %9.1f %9.1f %7.3f%n", strategy.getKey(),
          mean(results, Result::wrong), mean(results, Result::questions),
          mean(results, r -> r.incoming() + r.counterExamples()), mean(results, Result::incoming),
          mean(results, Result::counterExamples), mean(results, Result::f1));
    }
  }

  private Result clean(Engine.Setup setup, Selector selector, Streams.Stream stream, int[] truth, int classes, Instances clean)
      throws Exception {
    double[] weights = new double[truth.length];
    java.util.Arrays.fill(weights, 1);
    Walk walk = stream.walk(setup.features(), weights, classes);
    Outcome outcome = new SkepticalLearner(walk, setup.learner(), selector, Policy.of(tau, stream.repeat()))
        .run(new TrueLabels(truth), Journal.NONE);
    int wrong = 0;
    for (int row = 0; row < truth.length; row++) {
      wrong += stream.observed()[row] >= 0 && stream.observed()[row] != truth[row] ? 1 : 0;
    }
    return new Result(wrong, outcome.turns().size(),
        (int) outcome.turns().stream().filter(Outcome.Turn::relabelsSuspicious).count(),
        (int) outcome.turns().stream().filter(Outcome.Turn::relabelsCounterExample).count(),
        Experiments.evaluate(setup, walk.trainingSet(outcome), clean).weightedFMeasure());
  }

  private static double mean(List<Result> results, java.util.function.ToDoubleFunction<Result> value) {
    return results.stream().mapToDouble(value).average().orElse(Double.NaN);
  }
}
