package cincer.data;

import cincer.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import weka.core.Attribute;
import weka.core.Instances;

/** Which attributes of a data set the network sees, and which only people do. */
public final class Attributes {

  /** Attributes whose names start so are results of a cleaning pass, and are never features. */
  public static final String RESULT_PREFIX = "cincer-";

  private Attributes() {}

  /**
   * The attribute of this name, or with this 1-based number ("first" and "last" count too).
   *
   * @throws InvalidInputException if there is none
   */
  public static Attribute find(Instances data, String nameOrNumber) {
    String text = nameOrNumber.trim();
    Attribute byName = data.attribute(text);
    if (byName != null) {
      return byName;
    }
    int index = switch (text) {
      case "first" -> 0;
      case "last" -> data.numAttributes() - 1;
      default -> text.matches("\\d{1,9}") ? Integer.parseInt(text) - 1 : -1;
    };
    if (index < 0 || index >= data.numAttributes()) {
      throw new InvalidInputException("there is no attribute '" + nameOrNumber + "' in '" + data.relationName()
          + "'; give a name or a number from 1 to " + data.numAttributes());
    }
    return data.attribute(index);
  }

  /** The attributes in a comma-separated list of names and numbers; none for an empty text. */
  public static List<Attribute> findAll(Instances data, String list) {
    List<Attribute> found = new ArrayList<>();
    if (data.attribute(list) != null) { // a name with a comma in it
      return List.of(data.attribute(list));
    }
    for (String part : list.split(",")) {
      if (!part.isBlank()) {
        found.add(find(data, part));
      }
    }
    return found;
  }

  /** Whether the network may learn from this attribute: numeric or nominal, not the class, not a result of ours. */
  static boolean isFeature(Instances data, Attribute attribute) {
    return attribute.index() != data.classIndex()
        && (attribute.type() == Attribute.NUMERIC || attribute.isNominal())
        && !attribute.name().startsWith(RESULT_PREFIX);
  }

  /**
   * The observed labels of all rows.
   *
   * @return one label in [0, c) per row; -1 where it is missing
   * @throws InvalidInputException if there is no nominal class with at least two values
   */
  public static int[] labels(Instances data) {
    requireNominalClass(data);
    int[] labels = new int[data.numInstances()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = data.instance(i).classIsMissing() ? -1 : (int) data.instance(i).classValue();
    }
    return labels;
  }

  /** @throws InvalidInputException if there is no nominal class with at least two values */
  public static void requireNominalClass(Instances data) {
    if (data.classIndex() < 0) {
      throw new InvalidInputException("no class attribute is set for '" + data.relationName()
          + "'; choose a nominal one, on the command line with -c last, -c first or -c <number>");
    }
    Attribute c = data.classAttribute();
    if (!c.isNominal()) {
      throw new InvalidInputException("class attribute '" + c.name() + "' is " + Attribute.typeToString(c)
          + "; CINCER needs a nominal class: choose one with -c, or discretize it first");
    }
    if (c.numValues() < 2) {
      throw new InvalidInputException("class attribute '" + c.name() + "' has only "
          + (c.numValues() == 0 ? "no value" : "the value '" + c.value(0) + "'")
          + "; there is nothing to confuse it with: choose another class with -c");
    }
  }
}
