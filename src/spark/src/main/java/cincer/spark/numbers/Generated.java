package cincer.spark.numbers;

import java.io.Serializable;
import java.util.SplittableRandom;

/**
 * Rows that are functions of their number: two classes of four clouds each, of which each class's own are spread like a checkerboard over the
 * first columns, so that no straight line parts them; the others say little.
 *
 * @param columns of numbers
 * @param wrong   share of wrong labels
 */
public record Generated(int columns, double wrong, long seed) implements Serializable {

  private static final int CLOUDS = 8;
  private static final double SPREAD = 0.55;

  private SplittableRandom random(long row) {
    return new SplittableRandom(new SplittableRandom(seed).nextLong() + row * 2).split();
  }

  /** The true class, 0 or 1. */
  public int truth(long row) {
    return Integer.bitCount(cloud(row)) % 2;
  }

  private int cloud(long row) {
    return random(row).nextInt(CLOUDS);
  }

  /** The class that it is given. */
  public int label(long row) {
    return isWrong(row) ? 1 - truth(row) : truth(row);
  }

  /** Whether that is wrong. */
  public boolean isWrong(long row) {
    return KeyHash.share(KeyHash.of(String.valueOf(row), seed + 1)) < wrong;
  }

  /** Its numbers. */
  public double[] numbers(long row) {
    SplittableRandom random = random(row);
    int cloud = random.nextInt(CLOUDS);
    double[] x = new double[columns];
    for (int i = 0; i < columns; i++) {
      double centre = i < 3 ? (cloud >> i & 1) * 2 - 1 : 0.1 * ((cloud * (i + 1)) % 5 - 2);
      x[i] = centre + SPREAD * normal(random);
    }
    return x;
  }

  /** Nearly normal: twelve uniform numbers. */
  private static double normal(SplittableRandom random) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }
}
