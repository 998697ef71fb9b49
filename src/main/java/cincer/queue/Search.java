package cincer.queue;

import cincer.data.Attributes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Finds rows by what stands in them: their number, a number that identifies them, or a part of a word or text, large or small letters alike.
 * Each different value is looked at once, however many rows have it.
 */
public final class Search {

  private final Instances data;
  private final List<Attribute> written = new ArrayList<>();
  private final List<Attribute> numbers = new ArrayList<>();

  /**
   * In these rows.
   *
   * @param data not to be modified; its class is not looked into
   * @param keys names of the attributes that identify rows
   */
  public Search(Instances data, List<String> keys) {
    this.data = data;
    for (int a = 0; a < data.numAttributes(); a++) {
      Attribute attribute = data.attribute(a);
      if (a != data.classIndex() && (attribute.isString() || attribute.isNominal())) {
        written.add(attribute);
      } else if (attribute.isNumeric() && keys.contains(attribute.name())) {
        numbers.add(attribute);
      }
    }
  }

  /** The rows in which a text stands; null if it is blank. */
  public BitSet find(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return null;
    }
    BitSet rows = new BitSet(data.numInstances());
    if (wanted.matches("\\d{1,9}") && Integer.parseInt(wanted) >= 1 && Integer.parseInt(wanted) <= data.numInstances()) {
      rows.set(Integer.parseInt(wanted) - 1);
    }
    written.forEach(attribute -> addRows(attribute, values(attribute, wanted), rows));
    numbers.forEach(attribute -> addRows(attribute, wanted, rows));
    return rows;
  }

  private static BitSet values(Attribute attribute, String wanted) {
    BitSet values = new BitSet();
    List<String> all = Attributes.values(attribute);
    for (int v = 0; v < all.size(); v++) {
      values.set(v, all.get(v).toLowerCase(Locale.ROOT).contains(wanted));
    }
    return values;
  }

  private void addRows(Attribute attribute, BitSet values, BitSet rows) {
    for (int row = values.isEmpty() ? data.numInstances() : 0; row < data.numInstances(); row++) {
      Instance instance = data.instance(row);
      if (!instance.isMissing(attribute) && values.get((int) instance.value(attribute))) {
        rows.set(row);
      }
    }
  }

  private void addRows(Attribute key, String wanted, BitSet rows) {
    double number;
    try {
      number = Double.parseDouble(wanted);
    } catch (NumberFormatException e) { // a word is no number
      return;
    }
    for (int row = 0; row < data.numInstances(); row++) {
      if (data.instance(row).value(key) == number) {
        rows.set(row);
      }
    }
  }
}
