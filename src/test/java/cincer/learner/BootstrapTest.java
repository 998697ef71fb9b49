package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cincer.InvalidInputException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {

  /** Sorted by class: 60 of class 0, 30 of class 1, 10 of class 2, then 5 without a label. */
  private static final int[] LABELS = IntStream.range(0, 105).map(i -> i < 60 ? 0 : i < 90 ? 1 : i < 100 ? 2 : -1).toArray();

  private static Walk walk(int size, Bootstrap.Source source, Bootstrap.Order order, long seed) {
    return Bootstrap.walk(new float[105][1], LABELS, new double[105], 3, size, source, order, seed);
  }

  @Test
  void aSortedFileGivesEveryClassItsShare() {
    int[] bootstrap = walk(20, Bootstrap.Source.STRATIFIED, Bootstrap.Order.FILE, 1).bootstrap();
    int[] counts = new int[3];
    Arrays.stream(bootstrap).forEach(row -> counts[LABELS[row]]++);
    assertArrayEquals(new int[] {12, 6, 2}, counts);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 33, 99})
  void everyLabelledRowIsInOnePartAndNoOtherIs(int size) {
    Walk walk = walk(size, Bootstrap.Source.STRATIFIED, Bootstrap.Order.SHUFFLED, 5);
    assertEquals(size, walk.bootstrap().length);
    int[] all = IntStream.concat(Arrays.stream(walk.bootstrap()), Arrays.stream(walk.arrivals())).sorted().toArray();
    assertArrayEquals(IntStream.range(0, 100).toArray(), all);
  }

  @Test
  void inFileOrderRowsArriveAscending() {
    int[] arrivals = walk(50, Bootstrap.Source.STRATIFIED, Bootstrap.Order.FILE, 3).arrivals();
    assertArrayEquals(Arrays.stream(arrivals).sorted().toArray(), arrivals);
    assertArrayEquals(IntStream.range(0, 50).toArray(), walk(50, Bootstrap.Source.FIRST, Bootstrap.Order.FILE, 3).bootstrap());
  }

  @ParameterizedTest
  @CsvSource({"auto,500,100", "auto,150,75", "auto,3,1", "100,101,100", "0.25,100,25", "0.001,100,1", "1,2,1"})
  void sizes(String text, int labelled, int expected) {
    assertEquals(expected, Bootstrap.size(text, labelled));
  }

  @ParameterizedTest
  @CsvSource({"auto,1", "100,100", "101,100", "0.999,100", "0,100", "-3,100", "1.5,100", "x,100", "NaN,100"})
  void sizesThatLeaveNothingOrMakeNoSenseAreRefused(String text, int labelled) {
    assertThrows(InvalidInputException.class, () -> Bootstrap.size(text, labelled));
  }
}
