package cincer.session;

/** Evaluations build one classifier many times over. */
public final class Evaluations {

  private Evaluations() {}

  /** Whether the calling thread is building a classifier or runs an experiment. */
  public static boolean isInside() {
    return StackWalker.getInstance().walk(frames -> frames.anyMatch(frame ->
        frame.getClassName().startsWith("weka.classifiers.") || frame.getClassName().startsWith("weka.experiment.")));
  }
}
