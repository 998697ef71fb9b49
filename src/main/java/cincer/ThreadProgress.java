package cincer;

/** Who is told of what a thread does. */
final class ThreadProgress {

  static final ThreadLocal<ProgressListener> TOLD = ThreadLocal.withInitial(() -> ProgressListener.NONE);

  private ThreadProgress() {}
}
