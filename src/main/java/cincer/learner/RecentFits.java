package cincer.learner;

import cincer.Fit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the last few fits: several answers to one question may lead to the same one, and many arrivals may be judged by one. */
final class RecentFits {

  private static final int KEPT = 4;

  /** How a state is fitted. */
  @FunctionalInterface
  interface Fitter {
    Fit fit(State state) throws InterruptedException;
  }

  private final Fitter fitter;
  private final Map<Object, FitInUse> recent = new LinkedHashMap<>() {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Object, FitInUse> eldest) {
      return size() > KEPT;
    }
  };
  private State last;
  private FitInUse ofLast;

  RecentFits(Fitter fitter) {
    this.fitter = fitter;
  }

  /** The fit of this state: remembered, or made now by one thread at a time. */
  synchronized FitInUse of(State state) throws InterruptedException {
    if (state != last) {
      Object key = state.inWalk();
      FitInUse known = recent.get(key);
      if (known == null) {
        known = new FitInUse(fitter.fit(state));
        recent.put(key, known);
      }
      last = state;
      ofLast = known;
    }
    return ofLast;
  }
}
