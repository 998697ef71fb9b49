package cincer.learner;

import cincer.Query;
import cincer.Suspicion;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way from one question to the next.
 *
 * @param accepted what the model said of the examples that arrived and were accepted, in order
 * @param end      where the walk stands now
 * @param query    what is to be asked there; null at the end of the walk, or if the walk is to go on
 * @param model    fingerprint of the model that asks; empty if nothing is asked, or nobody knows
 */
public record Stretch(List<Suspicion> accepted, State end, Query query, String model) {

  /** Nothing has been asked on the way to this state, and the walk is to go on. */
  static Stretch to(State state) {
    return new Stretch(List.of(), state, null, "");
  }

  /** What is kept of it once its question is answered. */
  Stretch kept(int rounds) {
    return new Stretch(accepted, end, query.kept(rounds), model);
  }

  /** This way, and what follows it. */
  Stretch then(Stretch ahead) {
    return new Stretch(Stream.concat(accepted.stream(), ahead.accepted.stream()).toList(), ahead.end, ahead.query, ahead.model);
  }
}
