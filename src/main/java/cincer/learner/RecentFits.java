package cincer.learner;

import cincer.Fit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the last few fits, because several answers to one question lead to the same one where fits are overlapped. */
final class RecentFits {

  private static final int KEPT = 4;

  /** How a state is fitted. */
  @FunctionalInterface
  interface Fitter {
    Fit fit(State state) throws InterruptedException;
  }

  private final Fitter fitter;
  private final Map<Object, Fit> recent = new LinkedHashMap<>() {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Object, Fit> eldest) {
      return size() > KEPT;
    }
  };

  RecentFits(Fitter fitter) {
    this.fitter = fitter;
  }

  /** The fit of this state: remembered, or made now by one thread at a time. */
  synchronized Fit of(State state) throws InterruptedException {
    Fit known = recent.get(state.inWalk());
    if (known == null) {
      known = fitter.fit(state);
      recent.put(state.inWalk(), known);
    }
    return known;
  }
}
