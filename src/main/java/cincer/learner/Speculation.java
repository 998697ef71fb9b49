package cincer.learner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Walks ahead on a second thread, while the annotator thinks, from the states that likely answers would lead to. Since a
 * {@link Stretch} is a function of its state, the result is the same as without.
 */
final class Speculation implements AutoCloseable {

  /** The way from a state to the next question. */
  @FunctionalInterface
  interface Advance {
    Stretch from(State state) throws InterruptedException;
  }

  private final Advance advance;
  private final Map<State, Future<Stretch>> ahead = new LinkedHashMap<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "cincer-speculation");
    thread.setDaemon(true);
    return thread;
  });

  Speculation(Advance advance) {
    this.advance = advance;
  }

  /** Forgets what was begun before, and begins to walk from each state in turn. */
  void begin(List<State> likely) {
    cancel();
    likely.forEach(state -> ahead.computeIfAbsent(state, s -> worker.submit(() -> advance.from(s))));
  }

  /** The way from this state: found already, soon to be found, or else found now. */
  Stretch from(State state) throws InterruptedException {
    Future<Stretch> foreseen = ahead.remove(state);
    cancel();
    if (foreseen == null) {
      return advance.from(state);
    }
    try {
      return foreseen.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void cancel() {
    ahead.values().forEach(future -> future.cancel(true));
    ahead.clear();
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
