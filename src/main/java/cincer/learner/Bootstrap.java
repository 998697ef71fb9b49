package cincer.learner;

import cincer.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/** Which rows are known at the start of a walk, and in which order the others arrive. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public final class Bootstrap {

  /** Where the bootstrap set comes from. */
  public enum Source {
    /** A seeded sample with the labels in the proportions of the data. */
    STRATIFIED,
    /** The first labelled rows. */
    FIRST
  }

  /** In which order rows come. */
  public enum Order {
    /** They arrive as in the file. */
    FILE,
    /** They arrive in a random order. */
    SHUFFLED,
    /** All are known from the start, and the most doubtful label is asked about first: a review. */
    SUSPICIOUS
  }

  private static final String AUTO = "auto";
  private static final int DEFAULT_SIZE = 100;

  private Bootstrap() {}

  /**
   * Number of rows in the bootstrap set.
   *
   * @param text    a count of at least 1, a share of the labelled rows below 1, or "auto": 100, or half of the labelled
   *                rows where that is less
   * @param labelled number of labelled rows
   * @throws InvalidInputException if the text is no such number, or leaves nothing to walk
   */
  public static int size(String text, int labelled) {
    return size(text, labelled, 0);
  }

  /**
   * Number of rows in the bootstrap set.
   *
   * @param others number of rows without a label that arrive, so that all labelled ones may be known
   * @see #size(String, int)
   */
  public static int size(String text, int labelled, int others) {
    requireSize(text);
    int size;
    if (text.equals(AUTO)) {
      size = Math.min(DEFAULT_SIZE, labelled / 2);
    } else {
      double number = Double.parseDouble(text);
      size = number < 1 ? Math.max(1, (int) Math.round(number * labelled)) : (int) Math.min(number, Integer.MAX_VALUE);
    }
    if (others > 0 && size > labelled) {
      size = labelled;
    }
    if (size < 1 || size >= labelled + others) {
      throw new InvalidInputException("a bootstrap set of " + text + (text.equals(AUTO) ? "" : " (" + size + " rows)")
          + " leaves nothing to walk: the data has " + labelled + " labelled rows; choose a smaller -bootstrap");
    }
    return size;
  }

  /** @throws InvalidInputException if the text is neither "auto" nor a share nor a count */
  public static void requireSize(String text) {
    try {
      if (text.equals(AUTO)) {
        return;
      }
      double number = Double.parseDouble(text);
      if (number > 0 && (number < 1 || number == Math.rint(number)) && number < Double.POSITIVE_INFINITY) {
        return;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new InvalidInputException("a bootstrap set of '" + text + "' is not possible; give a count of at least 1, a share "
        + "of the rows greater than 0 and less than 1, or auto");
  }

  /**
   * Lays out a walk.
   *
   * @param labels observed labels, -1 where missing; unlabelled rows are in neither part
   * @param size   number of labelled rows in the bootstrap set; a review has none
   */
  public static Walk walk(float[][] features, int[] labels, double[] weights, int classes, int size, Source source,
      Order order, long seed) {
    return walk(features, labels, weights, classes, size, source, order, seed, false);
  }

  /**
   * Lays out a walk.
   *
   * @param unlabelled whether rows without a label arrive, too, or are among those that are reviewed
   * @see #walk(float[][], int[], double[], int, int, Source, Order, long)
   */
  public static Walk walk(float[][] features, int[] labels, double[] weights, int classes, int size, Source source,
      Order order, long seed, boolean unlabelled) {
    if (order == Order.SUSPICIOUS) {
      return unlabelled ? Walk.reviewOfAll(features, labels, weights, classes) : Walk.review(features, labels, weights, classes);
    }
    int[] labelled = IntStream.range(0, labels.length).filter(row -> labels[row] >= 0).toArray();
    int[] bootstrap = source == Source.FIRST ? Arrays.copyOf(labelled, size) : stratified(labels, labelled, classes, size, seed);
    boolean[] known = new boolean[labels.length];
    Arrays.stream(bootstrap).forEach(row -> known[row] = true);
    List<Integer> arrivals = new ArrayList<>(IntStream.range(0, labels.length)
        .filter(row -> !known[row] && (unlabelled || labels[row] >= 0)).boxed().toList());
    if (order == Order.SHUFFLED) {
      Collections.shuffle(arrivals, new Random(seed));
    }
    return new Walk(features, labels, weights, classes, bootstrap, arrivals.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Each class its share of the size, rounded so that the largest remainders gain; rows ascending. */
  private static int[] stratified(int[] labels, int[] labelled, int classes, int size, long seed) {
    List<List<Integer>> byClass = IntStream.range(0, classes).<List<Integer>>mapToObj(y -> new ArrayList<>()).toList();
    List<Integer> rows = new ArrayList<>(Arrays.stream(labelled).boxed().toList());
    Collections.shuffle(rows, new Random(seed));
    rows.forEach(row -> byClass.get(labels[row]).add(row));
    double share = (double) size / labelled.length;
    int[] quota = byClass.stream().mapToInt(members -> (int) (share * members.size())).toArray();
    List<Integer> byRemainder = IntStream.range(0, classes).boxed()
        .sorted(Comparator.comparingDouble((Integer y) -> quota[y] - share * byClass.get(y).size())).toList();
    int missing = size - Arrays.stream(quota).sum();
    for (int i = 0; missing > 0; i = (i + 1) % classes) {
      int y = byRemainder.get(i);
      if (quota[y] < byClass.get(y).size()) {
        quota[y]++;
        missing--;
      }
    }
    return IntStream.range(0, classes).boxed().flatMap(y -> byClass.get(y).subList(0, quota[y]).stream())
        .mapToInt(Integer::intValue).sorted().toArray();
  }
}
