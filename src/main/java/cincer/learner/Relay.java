package cincer.learner;

import cincer.Journal;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.List;

/** Keeps what happens on a way that may never be gone, and tells it once it is. */
final class Relay implements Journal {

  private record Judged(int position, int arrivals, Suspicion suspicion) {}

  private final List<Judged> kept = new ArrayList<>();
  private Journal journal;

  @Override
  public synchronized void judged(int position, int arrivals, Suspicion suspicion) {
    if (journal == null) {
      kept.add(new Judged(position, arrivals, suspicion));
    } else {
      journal.judged(position, arrivals, suspicion);
    }
  }

  /** Tells what was kept, and from now on everything at once. */
  synchronized void tell(Journal listener) {
    journal = listener;
    kept.forEach(j -> listener.judged(j.position(), j.arrivals(), j.suspicion()));
    kept.clear();
  }
}
