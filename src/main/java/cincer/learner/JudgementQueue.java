package cincer.learner;

import cincer.Listener;
import cincer.Opinions;
import cincer.Suspicion;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * What was judged ahead on a second thread, until it is known whether the session goes that way: if so, the listener is told of
 * it on the thread that waits for the next question, and never on the other one.
 */
final class JudgementQueue implements Listener {

  private static final Consumer<Listener> NO_MORE = listener -> {};

  private final BlockingQueue<Consumer<Listener>> queue = new LinkedBlockingQueue<>();

  @Override
  public void judged(int position, int arrivals, Suspicion suspicion) {
    queue.add(listener -> listener.judged(position, arrivals, suspicion));
  }

  @Override
  public void trained(double times) {
    queue.add(listener -> listener.trained(times));
  }

  @Override
  public void ranked(Opinions opinions) {
    queue.add(listener -> listener.ranked(opinions));
  }

  /** Nothing more will be judged. */
  void close() {
    queue.add(NO_MORE);
  }

  /** Tells everything, and waits for what is still to be judged. */
  void tell(Listener listener) throws InterruptedException {
    for (Consumer<Listener> told = queue.take(); told != NO_MORE; told = queue.take()) {
      told.accept(listener);
    }
  }
}
