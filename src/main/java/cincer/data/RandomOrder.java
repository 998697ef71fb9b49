package cincer.data;

import java.util.SplittableRandom;

/**
 * Random orders, after Fisher and Yates: every order is as likely as any other. Which numbers are drawn, and in which order, is part of
 * every figure that was ever published, so it stays as it is.
 */
public final class RandomOrder {

  private RandomOrder() {}

  /** Shuffles values where they stand, from the last place to the first; n - 1 numbers are drawn. */
  public static void shuffle(int[] values, SplittableRandom random) {
    for (int i = values.length - 1; i > 0; i--) {
      swap(values, i, random.nextInt(i + 1));
    }
  }

  /** The numbers 0 to n - 1 in random order, from the first place to the last; n numbers are drawn. */
  public static int[] of(int n, SplittableRandom random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
      swap(order, i, random.nextInt(i + 1));
    }
    return order;
  }

  private static void swap(int[] values, int i, int j) {
    int kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }
}
