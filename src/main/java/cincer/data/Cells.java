package cincer.data;

import java.util.regex.Pattern;

/** Text from data as cells of a CSV file that may be opened in a spreadsheet. */
public final class Cells {

  /** What spreadsheets take for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  private Cells() {}

  /** The text, behind an apostrophe where a spreadsheet would calculate it; numbers stay numbers. */
  public static String text(String raw) {
    boolean formula = !raw.isEmpty() && FORMULA.indexOf(raw.charAt(0)) >= 0 && !NUMBER.matcher(raw).matches();
    return formula ? "'" + raw : raw;
  }

  /** Whether a number is written without a decimal point. */
  public static boolean isWhole(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15;
  }
}
