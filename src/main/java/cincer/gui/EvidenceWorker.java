package cincer.gui;

import cincer.CincerException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/** Works out evidence on a thread of its own, so that no question waits for it; what belongs to an earlier question is forgotten. */
final class EvidenceWorker {

  private static final ExecutorService WORKER = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "cincer-evidence");
    thread.setDaemon(true);
    return thread;
  });

  private final AtomicInteger question = new AtomicInteger();

  /** There is another question: what was begun before is of no use any more. */
  void next() {
    question.incrementAndGet();
  }

  /**
   * Works something out, after what was begun before.
   *
   * @param then is told on the event thread, if the question is still the same; not where nothing can be said
   */
  <T> void run(Supplier<T> work, Consumer<T> then) {
    int asked = question.get();
    WORKER.execute(() -> {
      if (question.get() == asked) {
        try {
          T made = work.get();
          SwingUtilities.invokeLater(() -> {
            if (question.get() == asked) {
              then.accept(made);
            }
          });
        } catch (CincerException e) { // such a row cannot be explained by such a model: its place stays empty
          return;
        }
      }
    });
  }
}
