package cincer.gui;

import cincer.Annotator;
import cincer.annotator.ConsoleAnnotator;
import cincer.data.ClassCodes;
import cincer.data.OneColumn;
import cincer.data.Plain;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instances;

/** Whether the labels of a data set can be cleaned, in words. */
public final class DataCheck {

  private static final int LONGEST_NAME = 40;

  private DataCheck() {}

  /**
   * Why the labels cannot be cleaned, and what to do; empty if they can.
   *
   * @param data       null if none is loaded
   * @param classIndex of the class
   */
  public static String problem(Instances data, int classIndex) {
    if (data == null) {
      return "Open a data file in the Preprocess tab first: its labels are cleaned here.";
    } else if (OneColumn.separator(data).isPresent()) {
      return "The file was read as one column, because " + OneColumn.separator(data).get() + " part its columns, and not commas: read its columns (where that is not "
          + "offered, give the file a name that ends with .tsv, and open it again).";
    } else if (canBeLabels(data, classIndex)) {
      return "The class " + name(data.attribute(classIndex))
          + " is numeric, and labels are nominal: its numbers can be made labels, or choose another class on the left.";
    } else if (IntStream.range(0, data.numAttributes()).noneMatch(a -> isLabel(data.attribute(a)))) {
      return "This data has no nominal attribute, so it has no labels to clean: open other data, or make an attribute nominal in the "
          + "Preprocess tab (filters NumericToNominal, Discretize, StringToNominal).";
    }
    Attribute chosen = data.attribute(classIndex);
    String name = name(chosen);
    if (!chosen.isNominal()) {
      return "The class " + name + " is " + Attribute.typeToString(chosen) + ", but labels are nominal: choose another class on the left, "
          + "or make it nominal in the Preprocess tab (filters NumericToNominal, Discretize, StringToNominal).";
    } else if (!isLabel(chosen)) {
      return "The class " + name + " has " + chosen.numValues() + (chosen.numValues() == 1 ? " value" : " values")
          + ", so no label can be wrong: choose another class on the left.";
    }
    long labelled = data.stream().filter(row -> !row.isMissing(chosen)).count();
    return labelled >= 2 ? "" : "Of " + data.numInstances() + " rows, " + labelled + " have a label for " + name
        + ", too few to learn from: choose another class on the left, or open other data.";
  }

  private static String name(Attribute attribute) {
    return "'" + Plain.cut(Plain.text(attribute.name()), LONGEST_NAME) + "'";
  }

  /** Whether a class is numeric, and its numbers are names of classes. */
  static boolean canBeLabels(Instances data, int classIndex) {
    return classIndex >= 0 && classIndex < data.numAttributes() && ClassCodes.are(data, classIndex);
  }

  /** Why nobody could answer in a window, and what to do; empty if somebody can, or nobody need. */
  public static String problem(Annotator annotator) {
    return annotator instanceof ConsoleAnnotator ? "ConsoleAnnotator asks in a terminal, and nobody can answer there from this tab: choose "
        + "DialogAnnotator or Auto as the annotator of the filter above." : "";
  }

  private static boolean isLabel(Attribute attribute) {
    return attribute.isNominal() && attribute.numValues() >= 2;
  }
}
