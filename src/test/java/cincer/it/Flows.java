package cincer.it;

import static weka.knowledgeflow.StepManager.CON_BATCH_CLASSIFIER;
import static weka.knowledgeflow.StepManager.CON_DATASET;
import static weka.knowledgeflow.StepManager.CON_IMAGE;
import static weka.knowledgeflow.StepManager.CON_TESTSET;
import static weka.knowledgeflow.StepManager.CON_TEXT;
import static weka.knowledgeflow.StepManager.CON_TRAININGSET;

import cincer.Annotator;
import cincer.annotator.Auto;
import cincer.annotator.Nobody;
import cincer.annotator.ReferenceAnnotator;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import weka.classifiers.functions.CincerClassifier;
import weka.core.WekaException;
import weka.filters.supervised.instance.CincerFilter;
import weka.knowledgeflow.StepManager;
import weka.knowledgeflow.steps.CincerStep;
import weka.knowledgeflow.steps.Classifier;
import weka.knowledgeflow.steps.ClassifierPerformanceEvaluator;
import weka.knowledgeflow.steps.CrossValidationFoldMaker;
import weka.knowledgeflow.steps.Filter;
import weka.knowledgeflow.steps.ImageSaver;
import weka.knowledgeflow.steps.ImageViewer;
import weka.knowledgeflow.steps.Sorter;
import weka.knowledgeflow.steps.TestSetMaker;
import weka.knowledgeflow.steps.TextSaver;
import weka.knowledgeflow.steps.TextViewer;
import weka.knowledgeflow.steps.TrainingSetMaker;

/**
 * The KnowledgeFlow files of the package: those among the examples, which read {@code examples/} and write to {@code target/},
 * and Weka's templates, which read the data of the installed package and show their results. To write them anew:
 * {@code mvn test-compile}, then run {@link #main} on the test class path.
 */
final class Flows {

  /** The ordinary Filter step with a CincerFilter. */
  static final Path FILTER = Path.of("examples/flows/breast-clean-and-train.kf");
  private static final String TEMPLATES = "src/main/resources/weka/gui/knowledgeflow/templates/cincer/";
  private static final String INSTALLED = "${WEKA_HOME}/packages/cincer/examples";

  private final FlowBuilder flow;
  private final boolean template;

  private Flows(String name, boolean template) {
    this.template = template;
    this.flow = new FlowBuilder(name, template ? INSTALLED : "examples");
  }

  /** The texts of all files. */
  static Map<Path, String> all() throws Exception {
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(FILTER, new Flows("Clean labels, then train and test", false).filter());
    for (boolean template : new boolean[] {false, true}) {
      String folder = template ? TEMPLATES : "examples/flows/";
      files.put(Path.of(folder + "clean-then-classify.kf"), new Flows("Clean labels, then classify", template).classify());
      files.put(Path.of(folder + "with-and-without-cleaning.kf"), new Flows("With and without cleaning", template).compare());
      files.put(Path.of(folder + "suspicion-report.kf"), new Flows("Suspicion report", template).suspicion());
    }
    return files;
  }

  public static void main(String[] args) throws Exception {
    for (Map.Entry<Path, String> file : all().entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.writeString(file.getKey(), file.getValue());
    }
  }

  private String filter() throws Exception {
    StepManager trainSet = flow.add(new TrainingSetMaker(), "TrainingSetMaker", 280, 60);
    StepManager testSet = flow.add(new TestSetMaker(), "TestSetMaker", 280, 200);
    flow.connect(flow.data("Noisy training data", "breast-noisy.arff", 60), trainSet, CON_DATASET);
    flow.connect(flow.data("Test data", "breast-test.arff", 200), testSet, CON_DATASET);
    CincerFilter cleaning = cleaning(reference("breast-true.arff", ""));
    cleaning.setReport(new File("target/breast-flow-report.csv"));
    cleaning.setOverwrite(true);
    Filter step = new Filter();
    step.setFilter(cleaning);
    StepManager filter = flow.add(step, "CincerFilter", 400, 130);
    flow.connect(trainSet, filter, CON_TRAININGSET);
    flow.connect(testSet, filter, CON_TESTSET);
    StepManager model = classifier("CincerClassifier", "", 520, 130);
    flow.connect(filter, model, CON_TRAININGSET, CON_TESTSET);
    evaluate(model, "breast-flow", 640, 130);
    return flow.json();
  }

  private String classify() throws Exception {
    StepManager trainSet = flow.add(new TrainingSetMaker(), "TrainingSetMaker", 280, 80);
    StepManager testSet = flow.add(new TestSetMaker(), "TestSetMaker", 280, 260);
    flow.connect(flow.data("Training data", "breast-noisy.arff", 80), trainSet, CON_DATASET);
    flow.connect(flow.data("Test data", "breast-test.arff", 260), testSet, CON_DATASET);
    StepManager clean = clean(cleaning(template ? new Auto() : reference("breast-true.arff", "")), 420, 80);
    flow.connect(trainSet, clean, CON_TRAININGSET);
    text(clean, "What was changed", "classify-changes", 600, 30);
    if (template) {
      flow.connect(clean, flow.add(new ImageViewer(), "Course of the cleaning", 600, 130), CON_IMAGE);
    } else {
      ImageSaver saver = new ImageSaver();
      saver.setFile(new File("target/classify-course.png"));
      flow.connect(clean, flow.add(saver, "Course of the cleaning", 600, 130), CON_IMAGE);
    }
    StepManager model = classifier("CincerClassifier", "", 420, 260);
    flow.connect(clean, model, CON_TRAININGSET);
    flow.connect(testSet, model, CON_TESTSET);
    evaluate(model, "classify-result", 560, 260);
    return flow.json();
  }

  private String compare() throws Exception {
    CrossValidationFoldMaker maker = new CrossValidationFoldMaker();
    maker.setNumFolds("5");
    StepManager folds = flow.add(maker, "CrossValidationFoldMaker", 280, 180);
    flow.connect(flow.data("Data", "text-noisy.arff", 180), folds, CON_DATASET);
    CincerFilter cleaning = cleaning(reference("text-true.arff", "id"));
    cleaning.setClassifier(model("id"));
    StepManager clean = clean(cleaning, 440, 60);
    StepManager with = classifier("With cleaning", "id", 560, 150);
    StepManager without = classifier("Without cleaning", "id", 560, 270);
    flow.connect(folds, clean, CON_TRAININGSET);
    flow.connect(clean, with, CON_TRAININGSET);
    flow.connect(folds, with, CON_TESTSET);
    flow.connect(folds, without, CON_TRAININGSET, CON_TESTSET);
    evaluate(with, "compare-with", 685, 150);
    evaluate(without, "compare-without", 685, 270);
    flow.note("Test folds are not cleaned:\nboth results count wrong\nlabels as they are.", 60, 290);
    return flow.json();
  }

  private String suspicion() throws Exception {
    CincerFilter judging = cleaning(new Nobody());
    judging.setAddAttributes(true);
    StepManager judge = clean(judging, 290, 120);
    flow.connect(flow.data("Data", "breast-noisy.arff", 120), judge, CON_DATASET);
    text(judge, "Suspicion report", "suspicion-report", 440, 50);
    Sorter sorter = new Sorter();
    sorter.setSortDetails(new Sorter.SortRule("cincer-margin", true).toStringInternal());
    StepManager sorted = flow.add(sorter, "Most suspicious first", 440, 190);
    flow.connect(judge, sorted, CON_DATASET);
    StepManager rows = template ? flow.add(new TextViewer(), "Rows", 700, 190) : flow.add(saver("suspicion-rows"), "Rows", 700, 190);
    if (template) {
      flow.connect(sorted, rows, CON_DATASET);
    } else {
      StepManager asText = flow.add(new TextViewer(), "Rows as text", 570, 190);
      flow.connect(sorted, asText, CON_DATASET);
      flow.connect(asText, rows, CON_TEXT);
    }
    return flow.json();
  }

  private static CincerFilter cleaning(Annotator annotator) {
    CincerFilter cleaning = new CincerFilter();
    cleaning.setAnnotator(annotator);
    return cleaning;
  }

  private ReferenceAnnotator reference(String file, String key) {
    ReferenceAnnotator annotator = new ReferenceAnnotator();
    annotator.setFile(flow.file(file));
    annotator.setKey(key);
    return annotator;
  }

  private static CincerClassifier model(String key) {
    CincerClassifier model = new CincerClassifier();
    model.setKey(key);
    return model;
  }

  private StepManager clean(CincerFilter filter, int x, int y) {
    CincerStep step = new CincerStep();
    step.setFilter(filter);
    return flow.add(step, "Clean labels", x, y);
  }

  private StepManager classifier(String name, String key, int x, int y) {
    Classifier classifier = new Classifier();
    classifier.setClassifier(model(key));
    return flow.add(classifier, name, x, y);
  }

  private void evaluate(StepManager model, String result, int x, int y) throws WekaException {
    StepManager evaluation = flow.add(new ClassifierPerformanceEvaluator(), "Evaluation of " + model.getName(), x, y);
    flow.connect(model, evaluation, CON_BATCH_CLASSIFIER);
    text(evaluation, "Result of " + model.getName(), result, x + 130, y);
  }

  private void text(StepManager from, String name, String file, int x, int y) throws WekaException {
    flow.connect(from, template ? flow.add(new TextViewer(), name, x, y) : flow.add(saver(file), name, x, y), CON_TEXT);
  }

  private static TextSaver saver(String file) {
    TextSaver saver = new TextSaver();
    saver.setAppend(false);
    saver.setFile(new File("target/" + file + ".txt"));
    return saver;
  }
}
