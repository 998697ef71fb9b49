package cincer.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What networks that have not seen an example say of the label that it was given: the odds rho that it would be given that label if it were
 * wrong, to its being given it if it is right, each in a bin of its logarithm; for P_out(y|x) made sharper or flatter to several degrees,
 * and for both kinds of noise. A few bytes for each example. Immutable.
 */
public final class GivenLabels {

  /** Exponents of P_out: a network that learned from wrong labels says too little, one that has memorised them too much. */
  static final double[] SHARPNESS = {0.1, 0.15, 0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8};
  static final int BINS = 120;

  private static final double MOST = 18; // of the logarithm
  private static final double[] RHO = new double[BINS]; // in the middle of each bin
  private static final double LEAST_PROBABILITY = 1e-6;

  static {
    Arrays.setAll(RHO, bin -> Math.exp((bin + 0.5) * 2 * MOST / BINS - MOST));
  }

  private final float[] p;
  private final int[] given;
  private final Confusion confusion;
  private final byte[][][] bins; // kinds x SHARPNESS.length x n
  private final int[][][] counts; // kinds x SHARPNESS.length x BINS
  private final double[] logs; // sum of log g over all examples
  private final int size;

  private GivenLabels(float[] p, int[] given, Confusion confusion, int[][][] counts, double[] logs, int size) {
    this.p = p;
    this.given = given;
    this.confusion = confusion;
    this.bins = new byte[kinds(confusion)][SHARPNESS.length][given.length];
    this.counts = counts;
    this.logs = logs;
    this.size = size;
  }

  /** Of two classes, the other one is meant. */
  static int kinds(Confusion confusion) {
    return confusion.classes() > 2 ? 2 : 1;
  }

  /**
   * Looks at all examples, in O(n c).
   *
   * @param p       n x c, example after example: P_out(y|x); not to be modified from now on
   * @param given   n labels in [0, c), as they were before anybody reviewed them; not to be modified either
   * @param classes c, at least 2
   */
  public static GivenLabels of(float[] p, int[] given, int classes) {
    Confusion confusion = Confusion.of(p, given, classes);
    GivenLabels labels = new GivenLabels(p, given, confusion, new int[kinds(confusion)][SHARPNESS.length][BINS], new double[SHARPNESS.length], given.length);
    float[][] ofGiven = new float[SHARPNESS.length][given.length];
    IntStream.range(0, given.length).parallel().forEach(example -> labels.look(example, ofGiven));
    for (int s = 0; s < SHARPNESS.length; s++) {
      for (float log : ofGiven[s]) {
        labels.logs[s] += log;
      }
      for (int kind = 0; kind < labels.counts.length; kind++) {
        for (byte bin : labels.bins[kind][s]) {
          labels.counts[kind][s][bin]++;
        }
      }
    }
    return labels;
  }

  /**
   * Some of many examples, all of which were counted piece by piece.
   *
   * @param all   counts of all examples
   * @param p     m x c, of some of them; not to be modified from now on
   * @param given m labels in [0, c), as they were before anybody reviewed them; not to be modified either
   */
  public static GivenLabels some(GivenCounts all, float[] p, int[] given) {
    GivenLabels labels = new GivenLabels(p, given, all.confusion(), all.counts(), all.logs(), all.size());
    float[][] ofGiven = new float[SHARPNESS.length][given.length];
    for (int example = 0; example < given.length; example++) {
      labels.look(example, ofGiven);
    }
    return labels;
  }

  private void look(int example, float[][] ofGiven) {
    look(p, example, given[example], confusion, bins, ofGiven, example);
  }

  /** Looks at example i of p, and writes what it finds to place {@code to}. */
  static void look(float[] p, int example, int label, Confusion confusion, byte[][][] bins, float[][] ofGiven, int to) {
    int c = confusion.classes();
    double[] log = new double[c];
    double[] alike = new double[c];
    for (int y = 0; y < c; y++) {
      log[y] = Math.log(Math.max(LEAST_PROBABILITY, p[example * c + y]));
      alike[y] = y == label ? 0 : confusion.without(y, label, p[example * c + y]);
    }
    for (int s = 0; s < SHARPNESS.length; s++) {
      double others = 0; // relative to the given label's
      double mistaken = 0;
      for (int y = 0; y < c; y++) {
        double relative = y == label ? 0 : Math.exp(SHARPNESS[s] * (log[y] - log[label]));
        others += relative;
        mistaken += relative * alike[y];
      }
      ofGiven[s][to] = (float) -Math.log1p(others);
      bins[0][s][to] = bin(others / (c - 1));
      if (bins.length > 1) {
        bins[1][s][to] = bin(mistaken);
      }
    }
  }

  private static byte bin(double rho) {
    return (byte) Math.max(0, Math.min(BINS - 1, (Math.log(rho) + MOST) / (2 * MOST) * BINS));
  }

  /** rho in the middle of a bin. */
  static double rho(int bin) {
    return RHO[bin];
  }

  /** How often a wrong label of an example of this class is the one that this example was given, if wrong labels are look-alikes. */
  double alike(int example, int truth) {
    return confusion.without(truth, given[example], p[example * confusion.classes() + truth]);
  }

  int bin(int kind, int sharpness, int example) {
    return bins[kind][sharpness][example];
  }

  /** How many examples lie in each bin, in an array of their own: kinds x SHARPNESS.length x BINS. */
  int[][][] counts() {
    return Arrays.stream(counts).map(kind -> Arrays.stream(kind).map(int[]::clone).toArray(int[][]::new)).toArray(int[][][]::new);
  }

  /** Log-likelihood of all given labels, were none wrong. */
  double likelihood(int sharpness) {
    return logs[sharpness];
  }

  /** 2; 1 where there are two classes. */
  int kinds() {
    return bins.length;
  }

  /** Number of examples. */
  int size() {
    return size;
  }

  int classes() {
    return confusion.classes();
  }
}
