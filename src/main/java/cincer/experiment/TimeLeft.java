package cincer.experiment;

import cincer.cli.Terminal;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells how many of a number of alike tasks are done, and how long the others will take. */
final class TimeLeft {

  private static final long NANOS_BETWEEN = 10_000_000_000L;

  private final PrintStream out;
  private final boolean terminal;
  private final String what;
  private final int tasks;
  private final long begun = System.nanoTime();
  private long told = begun;
  private int done;

  /** @param terminal whether a line may be written over; if not, one is written every ten seconds at the most */
  TimeLeft(PrintStream out, boolean terminal, String what, int tasks) {
    this.out = out;
    this.terminal = terminal;
    this.what = what;
    this.tasks = tasks;
  }

  /** On standard error. */
  static TimeLeft of(String what, int tasks) {
    return new TimeLeft(System.err, Terminal.isThere(), what, tasks);
  }

  /** One more task is done. */
  void step() {
    done++;
    long now = System.nanoTime();
    if (terminal || done == tasks || now - told > NANOS_BETWEEN) {
      told = now;
      long left = (now - begun) / done * (tasks - done);
      out.printf(Locale.ROOT, "%s%d of %d %s, %s left%s", terminal ? "\r" : "", done, tasks, what, text(Duration.ofNanos(left)),
          terminal && done < tasks ? "    " : System.lineSeparator());
      out.flush();
    }
  }

  static String text(Duration time) {
    return time.toHours() > 0 ? time.toHours() + " h " + time.toMinutesPart() + " min"
        : time.toMinutes() > 0 ? time.toMinutes() + " min " + time.toSecondsPart() + " s" : time.toSecondsPart() + " s";
  }
}
