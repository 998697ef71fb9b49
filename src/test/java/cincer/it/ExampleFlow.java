package cincer.it;

import cincer.annotator.ReferenceAnnotator;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import weka.classifiers.functions.CincerClassifier;
import weka.core.WekaException;
import weka.core.converters.ArffLoader;
import weka.filters.supervised.instance.CincerFilter;
import weka.gui.knowledgeflow.StepVisual;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.JSONFlowUtils;
import weka.knowledgeflow.StepManager;
import weka.knowledgeflow.StepManagerImpl;
import weka.knowledgeflow.steps.ClassAssigner;
import weka.knowledgeflow.steps.Classifier;
import weka.knowledgeflow.steps.ClassifierPerformanceEvaluator;
import weka.knowledgeflow.steps.Filter;
import weka.knowledgeflow.steps.Loader;
import weka.knowledgeflow.steps.Step;
import weka.knowledgeflow.steps.TestSetMaker;
import weka.knowledgeflow.steps.TextSaver;
import weka.knowledgeflow.steps.TrainingSetMaker;

/**
 * The KnowledgeFlow file among the examples: cleans a training set, trains on it, tests on other rows that the filter
 * leaves alone. To write it anew: {@code mvn test-compile}, then run {@link #main} on the test class path.
 */
final class ExampleFlow {

  static final Path FILE = Path.of("examples", "flows", "breast-clean-and-train.kf");

  private final Flow flow = new Flow();

  private ExampleFlow() {}

  /** The text of the file. */
  static String json() throws Exception {
    return JSONFlowUtils.flowToJSON(new ExampleFlow().build());
  }

  public static void main(String[] args) throws Exception {
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, json());
  }

  private Flow build() throws Exception {
    flow.setFlowName("Clean labels, then train and test");
    StepManager train = loader("Noisy training data", "breast-noisy", 60);
    StepManager test = loader("Test data", "breast-test", 200);
    StepManager trainClass = add(new ClassAssigner(), "Class of training data", 200, 60);
    StepManager testClass = add(new ClassAssigner(), "Class of test data", 200, 200);
    StepManager trainSet = add(new TrainingSetMaker(), "TrainingSetMaker", 340, 60);
    StepManager testSet = add(new TestSetMaker(), "TestSetMaker", 340, 200);
    StepManager filter = add(filter(), "CincerFilter", 480, 130);
    Classifier classifier = new Classifier();
    classifier.setClassifier(new CincerClassifier());
    StepManager model = add(classifier, "CincerClassifier", 620, 130);
    StepManager evaluation = add(new ClassifierPerformanceEvaluator(), "ClassifierPerformanceEvaluator", 760, 130);
    TextSaver saver = new TextSaver();
    saver.setAppend(false);
    saver.setFile(new File("target/breast-flow.txt"));
    StepManager text = add(saver, "Save to target", 900, 130);
    connect(train, trainClass, StepManager.CON_DATASET);
    connect(trainClass, trainSet, StepManager.CON_DATASET);
    connect(test, testClass, StepManager.CON_DATASET);
    connect(testClass, testSet, StepManager.CON_DATASET);
    connect(trainSet, filter, StepManager.CON_TRAININGSET);
    connect(testSet, filter, StepManager.CON_TESTSET);
    connect(filter, model, StepManager.CON_TRAININGSET);
    connect(filter, model, StepManager.CON_TESTSET);
    connect(model, evaluation, StepManager.CON_BATCH_CLASSIFIER);
    connect(evaluation, text, StepManager.CON_TEXT);
    return flow;
  }

  private StepManager loader(String name, String data, int y) throws Exception {
    ArffLoader arff = new ArffLoader();
    arff.setUseRelativePath(true); // to the folder where Weka is started
    arff.setFile(new File("examples/" + data + ".arff"));
    Loader loader = new Loader();
    loader.setLoader(arff);
    return add(loader, name, 60, y);
  }

  private static Filter filter() {
    ReferenceAnnotator annotator = new ReferenceAnnotator();
    annotator.setFile(new File("examples/breast-true.arff"));
    CincerFilter cleaning = new CincerFilter();
    cleaning.setAnnotator(annotator);
    cleaning.setReport(new File("target/breast-flow-report.csv"));
    cleaning.setOverwrite(true);
    Filter step = new Filter();
    step.setFilter(cleaning);
    return step;
  }

  private StepManager add(Step step, String name, int x, int y) {
    step.setName(name);
    StepManagerImpl manager = new StepManagerImpl(step);
    StepVisual visual = StepVisual.createVisual(manager);
    visual.setX(x);
    visual.setY(y);
    manager.setStepVisual(visual);
    flow.addStep(manager);
    return manager;
  }

  private void connect(StepManager from, StepManager to, String type) throws WekaException {
    if (!flow.connectSteps((StepManagerImpl) from, (StepManagerImpl) to, type)) {
      throw new WekaException(from.getName() + " and " + to.getName() + " cannot be connected by " + type);
    }
  }
}
