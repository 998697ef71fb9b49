package cincer.experiment;

import cincer.Engine;
import cincer.InvalidInputException;
import cincer.TrainingSet;
import cincer.data.Sources;
import cincer.experiment.DetectionReport.Setting;
import cincer.options.Checked;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weka.core.Instances;
import weka.core.OptionMetadata;

/**
 * How well wrong labels are detected where nobody is asked: of three quarters of each pool some labels are made wrong, detectors judge all of
 * them, and a model that is fitted to what they keep is tested on the last quarter, whose labels are true. Every pool, kind of noise and
 * share of wrong labels is a cell, as in AQuA (Goswami et al., NeurIPS 2023).
 */
public class DetectionExperiment extends ExperimentOptions {

  private static final long serialVersionUID = 1L;
  private static final int REPEATS = 5;

  private String pools = "";
  private int rows;
  private String noise = "0.1,0.4";
  private String noiseKinds = "UNIFORM,CLASS,PAIR,INSTANCE";
  private String detectors = String.join(",", Arrays.stream(Detector.values()).map(Enum::name).toList());

  /** A cell's repeat: what was made wrong, and what each detector says. */
  private record Detections(Setting cell, Map<Detector, Detected> detected) {}

  @Override
  public String globalInfo() {
    return "Measures how well wrong labels are told from right ones where nobody is asked.";
  }

  public String getPools() {
    return pools;
  }

  @OptionMetadata(displayName = "pools", commandLineParamName = "pool", commandLineParamSynopsis = "-pool <files>",
      description = "Examples with their true labels, one file or several, separated by commas. Where they have different class attributes, -c names as "
          + "many, separated by commas; a class may be in whole numbers.", displayOrder = 20)
  public void setPools(String pools) {
    this.pools = pools;
  }

  public int getRows() {
    return rows;
  }

  @OptionMetadata(displayName = "rows", commandLineParamName = "rows", commandLineParamSynopsis = "-rows <number>",
      description = "Rows that are taken of each file, drawn at random; 0 = all of them (default 0).", displayOrder = 23)
  public void setRows(int rows) {
    this.rows = rows;
  }

  public String getNoise() {
    return noise;
  }

  @OptionMetadata(displayName = "noise", commandLineParamName = "noise", commandLineParamSynopsis = "-noise <shares>",
      description = "Shares of wrong labels, each between 0 and 1, separated by commas (default 0.1,0.4).", displayOrder = 24)
  public void setNoise(String noise) {
    this.noise = noise;
  }

  public String getNoiseKinds() {
    return noiseKinds;
  }

  @OptionMetadata(displayName = "noiseKinds", commandLineParamName = "noise-kind", commandLineParamSynopsis = "-noise-kind <kinds>",
      description = "Which labels are wrong, separated by commas: UNIFORM, PAIR, MARGIN, CLUSTER, OUTLIER, CLASS, INSTANCE, GROUP or ANNOTATOR, as in "
          + "CleaningExperiment (default UNIFORM,CLASS,PAIR,INSTANCE).", displayOrder = 25)
  public void setNoiseKinds(String noiseKinds) {
    this.noiseKinds = noiseKinds;
  }

  public String getDetectors() {
    return detectors;
  }

  @OptionMetadata(displayName = "detectors", commandLineParamName = "detectors", commandLineParamSynopsis = "-detectors <names>",
      description = "Who judges, separated by commas: ESTIMATE, the most doubtful labels, as many as are estimated to "
          + "be wrong; COMBINED, networks and neighbours together; "
          + "MARGIN, what two networks, fitted to a half each, expect otherwise; MARGIN_AS_PUBLISHED, with a fault of a published comparison; CONFIDENT, confident "
          + "learning; NEIGHBOURS, the vote of the ten nearest; NOTHING, no label is wrong (default all of them).", displayOrder = 1)
  public void setDetectors(String detectors) {
    this.detectors = detectors;
  }

  @Override
  public void check() {
    super.check();
    Checked.require(rows >= 0, "rows", "rows is " + rows + "; give how many are taken of each file, or 0 for all");
    shares();
    names(Noise.NoiseKind.class, noiseKinds, "noise-kind");
    names(Detector.class, detectors, "detectors");
  }

  private static Stream<String> parts(String list) {
    return Stream.of(list.split(",")).map(String::trim).filter(part -> !part.isEmpty());
  }

  private List<Double> shares() {
    List<Double> shares = parts(noise).map(share -> {
      double value;
      try {
        value = Double.parseDouble(share);
      } catch (NumberFormatException e) {
        value = Double.NaN;
      }
      Checked.require(value > 0 && value < 1, "noise", "'" + share + "' is no share between 0 and 1");
      return value;
    }).toList();
    Checked.require(!shares.isEmpty(), "noise", "it is empty; give one share or several, for example 0.1,0.4");
    return shares;
  }

  private static <E extends Enum<E>> List<E> names(Class<E> type, String list, String option) {
    List<E> all = List.of(type.getEnumConstants());
    List<E> named = parts(list).map(name -> all.stream().filter(value -> value.name().equalsIgnoreCase(name)).findFirst()
        .orElseThrow(() -> new InvalidInputException("-" + option + ": '" + name + "' is none of " + all))).distinct().toList();
    Checked.require(!named.isEmpty(), option, "it is empty; give some of " + all);
    return named;
  }

  @Override
  protected void work() throws Exception {
    Pools all = Pools.of(pools, getClassAttribute(), rows, getSeed());
    requireSourcesApart(Sources.of(all.files().toArray(File[]::new)));
    List<Detector> judges = names(Detector.class, detectors, "detectors");
    DetectionReport report = new DetectionReport(judges, this);
    List<Callable<Detections>> tasks = new ArrayList<>();
    for (int i = 0; i < all.files().size(); i++) {
      addTo(tasks, all.load(i), all.files().get(i), judges);
    }
    TimeLeft left = TimeLeft.of("repeats of cells", tasks.size());
    for (Detections judged : Tasks.run(tasks, getThreads(), done -> left.step())) {
      report.add(judged.cell, judged.detected);
    }
    System.out.print(report.text());
  }

  private void addTo(List<Callable<Detections>> tasks, Instances pool, File file, List<Detector> judges) throws Exception {
    Instances[] parts = StreamDataLoader.heldOut(pool, file, getSeed());
    StreamData material = StreamData.of(parts[0], parts[1], List.of(), getClassifier(), List.of());
    for (Noise.NoiseKind kind : names(Noise.NoiseKind.class, noiseKinds, "noise-kind")) {
      Noise noises = Noise.of(kind, material.features(), material.truth(), material.classes(), material.setUp(1).learner());
      for (double share : shares()) {
        Setting cell = new Setting(file.getName(), kind, share);
        for (int repeat = 0; repeat < (getRepeats() == 0 ? REPEATS : getRepeats()); repeat++) {
          int number = repeat;
          tasks.add(() -> new Detections(cell, judge(material, noises, share, number, judges)));
        }
      }
    }
  }

  private Map<Detector, Detected> judge(StreamData material, Noise noises, double share, int repeat, List<Detector> judges) throws Exception {
    int[] truth = material.truth();
    int[] labels = truth.clone();
    noises.mislabel(IntStream.range(0, truth.length).toArray(), (int) Math.round(share * truth.length), labels,
        new SplittableRandom(new SplittableRandom(getSeed()).nextLong() + repeat).split());
    boolean[] wrong = new boolean[truth.length];
    for (int i = 0; i < truth.length; i++) {
      wrong[i] = labels[i] != truth[i];
    }
    Engine.Setup setup = material.setUp(getSeed() + repeat);
    NoisyLabels data = new NoisyLabels(material.features(), labels, material.classes(), setup.learner(), getSeed() + repeat);
    Map<Detector, Detected> detected = new EnumMap<>(Detector.class);
    for (Detector judge : judges) {
      Detector.Verdict verdict = judge.judge(data);
      detected.put(judge, Detected.of(verdict, wrong, kept(data, verdict.flagged(), material)));
    }
    return detected;
  }

  /** Weighted F1 of a model that was fitted to what is not flagged. */
  private static double kept(NoisyLabels data, boolean[] flagged, StreamData material) throws InterruptedException {
    TrainingSet left = data.set().subset(IntStream.range(0, flagged.length).filter(i -> !flagged[i]).toArray());
    return left.size() == 0 ? Double.NaN : Score.of(data.learner().fit(left), material.testX(), material.testY()).f1();
  }
}
