package cincer.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import cincer.experiment.Noise.NoiseKind;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 60 points on a line, three classes of 20 in a row; number 59 is far out. */
class NoiseTest {

  private static final int N = 60;
  private static final int[] TRUTH = IntStream.range(0, N).map(i -> i / 20).toArray();
  private static final float[][] X = IntStream.range(0, N).mapToObj(i -> new float[] {i == 59 ? 1000 : i}).toArray(float[][]::new);

  /** The nearer to a border between classes, the more the neighbouring class is believed. */
  private static final double[][] BELIEVED = IntStream.range(0, N).mapToObj(i -> {
    double[] p = {0.1, 0.1, 0.1};
    p[TRUTH[i]] = 0.5;
    if (i == 19 || i == 20 || i == 40) {
      p[i == 20 ? 0 : i == 19 ? 1 : 1] = 0.4;
    }
    return p;
  }).toArray(double[][]::new);

  private static Noise noise(NoiseKind kind) {
    return new Noise(kind, X, TRUTH, 3, kind == NoiseKind.MARGIN || kind == NoiseKind.CLASS ? BELIEVED : null);
  }

  private static int[] wrong(int[] labels) {
    return IntStream.range(0, N).filter(i -> labels[i] != TRUTH[i]).toArray();
  }

  private static int[] mislabelled(NoiseKind kind, int count, long seed) {
    int[] labels = TRUTH.clone();
    noise(kind).mislabel(IntStream.range(0, N).toArray(), count, labels, new SplittableRandom(seed));
    return labels;
  }

  @ParameterizedTest
  @EnumSource
  void asManyLabelsAreWrongAsWereAskedFor(NoiseKind kind) {
    for (int count : new int[] {0, 3, 12, 59}) {
      int[] labels = mislabelled(kind, count, 5);
      assertEquals(count, wrong(labels).length);
      assertTrue(Arrays.stream(labels).allMatch(y -> y >= 0 && y < 3));
    }
    assertArrayEquals(mislabelled(kind, 12, 5), mislabelled(kind, 12, 5));
  }

  @Test
  void uniformDrawsExamplesAndLabels() {
    assertFalse(Arrays.equals(mislabelled(NoiseKind.UNIFORM, 12, 5), mislabelled(NoiseKind.UNIFORM, 12, 6)));
  }

  @Test
  void groupMislabelsTheHalfOfAClassThatLiesTogetherAsOne() {
    int[] labels = mislabelled(NoiseKind.GROUP, 10, 5);
    int[] wrong = wrong(labels);
    assertEquals(1, Arrays.stream(wrong).map(i -> TRUTH[i]).distinct().count(), "of one class");
    assertEquals(1, Arrays.stream(wrong).map(i -> labels[i]).distinct().count(), "as one other");
    assertEquals(2, Arrays.stream(wrong(mislabelled(NoiseKind.GROUP, 20, 5))).map(i -> TRUTH[i]).distinct().count(), "then half of another one");
  }

  @Test
  void aCarelessAnnotatorOfFiveMislabelsRowsThatFollowEachOther() {
    int[] wrong = wrong(mislabelled(NoiseKind.ANNOTATOR, 10, 5));
    assertTrue(wrong[9] - wrong[0] < N / 5, "in the fifth that one labels");
  }

  @Test
  void pairGivesTheNextClass() {
    int[] labels = mislabelled(NoiseKind.PAIR, 30, 5);
    for (int i : wrong(labels)) {
      assertEquals((TRUTH[i] + 1) % 3, labels[i]);
    }
  }

  @Test
  void marginTakesWhatIsClosestToBeingConfused() {
    int[] labels = mislabelled(NoiseKind.MARGIN, 3, 5);
    assertArrayEquals(new int[] {19, 20, 40}, wrong(labels));
    assertArrayEquals(new int[] {1, 0, 1}, Arrays.stream(wrong(labels)).map(i -> labels[i]).toArray());
  }

  @Test
  void clusterTakesFiveNeighboursOfOneClass() {
    int[] labels = mislabelled(NoiseKind.CLUSTER, 5, 5);
    int[] wrong = wrong(labels);
    assertEquals(4, wrong[4] - wrong[0], Arrays.toString(wrong));
    assertEquals(1, Arrays.stream(wrong).map(i -> TRUTH[i]).distinct().count());
    assertEquals(1, Arrays.stream(wrong).map(i -> labels[i]).distinct().count());
  }

  @Test
  void outlierTakesTheFarthest() {
    assertArrayEquals(new int[] {59}, wrong(mislabelled(NoiseKind.OUTLIER, 1, 5)));
  }

  @Test
  void bootstrapAndStreamAreApartAndEachNoisy() {
    DrawnStreams drawn = new DrawnStreams(noise(NoiseKind.UNIFORM), 0.2, 30, 20, 1);
    for (Streams.Stream stream : drawn.draw(4)) {
      assertEquals(50, IntStream.concat(Arrays.stream(stream.bootstrap()), Arrays.stream(stream.arrivals())).distinct().count());
      assertEquals(6, stream.mistakes(TRUTH, 0));
      assertEquals(10, stream.mistakes(TRUTH, 20));
      assertEquals(10, Arrays.stream(stream.observed()).filter(y -> y < 0).count(), "rows of neither part have no label");
    }
    assertArrayEquals(drawn.draw(2).get(1).observed(), drawn.draw(4).get(1).observed(), "a repeat does not depend on how many there are");
    assertEquals(30, new DrawnStreams(noise(NoiseKind.UNIFORM), 0.2, 0, 0, 1).bootstrap(), "half");
    assertThrows(InvalidInputException.class, () -> new DrawnStreams(noise(NoiseKind.UNIFORM), 0.2, 40, 30, 1));
  }
}
