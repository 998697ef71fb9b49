package cincer.spark.numbers;

/**
 * A row whose label is doubted.
 *
 * @param score         1 - P_out of its label, in [0, 1], in single precision
 * @param key           what identifies it
 * @param label         observed label
 * @param probabilities P_out(y|x), length c
 * @param features      d features
 */
public record Doubtful(double score, String key, int label, float[] probabilities, float[] features) implements Ranked {

  /** A row, and what those say of it that have not seen it. */
  public static Doubtful of(Example example, float[] probabilities) {
    return new Doubtful(doubt(probabilities, example.label()), example.key(), example.label(), probabilities, example.features());
  }

  /** How doubtful a label is. */
  public static double doubt(float[] probabilities, int label) {
    return Math.max(0, 1 - probabilities[label]);
  }

  /** The label that is expected instead, as a question says it: the most probable one, or, where that is its own, the next. */
  public int predicted() {
    int expected = label == 0 ? 1 : 0;
    for (int y = 0; y < probabilities.length; y++) {
      expected = y != label && probabilities[y] > probabilities[expected] ? y : expected;
    }
    return expected;
  }
}
