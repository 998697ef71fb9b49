package cincer.experiment;

import cincer.InvalidInputException;
import cincer.selector.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs many tasks on several threads. */
final class Tasks {

  private Tasks() {}

  /**
   * Runs all.
   *
   * @param done is told of each result as it comes, by the calling thread
   * @return the results in the order of the tasks
   * @throws InvalidInputException what a task has thrown; those that have not begun are left out
   */
  static <T> List<T> run(List<? extends Callable<T>> tasks, int threads, Consumer<T> done) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      ExecutorCompletionService<T> running = new ExecutorCompletionService<>(pool);
      List<Future<T>> all = new ArrayList<>();
      tasks.forEach(task -> all.add(running.submit(task)));
      for (int i = 0; i < all.size(); i++) {
        done.accept(running.take().get());
      }
      List<T> results = new ArrayList<>();
      for (Future<T> task : all) {
        results.add(task.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw Pool.asItself(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
