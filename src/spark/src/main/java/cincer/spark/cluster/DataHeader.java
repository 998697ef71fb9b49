package cincer.spark.cluster;

import cincer.InvalidInputException;
import cincer.data.CsvColumn;
import cincer.spark.numbers.KeyOrder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/**
 * What one pass over all rows has found: attributes, bounds, classes.
 *
 * @param header  all columns as Weka's attributes, with the class; no rows
 * @param key     place of the key among the columns
 * @param low     smallest value of each numeric column; infinite where there is none
 * @param high    largest value of each numeric column
 * @param rows    number of rows
 * @param classes labelled rows of each class
 */
record DataHeader(Instances header, int key, double[] low, double[] high, long rows, long[] classes) implements Serializable {

  /** What becomes of texts where a row becomes an instance: all are kept, or only those of the last row, or they are missing. */
  enum Texts { ALL, LAST, NONE }

  /** @throws InvalidInputException if a column is not there, or is not what it is to be */
  static DataHeader of(Table table, ColumnStats[] stats, long rows, String className, String keyName, String relation) {
    int c = index(table.names(), className, "-class");
    int key = index(table.names(), keyName, "-key");
    if (c == key) {
      throw new InvalidInputException("'" + keyName + "' is the class and cannot be the key; name a column that identifies the rows with -key");
    } else if (stats[key].known() < rows) {
      throw new InvalidInputException((rows - stats[key].known()) + " of " + rows + " rows have no key in '" + keyName
          + "'; answers find their way back by it: give each row one");
    }
    ArrayList<Attribute> attributes = new ArrayList<>();
    double[] low = new double[stats.length];
    double[] high = new double[stats.length];
    for (int i = 0; i < stats.length; i++) {
      Attribute attribute = table.declared() != null ? table.declared().attribute(i) : attribute(table.names().get(i), stats[i],
          !table.named()[i] && (table.typed()[i] || stats[i].isNumeric()), i == key);
      attributes.add(attribute);
      if (attribute.type() == Attribute.NUMERIC && stats[i].isInfinite() && i != key) {
        throw new InvalidInputException("column '" + table.names().get(i) + "' is infinite in a row; make it missing or give it a finite value");
      }
      low[i] = stats[i].low();
      high[i] = stats[i].high();
    }
    requireClass(attributes.get(c), stats[c]);
    Instances header = new Instances(relation, attributes, 0);
    header.setClassIndex(c);
    long[] classes = new long[header.numClasses()];
    for (int y = 0; y < classes.length; y++) {
      classes[y] = stats[c].values().getOrDefault(header.classAttribute().value(y), 0L);
    }
    return new DataHeader(header, key, low, high, rows, classes);
  }

  private static int index(List<String> names, String name, String option) {
    if (name.isBlank()) {
      throw new InvalidInputException(option + " is missing; name a column" + (option.equals("-key") ? " that identifies the rows" : ""));
    }
    int index = names.indexOf(name);
    if (index < 0) {
      throw new InvalidInputException("there is no column '" + name + "'; correct " + option + ": there are "
          + String.join(", ", names.subList(0, Math.min(30, names.size()))));
    }
    return index;
  }

  private static Attribute attribute(String name, ColumnStats stats, boolean numeric, boolean key) {
    if (numeric) {
      return new Attribute(name);
    }
    return key || stats.values() == null || stats.known() == 0 ? new Attribute(name, (List<String>) null)
        : new Attribute(name, new ArrayList<>(stats.values().keySet()));
  }

  private static void requireClass(Attribute attribute, ColumnStats stats) {
    if (attribute.type() == Attribute.NUMERIC) {
      throw new InvalidInputException("class column '" + attribute.name() + "' is numeric; CINCER needs a nominal class: choose another with -class, or "
          + "say -nominal " + attribute.name() + " if its numbers are names");
    } else if (!attribute.isNominal() || stats.values() == null) {
      throw new InvalidInputException("class column '" + attribute.name() + "' " + (stats.known() == 0 ? "is empty" : "has more than " + ColumnStats.MOST_VALUES
          + " values") + "; choose another with -class");
    } else if (attribute.numValues() < 2) {
      throw new InvalidInputException("class column '" + attribute.name() + "' has only the value '" + attribute.value(0)
          + "'; there is nothing to confuse it with: choose another with -class");
    }
  }

  /** Number of labelled rows. */
  long labelled() {
    long sum = 0;
    for (long count : classes) {
      sum += count;
    }
    return sum;
  }

  KeyOrder keys() {
    return header.attribute(key).isNumeric() ? KeyOrder.NUMBERS : KeyOrder.TEXTS;
  }

  /** Label of a row, from 0 on; -1 where it has none. */
  int label(Object[] cells) {
    Object cell = cells[header.classIndex()];
    return cell == null ? -1 : header.classAttribute().indexOfValue(TableFiles.text(cell));
  }

  String key(Object[] cells) {
    return TableFiles.text(cells[key]);
  }

  /**
   * A row as Weka has it.
   *
   * @param into  whose header knows, or gets to know, the texts
   * @param texts what becomes of texts
   */
  Instance instance(Object[] cells, Instances into, Texts texts) {
    double[] values = new double[cells.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(cells[i], into.attribute(i), texts);
    }
    Instance instance = new DenseInstance(1, values);
    instance.setDataset(into);
    return instance;
  }

  private static double value(Object cell, Attribute attribute, Texts texts) {
    if (cell == null || attribute.isDate()) {
      return Utils.missingValue();
    } else if (attribute.isNumeric()) {
      return cell instanceof Double number ? number : CsvColumn.isNumber((String) cell) ? Double.parseDouble((String) cell) : Utils.missingValue();
    } else if (attribute.isNominal()) {
      int index = attribute.indexOfValue(TableFiles.text(cell));
      return index < 0 ? Utils.missingValue() : index;
    }
    return switch (texts) {
      case ALL -> attribute.addStringValue(TableFiles.text(cell));
      case LAST -> {
        attribute.setStringValue(TableFiles.text(cell));
        yield 0;
      }
      case NONE -> Utils.missingValue();
    };
  }

  /** Two rows with the bounds of all numeric columns, for whoever scales by what it has seen; all else is missing. */
  List<Instance> bounds() {
    List<Instance> bounds = new ArrayList<>();
    for (double[] bound : List.of(low, high)) {
      Instance row = new DenseInstance(header.numAttributes());
      for (int i = 0; i < bound.length; i++) {
        if (i != key && i != header.classIndex() && header.attribute(i).type() == Attribute.NUMERIC && Double.isFinite(bound[i])) {
          row.setValue(i, bound[i]);
        }
      }
      bounds.add(row);
    }
    return bounds;
  }

  /** How often which class occurs. */
  Map<String, Long> classCounts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int y = 0; y < classes.length; y++) {
      counts.put(header.classAttribute().value(y), classes[y]);
    }
    return counts;
  }
}
