package cincer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomOrderTest {

  /** The loops as they stood in the classes that published figures come from. */
  @Test
  void theDrawsAreThoseThatPublishedFiguresComeFrom() {
    for (int n = 0; n < 50; n++) {
      SplittableRandom random = new SplittableRandom(n);
      int[] last = IntStream.range(0, n).map(i -> i * i).toArray();
      for (int i = n - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int kept = last[i];
        last[i] = last[j];
        last[j] = kept;
      }
      int[] first = new int[n];
      for (int i = 0; i < n; i++) {
        int j = random.nextInt(i + 1);
        first[i] = first[j];
        first[j] = i;
      }
      SplittableRandom ours = new SplittableRandom(n);
      int[] values = IntStream.range(0, n).map(i -> i * i).toArray();
      RandomOrder.shuffle(values, ours);
      assertArrayEquals(last, values);
      assertArrayEquals(first, RandomOrder.of(n, ours));
      assertEquals(random.nextLong(), ours.nextLong());
    }
  }

  @Test
  void everyOrderIsAsLikelyAsAnyOther() {
    SplittableRandom random = new SplittableRandom(1);
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < 6000; i++) {
      int[] values = {1, 2, 3};
      RandomOrder.shuffle(values, random);
      counts.merge(Arrays.toString(values), 1, Integer::sum);
      counts.merge(Arrays.toString(RandomOrder.of(3, random)), 1, Integer::sum);
    }
    assertEquals(12, counts.size());
    counts.values().forEach(count -> assertEquals(1000, count, 120));
  }
}
