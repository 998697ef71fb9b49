package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a review of a large data set looks at. */
class FoldNetworkTest {

  @Test
  void ofFewExamplesAllAreCandidatesOfManyTheSameDrawnOnes() {
    int[] few = {3, 5, 8};
    assertSame(few, FoldNetwork.drawn(few, 3, 1));
    int[] many = IntStream.range(0, 50_000).map(k -> 2 * k).toArray();
    int[] drawn = FoldNetwork.drawn(many, 1000, 1);
    assertArrayEquals(drawn, FoldNetwork.drawn(many, 1000, 1));
    assertEquals(1000, IntStream.of(drawn).distinct().filter(k -> k % 2 == 0 && k < 100_000).count());
    assertArrayEquals(IntStream.of(drawn).sorted().toArray(), drawn);
    assertTrue(Math.abs(IntStream.of(drawn).average().orElseThrow() - 50_000) < 5000, "from everywhere alike");
  }

  @Test
  void aVersionIsMadeOfAnswersInProportionToTheRows() {
    assertEquals(0, Reviewing.every(2000));
    assertEquals(2, Reviewing.every(2001));
    assertEquals(50, Reviewing.every(100_000));
    assertEquals(500, Reviewing.every(1_000_000));
  }
}
