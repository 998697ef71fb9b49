package cincer.report;

import cincer.ShownEvidence.ImagePlaces;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the network looked in an image, as the template {@code looks.jte} draws it above the image in a page: cells whose colour says for what they spoke, the
 * stronger the more, and signs on the strongest, so that it can be read without colours. Colours are the page's.
 *
 * @param width  of all of it
 * @param height of all of it
 * @param cells  by what they say
 * @param signs  a path; empty if no cell is strong
 */
record LooksPicture(int width, int height, List<AlikeCells> cells, String signs) {

  private static final int CELL = 4;
  private static final int LEAST_SIGNED = 4;
  private static final int LEAST_SEEN = 2;
  private static final int OPACITY = 8; // of a level, in hundredths; of all that are seen two digits

  /**
   * All cells that say the same.
   *
   * @param style   for what was expected, or against it
   * @param opacity in hundredths, two digits
   * @param path    around them
   */
  record AlikeCells(String style, int opacity, String path) {}

  static LooksPicture of(ImagePlaces places) {
    List<List<Integer>> levels = places.levels();
    List<AlikeCells> cells = new ArrayList<>();
    for (int level = LEAST_SEEN; level <= ImagePlaces.STRONGEST; level++) {
      add(cells, path(levels, level), level, "for");
      add(cells, path(levels, -level), level, "against");
    }
    return new LooksPicture(CELL * levels.get(0).size(), CELL * levels.size(), cells, signs(levels));
  }

  private static void add(List<AlikeCells> cells, String path, int level, String style) {
    if (!path.isEmpty()) {
      cells.add(new AlikeCells(style, OPACITY * level, path));
    }
  }

  private static String signs(List<List<Integer>> levels) {
    StringBuilder signs = new StringBuilder();
    for (int y = 0; y < levels.size(); y++) {
      for (int x = 0; x < levels.get(y).size(); x++) {
        int level = levels.get(y).get(x);
        if (Math.abs(level) >= LEAST_SIGNED) {
          signs.append('M').append(CELL * x + 1).append(' ').append(CELL * y + 2).append("h2").append(level > 0 ? "m-1-1v2" : "");
        }
      }
    }
    return signs.toString();
  }

  /** Around all cells of a level; those of a line that touch become one. */
  private static String path(List<List<Integer>> levels, int wanted) {
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
    return path.toString();
  }
}
