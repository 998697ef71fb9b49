package cincer.data;

import cincer.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** Which attributes of a data set the network sees, and which only people do. */
public final class Attributes {

  /** Attributes whose names start so are results of a cleaning pass, and are never features. */
  public static final String RESULT_PREFIX = "cincer-";

  private static final int LONGEST_VALUE = 60;
  private static final int LOOKED_AT = 1000;

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

  /**
   * The names of the attributes in such a list, which identify rows.
   *
   * @throws InvalidInputException if the class is one of them
   */
  public static Set<String> keys(Instances data, String list) {
    Set<String> names = new HashSet<>();
    for (Attribute attribute : findAll(data, list)) {
      if (attribute.index() == data.classIndex()) {
        throw new InvalidInputException("-key is '" + list + "', but '" + attribute.name()
            + "' is the class; name attributes that identify the rows");
      }
      names.add(attribute.name());
    }
    return names;
  }

  /**
   * The attributes that the network learns from: numeric, or nominal with values that repeat; not the class, no key, not a result of ours.
   *
   * @throws InvalidInputException if there is none
   */
  public static List<Attribute> features(Instances data, Set<String> keys) {
    List<Attribute> features = learnable(data, keys);
    if (features.isEmpty()) {
      throw new InvalidInputException("'" + data.relationName() + "' has no attribute to learn from; at least one numeric or "
          + "nominal attribute beside the class and the keys is needed" + ClassAdvice.features(data, keys));
    } else if (ClassAdvice.isMultiInstance(data, features)) {
      throw new InvalidInputException("'" + data.relationName() + "' has no attribute to learn from but names of bags: each row has rows of its own in '"
          + data.attribute(1).name() + "'; make rows of them with " + ClassAdvice.PROPOSITIONAL);
    }
    return features;
  }

  /** The same; none where there are none. */
  public static List<Attribute> learnable(Instances data, Set<String> keys) {
    return IntStream.range(0, data.numAttributes()).mapToObj(data::attribute)
        .filter(attribute -> isFeature(data, attribute) && !keys.contains(attribute.name())).toList();
  }

  /** What a person may be shown of a row: neither the class, nor hidden, nor a result of ours. */
  public static List<Attribute> shown(Instances data, Collection<String> hidden) {
    List<Attribute> shown = new ArrayList<>();
    for (int a = 0; a < data.numAttributes(); a++) {
      Attribute attribute = data.attribute(a);
      if (a != data.classIndex() && !hidden.contains(attribute.name()) && !attribute.name().startsWith(RESULT_PREFIX)) {
        shown.add(attribute);
      }
    }
    return shown;
  }

  /**
   * Those of the attributes that a person reads as texts, and not as values of a table: with several words, or long; some loaders take such texts
   * for names of nominal values. Where there is nothing but strings, all of them.
   */
  public static List<Attribute> read(Instances data, List<Attribute> shown) {
    List<Attribute> texts = shown.stream().filter(attribute -> attribute.isString() && TextGuess.isText(data, attribute) || isLong(data, attribute)).toList();
    return texts.isEmpty() && shown.stream().allMatch(Attribute::isString) ? shown : texts;
  }

  private static boolean isLong(Instances data, Attribute attribute) {
    IntStream looked = IntStream.range(0, Math.min(LOOKED_AT, attribute.isString() ? data.size() : attribute.isNominal() ? attribute.numValues() : 0));
    return looked.anyMatch(i -> (attribute.isNominal() ? attribute.value(i) : data.get(i).isMissing(attribute) ? "" : data.get(i).stringValue(attribute))
        .length() > LONGEST_VALUE);
  }

  /** @throws InvalidInputException if a value of one of the attributes is infinite */
  public static void requireFinite(Instances data, List<Attribute> attributes) {
    for (Attribute attribute : attributes) {
      for (int i = 0; i < data.numInstances(); i++) {
        if (Double.isInfinite(data.instance(i).value(attribute))) {
          throw new InvalidInputException("attribute '" + attribute.name() + "' is infinite in row " + (i + 1)
              + "; make it missing (?) or give it a finite value");
        }
      }
    }
  }

  static boolean isFeature(Instances data, Attribute attribute) {
    return attribute.index() != data.classIndex()
        && (attribute.type() == Attribute.NUMERIC || attribute.isNominal() && !NominalValues.hardlyRepeat(data, attribute))
        && !attribute.name().startsWith(RESULT_PREFIX);
  }

  /** The values of a nominal attribute, in order. */
  public static List<String> values(Attribute nominal) {
    return Collections.list(nominal.enumerateValues()).stream().map(Object::toString).toList();
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

  /**
   * The weights of all rows; nothing is learned from a row of weight 0.
   *
   * @throws InvalidInputException if one is below 0 or infinite, all are 0, or their sum is infinite
   */
  public static double[] weights(Instances data) {
    double[] weights = data.stream().mapToDouble(Instance::weight).toArray();
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new InvalidInputException("row " + (i + 1) + " of '" + data.relationName() + "' has the weight " + weights[i]
            + "; give it a finite one of at least 0 (0: nothing is learned from the row)");
      }
    }
    double sum = Arrays.stream(weights).sum();
    if (weights.length > 0 && (sum == 0 || sum == Double.POSITIVE_INFINITY)) {
      throw new InvalidInputException(sum == 0
          ? "every labelled row of '" + data.relationName() + "' has weight 0; give those to learn from a weight above 0"
          : "the weights of '" + data.relationName() + "' are too large to be added; divide them all by the same number");
    }
    return weights;
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
          + "; CINCER needs a nominal class: " + ClassAdvice.of(data));
    }
    if (c.numValues() < 2) {
      throw new InvalidInputException("class attribute '" + c.name() + "' has "
          + (c.numValues() == 0 ? "no value" : "only the value '" + c.value(0) + "'")
          + "; there is nothing to confuse it with: choose another class with -c");
    }
  }
}
