package cincer.cli;

import cincer.ProgressListener;
import java.io.PrintStream;
import java.util.Locale;

/** Tells on one line how far something is that takes long, and how long it will take; nothing of what is short. */
public final class TaskProgressLine implements ProgressListener {

  private static final long FIRST = 2_000_000_000L;
  private static final long BETWEEN = 200_000_000L;

  private final PrintStream out;
  private long begun;
  private long told;
  private String current = "";

  TaskProgressLine(PrintStream out) {
    this.out = out;
  }

  /** On standard error where a person sits at a terminal; else silence. */
  public static ProgressListener onTerminal() {
    return Terminal.isThere() ? new TaskProgressLine(System.err) : NONE;
  }

  @Override
  public synchronized void made(String what, int done, int of) {
    long now = System.nanoTime();
    if (!what.equals(current) || begun == 0) {
      current = what;
      begun = now;
      told = 0;
    }
    boolean end = done >= of;
    if (end ? told > 0 : now - begun > FIRST && now - told > BETWEEN) {
      told = now;
      out.printf(Locale.ROOT, "\r%s%s", text(what, done, of, now - begun), end ? "\n" : "    ");
      out.flush();
    }
    begun = end ? 0 : begun;
  }

  /**
   * How far it is and how long it will take.
   *
   * @param nanos since it began
   */
  public static String text(String what, int done, int of, long nanos) {
    long seconds = done == 0 ? 0 : Math.round((double) nanos / done * (of - done) / 1e9);
    String left = done == 0 || done >= of ? "" : ", " + (seconds < 60 ? Math.max(1, seconds) + " s" : seconds < 3600 ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds / 60 % 60 + " min") + " left";
    return String.format(Locale.ROOT, "%,d of %,d %s", done, of, what) + left;
  }
}
