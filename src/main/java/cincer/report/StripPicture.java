package cincer.report;

import cincer.explanation.Spread;

/**
 * Where the values of an attribute lie, as the template {@code strip.jte} draws it in a page: above the line those of the class that was expected, below it those of
 * the class that was given; a full mark for the suspicious row, a dashed one for the other. Colours are the page's.
 *
 * @param id       of the bars in the page: what many pairs have in common is written once
 * @param first    whether they are not in the page yet
 * @param expected bars of the class that was expected, as a path; empty if there are none
 * @param given    bars of the class that was given
 * @param row      from left, where the suspicious row is; -1 if it has no value
 * @param other    where the other row is
 */
record StripPicture(String id, boolean first, String expected, String given, int row, int other) {

  static final int WIDTH = 96;
  static final int MIDDLE = 10;

  /**
   * Lays it out.
   *
   * @param value of the suspicious row
   * @param other of the other one; NaN where there is none
   */
  static StripPicture of(Spread spread, String id, boolean first, double value, double other) {
    float highest = Math.max(highest(spread.expected()), highest(spread.given()));
    return new StripPicture(id, first, bars(spread.expected(), highest, true), bars(spread.given(), highest, false),
        mark(spread.place(value)), mark(spread.place(other)));
  }

  private static int mark(double place) {
    return Double.isNaN(place) ? -1 : 1 + (int) Math.round(place * (WIDTH - 2));
  }

  private static float highest(float[] shares) {
    float most = 0;
    for (float share : shares) {
      most = Math.max(most, share);
    }
    return most;
  }

  /** Whole numbers: finer than that nobody sees. */
  private static String bars(float[] shares, float highest, boolean up) {
    StringBuilder path = new StringBuilder();
    for (int bin = 0; bin < shares.length; bin++) {
      int height = highest > 0 ? (int) Math.ceil(shares[bin] / highest * (MIDDLE - 1)) : 0;
      int from = bin * WIDTH / shares.length;
      int width = (bin + 1) * WIDTH / shares.length - from - 1;
      if (height > 0) {
        path.append('M').append(from).append(' ').append(MIDDLE).append('v').append(up ? -height : height).append('h').append(width).append('V').append(MIDDLE);
      }
    }
    return path.toString();
  }
}
