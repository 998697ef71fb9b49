package cincer.annotator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StopwatchTest {

  private long now;
  private final Stopwatch watch = new Stopwatch(() -> now);

  private void pass(int seconds) {
    now += TimeUnit.SECONDS.toNanos(seconds);
  }

  @Test
  void timeRunsFromWhenTheQuestionCanBeSeen() {
    watch.reset();
    pass(7);
    watch.seen();
    pass(5);
    watch.seen(); // it is painted once more
    pass(4);
    assertEquals(9_000, watch.answered());
  }

  @Test
  void whatWasNeverSeenWasNotThoughtAbout() {
    watch.reset();
    pass(7);
    watch.sign();
    assertEquals(Stopwatch.UNKNOWN, watch.answered());
  }

  @Test
  void aPauseIsTakenOutAndSoIsTheTimeInWhichNothingCanBeSeen() {
    watch.reset();
    watch.seen();
    pass(10);
    watch.sign();
    pass(3600); // lunch
    watch.sign();
    pass(5);
    watch.hidden();
    pass(30);
    watch.seen();
    pass(2);
    assertEquals(10_000 + Stopwatch.PAUSE_MILLIS + 7_000, watch.answered());
  }

  @Test
  void eachQuestionHasItsOwnTime() {
    watch.reset();
    watch.seen();
    pass(10);
    assertEquals(10_000, watch.answered());
    watch.reset();
    watch.seen();
    pass(1);
    assertEquals(1_000, watch.answered());
  }
}
