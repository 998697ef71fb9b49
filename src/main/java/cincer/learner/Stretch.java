package cincer.learner;

import cincer.Journal;
import cincer.Query;
import cincer.Suspicion;
import java.util.Iterator;
import java.util.List;

/**
 * The way from one question to the next.
 *
 * @param accepted what the model said of the examples that arrived and were accepted, in order
 * @param end      where the walk stands now
 * @param query    what is to be asked there; null at the end of the walk
 */
public record Stretch(List<Suspicion> accepted, State end, Query query) {

  /** Tells a journal afterwards what was judged on the way. */
  void tell(Journal journal, State start, Walk walk) {
    Iterator<Suspicion> judged = accepted.iterator();
    for (int position = start.position(); position < end.position(); position++) {
      if (end.labels()[walk.arrivals()[position]] >= 0) {
        journal.judged(position, walk.arrivals().length, judged.next());
      }
    }
    if (query != null) {
      journal.judged(end.position(), walk.arrivals().length, query.suspicion());
    }
  }
}
