package cincer.selector;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads on which models are fitted beside the one that is asked about: as many as there are processors, for the whole JVM. */
public final class Pool {

  /** How many there are. */
  public static final int SIZE = Runtime.getRuntime().availableProcessors();

  private static final ExecutorService THREADS =
      Executors.newFixedThreadPool(SIZE, task -> {
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
    List<T> results = new ArrayList<>();
    for (Future<T> done : THREADS.invokeAll(tasks)) {
      try {
        results.add(done.get());
      } catch (ExecutionException e) {
        throw asItself(e.getCause());
      }
    }
    return results;
  }

  /**
   * What went wrong on another thread goes wrong here.
   *
   * @return to be thrown
   * @throws Error                the cause, if it is one
   * @throws InterruptedException the cause, if it is that
   */
  public static RuntimeException asItself(Throwable cause) throws InterruptedException {
    if (cause instanceof RuntimeException e) {
      return e;
    } else if (cause instanceof Error e) {
      throw e;
    } else if (cause instanceof InterruptedException e) {
      throw e;
    }
    return new IllegalStateException(cause);
  }
}
