package cincer.experiment;

import cincer.InvalidInputException;
import cincer.Learner;
import cincer.Listener;
import cincer.Model;
import cincer.TrainingSet;
import cincer.annotator.ReferenceAnnotator.Decide;
import cincer.data.OutputFile;
import cincer.learner.Outcome;
import cincer.learner.Policy;
import cincer.learner.Review;
import cincer.learner.SkepticalLearner;
import cincer.learner.Walk;
import cincer.options.Checked;
import cincer.selector.NoCounterExample;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import weka.core.Instances;
import weka.core.OptionMetadata;

/**
 * Spends a budget of labels where some rows have none and some of the others are wrong: each way asks for one label after another and learns from
 * each; what counts is F1 on a clean test set after as many.
 */
public class LabelsExperiment extends PooledOptions {

  private static final long serialVersionUID = 1L;

  private int known = 100;
  private int unlabelled = 100;
  private int networks = 3;
  private String ways = String.join(",", Arrays.stream(Spending.values()).map(Enum::name).toList());

  /** Where the next label is asked for. */
  enum Spending {
    /** Nowhere. */
    NOTHING,
    /** At a random row without a label. */
    RANDOM,
    /** At the row without a label of which a network is the least sure. */
    UNCERTAIN,
    /** At the label that is the most doubtful: rows without one are left. */
    DOUBT,
    /** Where it is worth most, with a label or without: a review with -unlabelled ASK. */
    ASK
  }

  /** What one way has come to: F1 after half of the looks and after all, and how many of them gave a label to a row that had none. */
  private record Spent(String pool, int repeat, Spending spending, double half, double all, int given) {}

  @Override
  public String globalInfo() {
    return "Compares where labels are asked for if some rows have none and some labels are wrong.";
  }

  public int getKnown() {
    return known;
  }

  @OptionMetadata(displayName = "known", commandLineParamName = "known", commandLineParamSynopsis = "-known <number>",
      description = "Rows that have a label (default 100).", displayOrder = 26)
  public void setKnown(int known) {
    this.known = known;
  }

  public int getUnlabelled() {
    return unlabelled;
  }

  @OptionMetadata(displayName = "unlabelled", commandLineParamName = "unlabelled", commandLineParamSynopsis = "-unlabelled <number>",
      description = "Rows that have none (default 100).", displayOrder = 27)
  public void setUnlabelled(int unlabelled) {
    this.unlabelled = unlabelled;
  }

  public String getWays() {
    return ways;
  }

  @OptionMetadata(displayName = "ways", commandLineParamName = "ways", commandLineParamSynopsis = "-ways <names>",
      description = "Where labels are asked for, separated by commas: NOTHING, nowhere; RANDOM, at any row without one; UNCERTAIN, at the one of which a network is the "
          + "least sure; DOUBT, at the most doubtful of those that are there; ASK, where it is worth most (default all of them).", displayOrder = 1)
  public void setWays(String ways) {
    this.ways = ways;
  }

  private List<Spending> spendings() {
    List<Spending> all = List.of(Spending.values());
    List<Spending> named = parts(ways).map(name -> all.stream().filter(way -> way.name().equalsIgnoreCase(name)).findFirst()
        .orElseThrow(() -> new InvalidInputException("-ways: '" + name + "' is none of " + all))).distinct().toList();
    Checked.require(!named.isEmpty(), "ways", "it is empty; give some of " + all);
    return named;
  }

  public int getNetworks() {
    return networks;
  }

  @OptionMetadata(displayName = "networks", commandLineParamName = "networks", commandLineParamSynopsis = "-networks <number>",
      description = "By how many networks, with the seeds 1, 2, ..., F1 is told: the mean (default 3).", displayOrder = 33)
  public void setNetworks(int networks) {
    this.networks = networks;
  }

  @Override
  public void check() {
    super.check();
    Experiments.atLeast(1, networks, "networks");
    spendings();
    Experiments.atLeast(2, known, "known");
    Experiments.atLeast(getLooks(), unlabelled, "unlabelled");
  }

  @Override
  protected void work() throws Exception {
    List<File> files = files();
    OutputFile csv = keeps() ? result("labels.csv") : null;
    List<Callable<Spent>> tasks = new ArrayList<>();
    for (File file : files) {
      addTo(tasks, file);
    }
    TimeLeft left = TimeLeft.of("ways", tasks.size());
    List<Spent> all = new ArrayList<>();
    List<Spent> ordered = Tasks.run(tasks, getThreads(), one -> {
      left.step();
      all.add(one);
      write(csv, all);
    });
    write(csv, ordered);
    System.out.print(text(ordered));
  }

  private void addTo(List<Callable<Spent>> tasks, File file) throws Exception {
    Instances[] parts = StreamDataLoader.heldOut(Experiments.load(file, getClassAttribute()), file, getSeed());
    StreamData none = StreamData.of(parts[0], parts[1], List.of(), getClassifier(), List.of());
    Noise noises = Noise.of(Noise.NoiseKind.UNIFORM, none.features(), none.truth(), none.classes(), none.setUp(1).learner());
    StreamData material = none.with(new DrawnStreams(noises, getNoise(), known, unlabelled, getSeed()).draw(streams()));
    for (Streams.Stream stream : material.streams()) {
      for (Spending spending : spendings()) {
        tasks.add(() -> spend(file.getName(), material, stream, spending));
      }
    }
  }

  private Spent spend(String pool, StreamData material, Streams.Stream stream, Spending spending) throws Exception {
    int[] labels = stream.observed().clone();
    Arrays.stream(stream.arrivals()).forEach(row -> labels[row] = -1);
    Learner[] testers = new Learner[networks];
    for (int seed = 1; seed <= networks; seed++) {
      testers[seed - 1] = material.setUp(seed).learner();
    }
    Learner learner = testers[0];
    int[] rows = IntStream.concat(Arrays.stream(stream.bootstrap()), Arrays.stream(stream.arrivals())).sorted().toArray();
    int[] asked = switch (spending) {
      case NOTHING -> new int[0];
      case RANDOM -> Arrays.copyOf(Noise.shuffled(stream.arrivals(), new SplittableRandom(stream.repeat())), getLooks());
      case UNCERTAIN -> uncertain(material, stream, labels.clone(), learner, rows);
      default -> reviewed(material, stream, labels, learner, rows, spending);
    };
    double[] f1 = new double[2];
    int given = 0;
    for (int i = 0; i < asked.length; i++) {
      given += labels[asked[i]] < 0 ? 1 : 0;
      labels[asked[i]] = material.truth()[asked[i]];
      if (i + 1 == getLooks() / 2) {
        f1[0] = f1(material, labels, testers, rows);
      }
    }
    f1[1] = f1(material, labels, testers, rows);
    return new Spent(pool, stream.repeat(), spending, asked.length < getLooks() / 2 ? f1[1] : f1[0], f1[1], given);
  }

  private static TrainingSet set(StreamData material, int[] labels, int[] rows) {
    int[] labelled = Arrays.stream(rows).filter(row -> labels[row] >= 0).toArray();
    double[] weights = new double[labelled.length];
    Arrays.fill(weights, 1);
    return new TrainingSet(Arrays.stream(labelled).mapToObj(row -> material.features()[row]).toArray(float[][]::new),
        Arrays.stream(labelled).map(row -> labels[row]).toArray(), weights, labelled, material.classes());
  }

  private static double f1(StreamData material, int[] labels, Learner[] testers, int[] rows) throws InterruptedException {
    double sum = 0;
    for (Learner tester : testers) {
      sum += Score.of(tester.fit(set(material, labels, rows)), material.testX(), material.testY()).f1();
    }
    return sum / testers.length;
  }

  /** Uncertainty sampling: one network, fitted anew after each label. */
  private int[] uncertain(StreamData material, Streams.Stream stream, int[] labels, Learner learner, int[] rows) throws InterruptedException {
    int[] asked = new int[getLooks()];
    for (int i = 0; i < getLooks(); i++) {
      Model model = learner.fit(set(material, labels, rows));
      asked[i] = Arrays.stream(stream.arrivals()).filter(row -> labels[row] < 0).boxed()
          .min(Comparator.comparingDouble(row -> Arrays.stream(model.probabilities(material.features()[row])).max().orElseThrow())).orElseThrow();
      labels[asked[i]] = material.truth()[asked[i]];
    }
    return asked;
  }

  private int[] reviewed(StreamData material, Streams.Stream stream, int[] labels, Learner learner, int[] rows, Spending spending) throws InterruptedException {
    int[] among = spending == Spending.ASK ? rows : Arrays.stream(rows).filter(row -> labels[row] >= 0).toArray();
    double[] weights = new double[labels.length];
    Arrays.fill(weights, 1);
    Walk walk = new Walk(material.features(), labels.clone(), weights, material.classes(), among, new int[0]);
    Policy policy = Policy.of(0, stream.repeat()).labels(spending == Spending.ASK);
    Outcome outcome = new SkepticalLearner(walk, learner, new NoCounterExample(), policy, Review.DEFAULT.until(getLooks(), getLooks()))
        .run(new Oracle(material.truth(), Decide.SUSPICIOUS), Listener.NONE);
    return outcome.turns().stream().mapToInt(Outcome.Turn::row).toArray();
  }

  private static void write(OutputFile csv, List<Spent> all) {
    if (csv != null) {
      new OutputFile(csv.target().toFile(), true, "-out").write(out -> {
        CSVPrinter rows = new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
        rows.printRecord("pool", "repeat", "spending", "f1_half", "f1", "given");
        for (Spent one : all) {
          rows.printRecord(one.pool, one.repeat, one.spending, StrategyMeans.number(one.half), StrategyMeans.number(one.all), one.given);
        }
      });
    }
  }

  /** A table in Markdown: F1 after half of the looks and after all. */
  private String text(List<Spent> all) {
    List<String> names = all.stream().map(Spent::pool).distinct().toList();
    StringBuilder text = new StringBuilder("F1 after " + getLooks() / 2 + " / " + getLooks() + " labels\n\n| labels asked for | " + String.join(" | ", names)
        + " | mean | of these where there was none |\n|---" + "|---".repeat(names.size() + 2) + "|\n");
    for (Spending spending : spendings()) {
      text.append("| `").append(spending).append("` |");
      for (String pool : names) {
        text.append(cell(all.stream().filter(one -> one.spending == spending && one.pool.equals(pool)).toList()));
      }
      List<Spent> those = all.stream().filter(one -> one.spending == spending).toList();
      text.append(cell(those)).append(String.format(Locale.ROOT, " %.1f |%n", those.stream().mapToInt(Spent::given).average().orElse(Double.NaN)));
    }
    return text.toString();
  }

  private static String cell(List<Spent> of) {
    return String.format(Locale.ROOT, " %.3f / %.3f |", of.stream().mapToDouble(Spent::half).average().orElse(Double.NaN),
        of.stream().mapToDouble(Spent::all).average().orElse(Double.NaN));
  }
}
