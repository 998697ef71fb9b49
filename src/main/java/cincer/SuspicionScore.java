package cincer;

/** How suspicious an example is (Section 3.1; the margin of Eq. 1 is one answer). */
@SessionRole("suspicion score")
public interface SuspicionScore {

  /**
   * Does the work that is the same for every example that one fit judges.
   *
   * @throws InterruptedException if the thread was interrupted
   */
  FittedScore prepare(Fit fit) throws InterruptedException;

  /**
   * Whether scores lie in [0, 1], so that tau is the least suspicious one. If not, tau is a quantile: an example is
   * suspicious if its score is at least that of a share tau of the bootstrap set.
   */
  default boolean bounded() {
    return true;
  }

  /** Scores the examples that one {@link Fit} judges. */
  interface FittedScore {

    /** At least 0, higher = more suspicious; never NaN. */
    double score(Suspicion suspicion);
  }
}
