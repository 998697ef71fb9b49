package cincer.spark.cluster;

import cincer.Engine;
import cincer.Fit;
import cincer.InvalidInputException;
import cincer.Model;
import cincer.TrainingSet;
import cincer.data.Attributes;
import cincer.learner.Folds;
import cincer.learner.TrainingTime;
import cincer.selector.Pool;
import cincer.spark.numbers.Doubters;
import cincer.spark.numbers.FoldOf;
import cincer.suspicion.WekaJudge;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import weka.classifiers.Classifier;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * What was learned from the sample on the driver.
 *
 * @param work  for all machines
 * @param set   the sample
 * @param folds where its examples lie
 * @param setup who learned
 */
record FittedFolds(Work work, TrainingSet set, int[] folds, Engine.Setup setup) {

  /** Up to here a review computes example by example, too. */
  private static final long FEW = 5000;

  /**
   * Learns, as long as a review of the sample would.
   *
   * @param model the network, its training and the selector
   * @param schemes of judges
   * @param count parts, at least 2
   */
  static FittedFolds of(Sample sample, DataHeader header, Engine model, List<Classifier> schemes, int count, int seed) throws InterruptedException {
    Instances data = header.header().stringFreeStructure();
    sample.rows().forEach(cells -> data.add(header.instance(cells, data, DataHeader.Texts.ALL)));
    if (!sample.all()) {
      data.addAll(header.bounds());
    }
    String key = header.header().attribute(header.key()).name();
    Engine.Setup setup = model.setUp(data, key);
    if (!(setup.encoder() instanceof Serializable)) {
      throw new InvalidInputException("-W is " + model.getClass().getName() + ", which cannot go to other machines; use CincerClassifier");
    }
    int n = sample.rows().size();
    int[] labels = IntStream.range(0, n).map(i -> header.label(sample.rows().get(i))).toArray();
    List<String> keys = sample.rows().stream().map(header::key).toList();
    FoldOf of = sample.all() ? dealt(keys, labels, header, count, seed) : FoldOf.hashed(count, seed);
    int[] folds = keys.stream().mapToInt(of::of).toArray();
    int parts = Math.min(count, n);
    double[] weights = IntStream.range(0, n).mapToDouble(i -> setup.left().containsKey(i) ? 0 : 1).toArray();
    float[][] features = Arrays.copyOf(setup.features(), n);
    TrainingSet set = new TrainingSet(features, labels, weights, IntStream.range(0, n).toArray(), header.classes().length);
    Engine.Setup trained = setup.trainedBy(TrainingTime.of(setup.learner(), set, new Folds(folds, parts)));
    List<WekaJudge> judges = schemes.stream().map(scheme -> new WekaJudge(scheme, new Instances(data, 0, n), trained)).toList();
    Doubters foldNetworks = fit(trained, set, folds, parts, judges, header.labelled() <= FEW);
    return new FittedFolds(new Work(header, setup.encoder(), looksAtTexts(setup, data), of, foldNetworks), set, folds, trained);
  }

  /** As a review deals them. */
  private static FoldOf dealt(List<String> keys, int[] labels, DataHeader header, int count, int seed) {
    Folds dealt = Folds.deal(labels, header.classes().length, count, seed);
    Map<String, Integer> folds = new HashMap<>();
    for (int i = 0; i < labels.length; i++) {
      folds.put(keys.get(i), dealt.of()[i]);
    }
    return FoldOf.dealt(folds);
  }

  private static boolean looksAtTexts(Engine.Setup setup, Instances data) {
    return setup.names().stream().map(feature -> data.attribute(feature.attribute())).anyMatch(attribute -> attribute != null && attribute.isString());
  }

  private static Doubters fit(Engine.Setup setup, TrainingSet set, int[] folds, int count, List<WekaJudge> judges, boolean singly)
      throws InterruptedException {
    List<Callable<Model>> fits = new ArrayList<>();
    List<List<WekaJudge.LearnedJudge>> opinions = new ArrayList<>();
    for (int f = 0; f < count; f++) {
      TrainingSet others = set.subset(others(folds, f));
      requireAll(others, f, count);
      fits.add(() -> setup.learner().fit(others));
      List<WekaJudge.LearnedJudge> ofPart = new ArrayList<>();
      for (WekaJudge judge : judges) {
        ofPart.add(judge.learn(others.rows(), set.labels()));
      }
      opinions.add(ofPart);
    }
    return new Doubters(Pool.all(fits), opinions, set.classes(), singly);
  }

  private static void requireAll(TrainingSet others, int fold, int count) {
    if (others.size() == 0) {
      throw new InvalidInputException("nothing is left to learn from without part " + (fold + 1) + " of " + count + "; give -sample more rows");
    }
  }

  private static int[] others(int[] folds, int fold) {
    return IntStream.range(0, folds.length).filter(i -> folds[i] != fold).toArray();
  }

  /** The fit of the network that has not seen a part, with what it was fitted to. */
  Fit fit(int fold, long seed) {
    Model model = work.foldNetworks().models().get(fold);
    TrainingSet others = set.subset(others(folds, fold));
    return new Fit(model, others, model.output(others.features()), setup.learner(), seed);
  }

  /** Names of the attributes that are learned from, for a person. */
  List<String> learnedFrom() {
    return setup.names().stream().map(cincer.Feature::attribute).distinct().toList();
  }

  /** Attributes of the data that are not learned from, apart from class and key. */
  List<String> notLearnedFrom() {
    Instances header = work.header().header();
    List<String> learned = learnedFrom();
    return Collections.list(header.enumerateAttributes()).stream().map(Attribute::name)
        .filter(name -> !learned.contains(name) && !name.equals(header.attribute(work.header().key()).name())).toList();
  }

  /** The attribute by which rows are known. */
  static String keyName(DataHeader header) {
    return Attributes.find(header.header(), String.valueOf(header.key() + 1)).name();
  }
}
