package cincer.cli;

import cincer.InvalidInputException;
import cincer.data.Attributes;
import cincer.data.DataFiles;
import java.io.File;
import java.util.Arrays;
import weka.core.Instances;
import weka.core.Utils;

/** Looks at every input before any work is done, because Weka goes on with truncated data. */
public final class Inputs {

  private Inputs() {}

  /**
   * Checks what a classifier is to be trained and tested on ({@code -t}, {@code -T}, {@code -c}).
   *
   * @throws InvalidInputException if a file cannot be read, or has no usable class
   */
  public static void checkClassifierFiles(String[] options) {
    String classOption = option("c", options);
    for (String file : new String[] {"t", "T"}) {
      if (!option(file, options).isEmpty()) {
        Instances data = load(option(file, options), classOption.isEmpty() ? "last" : classOption);
        if (file.equals("t")) {
          requireLabels(data);
        }
      }
    }
  }

  /** Loads a file and sets its class: "first", "last" or a number from 1; none for an empty text. */
  static Instances load(String file, String classOption) {
    Instances data = DataFiles.load(new File(file));
    if (!classOption.isEmpty()) {
      int index = switch (classOption) {
        case "first" -> 0;
        case "last" -> data.numAttributes() - 1;
        default -> classOption.matches("\\d{1,9}") ? Integer.parseInt(classOption) - 1 : -1;
      };
      if (index < 0 || index >= data.numAttributes()) {
        throw new InvalidInputException("-c " + classOption + " is no attribute of " + file + "; give first, last or a number from 1 to "
            + data.numAttributes());
      }
      data.setClassIndex(index);
    }
    return data;
  }

  /** @throws InvalidInputException if there is no nominal class, no row, no label, or only one label */
  static void requireLabels(Instances data) {
    Attributes.requireNominalClass(data);
    String name = "'" + data.relationName() + "'";
    if (data.isEmpty()) {
      throw new InvalidInputException(name + " has no rows; there is nothing to learn from");
    }
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
    return take(name, options.clone());
  }

  /** The same; the option is taken out. */
  static String take(String name, String[] options) {
    try {
      return Utils.getOption(name, options);
    } catch (Exception e) { // what Weka declares; it means that the value is missing
      throw new InvalidInputException("option -" + name + " needs a value", e);
    }
  }
}
