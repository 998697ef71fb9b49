package cincer.gui;

import cincer.Engine;
import javax.swing.SwingUtilities;
import weka.core.Instances;

/** Measures an {@link Accuracy} on a thread of its own, and can be stopped. Lives on the event thread. */
public final class Measuring {

  private final Runnable changed;
  private Thread thread;
  private Instances measured;
  private String text = "";

  /** @param changed is called, on the event thread, when there is something else to say */
  public Measuring(Runnable changed) {
    this.changed = changed;
  }

  /** Begins with other labels, unless these are measured already; what runs is stopped. */
  public void begin(Engine engine, Instances data, Instances cleaned, long seed) {
    if (cleaned == measured) {
      return;
    }
    stop();
    measured = cleaned;
    text = "Measuring what the cleaned labels are good for\u2026";
    Thread mine = new Thread(() -> {
      String said = measure(engine, data, cleaned, seed);
      SwingUtilities.invokeLater(() -> over(cleaned, said));
    }, "cincer: measuring");
    mine.setDaemon(true);
    mine.setPriority(Thread.MIN_PRIORITY);
    thread = mine;
    mine.start();
    changed.run();
  }

  private static String measure(Engine engine, Instances data, Instances cleaned, long seed) {
    try {
      return Accuracy.of(engine, data, cleaned, seed).text();
    } catch (InterruptedException e) {
      return "";
    } catch (RuntimeException | Error e) { // a figure less is no harm
      return "The accuracy could not be measured: " + Messages.sentence(e);
    }
  }

  private void over(Instances cleaned, String said) {
    if (cleaned == measured && thread != null) {
      thread = null;
      text = said;
      changed.run();
    }
  }

  /** Whether it runs. */
  public boolean runs() {
    return thread != null;
  }

  /** Ends it; nothing more is said of these labels. */
  public void stop() {
    if (thread != null) {
      thread.interrupt();
      thread = null;
      text = "";
    }
  }

  /** What is known of these labels; empty if nothing is. */
  public String text(Instances cleaned) {
    return cleaned == measured ? text : "";
  }
}
