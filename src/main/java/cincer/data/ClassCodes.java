package cincer.data;

import java.util.HashSet;
import java.util.Set;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.NumericToNominal;

/** Names of classes that are written as numbers. */
public final class ClassCodes {

  /** So many different whole numbers are names of classes; more are a quantity. */
  private static final int MOST_CLASSES = 30;

  private ClassCodes() {}

  /** Whether the numbers of an attribute can be names of classes: few different ones, at least two, all of them whole. */
  public static boolean are(Instances data, int index) {
    return data.attribute(index).isNumeric() && !data.attribute(index).isDate() && distinct(data, index) >= 2;
  }

  /** The same data under its name, where the numbers of an attribute are labels and it is the class. */
  public static Instances labels(Instances data, int index) throws Exception {
    NumericToNominal filter = new NumericToNominal();
    filter.setAttributeIndices(String.valueOf(index + 1));
    Instances numbers = new Instances(data);
    numbers.setClassIndex(-1); // it is none as long as it is numeric
    filter.setInputFormat(numbers);
    Instances labels = Filter.useFilter(numbers, filter);
    labels.setRelationName(data.relationName());
    labels.setClassIndex(index);
    return labels;
  }

  /** How many different values there are; -1 if there are many, or one is not whole. */
  static int distinct(Instances data, int index) {
    Set<Double> values = new HashSet<>();
    for (Instance row : data) {
      double value = row.value(index);
      if (!row.isMissing(index) && (value != Math.rint(value) || values.add(value) && values.size() > MOST_CLASSES)) {
        return -1;
      }
    }
    return values.size();
  }
}
