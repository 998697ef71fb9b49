package cincer.forecast;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How many of very many examples lie in which bin of {@link GivenLabels}, counted piece by piece: pieces may be counted anywhere and added in
 * any order, the result is the same to the last bit. For one thread.
 */
public final class GivenCounts implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double UNIT = 1 << 24;

  private final Confusion confusion;
  private final int[][][] counts; // kinds x SHARPNESS.length x BINS
  private final long[] logs = new long[GivenLabels.SHARPNESS.length]; // in parts of 1 / UNIT
  private final byte[][][] bins; // of one example
  private final float[][] ofGiven = new float[GivenLabels.SHARPNESS.length][1];
  private int size;

  /** @param confused c x c: class, given label, sum of P_out(y|x) over the examples that were given the label */
  public GivenCounts(double[][] confused) {
    confusion = Confusion.of(confused);
    int kinds = GivenLabels.kinds(confusion);
    counts = new int[kinds][GivenLabels.SHARPNESS.length][GivenLabels.BINS];
    bins = new byte[kinds][GivenLabels.SHARPNESS.length][1];
  }

  /**
   * Counts one example.
   *
   * @param p     P_out(y|x), length c
   * @param label the one that it was given
   */
  public void add(float[] p, int label) {
    GivenLabels.look(p, 0, label, confusion, bins, ofGiven, 0);
    for (int s = 0; s < logs.length; s++) {
      logs[s] += Math.round(ofGiven[s][0] * UNIT);
      for (int kind = 0; kind < counts.length; kind++) {
        counts[kind][s][bins[kind][s][0]]++;
      }
    }
    size = Math.incrementExact(size);
  }

  /** Adds what was counted elsewhere. */
  public GivenCounts add(GivenCounts other) {
    for (int s = 0; s < logs.length; s++) {
      logs[s] += other.logs[s];
      for (int kind = 0; kind < counts.length; kind++) {
        for (int bin = 0; bin < GivenLabels.BINS; bin++) {
          counts[kind][s][bin] += other.counts[kind][s][bin];
        }
      }
    }
    size = Math.addExact(size, other.size);
    return this;
  }

  Confusion confusion() {
    return confusion;
  }

  int[][][] counts() {
    return counts;
  }

  double[] logs() {
    return Arrays.stream(logs).mapToDouble(log -> log / UNIT).toArray();
  }

  int size() {
    return size;
  }
}
