package cincer.report;

/** The guard of {@link Care} by counts alone. */
public final class CareGuard {

  private CareGuard() {}

  /** Whether somebody with these counts would be marked. */
  public static boolean marks(int clear, int contradicted, int repeats, int otherwise) {
    return Care.chance(clear, contradicted, repeats, otherwise, Care.BASE) < Care.LEVEL;
  }
}
