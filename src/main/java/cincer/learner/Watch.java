package cincer.learner;

import cincer.Listener;
import java.util.Arrays;
import java.util.function.DoubleConsumer;

/** How far the fits of one version of the order are, which run side by side; told to the listener that waits for it. */
final class Watch {

  private final double[] done; // by fold, in [0, 1]
  private final int tasks; // of a fold: the network, and each judge
  private volatile Listener listener = Listener.NONE;

  /** @param judges that are fitted beside each network */
  Watch(int folds, int judges) {
    done = new double[folds];
    tasks = 1 + judges;
  }

  /** Who is told from now on. */
  void tell(Listener waiting) {
    listener = waiting;
  }

  /** Hears how far the network of a fold is, in [0, 1]. */
  DoubleConsumer network(int fold) {
    return share -> reached(fold, share / tasks);
  }

  /** So many judges of a fold have learned, after its network. */
  void judged(int fold, int judges) {
    reached(fold, (1.0 + judges) / tasks);
  }

  private synchronized void reached(int fold, double share) {
    done[fold] = share;
    listener.preparing(Arrays.stream(done).average().orElse(1));
  }
}
