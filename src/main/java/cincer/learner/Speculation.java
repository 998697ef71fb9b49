package cincer.learner;

import cincer.Journal;
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
    Stretch from(State state, Journal journal) throws InterruptedException;
  }

  private final Advance advance;
  /** A way that somebody is on, or soon will be. */
  private record Foreseen(Future<Stretch> stretch, Relay relay) {}

  private final Map<State, Foreseen> ahead = new LinkedHashMap<>();
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
    for (State state : likely) {
      Relay relay = new Relay();
      ahead.computeIfAbsent(state, s -> new Foreseen(worker.submit(() -> advance.from(s, relay)), relay));
    }
  }

  /** The way from this state: found already, soon to be found, or else found now; the journal is told as it is. */
  Stretch from(State state, Journal journal) throws InterruptedException {
    Foreseen foreseen = ahead.remove(state);
    cancel();
    if (foreseen == null) {
      return advance.from(state, journal);
    }
    foreseen.relay().tell(journal);
    try {
      return foreseen.stretch().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void cancel() {
    ahead.values().forEach(foreseen -> foreseen.stretch().cancel(true));
    ahead.clear();
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
