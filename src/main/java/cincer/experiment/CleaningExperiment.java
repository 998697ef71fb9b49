package cincer.experiment;

import cincer.InvalidInputException;
import cincer.cli.CommandLine;
import cincer.data.Fingerprint;
import cincer.experiment.Curves.Walked;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import weka.core.CommandlineRunnable;
import weka.core.OptionMetadata;

/**
 * Cleans streams of noisy examples with the true labels as the annotator (the paper's Section 4, Q1 and Q3): questions asked, labels
 * cleaned, and F1 on a clean test set after every arrival, for several strategies on the same streams.
 *
 * <p>With {@code -out} it leaves {@code curves.csv} (a row for each strategy, repeat and iteration; iteration 0 is before the first
 * arrival), {@code summary.csv}, {@code summary.md} and figures. Each walk is kept as soon as it has ended: the same command goes on
 * where it was interrupted, and strategies, or more {@code -network-seeds}, can be added later. With K networks {@code repeat} is
 * the stream's number plus the network's (from 0) times the number of streams.
 */
public class CleaningExperiment extends StreamOptions implements CommandlineRunnable {

  private static final long serialVersionUID = 1L;

  private String strategies = "TopFisher,PracticalFisher,NearestNeighbour,ConjugateGradientInfluence,DropCounterExample,NoCounterExample,"
      + "CrossFittedFisher,LeastConfident";
  private double tau = 0.2;
  private File out = new File("");
  private boolean overwrite;
  private File published = new File("");

  @Override
  public String globalInfo() {
    return "Cleans streams of noisy examples with the true labels as the annotator, by several strategies.";
  }

  public String getStrategies() {
    return strategies;
  }

  @OptionMetadata(displayName = "strategies", commandLineParamName = "strategies",
      commandLineParamSynopsis = "-strategies <selectors>", displayOrder = 1,
      description = "Selectors, separated by commas, with options if need be.")
  public void setStrategies(String strategies) {
    this.strategies = strategies;
  }

  public double getTau() {
    return tau;
  }

  @OptionMetadata(displayName = "tau", commandLineParamName = "tau", commandLineParamSynopsis = "-tau <number>",
      description = "Margin from which on a label is doubted (default 0.2).", displayOrder = 2)
  public void setTau(double tau) {
    this.tau = tau;
  }

  public File getOut() {
    return out;
  }

  @OptionMetadata(displayName = "out", commandLineParamName = "out", commandLineParamSynopsis = "-out <folder>",
      description = "Folder for tables and figures; it is made if need be (default: a table is only printed).", displayOrder = 3)
  public void setOut(File out) {
    this.out = out;
  }

  public boolean getOverwrite() {
    return overwrite;
  }

  @OptionMetadata(displayName = "overwrite", commandLineParamName = "overwrite", commandLineParamSynopsis = "-overwrite",
      commandLineParamIsFlag = true, description = "Throw away what another experiment has left in the folder.", displayOrder = 4)
  public void setOverwrite(boolean overwrite) {
    this.overwrite = overwrite;
  }

  public File getPublished() {
    return published;
  }

  @OptionMetadata(displayName = "published", commandLineParamName = "published", commandLineParamSynopsis = "-published <file>",
      description = "Published curves on the same streams, drawn dashed beside ours of the same name: CSV with the columns "
          + "strategy,repeat,iteration,queries,cleaned,f1 (default: none).", displayOrder = 5)
  public void setPublished(File published) {
    this.published = published;
  }

  @Override
  public void preExecution() {}

  @Override
  public void postExecution() {}

  @Override
  public void run(Object toRun, String[] options) {
    CommandLine.run(this, options, () -> {
      Walks walks = walks();
      if (out.getPath().isEmpty()) {
        TimeLeft left = TimeLeft.of("walks", walks.left(List.of()));
        System.out.print(new Summary(walks.run(List.of(), getThreads(), walk -> left.step())).text());
        return;
      }
      String settings = settings(walks.material());
      Curves others = Published.read(published, List.copyOf(walks.strategies().keySet()));
      Curves curves = keep(walks, CurvesFile.open(out, settings, overwrite));
      new CleaningReport(curves, others, settings).write(out);
      System.out.print(new Summary(curves).text());
    });
  }

  private Walks walks() throws Exception {
    Map<String, cincer.Selector> selectors = Experiments.selectors(strategies);
    Material material = Materials.of(this);
    if (material.testY().length == 0) {
      throw new InvalidInputException("there is no test set; name a clean one with -test (without -streams a part of the pool would be held out)");
    }
    return new Walks(material, selectors, tau, getNetworkSeeds());
  }

  private Curves keep(Walks walks, CurvesFile file) throws InterruptedException {
    List<Walked> done = file.read(walks.arrivals());
    file.replace(done);
    TimeLeft left = TimeLeft.of("walks", walks.left(done));
    Curves curves = walks.run(done, getThreads(), walk -> {
      file.append(walk);
      left.step();
    });
    file.replace(Stream.concat(curves.walks(), done.stream().filter(walk -> !walks.strategies().containsKey(walk.strategy()))).toList());
    return curves;
  }

  /** What a walk depends on beside its strategy and its repeat. */
  private String settings(Material material) throws IOException {
    boolean drawn = getStreams().getPath().isEmpty();
    return "pool " + Fingerprint.of(material.pool()) + "\ntest " + material.testX().length + " rows, "
        + java.util.Arrays.deepHashCode(new Object[] {material.testX(), material.testY()}) + "\nclass " + getClassAttribute()
        + "\nstreams " + (drawn ? "drawn: -noise " + getNoise() + " -noise-kind " + getNoiseKind() + " -bootstrap " + getBootstrap()
        + " -iterations " + getIterations() + " -S " + getSeed() : "of a file: " + Files.readString(getStreams().toPath()).hashCode())
        + "\nrepeats " + material.streams().size() + "\ntau " + tau + "\nclassifier " + getClassifier() + "\n";
  }
}
