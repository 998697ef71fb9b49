package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GainTest {

  private static final double DELTA = 1e-12;
  private static double[] alike(int classes) {
    double[] worth = new double[classes];
    Arrays.fill(worth, 1);
    return worth;
  }

  @Test
  void aCorrectionIsWorthAsMuchAsTheEffectiveNumberOfLabelsGrows() {
    assertEquals(4, Gain.of(0, alike(2)).correction(), DELTA, "of two classes, were nearly all right");
    assertEquals(4 / 1.4, Gain.of(0.2, alike(2)).correction(), DELTA);
    assertEquals(20 / 9.0 / (2 - (0.8 - 0.2 / 9)), Gain.of(0.2, alike(10)).correction(), DELTA, "wrong labels that are spread over nine classes do less harm");
    double before = 78.0 * 78 / 100; // 80 right, 20 wrong of 11 classes
    assertEquals((79.1 * 79.1 / 100 - before) / (79.0 * 79 / 101 - before), Gain.of(0.2, alike(11)).correction(), 0.02, "as differences say");
  }

  @Test
  void aDoubtIsWorthAsMuchAsItsLabelIsLikelyWrong() {
    Gain gain = new Gain(2, alike(3));
    assertEquals(0.3 * 2, gain.ofDoubt(0.3, new double[] {0, 0.9, 0.1}, 0), DELTA, "whatever networks say that have learned from wrong labels");
    assertEquals(0.3 * 2, gain.ofDoubt(0.3, new double[] {0.5, 0.5, 0}, 0), DELTA);
    assertEquals(0, gain.ofDoubt(0.3, new double[] {1, 0, 0}, 0), DELTA, "nobody knows what else it may be");
  }

  @Test
  void aRowOfWhichNetworksAreSurerIsWorthLess() {
    Gain gain = new Gain(2, alike(3));
    assertEquals(1, gain.ofMissing(new double[] {0, 0.5, 0.5}), DELTA);
    assertEquals(0.2, gain.ofMissing(new double[] {0.9, 0.1, 0}), DELTA);
    assertEquals(4 / 3.0, gain.ofMissing(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}), DELTA);
  }

  @Test
  void aLabelOfAClassThatHasFewIsWorthMore() {
    double[] worth = Gain.ofClasses(new int[] {0, 0, 0, 1}, 3);
    assertEquals(1, (3 * worth[0] + worth[1]) / 4, DELTA, "the mean over those that are there");
    assertEquals(2, worth[1] / worth[0], DELTA);
    assertEquals(4, worth[2] / worth[0], DELTA, "nobody has seen one of it");
    double[] many = Gain.ofClasses(IntStream.range(0, 90).map(i -> i < 30 ? 0 : 1).toArray(), 2);
    assertArrayEquals(new double[] {1, 1}, many, DELTA, "both have enough");
    Gain gain = new Gain(2, worth);
    assertEquals(0.5 * worth[1] + 0.5 * worth[2], gain.ofMissing(new double[] {0, 0.5, 0.5}), DELTA);
    assertEquals(0.7 * 2 * (0.6 * worth[1] + 0.4 * worth[2]), gain.ofDoubt(0.7, new double[] {0.5, 0.3, 0.2}, 0), DELTA, "what it may be, where it is wrong");
  }
}
