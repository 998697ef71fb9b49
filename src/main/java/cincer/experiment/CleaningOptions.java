package cincer.experiment;

import cincer.InvalidInputException;
import cincer.Selector;
import cincer.SuspicionScore;
import cincer.annotator.ReferenceAnnotator.Decide;
import cincer.cleaning.Reviewers;
import cincer.data.Fingerprint;
import cincer.experiment.Curves.Walked;
import cincer.learner.Policy;
import cincer.learner.Refit;
import cincer.options.Checked;
import cincer.options.Options;
import cincer.suspicion.Margin;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import weka.core.OptionMetadata;

/** What experiments that walk can be told; makes the walks, keeps them, and goes on with those that were kept. */
public abstract class CleaningOptions extends StreamOptions {

  private static final long serialVersionUID = 1L;

  private SuspicionScore suspicion = new Margin();
  private double tau = 0.2;
  private int rounds = 1;
  private int chain;
  private Reviewers.Pairs pairs = Reviewers.DEFAULT.pairs();
  private File published = new File("");
  private WalkPlan.AskingOrder order = WalkPlan.AskingOrder.FILE;
  private String judges = Reviewers.DEFAULT.judges();
  private String budget = Reviewers.DEFAULT.budget();
  private String looks = Reviewers.DEFAULT.looks();
  private String controls = Reviewers.DEFAULT.controls();
  private Decide decide = Decide.BOTH;
  private String refit = Refit.AUTO.name();

  CleaningOptions(String strategies) {
    super(strategies);
  }

  public SuspicionScore getSuspicion() {
    return suspicion;
  }

  @OptionMetadata(displayName = "suspicion", commandLineParamName = "suspicion",
      commandLineParamSynopsis = "-suspicion <class and options>", displayOrder = 5,
      description = "How suspicious an example is: Margin (Eq. 1), or another score (default Margin).")
  public void setSuspicion(SuspicionScore suspicion) {
    this.suspicion = suspicion;
  }

  public double getTau() {
    return tau;
  }

  @OptionMetadata(displayName = "tau", commandLineParamName = "tau", commandLineParamSynopsis = "-tau <number>",
      description = "Suspicion, between 0 and 1, from which on a label is doubted; a quantile of the bootstrap set's scores where a "
          + "suspicion score has no bound (default 0.2).", displayOrder = 6)
  public void setTau(double tau) {
    this.tau = tau;
  }

  public int getRounds() {
    return rounds;
  }

  @OptionMetadata(displayName = "rounds", commandLineParamName = "rounds", commandLineParamSynopsis = "-rounds <number>",
      description = "How many counter-examples of one suspicious example may be asked about; at least 1 (default 1).", displayOrder = 7)
  public void setRounds(int rounds) {
    this.rounds = rounds;
  }

  public int getChain() {
    return chain;
  }

  @OptionMetadata(displayName = "chain", commandLineParamName = "chain", commandLineParamSynopsis = "-chain <number>", displayOrder = 16,
      description = "How many questions may go on from a counter-example that was wrong to the reasons behind it, chosen by the influence of all that "
          + "was found on the way, until one is right; 0 for none (default 0).")
  public void setChain(int chain) {
    this.chain = chain;
  }

  public WalkPlan.AskingOrder getOrder() {
    return order;
  }

  @OptionMetadata(displayName = "order", commandLineParamName = "order", commandLineParamSynopsis = "-order <FILE|SUSPICIOUS>",
      displayOrder = 8, description = "In which order labels are asked about: as a stream has them, each judged by what was known before; or "
          + "SUSPICIOUS: bootstrap set and arrivals are one pool, which is reviewed, the most doubtful label first (default FILE).")
  public void setOrder(WalkPlan.AskingOrder order) {
    this.order = order;
  }

  public String getJudges() {
    return judges;
  }

  @OptionMetadata(displayName = "judges", commandLineParamName = "judges", commandLineParamSynopsis = "-judges <classes and options>",
      displayOrder = 9, description = "In a review: Weka classifiers, separated by commas, that doubt beside the network (a name without a "
          + "package is one of Weka's trees), or none (default none).")
  public void setJudges(String judges) {
    this.judges = judges;
  }

  public String getBudget() {
    return budget;
  }

  @OptionMetadata(displayName = "budget", commandLineParamName = "budget", commandLineParamSynopsis = "-budget <number or all>",
      displayOrder = 10, description = "In a review: how many questions are asked at most (default all).")
  public void setBudget(String budget) {
    this.budget = budget;
  }

  public String getLooks() {
    return looks;
  }

  @OptionMetadata(displayName = "looks", commandLineParamName = "looks", commandLineParamSynopsis = "-looks <number or all>",
      displayOrder = 11, description = "In a review: on how many labels somebody decides at most; a question about a pair, both of whose labels "
          + "are decided on, counts two (default all).")
  public void setLooks(String looks) {
    this.looks = looks;
  }

  public Decide getDecide() {
    return decide;
  }

  @OptionMetadata(displayName = "decide", commandLineParamName = "decide", commandLineParamSynopsis = "-decide <BOTH|SUSPICIOUS>",
      displayOrder = 12, description = "On which labels of a pair the annotator decides: on both, or on that of the suspicious example alone, so "
          + "that the counter-example only explains (default BOTH).")
  public void setDecide(Decide decide) {
    this.decide = decide;
  }

  public String getRefit() {
    return refit;
  }

  @OptionMetadata(displayName = "refit", commandLineParamName = "refit", commandLineParamSynopsis = "-refit <EACH|ANSWER|growth|auto>",
      displayOrder = 14, description = "When the model is fitted anew, where examples arrive: EACH, before every one; ANSWER, after every answer; "
          + "a growth in per cent, such as 1%, when new examples and changed labels make up so much of what it learns from; or auto: EACH for up to "
          + "1,000 examples, 1% for more (default auto).")
  public void setRefit(String refit) {
    this.refit = refit;
  }

  public Reviewers.Pairs getPairs() {
    return pairs;
  }

  @OptionMetadata(displayName = "pairs", commandLineParamName = "pairs", commandLineParamSynopsis = "-pairs <AUTO|ON|OFF>",
      displayOrder = 17, description = "What a review asks about next. ON: about the pair, of the 10 most doubtful labels and their counter-examples, whose two "
          + "labels together are most doubtful; OFF: about the most doubtful label; AUTO: ON with -decide BOTH, else OFF (default AUTO).")
  public void setPairs(Reviewers.Pairs pairs) {
    this.pairs = pairs;
  }

  public String getControls() {
    return controls;
  }

  @OptionMetadata(displayName = "controls", commandLineParamName = "controls", commandLineParamSynopsis = "-controls <per cent>",
      displayOrder = 15, description = "In a review: how many of the questions are controls, which cost questions and find little (default 0%).")
  public void setControls(String controls) {
    this.controls = controls;
  }

  @Override
  public void check() {
    super.check();
    Checked.option("refit", () -> Refit.of(refit));
    Reviewers reviewers = new Reviewers(judges, budget, looks, controls, pairs);
    Checked.require(order == WalkPlan.AskingOrder.SUSPICIOUS || reviewers.equals(Reviewers.DEFAULT), "order", "it is " + order + ", and -judges, -budget, -looks, "
        + "-controls and -pairs are for a review; leave them out, or add -order SUSPICIOUS");
    plan();
  }

  public File getPublished() {
    return published;
  }

  @OptionMetadata(displayName = "published", commandLineParamName = "published", commandLineParamSynopsis = "-published <file>",
      description = "Published curves on the same streams, drawn dashed beside ours of the same name: CSV with the columns "
          + "strategy,repeat,iteration,queries,cleaned,f1 (default: none).", displayOrder = 13)
  public void setPublished(File published) {
    this.published = published;
  }

  /** Makes all walks; with {@code -out} they are kept, and a report is written. */
  final Curves walk() throws Exception {
    Map<String, Selector> selectors = Experiments.selectors(getStrategies());
    Curves others = Published.read(published, List.copyOf(selectors.keySet()));
    StreamData material = StreamDataLoader.of(this, selectors.values());
    if (material.testY().length == 0) {
      throw new InvalidInputException("there is no test set, and nothing can be held out where streams are read; name one with -test");
    }
    Walks walks = new Walks(material, selectors, plan(), getNetworkSeeds());
    walks.check();
    if (!keeps()) {
      TimeLeft left = TimeLeft.of("walks", walks.left(List.of()));
      return walks.run(List.of(), getThreads(), walk -> left.step());
    }
    String settings = settings(material);
    Curves curves = keep(walks, CurvesFile.open(getOut(), settings, getOverwrite()));
    new CurvesReport(curves, others, settings).write(getOut());
    return curves;
  }

  private WalkPlan plan() {
    return new WalkPlan(order, new Policy(suspicion, tau, rounds, false, 0, Refit.of(refit), chain), new Reviewers(judges, budget, looks, controls, pairs),
        decide);
  }

  /** Goes on where an earlier run was interrupted; walks of strategies that are not asked for now stay in the file. */
  private Curves keep(Walks walks, CurvesFile file) throws InterruptedException {
    List<Walked> done = file.read(walks::isWhole);
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
  private String settings(StreamData material) throws IOException {
    boolean drawn = getStreams().getPath().isEmpty();
    return "pool " + Fingerprint.of(material.pool()) + "\ntest " + material.testX().length + " rows, "
        + Arrays.deepHashCode(new Object[] {material.testX(), material.testY()}) + "\nclass " + getClassAttribute()
        + "\nstreams " + (drawn ? "drawn: -noise " + getNoise() + " -noise-kind " + getNoiseKind() + " -bootstrap " + getBootstrap()
        + " -iterations " + getIterations() + " -S " + getSeed() : "of a file: " + Files.readString(getStreams().toPath()).hashCode())
        + "\nrepeats " + material.streams().size() + "\nsuspicion " + Options.describe(this, CleaningOptions.class).get("suspicion")
        + "\ntau " + tau + "\nrounds " + rounds
        + (chain == 0 ? "" : "\nchain " + chain) + "\nclassifier " + getClassifier() + "\n" + plan().settings() + refits(material);
  }

  /** When models are fitted anew; nothing where it is as it was before there was a choice. */
  private String refits(StreamData material) {
    int examples = material.streams().stream().mapToInt(stream -> stream.bootstrap().length + stream.arrivals().length).max().orElse(0);
    Refit policy = Refit.of(refit).among(examples);
    return order == WalkPlan.AskingOrder.SUSPICIOUS || policy.equals(Refit.EACH) ? "" : "refit " + policy.name() + "\n";
  }
}
