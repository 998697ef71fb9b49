package cincer.experiment;

import cincer.Engine;
import cincer.InvalidInputException;
import cincer.Model;
import cincer.Selector;
import cincer.TrainingSet;
import cincer.data.Attributes;
import cincer.data.DataFiles;
import cincer.options.Checked;
import cincer.options.Options;
import cincer.selector.TopFisher;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import weka.classifiers.Classifier;
import weka.classifiers.evaluation.Evaluation;
import weka.core.Instances;
import weka.core.Randomizable;
import weka.core.Utils;

/** What every experiment needs: data with a class, a classifier by its name, figures on a test set. */
final class Experiments {

  private Experiments() {}

  /** Loads a file; its last attribute is the class. */
  static Instances load(File file) {
    return load(file, "last");
  }

  /** Loads a file and sets its class: first, last, a number from 1 or a name. */
  static Instances load(File file, String classAttribute) {
    Instances data = DataFiles.load(file);
    data.setClass(Attributes.find(data, classAttribute));
    Attributes.requireNominalClass(data);
    return data;
  }

  /**
   * A classifier that can drive a cleaning pass.
   *
   * @param specification class name and options
   * @param seed          of its initial weights, batch order and dropout
   */
  static Engine engine(String specification, int seed) throws Exception {
    Engine engine = engine(specification);
    ((Randomizable) engine).setSeed(seed);
    return engine;
  }

  /** The seed that the classifier's own options give it. */
  static int seed(String specification) throws Exception {
    return ((Randomizable) engine(specification)).getSeed();
  }

  private static Engine engine(String specification) throws Exception {
    String[] parts = Utils.splitOptions(specification);
    if (parts.length == 0) {
      throw new InvalidInputException("-W is empty; give a classifier, for example weka.classifiers.functions.CincerClassifier");
    }
    String name = parts[0];
    parts[0] = "";
    Object scheme = Utils.forName(Classifier.class, name, parts);
    if (!(scheme instanceof Engine engine)) {
      throw new InvalidInputException(name + " cannot drive a cleaning pass; give -W weka.classifiers.functions.CincerClassifier");
    }
    return engine;
  }

  /**
   * Selectors by their specifications, in the order given.
   *
   * @param strategies class names with options, separated by commas
   */
  static Map<String, Selector> selectors(String strategies) {
    Map<String, Selector> selectors = new LinkedHashMap<>();
    for (String strategy : strategies.split(",")) {
      if (!(Options.scheme(strategy.trim(), TopFisher.class) instanceof Selector selector)) {
        throw new InvalidInputException("'" + strategy.trim() + "' is no selector; give -strategies some, for example TopFisher");
      }
      selectors.put(strategy.trim(), selector);
    }
    return selectors;
  }

  /** @throws InvalidInputException if the folder is not there and cannot be made */
  static void makeFolder(File folder) {
    if (!folder.isDirectory() && !folder.mkdirs()) {
      throw new InvalidInputException("the folder '" + folder + "' cannot be made; choose another one with -out");
    }
  }

  /** @throws InvalidInputException if the value is less */
  static void atLeast(int least, int value, String option) {
    Checked.require(value >= least, option, "it is " + value + ", but must be at least " + least);
  }

  /** Fits a model and tests it; Weka's F-measure is weighted by class. */
  static Evaluation evaluate(Engine.Setup setup, TrainingSet training, Instances test) throws Exception {
    Model model = setup.learner().fit(training);
    Evaluation evaluation = new Evaluation(test);
    double[][] p = model.probabilities(test.stream().map(setup.encoder()).toArray(float[][]::new));
    for (int i = 0; i < p.length; i++) {
      evaluation.evaluateModelOnce(p[i], test.instance(i));
    }
    return evaluation;
  }
}
