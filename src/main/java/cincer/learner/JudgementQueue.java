package cincer.learner;

import cincer.Listener;
import cincer.Suspicion;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What was judged ahead on a second thread, until it is known whether the session goes that way: if so, the listener is told of
 * it on the thread that waits for the next question, and never on the other one.
 */
final class JudgementQueue implements Listener {

  private record Judged(int position, int arrivals, Suspicion suspicion) {}

  private static final Judged NO_MORE = new Judged(-1, 0, null);

  private final BlockingQueue<Judged> queue = new LinkedBlockingQueue<>();

  @Override
  public void judged(int position, int arrivals, Suspicion suspicion) {
    queue.add(new Judged(position, arrivals, suspicion));
  }

  /** Nothing more will be judged. */
  void close() {
    queue.add(NO_MORE);
  }

  /** Tells everything, and waits for what is still to be judged. */
  void tell(Listener listener) throws InterruptedException {
    for (Judged j = queue.take(); j != NO_MORE; j = queue.take()) {
      listener.judged(j.position(), j.arrivals(), j.suspicion());
    }
  }
}
