package cincer.report;

/** The guard of {@link Carefulness} by counts alone. */
public final class CareGuard {

  private CareGuard() {}

  /** Whether somebody with these counts would be marked. */
  public static boolean marks(int clear, int contradicted, int repeats, int otherwise) {
    return Carefulness.chance(clear, contradicted, repeats, otherwise, Carefulness.BASE) < Carefulness.LEVEL;
  }
}
