package cincer.annotator;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apiguardian.api.API;

/**
 * How long a person thinks about a question: from when it can be seen to the answer, without pauses. A pause is what goes beyond
 * {@link #PAUSE_MILLIS} without a sign of the person (a key, a move of the mouse, a line typed), and all the time in which the question
 * cannot be seen.
 */
@API(status = API.Status.INTERNAL)
public final class Stopwatch {

  /** Who gives no sign for longer has done something else. */
  public static final long PAUSE_MILLIS = TimeUnit.MINUTES.toMillis(2);
  /** Nobody has measured. */
  public static final long UNKNOWN = -1;

  private final LongSupplier nanos;
  private long counted;
  private long last;
  private boolean begun;
  private boolean runs;

  /** Stands still. */
  public Stopwatch() {
    this(System::nanoTime);
  }

  /** @param nanos the clock */
  public Stopwatch(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Another question comes, which cannot be seen yet. */
  public synchronized void reset() {
    counted = 0;
    begun = false;
    runs = false;
  }

  /** The question can be seen; nothing changes if it could before. */
  public synchronized void seen() {
    if (!runs) {
      last = nanos.getAsLong();
      begun = true;
      runs = true;
    }
  }

  /** The person is there. */
  public synchronized void sign() {
    if (runs) {
      long now = nanos.getAsLong();
      counted += Math.min(now - last, TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
      last = now;
    }
  }

  /** The question can be seen no longer. */
  public synchronized void hidden() {
    sign();
    runs = false;
  }

  /** The answer comes now: how long it took, in milliseconds; {@link #UNKNOWN} if the question was never seen. */
  public synchronized long answered() {
    sign();
    return begun ? TimeUnit.NANOSECONDS.toMillis(counted) : UNKNOWN;
  }
}
