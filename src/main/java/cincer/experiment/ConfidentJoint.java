package cincer.experiment;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Confident learning (Northcutt, Jiang, Chuang: <em>Confident learning</em>, JAIR 2021, Sections 3.1 and 3.2): how many examples that were given
 * label i have label j, estimated.
 *
 * @param counts c x c; row i sums to the number of examples that were given label i
 */
record ConfidentJoint(double[][] counts) {

  /**
   * Counts what is confidently of a class: where P_out of it is at least its mean over the examples that were given it; of several such classes the
   * most probable.
   *
   * @param p     n x c: P_out(y|x)
   * @param given n labels
   */
  static ConfidentJoint of(double[][] p, int[] given) {
    int c = p[0].length;
    double[] thresholds = new double[c];
    int[] size = new int[c];
    for (int i = 0; i < given.length; i++) {
      thresholds[given[i]] += p[i][given[i]];
      size[given[i]]++;
    }
    double[][] counts = new double[c][c];
    for (int i = 0; i < given.length; i++) {
      double[] of = p[i];
      double[] row = counts[given[i]];
      IntStream.range(0, c).filter(y -> size[y] > 0 && of[y] >= thresholds[y] / size[y]).boxed()
          .reduce((best, y) -> of[y] > of[best] ? y : best).ifPresent(y -> row[y]++);
    }
    for (int y = 0; y < c; y++) {
      double[] row = counts[y];
      double sum = Arrays.stream(row).sum();
      for (int j = 0; j < c; j++) {
        row[j] = sum == 0 ? j == y ? size[y] : 0 : row[j] * size[y] / sum;
      }
    }
    return new ConfidentJoint(counts);
  }

  /** How many labels are wrong. */
  double wrong() {
    return IntStream.range(0, counts.length).mapToDouble(i -> Arrays.stream(counts[i]).sum() - counts[i][i]).sum();
  }

  /** Of the examples that were given i marks as many as j's share says, those with the largest P_out(j|x) - P_out(i|x); for all i and j. */
  boolean[] prune(double[][] p, int[] given) {
    boolean[] marked = new boolean[given.length];
    for (int i = 0; i < counts.length; i++) {
      int from = i;
      int[] those = IntStream.range(0, given.length).filter(k -> given[k] == from).toArray();
      for (int j = 0; j < counts.length; j++) {
        int to = j;
        if (to != from && Math.round(counts[from][to]) > 0) {
          double[] margins = IntStream.range(0, given.length).mapToDouble(k -> p[k][to] - p[k][from]).toArray();
          boolean[] some = Detector.highest(margins, those, (int) Math.round(counts[from][to]));
          IntStream.range(0, some.length).filter(k -> some[k]).forEach(k -> marked[k] = true);
        }
      }
    }
    return marked;
  }
}
