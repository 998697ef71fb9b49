package cincer.data;

import java.util.List;
import java.util.Set;
import weka.core.Attribute;
import weka.core.Instances;

/** What to do with a class or with attributes that do not fit: the one of Weka's filters that helps, by its cause. */
final class ClassAdvice {

  /** Weka itself does not have it. */
  static final String PROPOSITIONAL = "MultiInstanceToPropositional of Weka's package multiInstanceFilters";

  private static final String FILTERS = "weka.filters.unsupervised.attribute.";

  private ClassAdvice() {}

  /** How the class attribute, which is not nominal, becomes so, or which one to choose instead. */
  static String of(Instances data) {
    Attribute c = data.classAttribute();
    String range = " -R " + (c.index() + 1);
    String likely = ClassGuess.of(data).likely().map(other -> "choose '" + Plain.text(other.name()) + "' with -c " + (other.index() + 1) + ", or ").orElse("");
    if (c.isRelationValued()) {
      return likely + "choose another with -c (rows within rows become rows with " + PROPOSITIONAL + ")";
    } else if (c.isString()) {
      return likely + "make its texts classes with StringToNominal, for example" + command("StringToNominal", range);
    } else if (c.isDate()) {
      return likely + "make it a number with DateToNumeric" + range + ", then classes with NumericToNominal, or Discretize where they are many, for example"
          + command("DateToNumeric", range);
    }
    int distinct = ClassCodes.distinct(data, c.index());
    if (distinct == 0 || distinct == 1) {
      return likely + "choose another with -c: " + (distinct == 0 ? "no row has a value" : "all rows have the same value");
    }
    return distinct > 0 ? likely + "make its numbers classes with NumericToNominal, for example" + command("NumericToNominal", range)
        : likely + "make ranges of its many numbers with Discretize, for example" + command("Discretize", range);
  }

  private static String command(String filter, String options) {
    return " java weka.Run " + FILTERS + filter + options + " -i <data> -o <new file>.arff";
  }

  /** How the attributes become such that something can be learned; empty if there is none. */
  static String features(Instances data, Set<String> keys) {
    StringBuilder advice = new StringBuilder();
    for (int a = 0; a < data.numAttributes(); a++) {
      Attribute attribute = data.attribute(a);
      if (a == data.classIndex() || keys.contains(attribute.name()) || attribute.name().startsWith(Attributes.RESULT_PREFIX)) {
        continue;
      }
      String filter = attribute.isDate() ? "dates: DateToNumeric" : attribute.isString() ? "text: -text words learns from its words"
          : attribute.isRelationValued() ? "rows within rows: " + PROPOSITIONAL : "";
      if (!filter.isEmpty() && advice.indexOf(filter) < 0) {
        advice.append(advice.length() == 0 ? " (" : "; ").append(filter);
      }
    }
    return advice + (advice.length() == 0 ? "" : ")");
  }

  /** Whether the data is a set of bags as Weka has them: the bag's name, its rows, the class. */
  static boolean isMultiInstance(Instances data, List<Attribute> features) {
    return data.numAttributes() == 3 && data.attribute(1).isRelationValued() && features.size() == 1 && features.get(0).index() == 0
        && features.get(0).isNominal();
  }
}
