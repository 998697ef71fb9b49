package cincer.journal;

import java.util.List;

/** Evaluations build one classifier many times over. */
public final class Evaluations {

  private Evaluations() {}

  /**
   * From where the evaluation is called in which the calling thread is: its outermost method, and the callers of that.
   *
   * @return the innermost first; none if the thread is in no evaluation, or began with it
   */
  public static List<StackWalker.StackFrame> callers() {
    return StackWalker.getInstance().walk(frames -> {
      List<StackWalker.StackFrame> all = frames.toList();
      int outermost = all.size() - 1;
      while (outermost >= 0 && !isEvaluation(all.get(outermost))) {
        outermost--;
      }
      return outermost < 0 ? List.of() : List.copyOf(all.subList(outermost + 1, all.size()));
    });
  }

  private static boolean isEvaluation(StackWalker.StackFrame frame) {
    return frame.getClassName().startsWith("weka.classifiers.") || frame.getClassName().startsWith("weka.experiment.");
  }

  /** Whether the calling thread is building a classifier or runs an experiment. */
  public static boolean isInside() {
    return StackWalker.getInstance().walk(frames -> frames.anyMatch(Evaluations::isEvaluation));
  }
}
