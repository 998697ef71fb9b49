package cincer.experiment;

import cincer.Engine;
import cincer.InvalidInputException;
import cincer.TrainingSet;
import cincer.cli.Tool;
import cincer.data.Attributes;
import java.io.File;
import java.util.Locale;
import java.util.stream.IntStream;
import weka.classifiers.evaluation.Evaluation;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionMetadata;

/**
 * Prints what a cleaning pass was good for: wrong labels left, and the accuracy and weighted F1, on a test set, of the
 * classifier trained on the noisy, on the cleaned and on the true data.
 */
public class BeforeAndAfter extends Tool {

  private static final long serialVersionUID = 1L;

  private File noisy = new File("");
  private File cleaned = new File("");
  private File truth = new File("");
  private File test = new File("");
  private String classifier = "weka.classifiers.functions.CincerClassifier";

  @Override
  public String globalInfo() {
    return "Compares a classifier trained on noisy, on cleaned and on true labels.";
  }

  public File getNoisy() {
    return noisy;
  }

  @OptionMetadata(displayName = "noisy", commandLineParamName = "noisy", commandLineParamSynopsis = "-noisy <file>",
      description = "The data before it was cleaned.", displayOrder = 1)
  public void setNoisy(File noisy) {
    this.noisy = noisy;
  }

  public File getCleaned() {
    return cleaned;
  }

  @OptionMetadata(displayName = "cleaned", commandLineParamName = "cleaned", commandLineParamSynopsis = "-cleaned <file>",
      description = "The data after it was cleaned.", displayOrder = 2)
  public void setCleaned(File cleaned) {
    this.cleaned = cleaned;
  }

  public File getTrue() {
    return truth;
  }

  @OptionMetadata(displayName = "true", commandLineParamName = "true", commandLineParamSynopsis = "-true <file>",
      description = "The same rows with their true labels.", displayOrder = 3)
  public void setTrue(File truth) {
    this.truth = truth;
  }

  public File getTest() {
    return test;
  }

  @OptionMetadata(displayName = "test", commandLineParamName = "test", commandLineParamSynopsis = "-test <file>",
      description = "The clean test set.", displayOrder = 4)
  public void setTest(File test) {
    this.test = test;
  }

  public String getClassifier() {
    return classifier;
  }

  @OptionMetadata(displayName = "classifier", commandLineParamName = "W", commandLineParamSynopsis = "-W <class and options>",
      description = "The model (default CincerClassifier).", displayOrder = 5)
  public void setClassifier(String classifier) {
    this.classifier = classifier;
  }

  @Override
  protected void work() throws Exception {
    Instances correct = Experiments.load(truth);
    Instances clean = Experiments.load(test);
    System.out.printf(Locale.ROOT, "%-14s %12s %10s %12s%n", "trained on", "wrong labels", "accuracy", "weighted F1");
    for (File file : new File[] {noisy, cleaned, truth}) {
      Instances data = Experiments.load(file);
      int[] labels = Attributes.labels(data);
      Engine.Setup setup = Experiments.engine(classifier, 1).setUp(data);
      int[] labelled = IntStream.range(0, labels.length).filter(row -> labels[row] >= 0).toArray();
      TrainingSet set = new TrainingSet(setup.features(), labels, data.stream().mapToDouble(Instance::weight).toArray(),
          IntStream.range(0, labels.length).toArray(), data.numClasses()).subset(labelled);
      Evaluation evaluation = Experiments.evaluate(setup, set, clean);
      System.out.printf(Locale.ROOT, "%-14s %12d %9.1f%% %12.3f%n", file == noisy ? "noisy data" : file == cleaned
          ? "cleaned data" : "true data", wrong(data, correct), evaluation.pctCorrect(), evaluation.weightedFMeasure());
    }
  }

  private static int wrong(Instances data, Instances correct) {
    if (data.size() != correct.size()) {
      throw new InvalidInputException("'" + data.relationName() + "' has " + data.size() + " rows, the true data "
          + correct.size() + "; they must be the same rows");
    }
    return (int) IntStream.range(0, data.size())
        .filter(row -> !data.instance(row).classIsMissing() && data.instance(row).classValue() != correct.instance(row).classValue()).count();
  }
}
