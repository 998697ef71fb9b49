package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.CincerException;
import cincer.CounterExample;
import cincer.Data;
import cincer.Suspicion;
import cincer.network.LogisticRegression;
import cincer.options.OptionBearing;
import cincer.selector.CrossFittedLossFisher;
import cincer.selector.TracIn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weka.attributeSelection.WrapperSubsetEval;
import weka.classifiers.Evaluation;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializedObject;
import weka.datagenerators.classifiers.classification.RandomRBF;
import weka.gui.Logger;

/** What a Java programmer does with the classifier. */
class CincerClassifierUseTest {

  private Instances noisy;
  private Instances test;

  @BeforeEach
  void load() throws Exception {
    noisy = Data.load("breast-noisy.arff");
    test = Data.load("breast-test.arff");
  }

  private static CincerClassifier classifier(int epochs) {
    CincerClassifier classifier = new CincerClassifier();
    classifier.setEpochs(epochs);
    return classifier;
  }

  /** Sixteen clusters, which 100 epochs on features as they are hardly tell apart. */
  @Test
  void bestFindsOutHowToTrainAndAModelThatWasSavedGoesOnSo() throws Exception {
    RandomRBF clusters = new RandomRBF();
    clusters.setOptions("-a 10 -c 16 -C 16 -n 1160 -S 1".split(" "));
    clusters.defineDataFormat();
    Instances drawn = clusters.generateExamples();
    drawn.setClassIndex(drawn.numAttributes() - 1);
    Instances few = new Instances(drawn, 0, 160);
    Instances others = new Instances(drawn, 160, 1000);
    few.instance(7).setClassMissing();
    CincerClassifier auto = new CincerClassifier();
    auto.buildClassifier(few);
    CincerClassifier best = new CincerClassifier();
    best.setOptions(new String[] {"-epochs", "best", "-resume"});
    best.buildClassifier(few);
    double gained = right(best, others) - right(auto, others);
    assertTrue(gained > 0.04, "right for " + right(best, others) + ", by the rule for " + right(auto, others));
    CincerClassifier saved = (CincerClassifier) new SerializedObject(best).getObject();
    assertEquals(best.counterExamples(others.instance(0), 3), saved.counterExamples(others.instance(0), 3), "its folds are trained alike");
    int epochs = (int) best.getMeasure("measureNumEpochs");
    saved.initializeClassifier(few);
    assertFalse(saved.next(), "all " + epochs + " epochs were trained");
    for (int rows : new int[] {1, 2, 3}) {
      best.buildClassifier(new Instances(few, 0, rows));
      assertEquals(few.numClasses(), best.distributionForInstance(others.instance(0)).length, rows + " rows");
    }
  }

  private static double right(CincerClassifier classifier, Instances data) throws Exception {
    Evaluation evaluation = new Evaluation(data);
    evaluation.evaluateModel(classifier, data);
    return evaluation.pctCorrect() / 100;
  }

  @Test
  void suspicionIsTheMarginOfEquation1() throws Exception {
    CincerClassifier classifier = classifier(8);
    classifier.buildClassifier(noisy);
    for (Instance instance : test) {
      double[] p = classifier.distributionForInstance(instance);
      Suspicion s = classifier.suspicion(instance);
      assertArrayEquals(p, s.probabilities());
      assertEquals(Math.max(p[0], p[1]) - p[(int) instance.classValue()], s.margin());
    }
    Instance unlabelled = (Instance) test.instance(0).copy();
    unlabelled.setDataset(test);
    unlabelled.setClassMissing();
    assertThrows(CincerException.class, () -> classifier.suspicion(unlabelled));
  }

  @Test
  void counterExamplesCarryTheLabelThatTheModelExpectsTheBestFirst() throws Exception {
    CincerClassifier classifier = classifier(8);
    classifier.buildClassifier(noisy);
    List<CounterExample> five = classifier.counterExamples(test.instance(3), 5);
    assertEquals(5, five.size());
    int expected = classifier.suspicion(test.instance(3)).predicted();
    five.forEach(shown -> assertEquals(expected, (int) noisy.instance(shown.row()).classValue()));
    assertEquals(five.stream().sorted(Comparator.comparingDouble(CounterExample::score).reversed()).toList(), five);
  }

  @Test
  void rowsAreThoseOfTheDataAlsoWhereLabelsAreMissing() throws Exception {
    CincerClassifier classifier = classifier(8);
    for (int row : new int[] {0, 1, 2, 40, 41}) {
      noisy.instance(row).setClassMissing();
    }
    classifier.buildClassifier(noisy);
    int expected = classifier.suspicion(test.instance(3)).predicted();
    List<CounterExample> all = classifier.counterExamples(test.instance(3), Integer.MAX_VALUE);
    all.forEach(shown -> assertEquals(expected, noisy.instance(shown.row()).classValue(), "row " + shown.row()));
    List<String> doubted = classifier.toString().lines().filter(line -> line.contains("(score ")).toList();
    assertEquals(10, doubted.size());
    for (String line : doubted) {
      String[] cells = line.strip().split("\\s+");
      assertEquals(cells[1], noisy.instance(Integer.parseInt(cells[0]) - 1).stringValue(noisy.classIndex()), line);
    }
  }

  /** A selector that may not be asked. */
  public static final class Untouched extends OptionBearing implements cincer.Selector {
    private static final long serialVersionUID = 1L;

    @Override
    public String globalInfo() {
      return "Refuses.";
    }

    @Override
    public Ranker prepare(cincer.Fit fit) {
      throw new IllegalStateException("asked for counter-examples");
    }
  }

  @Test
  void printingALoadedModelOnTheEventThreadTrainsNothingWhateverItsSelector() throws Exception {
    for (cincer.Selector selector : List.of(new Untouched(), new TracIn(), new CrossFittedLossFisher())) {
      CincerClassifier classifier = classifier(30);
      classifier.setSelector(selector);
      classifier.buildClassifier(noisy);
      CincerClassifier loaded = (CincerClassifier) CincerClassifier.makeCopy(classifier);
      CompletableFuture<String> printed = new CompletableFuture<>();
      SwingUtilities.invokeAndWait(() -> printed.complete(loaded.toString()));
      assertEquals(classifier.toString(), printed.get());
      assertEquals(10, printed.get().lines().filter(line -> line.contains("(score ")).count(), printed.get());
    }
  }

  @Test
  void dataWithNothingButAClassIsPredictedByTheSharesOfItsClasses() throws Exception {
    Instances labels = new Instances("labels", new ArrayList<>(List.of((Attribute) noisy.classAttribute().copy())), 0);
    labels.setClassIndex(0);
    for (double value : new double[] {0, 1, 1, 1, Double.NaN}) {
      labels.add(new DenseInstance(1, new double[] {value}));
    }
    CincerClassifier classifier = classifier(5);
    classifier.buildClassifier(labels);
    assertArrayEquals(new double[] {0.25, 0.75}, classifier.distributionForInstance(labels.instance(0)));
    assertArrayEquals(new double[] {0.25, 0.75}, classifier.distributionsForInstances(labels)[4]);
    assertEquals(0.5, classifier.suspicion(labels.instance(0)).margin());
    assertEquals(List.of(), classifier.counterExamples(labels.instance(0), 3));
    assertTrue(CincerClassifier.makeCopy(classifier).toString().contains("shares of the classes"));
    classifier.buildClassifier(noisy);
    assertEquals(4130, classifier.getMeasure("measureNumParameters"));
    assertTrue(classifier.distributionForInstance(noisy.instance(0))[0] != 0.25);
  }

  @Test
  void aSearchForAttributesThatBeginsWithNoneGoesThrough() throws Exception {
    WrapperSubsetEval wrapper = new WrapperSubsetEval();
    wrapper.setClassifier(classifier(2));
    wrapper.setFolds(2);
    Instances few = new Instances(noisy, 0, 60);
    while (few.numAttributes() > 4) {
      few.deleteAttributeAt(0);
    }
    wrapper.buildEvaluator(few);
    assertTrue(wrapper.evaluateSubset(new BitSet(4)) > -1);
  }

  @Test
  void aBatchGetsThePredictionsOfItsInstancesToTheLastBit() throws Exception {
    CincerClassifier classifier = classifier(10);
    classifier.buildClassifier(noisy);
    double[][] batch = classifier.distributionsForInstances(test);
    for (int i = 0; i < test.size(); i++) {
      assertArrayEquals(classifier.distributionForInstance(test.instance(i)), batch[i]);
    }
  }

  @Test
  void stepByStepIsTheSameAsAtOnceAndTrainingCanGoOnAfterSaving() throws Exception {
    CincerClassifier atOnce = classifier(20);
    atOnce.buildClassifier(noisy);

    CincerClassifier steps = classifier(12);
    steps.setResume(true);
    steps.initializeClassifier(noisy);
    int count = 0;
    while (steps.next()) {
      count++;
    }
    steps.done();
    assertEquals(12, count);
    assertFalse(Arrays.equals(atOnce.distributionForInstance(test.instance(0)), steps.distributionForInstance(test.instance(0))));

    CincerClassifier loaded = (CincerClassifier) CincerClassifier.makeCopy(steps);
    loaded.setEpochs(20);
    loaded.initializeClassifier(noisy);
    while (loaded.next()) { }
    loaded.done();
    for (Instance instance : test) {
      assertArrayEquals(atOnce.distributionForInstance(instance), loaded.distributionForInstance(instance));
    }
    assertEquals(20, loaded.getMeasure("measureNumEpochs"));
  }

  @Test
  void aCopyExplainsWhatTheOriginalDoes() throws Exception {
    CincerClassifier classifier = classifier(8);
    classifier.buildClassifier(noisy);
    CincerClassifier copy = (CincerClassifier) CincerClassifier.makeCopy(classifier);
    assertEquals(classifier.toString(), copy.toString());
    assertTrue(copy.toString().contains("parameters         4130"), copy.toString());
    assertEquals(10, copy.toString().lines().filter(line -> line.matches("\\s+\\d+\\s+(malignant|benign)\\s.*\\(score .*\\)")).count());
  }

  @Test
  void theParametersOfALogisticRegressionAreCounted() throws Exception {
    CincerClassifier classifier = classifier(3);
    classifier.setArchitecture(new LogisticRegression());
    classifier.buildClassifier(noisy);
    assertEquals(30 * 2 + 2, classifier.getMeasure("measureNumParameters"));
  }

  @Test
  void stopsEarlyAtATrainingAccuracy() throws Exception {
    CincerClassifier classifier = classifier(200);
    classifier.setStopAccuracy(0.7);
    classifier.buildClassifier(noisy);
    assertTrue(classifier.getMeasure("measureTrainingAccuracy") >= 0.7);
    assertTrue(classifier.getMeasure("measureNumEpochs") < 200);
  }

  @Test
  void instanceWeightsCountLikeCopies() throws Exception {
    CincerClassifier plain = classifier(30);
    plain.buildClassifier(noisy);
    Instances weighted = new Instances(noisy);
    weighted.forEach(instance -> instance.setWeight(instance.classValue() == 0 ? 20 : 0.05));
    CincerClassifier partial = classifier(30);
    partial.buildClassifier(weighted);
    long plainFirst = test.stream().filter(instance -> predicts(plain, instance) == 0).count();
    long partialFirst = test.stream().filter(instance -> predicts(partial, instance) == 0).count();
    assertNotEquals(test.size(), plainFirst);
    assertTrue(partialFirst > 1.3 * plainFirst, plainFirst + " " + partialFirst);
  }

  private static int predicts(CincerClassifier classifier, Instance instance) {
    try {
      return (int) classifier.classifyInstance(instance);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void trainingTellsItsProgressAndCanBeInterrupted() throws Exception {
    CincerClassifier classifier = classifier(100_000);
    List<String> said = new ArrayList<>();
    classifier.setLog(new Logger() {
      @Override
      public void logMessage(String message) {}

      @Override
      public void statusMessage(String message) {
        said.add(message);
        if (said.size() == 5) {
          Thread.currentThread().interrupt();
        }
      }
    });
    assertThrows(InterruptedException.class, () -> classifier.buildClassifier(noisy));
    assertEquals("CincerClassifier: epoch 5 of 100000", said.get(said.size() - 1));
  }

  @Test
  void trainingThatDivergesSaysSo() {
    CincerClassifier classifier = classifier(100);
    classifier.setArchitecture(new LogisticRegression());
    classifier.setL2(1e39);
    CincerException e = assertThrows(CincerException.class, () -> classifier.buildClassifier(noisy));
    assertTrue(e.getMessage().contains("diverged"), e.getMessage());
  }

  @Test
  void theEventThreadIsRefused() throws Exception {
    CompletableFuture<Exception> thrown = new CompletableFuture<>();
    SwingUtilities.invokeAndWait(() -> {
      try {
        new CincerClassifier().buildClassifier(noisy);
        thrown.complete(null);
      } catch (Exception e) {
        thrown.complete(e);
      }
    });
    assertTrue(thrown.get() instanceof IllegalStateException && thrown.get().getMessage().contains("freeze every window"),
        String.valueOf(thrown.get()));
  }
}
