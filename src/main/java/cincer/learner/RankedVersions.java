package cincer.learner;

import cincer.selector.Pool;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** The last few versions of the order of a review; what will be needed is made ahead on a thread of its own. */
final class RankedVersions implements AutoCloseable {

  private static final int KEPT = 4;

  /** A version depends on nothing but the labels, and the rows that were dropped. */
  private record LabelsKey(State state) {

    @Override
    public boolean equals(Object other) {
      return other instanceof LabelsKey l && l.state.answers().sameLabels(state.answers());
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

  /** A version that is made, or soon will be. */
  private static final class RankedVersion {
    private final FutureTask<Doubts> task;
    private volatile Thread maker;
    private boolean ahead; // it was begun on the thread of its own

    private RankedVersion(Maker maker, State state) {
      task = new FutureTask<>(() -> {
        this.maker = Thread.currentThread();
        return maker.of(state);
      });
    }

    /** Makes it, unless that is done or begun already, and what its questions will need first. */
    private void ready() {
      try {
        task.run();
        task.get().prepare();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException | RuntimeException | Error e) {
        return; // whoever needs it meets the same, and tells
      }
    }
  }

  private final Maker maker;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "cincer-order");
    thread.setDaemon(true);
    return thread;
  });
  private final Map<LabelsKey, RankedVersion> recent = new LinkedHashMap<>(KEPT, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<LabelsKey, RankedVersion> eldest) {
      return size() > KEPT;
    }
  };

  RankedVersions(Maker maker) {
    this.maker = maker;
  }

  /** Begins to make the version of a state ready on a thread of its own, unless that was begun before. */
  synchronized void begin(State state) {
    RankedVersion version = recent.computeIfAbsent(new LabelsKey(state), labels -> new RankedVersion(maker, state));
    if (!version.ahead) {
      version.ahead = true;
      worker.execute(version::ready);
    }
  }

  /** The version of a state; made now, on this thread, if nobody has begun to. */
  Doubts of(State state) throws InterruptedException {
    while (true) {
      RankedVersion version;
      synchronized (this) {
        version = recent.computeIfAbsent(new LabelsKey(state), labels -> new RankedVersion(maker, state));
      }
      version.task.run(); // does nothing where it runs already
      try {
        return version.task.get();
      } catch (ExecutionException e) {
        synchronized (this) {
          recent.remove(new LabelsKey(state), version);
        }
        if (version.maker == Thread.currentThread() || !(e.getCause() instanceof InterruptedException)) { // another thread was interrupted: not this one's matter
          throw Pool.asItself(e.getCause());
        }
      }
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
