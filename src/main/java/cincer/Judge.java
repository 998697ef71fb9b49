package cincer;

/**
 * A second opinion beside the network: says how likely each class is for rows that it did not learn from. May be asked from several
 * threads; the same call gives the same result.
 */
public interface Judge {

  /**
   * Learns from some rows, and says of others what they are.
   *
   * @param rows    to learn from (0-based, of the data set)
   * @param labels  current labels of all rows of the data set, -1 where missing; not to be modified
   * @param heldOut rows (0-based) to judge; none of them is among {@code rows}
   * @return P(y|x), one array of c for each of {@code heldOut}, in that order
   * @throws InvalidInputException if it cannot learn from this data
   * @throws InterruptedException  if the thread was interrupted
   */
  double[][] judge(int[] rows, int[] labels, int[] heldOut) throws InterruptedException;
}
