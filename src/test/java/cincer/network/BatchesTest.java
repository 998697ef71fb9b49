package cincer.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {

  @Test
  void everyExampleIsInOneBatchOfEachEpoch() {
    int[] all = Batches.of(101, 32, 1, 7).stream().flatMapToInt(Arrays::stream).sorted().toArray();
    assertTrue(Arrays.equals(IntStream.range(0, 101).toArray(), all));
    assertEquals(5, Batches.of(101, 32, 1, 7).get(3).length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 42})
  void noEpochDrawsAnotherEpochsNumbers(int seed) {
    Set<Long> drawn = new HashSet<>();
    for (int epoch = 0; epoch < 100; epoch++) {
      for (int purpose = 0; purpose < 2; purpose++) {
        SplittableRandom random = Batches.random(seed, epoch, purpose);
        for (int i = 0; i < 50; i++) {
          assertTrue(drawn.add(random.nextLong()), "epoch " + epoch + ", draw " + i);
        }
      }
    }
  }
}
