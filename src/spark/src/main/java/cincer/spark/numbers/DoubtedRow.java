package cincer.spark.numbers;

import java.io.Serializable;

/**
 * A doubtful row for which counter-examples are looked for.
 *
 * @param fold      where it lies
 * @param predicted the label that is expected of it, which its counter-examples have
 * @param solved    F^-1 grad l(ztilde), c (h+1) values, by the network that has not seen it
 * @param norm      of that
 */
public record DoubtedRow(int fold, int predicted, double[] solved, double norm) implements Serializable {

  /** One with its norm. */
  public static DoubtedRow of(int fold, int predicted, double[] solved) {
    double sum = 0;
    for (double v : solved) {
      sum += v * v;
    }
    return new DoubtedRow(fold, predicted, solved, Math.sqrt(sum));
  }
}
