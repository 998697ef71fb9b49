package cincer.spark.cluster;

import cincer.data.CsvColumn;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** What the values of a column are: how many are numbers, between which bounds, and how often which text occurs. */
final class ColumnStats implements Serializable {

  private static final long serialVersionUID = 1L;
  /** With more values than this a column is text, and not nominal. */
  static final int MOST_VALUES = 1000;

  /** Shorter numbers that do not begin with 0 or a sign keep their digits. */
  private static final int SAFE = 15;

  private long known;
  private long numbers;
  private boolean inexact;
  private boolean infinite;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private TreeMap<String, Long> values = new TreeMap<>(); // null where there are too many

  void add(Object cell) {
    if (cell == null || cell instanceof Double d && d.isNaN()) {
      return;
    }
    known++;
    if (cell instanceof Double number) {
      number(number);
      return;
    }
    String text = (String) cell;
    if (CsvColumn.isNumber(text)) {
      inexact |= mayLoseDigits(text) && CsvColumn.losesDigits(text.strip());
      number(Double.parseDouble(text));
    }
    value(text, 1);
  }

  private static boolean mayLoseDigits(String number) {
    return number.length() > SAFE || number.indexOf('0') <= 1 && number.indexOf('0') >= 0 || number.indexOf('+') == 0;
  }

  private void number(double number) {
    numbers++;
    infinite |= Double.isInfinite(number);
    low = Math.min(low, number);
    high = Math.max(high, number);
  }

  private void value(String text, long count) {
    if (values != null) {
      values.merge(text, count, Long::sum);
      values = values.size() > MOST_VALUES ? null : values;
    }
  }

  ColumnStats merge(ColumnStats other) {
    known += other.known;
    numbers += other.numbers;
    inexact |= other.inexact;
    infinite |= other.infinite;
    low = Math.min(low, other.low);
    high = Math.max(high, other.high);
    if (other.values == null) {
      values = null;
    } else {
      other.values.forEach(this::value);
    }
    return this;
  }

  long known() {
    return known;
  }

  /** Whether all values are numbers that a double keeps. */
  boolean isNumeric() {
    return known > 0 && numbers == known && !inexact;
  }

  boolean isInfinite() {
    return infinite;
  }

  double low() {
    return low;
  }

  double high() {
    return high;
  }

  /** How often which text occurs, in the order of the texts; null where there are too many. */
  Map<String, Long> values() {
    return values;
  }
}
