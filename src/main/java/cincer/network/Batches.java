package cincer.network;

import cincer.data.RandomOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The order in which a fit sees its examples. A function of the seed and the epoch alone. */
final class Batches {

  private Batches() {}

  /** Positions of the n examples, shuffled anew for each epoch, in batches of {@code size}; the last may be smaller. */
  static List<int[]> of(int n, int size, int seed, int epoch) {
    int[] order = RandomOrder.of(n, random(seed, epoch, 0));
    List<int[]> batches = new ArrayList<>();
    for (int from = 0; from < n; from += size) {
      batches.add(Arrays.copyOfRange(order, from, Math.min(n, from + size)));
    }
    return batches;
  }

  /**
   * A generator for one purpose in one epoch. The seed goes through generators itself: were it a sum with multiples of
   * SplittableRandom's own step, the next epoch would draw the same numbers one place later.
   */
  static SplittableRandom random(int seed, int epoch, int purpose) {
    long ofSeed = new SplittableRandom(seed).nextLong();
    long ofEpoch = new SplittableRandom(ofSeed + epoch).nextLong();
    return new SplittableRandom(ofEpoch + purpose).split();
  }
}
