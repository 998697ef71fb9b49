package cincer.cleaning;

import cincer.journal.Session;
import cincer.learner.Event;
import cincer.learner.Outcome;
import cincer.learner.Resume;
import cincer.learner.Walk;
import java.util.ArrayList;
import java.util.List;
import weka.core.Attribute;

/** Classes of which there are fewer rows than parts that take turns in a review, for a person. */
final class RareClasses {

  private static final int NAMED = 3;

  private RareClasses() {}

  /**
   * Which they are where a review begins; nothing where one is gone on with, which has told it. Labels are those that stand then, and rows from which
   * nothing is learned do not count.
   *
   * @param drops  whether counter-examples are dropped, not relabelled
   * @param folds  parts of the review
   * @return a sentence without a full stop; empty if there is no such class
   */
  static String sentence(Session session, Walk walk, boolean drops, int rounds, Attribute classes, int folds) {
    boolean goesOn = !session.past().isEmpty() && (session.layout() == null || session.past().stream().anyMatch(Event.GoesOnAsReview.class::isInstance));
    if (goesOn) {
      return "";
    }
    Outcome outcome = session.past().isEmpty() ? null : Resume.outcome(walk, drops, rounds, session.past());
    int[] labels = outcome == null ? walk.labels().clone() : outcome.labels().clone();
    for (int row = 0; row < labels.length; row++) {
      labels[row] = walk.weights()[row] == 0 ? -1 : labels[row];
    }
    if (outcome != null) {
      outcome.dropped().forEach(row -> labels[row] = -1);
    }
    return sentence(labels, classes, folds);
  }

  /**
   * Which they are, and what follows from it.
   *
   * @param labels of all rows, -1 where missing
   * @param folds  parts of the review
   * @return a sentence without a full stop; empty if there is no such class
   */
  private static String sentence(int[] labels, Attribute classes, int folds) {
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
