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
 * @param order     of the others; {@link Bootstrap.Order#SUSPICIOUS} for a review, in which all are known
 * @param reviewers who doubts in a review, and when it ends
 */
public record Arrivals(String bootstrap, Bootstrap.Source source, Bootstrap.Order order, Reviewers reviewers) {

  /** A stratified sample is known; the others arrive as in the file. */
  public static final Arrivals DEFAULT = new Arrivals("auto", Bootstrap.Source.STRATIFIED, Bootstrap.Order.FILE);

  /** A review of all rows, the most doubtful label first. */
  public static final Arrivals REVIEW = new Arrivals("auto", Bootstrap.Source.STRATIFIED, Bootstrap.Order.SUSPICIOUS);

  /** Reviewers as by default. */
  public Arrivals(String bootstrap, Bootstrap.Source source, Bootstrap.Order order) {
    this(bootstrap, source, order, Reviewers.DEFAULT);
  }

  /** With other reviewers. */
  public Arrivals reviewers(Reviewers others) {
    return new Arrivals(bootstrap, source, order, others);
  }

  /** A review of all rows by the same reviewers. */
  public Arrivals asReview() {
    return new Arrivals(bootstrap, source, Bootstrap.Order.SUSPICIOUS, reviewers);
  }

  /** Whether all rows are known, and the most doubtful label is asked about first. */
  public boolean isReview() {
    return order == Bootstrap.Order.SUSPICIOUS;
  }

  /** @throws InvalidInputException if the bootstrap set has no possible size */
  public Arrivals {
    Bootstrap.requireSize(bootstrap);
  }

  /**
   * Number of rows in the bootstrap set; a review has none.
   *
   * @param labels     n observed labels; -1 where it is missing
   * @param unlabelled whether rows without a label arrive, too
   * @throws InvalidInputException if that leaves nothing to walk
   */
  int size(int[] labels, boolean unlabelled) {
    int labelled = (int) Arrays.stream(labels).filter(y -> y >= 0).count();
    return isReview() ? 0 : Bootstrap.size(bootstrap, labelled, unlabelled ? labels.length - labelled : 0);
  }
}
