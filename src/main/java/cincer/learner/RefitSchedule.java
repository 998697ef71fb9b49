package cincer.learner;

import java.util.Arrays;
import java.util.HashSet;

/** When the model is fitted anew in one walk. */
final class RefitSchedule {

  /** Arrivals that are judged at once at most: enough for speed, few enough to be kept. */
  private static final int AT_ONCE = 256;

  private final Refit refit;
  private final int known;
  private final int[] place; // of each row among the arrivals; -1 in the bootstrap set

  RefitSchedule(Refit refit, Walk walk) {
    this.refit = refit.among(walk.bootstrap().length + walk.arrivals().length);
    this.known = walk.bootstrap().length;
    this.place = new int[walk.labels().length];
    Arrays.fill(place, Integer.MAX_VALUE);
    Arrays.stream(walk.bootstrap()).forEach(row -> place[row] = -1);
    for (int position = 0; position < walk.arrivals().length; position++) {
      place[walk.arrivals()[position]] = position;
    }
  }

  /** Nothing has arrived yet; the model learns from the bootstrap set. */
  State start(Answers none) {
    State start = State.start(none);
    return refit.equals(Refit.EACH) ? start : start.fitted(new LastFit(this, start, 0, false));
  }

  boolean isDue(LastFit last, State state) {
    return refit.isDue(examples(state), state.position() - last.of().position() + last.changed(), last.answered());
  }

  /** How many arrivals from this state on the last model is going to judge, unless something is answered. */
  int ahead(State state) {
    LastFit last = state.lastFit();
    return last == null ? 1 : refit.ahead(examples(state), state.position() - last.of().position() + last.changed(), AT_ONCE);
  }

  private int examples(State state) {
    return known + state.position() - state.dropped().size();
  }

  /** How many of the examples that a model has learned have another label, or are no longer there. Costs what was relabelled since. */
  int changed(State learned, Answers now) {
    Labelling then = learned.labelling();
    HashSet<Integer> rows = new HashSet<>();
    now.labelling().changedSince(then, row -> {
      if (place[row] < learned.position()) {
        rows.add(row);
      }
    });
    return rows.size() + Math.abs(now.dropped().size() - learned.dropped().size());
  }
}
