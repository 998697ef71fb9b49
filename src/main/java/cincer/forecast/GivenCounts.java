package cincer.forecast;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How many of very many examples lie in which bin of {@link GivenLabels}, counted piece by piece: pieces may be counted anywhere and added in
 * any order, the result is the same to the last bit. For one thread.
 */
public final class GivenCounts implements Serializable {

  private static final long serialVersionUID = 2L;
  private static final double UNIT = 1 << 24;

  private final Confusion confusion;
  private final int[][][] counts; // kinds x views x BINS
  private final long[][] logs; // kinds x views, in parts of 1 / UNIT
  private transient Views seen; // of one example
  private int size;

  /** @param confused c x c: class, given label, sum of P_out(y|x) over the examples that were given the label */
  public GivenCounts(double[][] confused) {
    this(Confusion.of(confused));
  }

  GivenCounts(Confusion confusion) {
    this.confusion = confusion;
    int kinds = Views.kinds(confusion);
    int views = Views.count(confusion);
    counts = new int[kinds][views][Views.BINS];
    logs = new long[kinds][views];
  }

  /**
   * Counts one example.
   *
   * @param p     P_out(y|x), length c
   * @param label the one that it was given
   */
  public void add(float[] p, int label) {
    add(p, 0, label);
  }

  /** Counts example i of p. */
  GivenCounts add(float[] p, int example, int label) {
    if (seen == null) {
      seen = new Views(confusion);
    }
    seen.look(p, example, label);
    for (int kind = 0; kind < counts.length; kind++) {
      for (int view = 0; view < counts[kind].length; view++) {
        logs[kind][view] += Math.round(seen.log(kind, view) * UNIT);
        counts[kind][view][seen.bins()[kind][view]]++;
      }
    }
    size = Math.incrementExact(size);
    return this;
  }

  /** Adds what was counted elsewhere. */
  public GivenCounts add(GivenCounts other) {
    for (int kind = 0; kind < counts.length; kind++) {
      for (int view = 0; view < counts[kind].length; view++) {
        logs[kind][view] += other.logs[kind][view];
        for (int bin = 0; bin < Views.BINS; bin++) {
          counts[kind][view][bin] += other.counts[kind][view][bin];
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

  double[][] logs() {
    return Arrays.stream(logs).map(kind -> Arrays.stream(kind).mapToDouble(log -> log / UNIT).toArray()).toArray(double[][]::new);
  }

  int size() {
    return size;
  }
}
