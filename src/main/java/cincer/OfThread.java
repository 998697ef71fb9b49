package cincer;

/** Who is told of what a thread does. */
final class OfThread {

  static final ThreadLocal<Headway> TOLD = ThreadLocal.withInitial(() -> Headway.NONE);

  private OfThread() {}
}
