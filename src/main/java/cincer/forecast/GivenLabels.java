package cincer.forecast;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * What networks that have not seen an example say of the label that it was given, looked at in all ways ({@link Views}): how many examples lie in
 * which bin, and in which one some example lies. For several threads.
 */
public final class GivenLabels {

  private static final int PIECE = 10_000; // examples that are counted by one thread

  private final float[] p;
  private final int[] given;
  private final Confusion confusion;
  private final Confusion softer;
  private final int[][][] counts; // kinds x views x BINS
  private final double[][] logs; // kinds x views: sum of log g over all examples
  private final int size;
  private final Map<Integer, byte[][]> bins = new ConcurrentHashMap<>(); // of the examples that somebody asked about

  private GivenLabels(GivenCounts all, float[] p, int[] given) {
    this.p = p;
    this.given = given;
    this.confusion = all.confusion();
    this.softer = confusion.softer();
    this.counts = all.counts();
    this.logs = all.logs();
    this.size = all.size();
  }

  /**
   * Looks at all examples, in O(n c).
   *
   * @param p       n x c, example after example: P_out(y|x); not to be modified from now on
   * @param given   n labels in [0, c), as they were before anybody reviewed them; not to be modified either
   * @param classes c, at least 2
   */
  public static GivenLabels of(float[] p, int[] given, int classes) {
    return of(p, given, Confusion.of(p, given, classes));
  }

  /** The same for networks of which nobody has found out how long they should be trained, however many examples there are. */
  public static GivenLabels untuned(float[] p, int[] given, int classes) {
    return of(p, given, Confusion.of(p, given, classes).softer());
  }

  private static GivenLabels of(float[] p, int[] given, Confusion confusion) {
    GivenCounts all = IntStream.range(0, (given.length + PIECE - 1) / PIECE).parallel().mapToObj(piece -> {
      GivenCounts counts = new GivenCounts(confusion);
      IntStream.range(piece * PIECE, Math.min(given.length, (piece + 1) * PIECE)).forEach(example -> counts.add(p, example, given[example]));
      return counts;
    }).reduce(GivenCounts::add).orElseGet(() -> new GivenCounts(confusion));
    return new GivenLabels(all, p, given);
  }

  /**
   * Some of many examples, all of which were counted piece by piece.
   *
   * @param all   counts of all examples
   * @param p     m x c, of some of them; not to be modified from now on
   * @param given m labels in [0, c), as they were before anybody reviewed them; not to be modified either
   */
  public static GivenLabels some(GivenCounts all, float[] p, int[] given) {
    return new GivenLabels(all, p, given);
  }

  /** How often a wrong label of an example of this class is the one that this example was given, if wrong labels are look-alikes. */
  double alike(int example, int truth) {
    return softer.without(truth, given[example], p[example * confusion.classes() + truth]);
  }

  /** In which bin an example lies: kinds x views; not to be modified. */
  byte[][] bins(int example) {
    return bins.computeIfAbsent(example, which -> {
      Views views = new Views(confusion);
      views.look(p, which, given[which]);
      return Arrays.stream(views.bins()).map(byte[]::clone).toArray(byte[][]::new);
    });
  }

  /** How many examples lie in each bin, in an array of their own: kinds x views x BINS. */
  int[][][] counts() {
    return Arrays.stream(counts).map(kind -> Arrays.stream(kind).map(int[]::clone).toArray(int[][]::new)).toArray(int[][][]::new);
  }

  /** Log-likelihood of all given labels, were none wrong. */
  double likelihood(int kind, int view) {
    return logs[kind][view];
  }

  /** 2; 1 where there are two classes. */
  int kinds() {
    return counts.length;
  }

  /** In how many ways they are looked at. */
  int views() {
    return Views.count(confusion);
  }

  /** Whether networks were trained as long as it pays. */
  boolean tuned() {
    return confusion.tuned();
  }

  /** Number of examples. */
  int size() {
    return size;
  }

  int classes() {
    return confusion.classes();
  }
}
