package cincer.gui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/** Does what may take time on threads of its own. */
public final class Background {

  /** Is told what went wrong, on the event thread. */
  @FunctionalInterface
  public interface Complaints {
    /** Says it. */
    void complain(String doing, String sentence);
  }

  private final Complaints complaints;

  /** @param complaints are told what went wrong */
  public Background(Complaints complaints) {
    this.complaints = complaints;
  }

  /**
   * Does something, and the rest on the event thread.
   *
   * @param doing in words, as in "Problem saving the file"
   */
  public <T> void run(String doing, Callable<T> work, Consumer<T> then) {
    new Thread(() -> {
      try {
        T made = work.call();
        SwingUtilities.invokeLater(() -> then.accept(made));
      } catch (Exception | Error e) { // whatever it is, a person is told
        SwingUtilities.invokeLater(() -> complaints.complain(doing, Messages.sentence(e)));
      }
    }, "cincer: " + doing).start();
  }
}
