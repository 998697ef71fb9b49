package cincer.learner;

import cincer.Model;
import cincer.Query;
import cincer.Suspicion;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of a session from one question to the next.
 *
 * @param accepted    what the model said of the examples that arrived and were accepted, in order
 * @param end         where the session stands now
 * @param query       what is to be asked there; null at the end, or if it is to go on
 * @param model       that asks; null if nothing is asked, or it is no longer (or not yet) at hand
 * @param fingerprint of the model that asks; empty if nothing is asked, or nobody knows
 */
record Segment(List<Suspicion> accepted, State end, Query query, Model model, String fingerprint) {

  /** A question and the model that asks it. */
  Segment(List<Suspicion> accepted, State end, Query query, Model model) {
    this(accepted, end, query, model, model.fingerprint());
  }

  /** Nothing has been asked on the way to this state, and it is to go on. */
  static Segment to(State state) {
    return to(List.of(), state);
  }

  /** Nothing is asked. */
  static Segment to(List<Suspicion> accepted, State state) {
    return new Segment(accepted, state, null, null, "");
  }

  /** What is kept of it once its question is answered: no model, for there are as many as answers. */
  Segment kept(int rounds) {
    return new Segment(accepted, end, query.kept(rounds), null, fingerprint);
  }

  /** The same question, put once more. */
  Segment with(State state, Query again) {
    return new Segment(accepted, state, again, model, fingerprint);
  }

  /** This segment, and what follows it. */
  Segment then(Segment ahead) {
    return new Segment(accepted.isEmpty() ? ahead.accepted : Stream.concat(accepted.stream(), ahead.accepted.stream()).toList(), ahead.end,
        ahead.query, ahead.model, ahead.fingerprint);
  }
}
