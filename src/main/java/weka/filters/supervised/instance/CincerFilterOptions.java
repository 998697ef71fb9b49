package weka.filters.supervised.instance;

import cincer.Annotator;
import cincer.Engine;
import cincer.SuspicionScore;
import cincer.annotator.Auto;
import cincer.cleaning.Arrivals;
import cincer.cleaning.Reviewers;
import cincer.learner.Bootstrap;
import cincer.learner.Policy;
import cincer.learner.Refit;
import cincer.learner.Unlabelled;
import cincer.options.Checked;
import cincer.options.Options;
import cincer.report.LeftOut;
import cincer.suspicion.Margin;
import cincer.suspicion.WekaJudge;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamField;
import org.apiguardian.api.API;
import weka.classifiers.functions.CincerClassifier;
import weka.core.OptionMetadata;
import weka.core.Randomizable;

/** What a user can set on a {@link CincerFilter} beside what is kept of a session. */
@API(status = API.Status.MAINTAINED, since = "0.2.0")
public abstract class CincerFilterOptions extends SessionOptions implements Randomizable, Checked {

  private static final long serialVersionUID = 1L;

  private Engine classifier = new CincerClassifier();
  private String bootstrap = "auto";
  private Bootstrap.Source bootstrapFrom = Bootstrap.Source.STRATIFIED;
  private Bootstrap.Order order = Bootstrap.Order.FILE;
  private String judges = Reviewers.DEFAULT.judges();
  private String budget = Reviewers.DEFAULT.budget();
  private String looks = Reviewers.DEFAULT.looks();
  private String controls = Reviewers.DEFAULT.controls();
  private SuspicionScore suspicion = new Margin();
  private double tau = 0.2;
  private Annotator annotator = new Auto();
  private int seed = 1;
  private boolean addAttributes;
  private int rounds = 1;
  private int chain;
  private Unlabelled unlabelled = Unlabelled.LEAVE;
  private boolean overlap;
  private Reviewers.Pairs pairing = Reviewers.DEFAULT.pairs();
  private String refit = Refit.AUTO.name();
  private LeftOut leftOut = LeftOut.REMOVE;

  public Engine getClassifier() {
    return classifier;
  }

  @OptionMetadata(displayName = "classifier", commandLineParamName = "W",
      commandLineParamSynopsis = "-W <class and options>", displayOrder = 1,
      description = "The model: network, training and selector of counter-examples (default CincerClassifier).")
  public void setClassifier(Engine classifier) {
    this.classifier = classifier;
  }

  public Annotator getAnnotator() {
    return annotator;
  }

  @OptionMetadata(displayName = "annotator", commandLineParamName = "annotator",
      commandLineParamSynopsis = "-annotator <class and options>", displayOrder = 2,
      description = "Who answers: DialogAnnotator (a person in a window), ConsoleAnnotator (a person at the terminal), ReferenceAnnotator "
          + "(labels from a file), ReplayAnnotator (the answers in a journal), Nobody (nothing is asked; the report and the appended "
          + "attributes say what would have been), or Auto: the window where Weka's windows are open, else the terminal, else nobody "
          + "(default Auto).")
  public void setAnnotator(Annotator annotator) {
    this.annotator = annotator;
  }

  public SuspicionScore getSuspicion() {
    return suspicion;
  }

  @OptionMetadata(displayName = "suspicion", commandLineParamName = "suspicion",
      commandLineParamSynopsis = "-suspicion <class and options>", displayOrder = 3,
      description = "How suspicious an example is: Margin (Eq. 1), or another score (default Margin).")
  public void setSuspicion(SuspicionScore suspicion) {
    this.suspicion = suspicion;
  }

  public double getTau() {
    return tau;
  }

  @OptionMetadata(displayName = "tau", commandLineParamName = "tau", commandLineParamSynopsis = "-tau <number>",
      displayOrder = 4, description = "Suspicion, between 0 and 1, from which on a label is doubted: lower asks more; a quantile of the "
          + "bootstrap set's scores where a suspicion score has no bound (default 0.2).")
  public void setTau(double tau) {
    this.tau = tau;
  }

  public String getBootstrap() {
    return bootstrap;
  }

  @OptionMetadata(displayName = "bootstrap", commandLineParamName = "bootstrap",
      commandLineParamSynopsis = "-bootstrap <count, share or auto>", displayOrder = 5,
      description = "Rows that are known at the start and not asked about when they come: a count of at least 1, a share "
          + "below 1, or auto: 100, or half of the data where that is less (default auto).")
  public void setBootstrap(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  public Bootstrap.Source getBootstrapFrom() {
    return bootstrapFrom;
  }

  @OptionMetadata(displayName = "bootstrapFrom", commandLineParamName = "bootstrap-from",
      commandLineParamSynopsis = "-bootstrap-from <STRATIFIED|FIRST>", displayOrder = 6,
      description = "Where the bootstrap set comes from: a stratified sample drawn with the seed, so that sorted files work, "
          + "or the first rows (default STRATIFIED).")
  public void setBootstrapFrom(Bootstrap.Source source) {
    this.bootstrapFrom = source;
  }

  public Bootstrap.Order getOrder() {
    return order;
  }

  @OptionMetadata(displayName = "order", commandLineParamName = "order", commandLineParamSynopsis = "-order <FILE|SHUFFLED|SUSPICIOUS>",
      displayOrder = 7, description = "In which order rows come: they arrive as in the file, or shuffled with the seed, each judged by what "
          + "was known before; or SUSPICIOUS: a review of the whole data set, in which all rows are known and the most doubtful label is "
          + "asked about first; with -resume, a walk goes on as one (default FILE).")
  public void setOrder(Bootstrap.Order order) {
    this.order = order;
  }

  public String getJudges() {
    return judges;
  }

  @OptionMetadata(displayName = "judges", commandLineParamName = "judges", commandLineParamSynopsis = "-judges <classes and options>",
      displayOrder = 8, description = "In a review: Weka classifiers, separated by commas, that doubt beside the network, for example "
          + "\"weka.classifiers.trees.RandomForest -I 100\" (a name without a package is one of Weka's trees), or none (default none).")
  public void setJudges(String judges) {
    this.judges = judges;
  }

  public String getBudget() {
    return budget;
  }

  @OptionMetadata(displayName = "budget", commandLineParamName = "budget", commandLineParamSynopsis = "-budget <number or all>",
      displayOrder = 9, description = "In a review: how many questions are asked at most (default all).")
  public void setBudget(String budget) {
    this.budget = budget;
  }

  public String getLooks() {
    return looks;
  }

  @OptionMetadata(displayName = "looks", commandLineParamName = "looks", commandLineParamSynopsis = "-looks <number or all>",
      displayOrder = 10, description = "In a review: on how many labels somebody decides at most; a question about a pair, both of whose labels "
          + "are decided on, counts two (default all).")
  public void setLooks(String looks) {
    this.looks = looks;
  }

  public Reviewers.Pairs getPairs() {
    return pairing;
  }

  @OptionMetadata(displayName = "pairs", commandLineParamName = "pairs", commandLineParamSynopsis = "-pairs <AUTO|ON|OFF>",
      displayOrder = 20, description = "What a review asks about next. ON, for those who decide on both labels of a question: about the pair, of the 10 most "
          + "doubtful labels and their counter-examples, whose two labels together are most doubtful; OFF: about the most doubtful label; AUTO: ON where the "
          + "annotator is known to decide on both, as ReferenceAnnotator is, unless a session that is gone on with was asked otherwise (default AUTO).")
  public void setPairs(Reviewers.Pairs pairs) {
    this.pairing = pairs;
  }

  public String getControls() {
    return controls;
  }

  @OptionMetadata(displayName = "controls", commandLineParamName = "controls", commandLineParamSynopsis = "-controls <per cent>",
      displayOrder = 16, description = "How many of the questions are controls, which tell afterwards how carefully a person answers: questions "
          + "without the model's opinion, and in a review rows whose label nobody doubts, and questions that come once more; the journal says "
          + "which, the person is not told; from 0% to 50%, 5% is a good start (default 0%).")
  public void setControls(String controls) {
    this.controls = controls;
  }

  @Override
  public int getSeed() {
    return seed;
  }

  @Override
  @OptionMetadata(displayName = "seed", commandLineParamName = "S", commandLineParamSynopsis = "-S <number>", displayOrder = 11,
      description = "Seed of the bootstrap sample, the shuffled order and selectors that draw; the network has its own "
          + "(default 1).")
  public void setSeed(int seed) {
    this.seed = seed;
  }

  public boolean getAddAttributes() {
    return addAttributes;
  }

  @OptionMetadata(displayName = "addAttributes", commandLineParamName = "add-attributes",
      commandLineParamSynopsis = "-add-attributes", commandLineParamIsFlag = true, displayOrder = 12,
      description = "Append what the model said of each row and what became of it: cincer-margin, cincer-predicted, "
          + "cincer-counterexample (row, from 1) and cincer-status; cincer-alternatives where "
          + "somebody has said that several classes fit. In a review cincer-margin is the doubt (1 - P of the label by networks that have "
          + "not seen the row) and cincer-predicted the likeliest label, by what was learned last; of rows that were asked about, as they were asked; "
          + "the status of a row whose label nobody has decided about is not-reviewed.")
  public void setAddAttributes(boolean addAttributes) {
    this.addAttributes = addAttributes;
  }

  public int getRounds() {
    return rounds;
  }

  @OptionMetadata(displayName = "rounds", commandLineParamName = "rounds", commandLineParamSynopsis = "-rounds <number>",
      displayOrder = 13, description = "How many counter-examples of one suspicious example may be asked about, the next in "
          + "the ranking when the one before was corrected (influences of a group add up); at least 1 (default 1).")
  public void setRounds(int rounds) {
    this.rounds = rounds;
  }

  public int getChain() {
    return chain;
  }

  @OptionMetadata(displayName = "chain", commandLineParamName = "chain", commandLineParamSynopsis = "-chain <number>",
      displayOrder = 18, description = "How many questions may go on from a counter-example that was wrong to the reasons behind it, chosen by the influence "
          + "of all that was found on the way, until one is right: for labels that are wrong in groups; 0 for none (default 0).")
  public void setChain(int chain) {
    this.chain = chain;
  }

  public Unlabelled getUnlabelled() {
    return unlabelled;
  }

  @OptionMetadata(displayName = "unlabelled", commandLineParamName = "unlabelled", commandLineParamSynopsis = "-unlabelled <ASK|LEAVE>",
      displayOrder = 19, description = "What becomes of rows without a label: they stay as they are (LEAVE); or the annotator is asked for the label where the "
          + "model's is expected to be wrong with probability tau at least, and where rows arrive and it is not, the model's label is taken (ASK) "
          + "(default LEAVE).")
  public void setUnlabelled(Unlabelled unlabelled) {
    this.unlabelled = unlabelled;
  }

  public boolean getOverlap() {
    return overlap;
  }

  @OptionMetadata(displayName = "overlap", commandLineParamName = "overlap", commandLineParamSynopsis = "-overlap",
      commandLineParamIsFlag = true, displayOrder = 14,
      description = "Judge each row by the model that was there for the row before, one refit behind, so that nobody waits for a refit: for "
          + "networks that take seconds to train (default: each row by the newest model, Algorithm 1).")
  public void setOverlap(boolean overlap) {
    this.overlap = overlap;
  }

  public String getRefit() {
    return refit;
  }

  @OptionMetadata(displayName = "refit", commandLineParamName = "refit", commandLineParamSynopsis = "-refit <EACH|ANSWER|growth|auto>",
      displayOrder = 15, description = "When the model is fitted anew, where rows arrive: EACH, before every row (Algorithm 1); ANSWER, after "
          + "every answer; a growth in per cent, such as 1%, when new rows and changed labels make up so much of what it learns from; or auto: "
          + "EACH for up to 1,000 rows, 1% for more (default auto).")
  public void setRefit(String refit) {
    this.refit = refit;
  }

  public LeftOut getLeftOut() {
    return leftOut;
  }

  @OptionMetadata(displayName = "leftOut", commandLineParamName = "left-out", commandLineParamSynopsis = "-left-out <REMOVE|WEIGHT|KEEP>",
      displayOrder = 17, description = "What becomes of rows that somebody has left out, in the data that comes out: they are removed, have weight 0, "
          + "or stay as they are (default REMOVE).")
  public void setLeftOut(LeftOut leftOut) {
    this.leftOut = leftOut;
  }

  final Policy policy() {
    return new Policy(suspicion, tau, rounds, overlap, seed, Refit.of(refit), chain, unlabelled == Unlabelled.ASK);
  }

  final Arrivals arrivals() {
    return new Arrivals(bootstrap, bootstrapFrom, order, new Reviewers(judges, budget, looks, controls, pairing));
  }

  @Override
  public void check() {
    Checked.option("bootstrap", () -> Bootstrap.requireSize(bootstrap));
    Checked.option("refit", () -> Refit.of(refit));
    policy();
    Checked.option("judges", () -> WekaJudge.schemes(judges));
    new Reviewers(judges, budget, looks, controls, pairing);
  }

  @Override
  public void setOptions(String[] options) throws Exception {
    Options parsed = Options.parse(this, CincerFilterOptions.class, options);
    super.setOptions(options);
    parsed.apply();
    Checked.all(this);
  }

  /** In version 0.2.0, -pairs was on or off. */
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    read(in.readFields());
  }

  /** Takes the options of a filter that was saved when they were fields of {@link CincerFilter}; what version 0.1.0 did not know is what it did. */
  final void read(ObjectInputStream.GetField saved) throws IOException, ClassNotFoundException {
    classifier = value(saved, "classifier", classifier);
    bootstrap = value(saved, "bootstrap", bootstrap);
    bootstrapFrom = value(saved, "bootstrapFrom", bootstrapFrom);
    order = value(saved, "order", order);
    judges = value(saved, "judges", Reviewers.DEFAULT.judges());
    budget = value(saved, "budget", Reviewers.DEFAULT.budget());
    looks = value(saved, "looks", Reviewers.DEFAULT.looks());
    controls = value(saved, "controls", Reviewers.NONE);
    suspicion = value(saved, "suspicion", suspicion);
    tau = value(saved, "tau", tau);
    annotator = value(saved, "annotator", annotator);
    seed = value(saved, "seed", seed);
    addAttributes = value(saved, "addAttributes", false);
    rounds = value(saved, "rounds", 1);
    chain = value(saved, "chain", 0);
    unlabelled = value(saved, "unlabelled", Unlabelled.LEAVE);
    overlap = value(saved, "overlap", false);
    refit = value(saved, "refit", Refit.EACH.name());
    boolean flag = value(saved, "pairs", false); // as version 0.2.0 has it
    pairing = value(saved, "pairing", flag ? Reviewers.Pairs.ON : Reviewers.Pairs.OFF);
    leftOut = value(saved, "leftOut", LeftOut.REMOVE);
  }

  @SuppressWarnings("unchecked") // a field has the type of the option
  private static <T> T value(ObjectInputStream.GetField saved, String name, T otherwise) throws IOException, ClassNotFoundException {
    ObjectStreamField field = saved.getObjectStreamClass().getField(name);
    if (field == null) {
      return otherwise;
    }
    Object value = switch (field.getTypeCode()) {
      case 'D' -> saved.get(name, 0.0);
      case 'I' -> saved.get(name, 0);
      case 'Z' -> saved.get(name, false);
      default -> saved.get(name, null);
    };
    return value == null ? otherwise : (T) value;
  }
}
