package cincer.data;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the values of one column of a text file are: numbers, or texts; and which of them are missing. Rows count from 1. */
public final class CsvColumn {

  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|[+-]?(NaN|Infinity)");
  private static final Pattern COMMA_NUMBER = Pattern.compile("[+-]?(\\d+|\\d{1,3}(\\.\\d{3})+)?,\\d+([eE][+-]?\\d+)?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
  private static final Pattern PADDED = Pattern.compile("[+-]?0\\d+|\\+\\d{7,}");

  /** So many digits every double holds. */
  private static final int SAFE_DIGITS = 15;

  private static final Set<String> MISSING_WORDS = Set.of("n/a", "#n/a", "null");

  /** Missing where all else are numbers; a word where all else are words. */
  private static final Set<String> MISSING_NUMBERS = Set.of("NA", "nan", "-nan");

  /** How a column is kept. */
  enum ColumnType { NUMBERS, COMMA_NUMBERS, NOMINAL, TEXT, WHOLE_AS_TEXT }

  private String name = "";
  private int known;
  private int numbers;
  private int commaNumbers;
  private int missingNumbers;
  private boolean beginsWithNumber;
  private String exact;
  private int exactRow;
  private int missing;
  private int empty;
  private int missingRow;
  private String missingWord;

  void setName(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /** Takes the value of the next row into account. */
  void add(String value, int row) {
    if (isMissing(value)) {
      noteMissing(value, row);
      return;
    }
    known++;
    String text = value.strip();
    if (NUMBER.matcher(text).matches()) {
      numbers++;
      beginsWithNumber |= known == 1;
      if (exact == null && losesDigits(text)) {
        exact = text;
        exactRow = row;
      }
    } else if (MISSING_NUMBERS.contains(text)) {
      missingNumbers++;
      noteMissing(text, row);
    } else if (COMMA_NUMBER.matcher(text).matches()) {
      commaNumbers++;
    }
  }

  private void noteMissing(String value, int row) {
    if (value == null || !value.isBlank() && !value.equals("?")) {
      missing++;
      missingWord = missingWord == null ? value == null ? CsvDialect.NOT_AVAILABLE : value.strip() : missingWord;
      missingRow = missingRow == 0 ? row : missingRow;
    } else if (!value.equals("?")) {
      empty++;
    }
  }

  /** Whether a value is a number as files write it. */
  public static boolean isNumber(String value) {
    return NUMBER.matcher(value.strip()).matches();
  }

  /** Whether the column's values are numbers and are lost as such: digits that no double has, zeros before others. */
  public static boolean losesDigits(String number) {
    if (PADDED.matcher(number).matches()) {
      return true;
    }
    return number.length() > SAFE_DIGITS && WHOLE.matcher(number).matches()
        && new BigDecimal(number).compareTo(new BigDecimal(Double.parseDouble(number))) != 0;
  }

  /** @param decimalCommas whether a comma in a number can be a decimal one: not where commas separate */
  ColumnType kind(boolean decimalCommas) {
    int others = known - missingNumbers;
    if (others > 0 && numbers == others) {
      return exact == null ? ColumnType.NUMBERS : ColumnType.WHOLE_AS_TEXT;
    } else if (others > 0 && decimalCommas && commaNumbers > 0 && numbers + commaNumbers == others) {
      return ColumnType.COMMA_NUMBERS;
    }
    return known == 0 || beginsWithNumber ? ColumnType.TEXT : ColumnType.NOMINAL;
  }

  /** Whether a value of any column says that nothing is known. */
  public static boolean isMissing(String value) {
    return value == null || value.equals("?") || value.isBlank() || MISSING_WORDS.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  /** A value of a column of numbers; not a number where it is missing. */
  static double number(String value, ColumnType kind) {
    if (isMissing(value) || MISSING_NUMBERS.contains(value.strip())) {
      return Double.NaN;
    }
    String text = value.strip();
    if (kind == ColumnType.COMMA_NUMBERS && text.indexOf(',') >= 0) {
      text = text.replace(".", "").replace(',', '.');
    }
    return Double.parseDouble(text);
  }

  /** What counts as missing in it, for a person; empty if nothing but "?" does. */
  String missing(ColumnType kind) {
    boolean words = missing > 0 && (kind == ColumnType.NUMBERS || kind == ColumnType.COMMA_NUMBERS || missing > missingNumbers);
    int count = words && kind != ColumnType.NUMBERS && kind != ColumnType.COMMA_NUMBERS ? missing - missingNumbers : missing;
    if (!words) {
      return empty == 0 ? "" : "'" + Plain.text(name) + "' (" + empty + " empty)";
    }
    return "'" + Plain.text(name) + "' (" + missingWord + " in row " + missingRow + (count + empty > 1 ? ", " + (count + empty) + " in all" : "") + ")";
  }

  /** Why a column of numbers is kept as text, for a person; empty if it is not. */
  String exactness() {
    return exact == null ? "" : "'" + Plain.text(name) + "' (" + exact + " in row " + exactRow + ")";
  }
}
