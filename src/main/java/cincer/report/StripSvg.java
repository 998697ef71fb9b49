package cincer.report;

import cincer.explanation.Spread;

/**
 * Where the values of an attribute lie, as a small picture in a page: above the line those of the class that was expected, below it those of the class that was
 * given; a full mark for the suspicious row, a dashed one for the other. Its colours are the page's.
 */
final class StripSvg {

  private static final int WIDTH = 96;
  private static final int MIDDLE = 10;

  private StripSvg() {}

  /**
   * Draws it.
   *
   * @param id    of the bars in the page: what many pairs have in common is written once
   * @param first whether they are not in the page yet
   * @param other value of the other row; NaN where there is none
   * @return an element of a page
   */
  static String of(Spread spread, String id, boolean first, double value, double other) {
    return "<svg class='strip' viewBox='0 0 " + WIDTH + " " + 2 * MIDDLE + "' role='img' aria-label='Where the values lie'>"
        + (first ? "<g id='" + id + "'>" + bars(spread) + "</g>" : "<use href='#" + id + "'/>")
        + mark("o", spread.place(other)) + mark("m", spread.place(value)) + "</svg>";
  }

  private static String bars(Spread spread) {
    float highest = Math.max(highest(spread.expected()), highest(spread.given()));
    return bars("e", spread.expected(), highest, true) + bars("g", spread.given(), highest, false) + "<path class='l' d='M0 " + MIDDLE + "h" + WIDTH + "'/>";
  }

  private static float highest(float[] shares) {
    float most = 0;
    for (float share : shares) {
      most = Math.max(most, share);
    }
    return most;
  }

  /** Whole numbers: finer than that nobody sees. */
  private static String bars(String style, float[] shares, float highest, boolean up) {
    StringBuilder path = new StringBuilder();
    for (int bin = 0; bin < shares.length; bin++) {
      int height = highest > 0 ? (int) Math.ceil(shares[bin] / highest * (MIDDLE - 1)) : 0;
      int from = bin * WIDTH / shares.length;
      int width = (bin + 1) * WIDTH / shares.length - from - 1;
      if (height > 0) {
        path.append('M').append(from).append(' ').append(MIDDLE).append('v').append(up ? -height : height).append('h').append(width).append('V').append(MIDDLE);
      }
    }
    return path.isEmpty() ? "" : "<path class='" + style + "' d='" + path + "'/>";
  }

  private static String mark(String style, double place) {
    return Double.isNaN(place) ? "" : "<path class='" + style + "' d='M" + (1 + Math.round(place * (WIDTH - 2))) + " 0v" + 2 * MIDDLE + "'/>";
  }
}
