package cincer.cleaning;

import java.util.Map;
import java.util.stream.Collectors;

/** Rows from which nothing is learned, for a person. */
final class UnusableRows {

  private static final int NAMED = 3;

  private UnusableRows() {}

  /**
   * How many they are, and why the first few; where a session is gone on with, which has told why, only how many they are now.
   *
   * @param left by row (0-based), why
   * @param rows how many there are in all
   * @param told whether it was said before why
   * @return a sentence without a full stop; empty if nothing was left out
   */
  static String sentence(Map<Integer, String> left, int rows, boolean told) {
    if (left.isEmpty()) {
      return "";
    }
    String many = "nothing is learned from " + left.size() + " of " + rows + " rows";
    return told ? many : many + ": " + left.entrySet().stream().limit(NAMED)
        .map(row -> "row " + (row.getKey() + 1) + " (" + row.getValue() + ")").collect(Collectors.joining(", "))
        + (left.size() > NAMED ? ", " + (left.size() - NAMED) + " more" : "")
        + "; such a row may be asked about all the same, and early: correct it and begin anew, or leave it out where it is asked about";
  }
}
