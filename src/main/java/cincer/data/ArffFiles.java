package cincer.data;

import java.io.IOException;
import java.io.Writer;
import java.util.function.DoubleFunction;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;
import weka.core.Utils;

/** Writes ARFF with every digit: what is read back is bit for bit what was written. Weka itself rounds to 6 decimals. */
public final class ArffFiles {

  /** Up to here every whole number is a double. */
  private static final double LARGEST_PLAIN = 1L << 53;

  private ArffFiles() {}

  /** Writes a data set with all digits. */
  public static void write(Instances data, Writer out) throws IOException {
    write(data, ArffFiles::number, out);
  }

  /**
   * Writes a data set, rounded.
   *
   * @param decimals digits after the decimal point, at least 0; weights keep all of theirs
   */
  public static void write(Instances data, int decimals, Writer out) throws IOException {
    write(data, value -> Utils.doubleToString(value, decimals), out);
  }

  private static void write(Instances data, DoubleFunction<String> digits, Writer out) throws IOException {
    out.write(new Instances(data, 0).toString());
    out.write('\n');
    for (Instance row : data) {
      out.write(row(row, data, digits));
      out.write('\n');
    }
  }

  private static String row(Instance row, Instances data, DoubleFunction<String> digits) {
    StringBuilder text = new StringBuilder();
    boolean sparse = row instanceof SparseInstance;
    for (int a = 0; a < data.numAttributes(); a++) {
      if (!sparse || isWritten(row, data.attribute(a))) {
        text.append(text.length() == 0 ? "" : ",").append(sparse ? a + " " : "").append(value(row, data.attribute(a), digits));
      }
    }
    String weight = row.weight() == 1 ? "" : ",{" + number(row.weight()) + "}";
    return (sparse ? "{" + text + "}" : text) + weight;
  }

  /** In a sparse row: all but 0; also a text that happens to be stored at place 0, which Weka's own writer loses. */
  private static boolean isWritten(Instance row, Attribute attribute) {
    return row.value(attribute) != 0 || (attribute.isString() || attribute.isRelationValued()) && attribute.numValues() > 0;
  }

  private static String value(Instance row, Attribute attribute, DoubleFunction<String> digits) {
    if (row.isMissing(attribute)) {
      return "?";
    } else if (attribute.isRelationValued()) {
      Instances bag = row.relationalValue(attribute);
      StringBuilder rows = new StringBuilder();
      for (Instance inner : bag) {
        rows.append(rows.length() == 0 ? "" : "\n").append(row(inner, bag, digits));
      }
      return Utils.quote(rows.toString());
    } else if (attribute.type() == Attribute.NUMERIC) {
      return digits.apply(row.value(attribute));
    }
    String text = row.stringValue(attribute);
    return Utils.quote(attribute.isDate() ? DateFormats.latinDigits(text) : text);
  }

  /** The shortest text that is read as the same number; a whole number in plain digits, as people write it. */
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN && value != 0) {
      return Long.toString((long) value);
    }
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
