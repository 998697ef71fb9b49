package cincer.learner;

import java.util.Arrays;

/**
 * What it is worth to look at a row, where some labels may be wrong and some are missing; the unit is the true label of a row that is taken at random.
 *
 * <p>Of n labels, w of which are any wrong ones of c classes, a class gets n - w right ones and w / (c - 1) that are not its own. The square of the difference
 * s, divided by n, says as much as that many labels none of which is wrong. One more right label adds (s / n) (2 - s / n) to it, one that is corrected
 * 2 (s / n) c / (c - 1): where a fifth is wrong, as much as 2.9 new ones of two classes, and as 1.8 of ten. And of a class that has few labels one more tells
 * more: it is worth 1 / (m + 1) where there are m, up to {@value #FEW}, times what makes the mean over all labels 1. (Measured: docs/looks.md.)
 *
 * @param correction what a label that is corrected is worth
 * @param classes    what a label of each class is worth, length c
 */
record Gain(double correction, double[] classes) {

  /** Of a class with so many labels, one more tells no more than of one with many. */
  static final int FEW = 20;

  /**
   * By what is known so far.
   *
   * @param wrong   share of wrong labels that is expected, in [0, 1]
   * @param classes what a label of each is worth, at least 2
   */
  static Gain of(double wrong, double[] classes) {
    double others = classes.length / (classes.length - 1.0);
    double signal = Math.max(0, 1 - wrong * others); // s / n
    return new Gain(2 * others / (2 - signal), classes);
  }

  /** What a label of each class is worth, length c, where these are there. */
  static double[] ofClasses(int[] labels, int c) {
    double[] worth = new double[c];
    Arrays.stream(labels).forEach(y -> worth[y]++);
    double mean = Arrays.stream(worth).map(m -> m / (Math.min(m, FEW) + 1)).sum() / Math.max(1, labels.length);
    Arrays.setAll(worth, y -> 1 / ((Math.min(worth[y], FEW) + 1) * mean));
    return worth;
  }

  /** What a label is worth that is one of these with these probabilities. */
  static double expected(double[] p, double[] classes) {
    double sum = 0;
    for (int y = 0; y < p.length; y++) {
      sum += p[y] * classes[y];
    }
    return sum;
  }

  /**
   * Of a row that has a label: that it is wrong, times what it is worth to correct it.
   *
   * @param wrong how likely that is
   * @param p     P_out(y|x), length c: to one another, the probabilities of what it is if it is wrong
   */
  double ofDoubt(double wrong, double[] p, int label) {
    double others = 1 - p[label];
    return others <= 0 ? 0 : wrong * correction * (expected(p, classes) - p[label] * classes[label]) / others;
  }

  /**
   * Of a row without a label: twice the error that is to be expected of the likeliest class, so that it is 1 where two classes are equally likely.
   *
   * @param p P(y|x), length c
   */
  double ofMissing(double[] p) {
    return 2 * (1 - Arrays.stream(p).max().orElse(1)) * expected(p, classes);
  }
}
