package cincer.learner;

import cincer.Listener;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleConsumer;

/** How far the fits of one version of the order are, which run side by side; told to the listeners that wait for it. */
final class FitProgress {

  private final double[] done; // by fold, in [0, 1]
  private final int tasks; // of a fold: the network, and each judge
  private double before; // share that was done before these fits began
  private final List<Listener> waiting = new CopyOnWriteArrayList<>(); // of the session, and of who looks ahead

  /** @param judges that are fitted beside each network */
  FitProgress(int folds, int judges) {
    done = new double[folds];
    tasks = 1 + judges;
  }

  /** A listener is told from now on. */
  void begin(Listener listener) {
    waiting.add(listener);
  }

  /** It is told no more; others that wait still are. */
  void end(Listener listener) {
    waiting.remove(listener);
  }

  /** Hears how far the network of a fold is, in [0, 1]. */
  DoubleConsumer network(int fold) {
    return share -> reached(fold, share / tasks);
  }

  /** So many judges of a fold have learned, after its network. */
  void judged(int fold, int judges) {
    reached(fold, (1.0 + judges) / tasks);
  }

  /**
   * So much is done of the search for how long to train. It is a share of what comes before the first question at most: who waits is not promised less.
   *
   * @param done time of the search so far, in any unit
   * @param left time that it takes from now on, at most
   * @param fits time of the networks that come then, at most; each judge is taken to need as much
   * @param sure what is left of the search and of the networks if it ends as early as it may
   */
  synchronized void searched(double done, double left, double fits, TrainingTime.Least sure) {
    double share = Math.max(before, done / (done + left + fits * tasks));
    double least = (sure.left() + sure.fits() * tasks) / (left + fits * tasks);
    before = share;
    waiting.forEach(listener -> listener.preparing(share, least));
  }

  /** One version is made, or failed: nothing is searched for before the next. */
  synchronized void made() {
    before = 0;
  }

  private synchronized void reached(int fold, double share) {
    done[fold] = share;
    double all = before + (1 - before) * Arrays.stream(done).average().orElse(1);
    waiting.forEach(listener -> listener.preparing(all, 1));
  }
}
