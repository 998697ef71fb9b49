package cincer.forecast;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Which labels are given to examples of which class, by what networks say that have not seen them: the sum of P_out(y|x) over the examples
 * that were given another label, squared, so that what is confused often stands out, and squared twice where networks were trained as
 * long as it pays. Each example is judged without its own part in it, or every mistake would look like a habit.
 */
final class Confusion implements Serializable {

  private static final long serialVersionUID = 2L;

  private static final double SMOOTHING = 5; // examples a class
  private static final double MANY = 500; // from so many on a review finds out how long to train

  private final double[][] sums; // c x c: class, given label
  private final double[] squares; // of each class
  private final double[][] shares; // c x c: class, given label
  private final double each;
  private final boolean tuned;

  private Confusion(double[][] sums, boolean tuned) {
    this.sums = sums;
    this.squares = new double[sums.length];
    this.shares = new double[sums.length][sums.length];
    this.each = SMOOTHING / (sums.length - 1);
    this.tuned = tuned;
    for (int y = 0; y < sums.length; y++) {
      for (int other = 0; other < sums.length; other++) {
        squares[y] += other == y ? 0 : square(sums[y][other]);
      }
      for (int other = 0; other < sums.length; other++) {
        shares[y][other] = other == y ? 0 : square(sums[y][other]) / squares[y];
      }
    }
  }

  /** @param p n x c, example after example */
  static Confusion of(float[] p, int[] given, int classes) {
    double[][] sums = new double[classes][classes];
    for (int i = 0; i < given.length; i++) {
      for (int y = 0; y < classes; y++) {
        sums[y][given[i]] += p[i * classes + y];
      }
    }
    return of(sums);
  }

  /** @param sums c x c: class, given label */
  static Confusion of(double[][] sums) {
    return new Confusion(sums, Math.round(Arrays.stream(sums).flatMapToDouble(Arrays::stream).sum()) >= MANY);
  }

  /** The same, squared once: by this a label that is not the most alike is less of a surprise. */
  Confusion softer() {
    return new Confusion(sums, false);
  }

  private double square(double sum) {
    double square = (Math.max(0, sum) + each) * (Math.max(0, sum) + each);
    return tuned ? square * square : square;
  }

  /**
   * How often an example of a class that has a wrong label has this one, in (0, 1].
   *
   * @param own the part of an example that does not count
   */
  double without(int truth, int label, double own) {
    double less = square(sums[truth][label] - own);
    return less / (squares[truth] - square(sums[truth][label]) + less);
  }

  /** How likely an example of which this is said would be given each label by noise of a kind, where its own class counts as none. */
  void noise(int kind, double[] p, double[] labels) {
    Arrays.setAll(labels, label -> kind == 0 ? (1 - p[label]) / (p.length - 1) : 0);
    for (int y = 0; kind > 0 && y < p.length; y++) {
      for (int label = 0; label < p.length; label++) {
        labels[label] += p[y] * shares[y][label];
      }
    }
  }

  /** Whether there are so many examples that networks were trained as long as it pays. */
  boolean tuned() {
    return tuned;
  }

  int classes() {
    return sums.length;
  }
}
