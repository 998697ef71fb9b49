package cincer.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How many labels are flagged, so that the F1 that is to be expected is the largest.
 *
 * <p>Say that a share e of the labels is wrong, each of the others being as likely, and that t is how likely the given one is the true one: P(y|x), made sharper
 * or flatter. Then it was given, being right, with probability (1 - e) t, and, being wrong, with e (1 - t) / (c - 1): the latter's share of their sum is how
 * likely it is wrong. Of all exponents the one is taken under which the labels that were given are the most likely. What e is nobody knows: of those who are asked
 * some are contradicted ({@link Contradicted}), and each e weighs as much as it makes that likely, all being alike before. Where few can be asked, or opinions are
 * weak, few labels are flagged or none. But what is contradicted by more than chance is flagged in any case: where some classes are mistaken for each other,
 * opinions have learned that, and e says too little of it.
 */
final class ExpectedF1 {

  private static final double[] EXPONENTS = {0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4};
  /** Shares of wrong labels that may be: each percent up to a half. */
  private static final int SHARES = 50;
  private static final double LEAST = 1e-6;
  private static final double NEGLIGIBLE = 1e-4;

  private ExpectedF1() {}

  /**
   * The number of labels in a range of which the expected F1 is the largest if they are flagged, the most doubtful first; of equal ones the least.
   *
   * @param p     n x c: P(y|x)
   * @param given n labels
   * @param least in [0, most]
   * @param most  in [0, n]
   */
  static int best(double[][] p, int[] given, Contradicted surest, int least, int most) {
    double[][] right = right(p, given);
    double[] weights = weights(surest.asked(), surest.contradicted());
    int[] order = IntStream.range(0, given.length).boxed().sorted(Comparator.comparingDouble(i -> p[i][given[i]])).mapToInt(i -> i).toArray();
    double[] expected = new double[most + 1];
    for (int s = 0; s < SHARES; s++) {
      if (weights[s] > NEGLIGIBLE) {
        add(weights[s], wrong(right, share(s), p[0].length), order, expected);
      }
    }
    return IntStream.rangeClosed(least, most).reduce(least, (best, k) -> expected[k] > expected[best] ? k : best);
  }

  private static double share(int s) {
    return (s + 1) / (2.0 * SHARES);
  }

  /** By how likely so many of those who were asked are contradicted; they sum to 1. */
  private static double[] weights(int asked, int contradicted) {
    double[] logs = IntStream.range(0, SHARES).mapToDouble(s -> contradicted * Math.log(share(s)) + (asked - contradicted) * Math.log(1 - share(s))).toArray();
    double most = Arrays.stream(logs).max().orElseThrow();
    double[] weights = Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  /** P(y|x) of each given label, to each exponent and normalised. */
  private static double[][] right(double[][] p, int[] given) {
    double[][] right = new double[EXPONENTS.length][given.length];
    for (int a = 0; a < EXPONENTS.length; a++) {
      for (int i = 0; i < given.length; i++) {
        double own = Math.max(LEAST, p[i][given[i]]);
        double sum = 0;
        for (double other : p[i]) {
          sum += Math.pow(Math.max(LEAST, other) / own, EXPONENTS[a]);
        }
        right[a][i] = 1 / sum;
      }
    }
    return right;
  }

  /** How likely each label is wrong, if such a share of all is, by the exponent under which those that were given are the most likely. */
  private static double[] wrong(double[][] right, double share, int c) {
    double[] best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] of : right) {
      double log = Arrays.stream(of).map(t -> Math.log((1 - share) * t + share * (1 - t) / (c - 1))).sum();
      if (log > most) {
        most = log;
        best = of;
      }
    }
    return Arrays.stream(best).map(t -> share * (1 - t) / (c - 1) / ((1 - share) * t + share * (1 - t) / (c - 1))).toArray();
  }

  /** Adds the F1 that is to be expected for each number of labels that is flagged: of wrong and of right ones, each weighted by its share. */
  private static void add(double weight, double[] wrong, int[] order, double[] expected) {
    int n = wrong.length;
    double all = Arrays.stream(wrong).sum();
    double found = 0;
    for (int flagged = 0; flagged < expected.length; flagged++) {
      double kept = n - flagged - (all - found); // right labels that are not flagged
      expected[flagged] += weight / n * (2 * found * all / (flagged + all) + 2 * kept * (n - all) / (n - flagged + n - all));
      found += flagged < n ? wrong[order[flagged]] : 0;
    }
  }
}
