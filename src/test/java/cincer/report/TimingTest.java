package cincer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimingTest {

  @Test
  void theMedianAndTheWholeAreOfWhatAPersonTook() {
    Timing timing = Timing.of(List.of(3, 5_000, 7_000, 64_000, 0)).orElseThrow(); // two were answered by a program
    assertEquals(new Timing(3, Duration.ofSeconds(7), Duration.ofSeconds(76)), timing);
    assertEquals("7.0 s for a question (median), 1 min in all", timing.text());
    assertTrue(Timing.of(List.of(1, 2)).isEmpty());
  }

  @Test
  void thePaceIsThatOfTheLastAnswers() {
    List<Integer> slowAtFirst = IntStream.range(0, 60).map(i -> i < 40 ? 60_000 : 36_000).boxed().toList();
    assertEquals("at this pace 12 min find about 9 more", Timing.lately(slowAtFirst).orElseThrow().promise(20, 9.2));
    assertEquals("at this pace 1 min finds hardly one more", new Timing(1, Duration.ofSeconds(3), Duration.ZERO).promise(20, 0.2));
    assertEquals("", new Timing(1, Duration.ofSeconds(3), Duration.ZERO).promise(0, 0));
  }
}
