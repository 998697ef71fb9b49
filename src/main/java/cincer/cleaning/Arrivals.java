package cincer.cleaning;

import cincer.InvalidInputException;
import cincer.learner.Bootstrap;
import java.util.Arrays;

/**
 * Which rows are known at the start of a cleaning pass, and in which order the others arrive.
 *
 * @param bootstrap how many are known: a count of at least 1, a share below 1, or "auto" (100, or half of the labelled rows where
 *                  that is less)
 * @param source    which ones
 * @param order     of the others
 */
public record Arrivals(String bootstrap, Bootstrap.Source source, Bootstrap.Order order) {

  /** A stratified sample is known; the others arrive as in the file. */
  public static final Arrivals DEFAULT = new Arrivals("auto", Bootstrap.Source.STRATIFIED, Bootstrap.Order.FILE);

  /** @throws InvalidInputException if the bootstrap set has no possible size */
  public Arrivals {
    Bootstrap.requireSize(bootstrap);
  }

  /**
   * Number of rows that are known at the start.
   *
   * @param labels n observed labels; -1 where it is missing
   * @throws InvalidInputException if that leaves nothing to walk
   */
  int size(int[] labels) {
    return Bootstrap.size(bootstrap, (int) Arrays.stream(labels).filter(y -> y >= 0).count());
  }
}
