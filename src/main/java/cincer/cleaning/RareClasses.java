package cincer.cleaning;

import java.util.ArrayList;
import java.util.List;
import weka.core.Attribute;

/** Classes of which there are fewer rows than parts that take turns in a review, for a person. */
final class RareClasses {

  private static final int NAMED = 3;

  private RareClasses() {}

  /**
   * Which they are, and what follows from it.
   *
   * @param labels of all rows, -1 where missing
   * @param folds  parts of the review
   * @return a sentence without a full stop; empty if there is no such class
   */
  static String sentence(int[] labels, Attribute classes, int folds) {
    int[] counts = new int[classes.numValues()];
    for (int label : labels) {
      if (label >= 0) {
        counts[label]++;
      }
    }
    List<String> rare = new ArrayList<>();
    for (int y = 0; y < counts.length; y++) {
      if (counts[y] > 0 && counts[y] < folds) {
        rare.add("'" + classes.value(y) + "' (" + counts[y] + ")");
      }
    }
    if (rare.isEmpty()) {
      return "";
    }
    return (rare.size() == 1 ? "1 class has" : rare.size() + " classes have") + " fewer rows than the " + folds + " parts of a review: "
        + String.join(", ", rare.subList(0, Math.min(NAMED, rare.size()))) + (rare.size() > NAMED ? ", " + (rare.size() - NAMED) + " more" : "")
        + "; such a label is judged by networks that know few others of its class, or none";
  }
}
