package cincer.data;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * How the rows of a text file are written.
 *
 * @param separator between two values
 * @param quote     around a value that has a separator or a line break in it; null if there is none
 * @param backslash whether a backslash takes a quote's meaning away, as Weka writes it; else a quote is written twice
 * @param blanks    whether blanks between a separator and a quote mean nothing
 */
record CsvDialect(char separator, Character quote, boolean backslash, boolean blanks) {

  /** Unquoted it says that a value is missing; in quotes it is a word, and R's and pandas' files tell the two apart so. */
  static final String NOT_AVAILABLE = "NA";

  CSVFormat format() {
    CSVFormat.Builder format = CSVFormat.Builder.create().setDelimiter(separator).setQuote(quote).setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(blanks);
    if (backslash) {
      format.setEscape('\\');
    }
    if (quote != null) {
      format.setQuoteMode(QuoteMode.ALL_NON_NULL);
    }
    return format.setNullString(NOT_AVAILABLE).get();
  }

  /** A value without the backslashes that Weka writes and the library leaves. */
  String unescaped(String value) {
    return quote != null && quote == '\'' ? value.replace("\\\"", "\"").replace("\\%", "%") : value;
  }

  /** For a sentence: "commas", "tabs". */
  static String name(char separator) {
    return switch (separator) {
      case ',' -> "commas";
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      case ' ' -> "blanks";
      default -> "'" + separator + "'";
    };
  }

  @Override
  public String toString() {
    return "separated by " + name(separator) + (quote == null ? ", without quotes" : ", quoted with " + quote);
  }
}
