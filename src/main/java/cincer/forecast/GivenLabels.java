package cincer.forecast;

import java.util.stream.IntStream;

/**
 * What networks that have not seen an example say of the label that it was given: P_out(y|x), made sharper or flatter to several degrees,
 * each in a bin of its log-odds. One byte for each example and degree. Immutable.
 */
public final class GivenLabels {

  /** Exponents of P_out: a network that learned from wrong labels says too little, one that learned by heart too much. */
  static final double[] SHARPNESS = {0.1, 0.15, 0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8};
  static final int BINS = 64;

  private static final double MOST = 12; // log-odds
  private static final double LEAST_PROBABILITY = 1e-6;

  private final byte[][] bins; // SHARPNESS.length x n
  private final int[][] counts; // SHARPNESS.length x BINS
  private final int classes;

  private GivenLabels(byte[][] bins, int[][] counts, int classes) {
    this.bins = bins;
    this.counts = counts;
    this.classes = classes;
  }

  /**
   * Looks at all examples, in O(n c).
   *
   * @param p       n x c, example after example: P_out(y|x)
   * @param given   n labels in [0, c), as they were before anybody reviewed them
   * @param classes c, at least 2
   */
  public static GivenLabels of(float[] p, int[] given, int classes) {
    byte[][] bins = new byte[SHARPNESS.length][given.length];
    IntStream.range(0, given.length).parallel().forEach(i -> {
      double[] logs = new double[classes];
      for (int y = 0; y < classes; y++) {
        logs[y] = Math.log(Math.max(LEAST_PROBABILITY, p[i * classes + y]));
      }
      for (int s = 0; s < SHARPNESS.length; s++) {
        bins[s][i] = (byte) bin(logOdds(logs, given[i], SHARPNESS[s]));
      }
    });
    int[][] counts = new int[SHARPNESS.length][BINS];
    for (int s = 0; s < SHARPNESS.length; s++) {
      for (byte bin : bins[s]) {
        counts[s][bin]++;
      }
    }
    return new GivenLabels(bins, counts, classes);
  }

  /** log p^a(y) / sum of p^a of all other labels. */
  private static double logOdds(double[] logs, int label, double sharpness) {
    double others = 0;
    for (int y = 0; y < logs.length; y++) {
      others += y == label ? 0 : Math.exp(sharpness * (logs[y] - logs[label]));
    }
    return -Math.log(others);
  }

  private static int bin(double logOdds) {
    return (int) Math.max(0, Math.min(BINS - 1, (logOdds + MOST) / (2 * MOST) * BINS));
  }

  /** The probability in the middle of a bin. */
  static double probability(int bin) {
    return 1 / (1 + Math.exp(MOST - (bin + 0.5) * 2 * MOST / BINS));
  }

  int bin(int sharpness, int example) {
    return bins[sharpness][example];
  }

  /** How many examples lie in each bin, in an array of their own. */
  int[][] counts() {
    int[][] copy = new int[SHARPNESS.length][];
    for (int s = 0; s < copy.length; s++) {
      copy[s] = counts[s].clone();
    }
    return copy;
  }

  /** Number of examples. */
  int size() {
    return bins[0].length;
  }

  int classes() {
    return classes;
  }
}
