package cincer.learner;

import cincer.Model;
import cincer.Query;
import cincer.Suspicion;
import cincer.WrongLeft;
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
 * @param wrong       in a review, how many labels are expected to be wrong among those that nobody has reviewed; null where nobody knows
 */
record Segment(List<Suspicion> accepted, State end, Query query, Model model, String fingerprint, WrongLeft wrong) {

  /** A question and the model that asks it. */
  Segment(List<Suspicion> accepted, State end, Query query, Model model) {
    this(accepted, end, query, model, model.fingerprint());
  }

  /** A question; its model may not be at hand. */
  Segment(List<Suspicion> accepted, State end, Query query, Model model, String fingerprint) {
    this(accepted, end, query, model, fingerprint, query.wrong());
  }

  /** Nothing has been asked on the way to this state, and it is to go on. */
  static Segment to(State state) {
    return to(List.of(), state);
  }

  /** Nothing is asked. */
  static Segment to(List<Suspicion> accepted, State state) {
    return new Segment(accepted, state, null, null, "", null);
  }

  /** The same, where this is known of the labels that nobody has reviewed. */
  Segment wrong(WrongLeft left) {
    return new Segment(accepted, end, query, model, fingerprint, left);
  }

  /** What is kept of it once its question is answered: no model, for there are as many as answers. */
  Segment kept(int rounds) {
    return new Segment(accepted, end, query.kept(rounds), null, fingerprint, wrong);
  }

  /** The same question, put once more. */
  Segment with(State state, Query again) {
    return new Segment(accepted, state, again, model, fingerprint, wrong);
  }

  /** The same question in another state, where more examples have been accepted meanwhile. */
  Segment after(List<Suspicion> more, State state) {
    return new Segment(Stream.concat(accepted.stream(), more.stream()).toList(), state, query, model, fingerprint, wrong);
  }

  /** This segment, and what follows it. */
  Segment then(Segment ahead) {
    return new Segment(accepted.isEmpty() ? ahead.accepted : Stream.concat(accepted.stream(), ahead.accepted.stream()).toList(), ahead.end,
        ahead.query, ahead.model, ahead.fingerprint, ahead.wrong);
  }
}
