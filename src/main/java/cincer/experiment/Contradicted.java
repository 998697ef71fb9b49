package cincer.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How many labels are wrong, by those that are contradicted where opinions are surest. Where classes overlap, right labels are contradicted, too, but hardly where
 * opinions are sure of an example; wrong ones, if any label may be wrong, everywhere alike. So of the examples that are taken for a class the surest tell how many are
 * wrong of all of these.
 *
 * @param count        how many of all labels: sums over the classes how many are taken for it, times the share of the surest of them that was given another label
 * @param spread       root of the sum over the classes of (taken for it)^2 / (asked of these): the standard deviation of count, for one of a single label
 * @param asked        how many the surest are, of all classes
 * @param contradicted how many of these were given another label
 */
record Contradicted(double count, double spread, int asked, int contradicted) {

  /** One of so many are the surest. */
  private static final int PART = 10;
  /** Of no class fewer are asked. */
  private static final int LEAST = 10;
  /** Of the normal distribution, the limit below which a twentieth lies. */
  private static final double TWENTIETH = 1.645;

  /**
   * Asks the surest.
   *
   * @param p     n x c: P(y|x)
   * @param given n labels
   */
  static Contradicted of(double[][] p, int[] given) {
    double sum = 0;
    double squares = 0;
    int all = 0;
    int wrong = 0;
    for (int y = 0; y < p[0].length; y++) {
      int taken = y;
      int[] those = IntStream.range(0, p.length).filter(i -> Detector.highest(p[i]) == taken).toArray();
      int asked = Math.min(those.length, Math.max(LEAST, (those.length + PART / 2) / PART));
      int contradicted = (int) Arrays.stream(those).boxed().sorted(Comparator.comparingDouble(i -> -p[i][taken])).limit(asked).filter(i -> given[i] != taken).count();
      sum += asked == 0 ? 0 : (double) those.length * contradicted / asked;
      squares += asked == 0 ? 0 : (double) those.length * those.length / asked;
      all += asked;
      wrong += contradicted;
    }
    return new Contradicted(sum, Math.sqrt(squares), all, wrong);
  }

  /**
   * What is most likely exceeded (19 times in 20), whichever of the surest chance has made wrong; at least 0.
   *
   * @param n how many labels there are
   */
  double low(int n) {
    double share = count / n;
    return Math.max(0, count - TWENTIETH * spread * Math.sqrt(share * (1 - share)));
  }
}
