package weka.classifiers.functions;

import cincer.CounterExample;
import cincer.Engine;
import cincer.Fit;
import cincer.InvalidInputException;
import cincer.Selector;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.cli.ClassifierFiles;
import cincer.cli.CommandLine;
import cincer.data.Attributes;
import cincer.data.Encoder;
import cincer.learner.Folds;
import cincer.learner.Review;
import cincer.learner.TrainingTime;
import cincer.network.Hyperparameters;
import cincer.network.NetworkLearner;
import cincer.network.NetworkModel;
import cincer.network.Training;
import cincer.options.Checked;
import cincer.options.FailedPart;
import java.io.File;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import weka.classifiers.Evaluation;
import weka.classifiers.IterativeClassifier;
import weka.core.AdditionalMeasureProducer;
import weka.core.Attribute;
import weka.core.BatchPredictor;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.LogHandler;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformationHandler;
import weka.core.WeightedInstancesHandler;
import weka.gui.Logger;
import weka.gui.ProgrammaticProperty;

/**
 * A neural network (a DL4J {@link org.deeplearning4j.nn.multilayer.MultiLayerNetwork}) that can say how suspicious the
 * label of an example is, and which training examples support the suspicion. It never asks anybody anything.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public class CincerClassifier extends CincerClassifierOptions implements Engine, WeightedInstancesHandler, BatchPredictor,
    IterativeClassifier, TechnicalInformationHandler, AdditionalMeasureProducer, LogHandler {

  private static final long serialVersionUID = 1L;

  private Attribute classAttribute;
  private Encoder encoder;
  private TrainingSet training;
  private NetworkModel model;
  private Serializable checkpoint;
  private String description;
  private File dataFolder; // where the file of the command line lies
  private double[] shares;
  private double times; // as long as is proposed, where that was found out
  private transient NetworkLearner learner;
  private transient Training run;
  private transient Selector.Ranker ranker;
  private transient Logger log;

  public String globalInfo() {
    return "A neural network (Deeplearning4j) that can say how suspicious the label of an example is, and which training "
        + "examples support the suspicion: the model of CINCER label cleaning (see the filter CincerFilter). Numeric "
        + "attributes are scaled to [0, 1], nominal ones become one-hot; texts and image files are learned from as the options text and image say; dates, relational "
        + "attributes and other strings are not learned from. For more information see:\n\n" + getTechnicalInformation();
  }

  @Override
  public TechnicalInformation getTechnicalInformation() {
    return ClassifierDescription.paper();
  }

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = super.getCapabilities();
    result.disableAll();
    result.enable(Capability.NOMINAL_ATTRIBUTES);
    result.enable(Capability.NUMERIC_ATTRIBUTES);
    result.enable(Capability.DATE_ATTRIBUTES);
    result.enable(Capability.STRING_ATTRIBUTES);
    result.enable(Capability.RELATIONAL_ATTRIBUTES);
    result.enable(Capability.MISSING_VALUES);
    result.enable(Capability.NOMINAL_CLASS);
    result.enable(Capability.MISSING_CLASS_VALUES);
    return result;
  }

  @Override
  public Setup setUp(Instances data, String... keys) {
    return setUp(null, data, keys);
  }

  @Override
  public Setup setUp(File folder, Instances data, String... keys) {
    return setup().of(folder, data, keys);
  }

  private ClassifierSetup setup() {
    return new ClassifierSetup(this, dataFolder);
  }

  @Override
  public CincerClassifier on(int examples) {
    CincerClassifier plain = new CincerClassifier();
    try {
      plain.setOptions(getOptions());
    } catch (Exception e) { // as Weka declares it; they are its own
      throw new IllegalStateException(e);
    }
    int fixed = epochs(examples);
    if (fixed != Hyperparameters.AUTO && !isBest()) {
      plain.setEpochs(fixed);
    }
    return plain;
  }

  /** Where texts are learned from, the way that was chosen is written out; it says nothing where there are none. */
  @Override
  public CincerClassifier on(Instances data, int examples, String... keys) {
    CincerClassifier plain = on(examples);
    plain.setText(setup().text(data, keys));
    return plain;
  }

  @Override
  public void buildClassifier(Instances data) throws Exception {
    checkpoint = null;
    initializeClassifier(data);
    while (next()) { }
    done();
  }

  /** Begins training; goes on with what was trained before, if that was done with {@link #setResume} on. */
  @Override
  public void initializeClassifier(Instances data) throws Exception {
    Checked.all(this);
    Attributes.requireNominalClass(data);
    getCapabilities().testWithFail(data);
    Instances labelled = new Instances(data);
    labelled.deleteWithMissingClass();
    if (labelled.isEmpty()) {
      throw new InvalidInputException("no row of '" + data.relationName() + "' has a label ('"
          + data.classAttribute().name() + "' is missing in all " + data.numInstances() + "); nothing can be learned");
    }
    Attributes.weights(data); // names a row of all the data
    description = null;
    ranker = null;
    shares = data.numAttributes() == 1 ? shares(labelled) : null;
    if (shares != null) {
      model = null;
      return;
    }
    if (checkpoint == null) {
      encoder = setup().encoder(null, labelled, Attributes.keys(data, getKey()));
    }
    Map<Integer, String> left = new TreeMap<>();
    float[][] features = encoder.encode(labelled, left);
    double[] weights = Attributes.weights(labelled);
    left.keySet().forEach(row -> weights[row] = 0);
    training = new TrainingSet(features, Attributes.labels(labelled), weights,
        IntStream.range(0, data.numInstances()).filter(i -> !data.instance(i).classIsMissing()).toArray(),
        labelled.numClasses());
    classAttribute = labelled.classAttribute();
    learner = setup().learner(encoder, labelled.numClasses());
    if (checkpoint == null) {
      times = isBest() && training.size() > 1 ? TrainingTime.best(learner, training,
          Folds.deal(Attributes.labels(data), training.classes(), Review.DEFAULT.folds(), getSeed())) : 0;
    }
    learner = learner.trained(times);
    run = checkpoint == null ? learner.start(training) : learner.resume(training, checkpoint);
  }

  @Override
  public boolean next() throws Exception {
    boolean trained = shares == null && run.next();
    if (trained && log != null) {
      log.statusMessage("CincerClassifier: epoch " + run.epoch() + " of " + run.epochs());
    }
    return trained;
  }

  @Override
  public void done() throws InterruptedException {
    if (shares == null) {
      model = run.model();
      checkpoint = getResume() ? run.checkpoint() : null;
      run = null;
    }
    description = shares != null ? ClassifierDescription.OF_SHARES : ClassifierDescription.of(getArchitecture(), encoder, model, fit(), classAttribute);
  }

  /** Where a class is all there is, as at the beginning of a search for attributes: what Weka's own schemes predict. */
  private static double[] shares(Instances labelled) {
    double[] shares = new double[labelled.numClasses()];
    labelled.forEach(instance -> shares[(int) instance.classValue()] += instance.weight());
    double sum = Arrays.stream(shares).sum();
    Arrays.setAll(shares, y -> sum > 0 ? shares[y] / sum : 1.0 / shares.length);
    return shares;
  }

  private NetworkModel model() {
    if (model == null) {
      throw new IllegalStateException("no model has been built yet");
    }
    return model;
  }

  @Override
  public double[] distributionForInstance(Instance instance) throws Exception {
    return shares != null ? shares.clone() : model().probabilities(encoder.encode(instance));
  }

  @Override
  public double[][] distributionsForInstances(Instances instances) throws Exception {
    return shares == null ? model().probabilities(encoder.encode(instances))
        : instances.stream().map(instance -> shares.clone()).toArray(double[][]::new);
  }

  @Override
  public boolean implementsMoreEfficientBatchPrediction() {
    return true;
  }

  /**
   * How suspicious the label of an example is: margin (Eq. 1), predicted label and probabilities.
   *
   * @throws InvalidInputException if the example has no label
   */
  public Suspicion suspicion(Instance instance) {
    if (instance.classIsMissing()) {
      throw new InvalidInputException("an example without a label cannot be suspicious; set its class value first");
    }
    float[] x = shares != null ? new float[0] : encoder.encode(instance);
    return Suspicion.of(-1, x, (int) instance.classValue(), shares != null ? shares.clone() : model().probabilities(x));
  }

  /**
   * The training examples that most support a suspicion, best first; their rows (from 0) are those of the data that this
   * classifier was built from.
   *
   * @param k how many at the most
   */
  public List<CounterExample> counterExamples(Instance instance, int k) throws InterruptedException {
    if (shares != null) {
      return List.of(); // no example speaks for anything
    }
    Suspicion suspicion = suspicion(instance);
    try {
      return ranker().rank(suspicion).stream().limit(k).toList();
    } catch (RuntimeException | Error e) {
      throw FailedPart.named(e, CincerClassifier.class, "");
    }
  }

  private Fit fit() {
    if (learner == null) {
      learner = setup().learner(encoder, training.classes()).trained(times);
    }
    return new Fit(model(), training, model().output(training.features()), learner, getSeed());
  }

  private synchronized Selector.Ranker ranker() throws InterruptedException {
    if (ranker == null) {
      ranker = getSelector().prepare(fit());
    }
    return ranker;
  }

  @Override
  public Enumeration<String> enumerateMeasures() {
    return Collections.enumeration(List.of("measureNumParameters", "measureNumEpochs", "measureTrainingAccuracy"));
  }

  @Override
  public double getMeasure(String name) {
    return switch (name) {
      case "measureNumParameters" -> shares != null ? 0 : model().parameters();
      case "measureNumEpochs" -> shares != null ? 0 : model().epochs();
      case "measureTrainingAccuracy" -> shares != null ? Arrays.stream(shares).max().getAsDouble() : Training.accuracy(model(), training);
      default -> throw new IllegalArgumentException(name + " is not supported (CincerClassifier)");
    };
  }

  @Override
  @ProgrammaticProperty
  public void setLog(Logger log) {
    this.log = log;
  }

  @Override
  public Logger getLog() {
    return log;
  }

  /** What was written down when the model was built: printing trains nothing, and is safe on the event thread. */
  @Override
  public String toString() {
    if (model == null && shares == null) {
      return "CincerClassifier: no model has been built yet.";
    }
    return description != null ? description
        : "CincerClassifier\n\n" + model + "\n\nBuilt by an older version, which kept no description; build it again for one.\n";
  }

  @Override
  public void run(Object toRun, String[] options) throws Exception {
    CommandLine.run("CincerClassifier", options.clone(), () -> {
      try (ClassifierFiles files = new ClassifierFiles(options)) {
        ((CincerClassifier) toRun).dataFolder = files.folder();
        System.out.println(Evaluation.evaluateModel((CincerClassifier) toRun, files.options()));
      }
    });
  }

  /** @param args Weka's general options and this classifier's; -h lists them */
  public static void main(String[] args) throws Exception {
    CincerClassifier classifier = new CincerClassifier();
    classifier.run(classifier, args);
  }
}
