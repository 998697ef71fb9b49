package cincer.forecast;

import java.io.Serializable;

/**
 * Which labels are given to examples of which class, by what networks say that have not seen them: the sum of P_out(y|x) over the examples
 * that were given another label, squared, so that what is confused often stands out. Each example is judged without its own part in it,
 * or every mistake would look like a habit.
 */
final class Confusion implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final double SMOOTHING = 5; // examples a class

  private final double[][] sums; // c x c: class, given label
  private final double[] squares; // of each class
  private final double each;

  private Confusion(double[][] sums) {
    this.sums = sums;
    this.squares = new double[sums.length];
    this.each = SMOOTHING / (sums.length - 1);
    for (int y = 0; y < sums.length; y++) {
      for (int other = 0; other < sums.length; other++) {
        squares[y] += other == y ? 0 : square(sums[y][other]);
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
    return new Confusion(sums);
  }

  /** @param sums c x c: class, given label */
  static Confusion of(double[][] sums) {
    return new Confusion(sums);
  }

  private double square(double sum) {
    return (Math.max(0, sum) + each) * (Math.max(0, sum) + each);
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

  int classes() {
    return sums.length;
  }
}
