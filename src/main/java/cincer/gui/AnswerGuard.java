package cincer.gui;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lets an answer through only where its question has been visible for a moment: what was meant for the one before is not taken. */
final class AnswerGuard {

  private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final LongSupplier clock;
  private long shown;
  private boolean isShown;

  /** @param clock nanoseconds */
  AnswerGuard(LongSupplier clock) {
    this.clock = clock;
  }

  /** A question has become visible. */
  void shown() {
    shown = clock.getAsLong();
    isShown = true;
  }

  /** No question is visible. */
  void hidden() {
    isShown = false;
  }

  boolean isArmed() {
    return isShown && clock.getAsLong() - shown >= NANOS;
  }
}
