package cincer.cli;

import cincer.Answer;
import cincer.Listener;
import cincer.Query;
import cincer.Suspicion;
import java.io.PrintStream;
import java.util.Locale;

/** Tells on one line how far a walk has come. */
public final class Progress implements Listener {

  private static final long NANOS_BETWEEN = 200_000_000L;

  private final PrintStream out;
  private long last;
  private int questions;

  Progress(PrintStream out) {
    this.out = out;
  }

  /** Progress on standard error where a person sits at a terminal; else silence. */
  public static Listener onTerminal() {
    return Terminal.isThere() ? new Progress(System.err) : NONE;
  }

  @Override
  public void judged(int position, int arrivals, Suspicion suspicion) {
    boolean end = position + 1 == arrivals;
    if (end || System.nanoTime() - last > NANOS_BETWEEN) {
      last = System.nanoTime();
      out.printf(Locale.ROOT, "\rexamples seen: %d of %d, questions: %d%s", position + 1, arrivals, questions, end ? "\n" : "");
      out.flush();
    }
  }

  @Override
  public void answered(Query query, int[] labels, Answer answer) {
    questions = query.number();
  }
}
