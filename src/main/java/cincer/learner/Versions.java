package cincer.learner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** The last few versions of the order of a review; what will be needed is made ahead on a thread of its own. */
final class Versions implements AutoCloseable {

  private static final int KEPT = 4;

  /** A version depends on nothing but the labels, and the rows that were dropped. */
  private record Labels(State state) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Labels l && l.state.answers().sameLabels(state.answers());
    }

    @Override
    public int hashCode() {
      return state.labelling().hashCode();
    }
  }

  /** How a version is made. */
  @FunctionalInterface
  interface Maker {
    Doubts of(State state) throws InterruptedException;
  }

  private final Maker maker;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "cincer-order");
    thread.setDaemon(true);
    return thread;
  });
  private final Map<Labels, FutureTask<Doubts>> recent = new LinkedHashMap<>(KEPT, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Labels, FutureTask<Doubts>> eldest) {
      return size() > KEPT;
    }
  };

  Versions(Maker maker) {
    this.maker = maker;
  }

  /** Begins to make the version of a state on a thread of its own, unless that was begun before. */
  synchronized void begin(State state) {
    recent.computeIfAbsent(new Labels(state), labels -> {
      FutureTask<Doubts> task = task(state);
      worker.execute(task);
      return task;
    });
  }

  private FutureTask<Doubts> task(State state) {
    return new FutureTask<>(() -> maker.of(state));
  }

  /** The version of a state; made now, on this thread, if that was not begun before. */
  Doubts of(State state) throws InterruptedException {
    while (true) {
      FutureTask<Doubts> mine = task(state);
      FutureTask<Doubts> task;
      synchronized (this) {
        task = recent.computeIfAbsent(new Labels(state), labels -> mine);
      }
      if (task == mine) {
        mine.run();
      }
      try {
        return task.get();
      } catch (ExecutionException e) {
        synchronized (this) {
          recent.remove(new Labels(state), task);
        }
        if (task == mine || !(e.getCause() instanceof InterruptedException)) { // another thread was interrupted: not this one's matter
          throw Speculation.asItself(e.getCause());
        }
      }
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
