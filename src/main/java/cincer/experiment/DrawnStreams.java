package cincer.experiment;

import cincer.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws bootstrap sets and streams from a pool, and makes labels wrong.
 *
 * @param noise      what makes them wrong
 * @param rate       share of wrong labels in the bootstrap set and in the stream, each or (as the kind of noise says) both together, in [0, 1]
 * @param bootstrap  examples known at the start; 0 = 100, or half of the pool
 * @param iterations examples that arrive; 0 = 100, or what the bootstrap set leaves
 * @param seed       of everything that is drawn
 */
record DrawnStreams(Noise noise, double rate, int bootstrap, int iterations, long seed) {

  private static final int USUAL = 100;

  /** @throws InvalidInputException if the pool has too few rows */
  DrawnStreams {
    int rows = noise.truth().length;
    bootstrap = bootstrap > 0 ? bootstrap : Math.max(1, Math.min(USUAL, rows / 2));
    iterations = iterations > 0 ? iterations : Math.max(1, Math.min(USUAL, rows - bootstrap));
    if (bootstrap + iterations > rows) {
      throw new InvalidInputException("-bootstrap " + bootstrap + " and -iterations " + iterations + " need "
          + (bootstrap + iterations) + " rows, but only " + rows + " are left for training; choose smaller ones (0 = what fits)");
    }
  }

  /** The given number of repeats; each is a function of its number and the seed. */
  List<Streams.Stream> draw(int repeats) {
    return IntStream.range(0, repeats).mapToObj(this::repeat).toList();
  }

  private Streams.Stream repeat(int repeat) {
    SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() + repeat).split();
    int[] truth = noise.truth();
    int[] order = Noise.shuffled(IntStream.range(0, truth.length).toArray(), random);
    int[] known = Arrays.copyOf(order, bootstrap);
    int[] arrivals = Arrays.copyOfRange(order, bootstrap, bootstrap + iterations);
    int[] observed = new int[truth.length];
    Arrays.fill(observed, -1);
    for (int[] part : noise.kind().isOfTheWhole() ? new int[][] {Arrays.copyOf(order, bootstrap + iterations)} : new int[][] {known, arrivals}) {
      Arrays.stream(part).forEach(row -> observed[row] = truth[row]);
      noise.mislabel(part, (int) Math.round(rate * part.length), observed, random);
    }
    return new Streams.Stream(repeat, known, arrivals, observed);
  }
}
