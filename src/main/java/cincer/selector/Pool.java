package cincer.selector;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads on which models are fitted beside the one that is asked about: as many as there are processors, for the whole JVM. */
public final class Pool {

  private static final ExecutorService THREADS =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
        Thread thread = new Thread(task, "cincer-fold");
        thread.setDaemon(true);
        return thread;
      });

  private Pool() {}

  /**
   * Runs all tasks and gives their results in order.
   *
   * @throws InterruptedException if this thread was interrupted; the tasks are then interrupted, too
   */
  public static <T> List<T> all(List<? extends Callable<T>> tasks) throws InterruptedException {
    List<Future<T>> futures = THREADS.invokeAll(tasks);
    return futures.stream().map(Pool::result).toList();
  }

  private static <T> T result(Future<T> done) {
    try {
      return done.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException("a task that had ended was waited for", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      } else if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
