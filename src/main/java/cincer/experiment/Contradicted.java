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
 * @param asked        how many the surest are, of all classes
 * @param contradicted how many of these were given another label
 */
record Contradicted(double count, int asked, int contradicted) {

  /** One of so many are the surest. */
  private static final int PART = 10;
  /** Of no class fewer are asked. */
  private static final int LEAST = 10;

  /**
   * Asks the surest.
   *
   * @param p     n x c: P(y|x)
   * @param given n labels
   */
  static Contradicted of(double[][] p, int[] given) {
    double sum = 0;
    int all = 0;
    int wrong = 0;
    for (int y = 0; y < p[0].length; y++) {
      int taken = y;
      int[] those = IntStream.range(0, p.length).filter(i -> Detector.highest(p[i]) == taken).toArray();
      int asked = Math.min(those.length, Math.max(LEAST, (those.length + PART / 2) / PART));
      int contradicted = (int) Arrays.stream(those).boxed().sorted(Comparator.comparingDouble(i -> -p[i][taken])).limit(asked).filter(i -> given[i] != taken).count();
      sum += asked == 0 ? 0 : (double) those.length * contradicted / asked;
      all += asked;
      wrong += contradicted;
    }
    return new Contradicted(sum, all, wrong);
  }
}
