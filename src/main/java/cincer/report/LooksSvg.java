package cincer.report;

import cincer.Grounds.ImagePlaces;
import java.util.List;

/**
 * Where the network looked in an image, as a picture that lies above it in a page: cells whose colour says for what they spoke, the stronger the more, and signs on
 * the strongest, so that it can be read without colours. Its colours are the page's.
 */
final class LooksSvg {

  private static final int CELL = 4;
  private static final int LEAST_SIGNED = 4;
  private static final int LEAST_SEEN = 2;
  private static final int OPACITY = 8; // of a level, in hundredths; of all that are seen two digits

  private LooksSvg() {}

  /** An element of a page. */
  static String of(ImagePlaces places) {
    List<List<Integer>> levels = places.levels();
    StringBuilder svg = new StringBuilder("<svg class='looks' viewBox='0 0 " + CELL * levels.get(0).size() + " " + CELL * levels.size()
        + "' preserveAspectRatio='none' role='img' aria-label='Where the network looked'>");
    for (int level = LEAST_SEEN; level <= ImagePlaces.STRONGEST; level++) {
      cells(svg, levels, level, "for");
      cells(svg, levels, -level, "against");
    }
    StringBuilder signs = new StringBuilder();
    for (int y = 0; y < levels.size(); y++) {
      for (int x = 0; x < levels.get(y).size(); x++) {
        int level = levels.get(y).get(x);
        if (Math.abs(level) >= LEAST_SIGNED) {
          signs.append('M').append(CELL * x + 1).append(' ').append(CELL * y + 2).append("h2").append(level > 0 ? "m-1-1v2" : "");
        }
      }
    }
    return svg.append(signs.isEmpty() ? "" : "<path class='signs' d='" + signs + "'/>").append("</svg>").toString();
  }

  /** All cells of a level in one path; cells of a line that touch become one. */
  private static void cells(StringBuilder svg, List<List<Integer>> levels, int wanted, String style) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < levels.size(); y++) {
      List<Integer> line = levels.get(y);
      for (int x = 0; x < line.size(); x++) {
        int from = x;
        while (x < line.size() && line.get(x) == wanted) {
          x++;
        }
        if (x > from) {
          path.append('M').append(CELL * from).append(' ').append(CELL * y).append('h').append(CELL * (x - from)).append('v').append(CELL)
              .append('H').append(CELL * from);
        }
      }
    }
    if (!path.isEmpty()) {
      svg.append("<path class='").append(style).append("' opacity='.").append(OPACITY * Math.abs(wanted)).append("' d='").append(path).append("'/>");
    }
  }
}
