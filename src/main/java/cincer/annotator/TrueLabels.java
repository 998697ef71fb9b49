package cincer.annotator;

import cincer.InvalidInputException;
import cincer.data.Attributes;
import java.io.File;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weka.core.Attribute;
import weka.core.Instances;

/** Finds the true labels of a data set's rows in a reference data set. */
final class TrueLabels {

  private final Instances data;
  private final Instances reference;
  private final File file;
  private final Attribute trueClass;

  /**
   * @param data      with a nominal class
   * @param reference has an attribute of the class's name
   * @param file      where the reference came from
   */
  TrueLabels(Instances data, Instances reference, File file) {
    this.data = data;
    this.reference = reference;
    this.file = file;
    String name = data.classAttribute().name();
    trueClass = reference.attribute(name);
    if (trueClass == null) {
      throw new InvalidInputException("'" + file + "' has no attribute '" + name
          + "', the class of the data; give its attribute with the true labels that name");
    }
  }

  /** One label per row of the data, -1 where the reference has none: row i of the reference is row i of the data. */
  int[] byPosition() {
    if (reference.numInstances() != data.numInstances()) {
      throw new InvalidInputException("'" + file + "' has " + reference.numInstances() + " rows, but the data has "
          + data.numInstances() + "; name an attribute that identifies the rows with -key");
    }
    int[] labels = new int[data.numInstances()];
    Arrays.setAll(labels, this::label);
    return labels;
  }

  /**
   * One label per row of the data, -1 where the reference has none.
   *
   * @param key name or 1-based number of the attribute by which rows of the data are found in the reference
   */
  int[] byKey(String key) {
    Attribute dataKey = Attributes.find(data, key);
    if (dataKey.index() == data.classIndex()) {
      throw new InvalidInputException("-key is '" + key + "', the class; name an attribute that identifies the rows");
    }
    Map<String, Integer> rows = index(dataKey.name());
    int[] labels = new int[data.numInstances()];
    for (int i = 0; i < labels.length; i++) {
      String value = key(data, dataKey, i, "the data");
      Integer row = rows.get(value);
      if (row == null) {
        throw new InvalidInputException("'" + file + "' has no row with '" + dataKey.name() + "' = '" + value
            + "', as row " + (i + 1) + " of the data has; add it, or name another attribute with -key");
      }
      labels[i] = label(row);
    }
    return labels;
  }

  /** The reference's row numbers by key. */
  private Map<String, Integer> index(String name) {
    Attribute key = reference.attribute(name);
    if (key == null) {
      throw new InvalidInputException("'" + file + "' has no attribute '" + name
          + "', by which its rows were to be found; name one that both have with -key");
    }
    Map<String, Integer> rows = new HashMap<>();
    for (int i = 0; i < reference.numInstances(); i++) {
      String value = key(reference, key, i, "'" + file + "'");
      Integer first = rows.put(value, i);
      if (first != null) {
        throw new InvalidInputException("'" + value + "' is the '" + name + "' of rows " + (first + 1) + " and " + (i + 1)
            + " of '" + file + "'; remove one, or name another attribute with -key");
      }
    }
    return rows;
  }

  private static String key(Instances rows, Attribute key, int row, String where) {
    String value = Values.exact(rows.instance(row), key);
    if (value == null) {
      throw new InvalidInputException("row " + (row + 1) + " of " + where + " has no value of '" + key.name()
          + "'; add it, or name another attribute with -key");
    }
    return value;
  }

  /** The label that a row of the reference has, by name; -1 if it is missing. */
  private int label(int row) {
    String name = Values.exact(reference.instance(row), trueClass);
    if (name == null) {
      return -1;
    }
    int label = data.classAttribute().indexOfValue(name);
    if (label < 0) {
      List<String> known = new ClassNames(data.classAttribute()).raw();
      throw new InvalidInputException("row " + (row + 1) + " of '" + file + "' is labelled '" + name
          + "', which is no value of the class '" + data.classAttribute().name() + "' of the data ("
          + known.stream().limit(10).collect(Collectors.joining(", ")) + (known.size() > 10 ? ", ..." : "")
          + "); correct it, or declare it in the data");
    }
    return label;
  }
}
