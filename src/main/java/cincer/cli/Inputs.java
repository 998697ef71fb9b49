package cincer.cli;

import cincer.CincerException;
import cincer.InvalidInputException;
import cincer.data.Attributes;
import cincer.data.DataFiles;
import cincer.data.ImageOption;
import cincer.data.OutputFile;
import cincer.data.Sources;
import cincer.data.TextOption;
import java.io.File;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import weka.classifiers.Classifier;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;

/** Looks at every input before any work is done, because Weka goes on with truncated data. */
public final class Inputs {

  private Inputs() {}

  /**
   * Checks what a classifier is to be trained and tested on ({@code -t}, {@code -T}, {@code -c}), the model that is to be
   * loaded ({@code -l}), and whether one can be saved ({@code -d})
   * without replacing the data.
   *
   * @return what was read, by the options t and T
   * @throws InvalidInputException if a file cannot be read or written, or has no usable class
   */
  static Map<String, DataFiles.Reading> checkClassifierFiles(String[] options) {
    String training = option("t", options);
    String test = option("T", options);
    Sources sources = Sources.of(new File(training), new File(test));
    for (String output : List.of("d", "threshold-file")) {
      sources.requireOther(new OutputFile(new File(option(output, options)), true, "-" + output));
    }
    String classOption = option("c", options).isEmpty() ? "last" : option("c", options);
    Map<String, DataFiles.Reading> read = new LinkedHashMap<>();
    Instances data = training.isEmpty() ? null : load("t", training, classOption, read);
    if (data != null) {
      requireLabels(data);
      features(data, options);
      if (test.isEmpty() && option("l", options).isEmpty()) {
        requireFolds(data, options);
      }
    }
    if (!test.isEmpty()) {
      Instances later = load("T", test, classOption, read);
      Attributes.weights(later);
      if (data != null) {
        requireSameAttributes(data, training, later, test);
        Attributes.requireFinite(later, features(later, options));
      }
    }
    if (!option("l", options).isEmpty()) {
      requireModel(new File(option("l", options)));
    }
    if (!option("d", options).isEmpty()) {
      FilterFiles.requireWritable(new File(option("d", options)), "-d");
    }
    if (data != null) {
      Opening.tellUnexpected("CincerClassifier", data, Attributes.keys(data, option("key", options)), text(options), option("image", options));
    }
    return read;
  }

  private static Instances load(String option, String file, String classOption, Map<String, DataFiles.Reading> read) {
    read.put(option, DataFiles.read(new File(file)));
    return withClass(read.get(option).data(), file, classOption);
  }

  private static List<Attribute> features(Instances data, String[] options) {
    boolean nothingButAClass = data.numAttributes() == 1; // its shares are predicted
    Set<String> keys = Attributes.keys(data, option("key", options));
    boolean images = new ImageOption(option("image", options), null, false, 0).attribute(data, keys) != null;
    return nothingButAClass ? List.of() : images ? text(options).others(data, keys) : text(options).features(data, keys);
  }

  private static TextOption text(String[] options) {
    String text = option("text", options);
    return text.isEmpty() ? TextOption.AUTO : new TextOption(text);
  }

  /** @throws InvalidInputException if the data is to be cross-validated, but has fewer rows than folds */
  private static void requireFolds(Instances data, String[] options) {
    String given = option("x", options);
    boolean other = Arrays.asList(options).contains("-no-cv") || !option("split-percentage", options).isEmpty();
    if (other || !given.matches("-?\\d{0,9}")) { // what is no number is said later
      return;
    }
    int folds = given.isEmpty() ? 10 : Integer.parseInt(given);
    if (folds < 2 || folds > data.size()) {
      throw new InvalidInputException("a cross-validation with " + folds + " folds is not possible: '" + data.relationName()
          + "' has " + data.size() + " rows; give -x a number from 2 to that, or test otherwise (-no-cv, -split-percentage, -T)");
    }
  }

  /** @throws InvalidInputException if the file holds no classifier; formats other than Java's own are left to Weka */
  private static void requireModel(File file) {
    if (!file.isFile()) {
      throw new InvalidInputException("there is no model file '" + file + "'; correct its name after -l");
    }
    if (file.getName().matches(".*\\.(gz|xml|koml)")) {
      return;
    }
    try {
      if (SerializationHelper.read(file.getPath()) instanceof Classifier) {
        return;
      }
    } catch (CincerException e) {
      throw e;
    } catch (Exception e) { // what deserializing anything may throw
      throw new InvalidInputException("'" + file + "' is no model that can be loaded; give -l a file that was saved with -d", e);
    }
    throw new InvalidInputException("'" + file + "' holds something else than a classifier; give -l a file that was saved with -d");
  }

  /** @throws InvalidInputException if the attributes differ */
  public static void requireSameAttributes(Instances data, String file, Instances later, String laterFile) {
    String difference = withoutClass(data).equalHeadersMsg(withoutClass(later));
    if (difference != null) {
      throw new InvalidInputException("'" + laterFile + "' has other attributes than '" + file + "' ("
          + difference.strip().replaceAll("\\s+", " ") + "); give a file with the same ones in the same order");
    }
  }

  /** The attributes; a class at another place would be named as a difference before the attributes are. */
  private static Instances withoutClass(Instances data) {
    Instances header = new Instances(data, 0);
    header.setClassIndex(-1);
    return header;
  }

  /** Loads a file and sets its class: "first", "last" or a number from 1; none for an empty text. */
  static Instances load(String file, String classOption) {
    return withClass(DataFiles.load(new File(file)), file, classOption);
  }

  /** Sets the class of what was loaded from a file. */
  static Instances withClass(Instances data, String file, String classOption) {
    if (!classOption.isEmpty()) {
      int index = switch (classOption) {
        case "first" -> 0;
        case "last" -> data.numAttributes() - 1;
        default -> classOption.matches("\\d{1,9}") ? Integer.parseInt(classOption) - 1 : -1;
      };
      if (index < 0 || index >= data.numAttributes()) {
        Attribute named = data.attribute(classOption);
        throw new InvalidInputException(named == null ? "-c " + classOption + " is no attribute of " + file + "; give first, last or a number from 1 to "
            + data.numAttributes() : "-c takes the number of an attribute, not its name; give -c " + (named.index() + 1) + " for '" + classOption + "'");
      }
      data.setClassIndex(index);
    }
    return data;
  }

  /** @throws InvalidInputException if there is no nominal class, no row, no label, or only one label */
  static void requireLabels(Instances data) {
    String name = "'" + data.relationName() + "'";
    if (data.isEmpty()) {
      throw new InvalidInputException(name + " has no rows; there is nothing to learn from");
    }
    Attributes.requireNominalClass(data);
    int[] labels = Arrays.stream(Attributes.labels(data)).filter(y -> y >= 0).distinct().toArray();
    if (labels.length == 0) {
      throw new InvalidInputException("class attribute '" + data.classAttribute().name() + "' is missing in all "
          + data.size() + " rows of " + name + "; at least two labels are needed");
    }
    if (labels.length == 1) {
      throw new InvalidInputException("all labelled rows of " + name + " are '" + data.classAttribute().value(labels[0])
          + "'; with only one class there is nothing to confuse");
    }
  }

  /** The value of an option; empty if it is not there. The options stay as they are. */
  static String option(String name, String[] options) {
    try {
      return Utils.getOption(name, options.clone());
    } catch (Exception e) { // what Weka declares; it means that the value is missing
      throw new InvalidInputException("option -" + name + " needs a value", e);
    }
  }
}
