package cincer.learner;

import cincer.Listener;
import cincer.selector.Pool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Looks for the next question on a second thread, while the annotator thinks, from the states that likely answers would lead
 * to. Since a {@link Segment} is a function of its state, the result is the same as without.
 */
final class Speculation implements AutoCloseable {

  /** From a state to the next question. */
  @FunctionalInterface
  interface Advance {
    Segment from(State state, Listener listener) throws InterruptedException;
  }

  /** A segment that is being looked for, or soon will be. */
  private record Foreseen(Future<Segment> segment, JudgementQueue judged) {}

  private final Advance advance;
  private final Function<State, Object> key;
  private final Map<Object, Foreseen> ahead = new LinkedHashMap<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "cincer-speculation");
    thread.setDaemon(true);
    return thread;
  });

  /** @param key what comes next depends on this of a state alone */
  Speculation(Advance advance, Function<State, Object> key) {
    this.advance = advance;
    this.key = key;
  }

  /** Forgets what was begun before, and begins to look ahead from each state in turn. */
  void begin(List<State> likely) {
    cancel();
    likely.forEach(state -> ahead.computeIfAbsent(key.apply(state), s -> begin(state)));
  }

  private Foreseen begin(State state) {
    JudgementQueue judged = new JudgementQueue();
    return new Foreseen(worker.submit(() -> {
      try {
        return advance.from(state, judged);
      } finally {
        judged.close();
      }
    }), judged);
  }

  /**
   * What comes after this state: found already, soon to be found, or else found now.
   *
   * @param listener is told on this thread
   */
  Segment from(State state, Listener listener) throws InterruptedException {
    Foreseen foreseen = ahead.remove(key.apply(state));
    cancel();
    if (foreseen == null) {
      return advance.from(state, listener);
    }
    foreseen.judged().tell(listener);
    try {
      return foreseen.segment().get();
    } catch (ExecutionException e) {
      throw Pool.asItself(e.getCause());
    }
  }

  private void cancel() {
    ahead.values().forEach(foreseen -> foreseen.segment().cancel(true));
    ahead.clear();
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
