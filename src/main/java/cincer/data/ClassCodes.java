package cincer.data;

import java.util.HashSet;
import java.util.Set;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/** Names of classes, and of rows, that are written as numbers. */
public final class ClassCodes {

  /** So many different whole numbers are names of classes; more are a quantity. */
  private static final int MOST_CLASSES = 30;

  private ClassCodes() {}

  /** Whether the numbers of an attribute can be names of classes: few different ones, all of them whole. */
  public static boolean are(Instances data, int index) {
    return data.attribute(index).isNumeric() && !data.attribute(index).isDate() && distinct(data, index, MOST_CLASSES) >= 0;
  }

  /** Whether the numbers of an attribute name the rows: its name says so, all of them are whole, and no two are the same. */
  static boolean nameRows(Instances data, Attribute attribute) {
    return attribute.isNumeric() && ClassGuess.isId(attribute) && distinct(data, attribute.index(), Integer.MAX_VALUE) == data.size();
  }

  /** How many different values there are; -1 if there are more than the most, or one is not whole. */
  private static int distinct(Instances data, int index, int most) {
    Set<Double> values = new HashSet<>();
    for (Instance row : data) {
      double value = row.value(index);
      if (!row.isMissing(index) && (value != Math.rint(value) || values.add(value) && values.size() > most)) {
        return -1;
      }
    }
    return values.size();
  }
}
