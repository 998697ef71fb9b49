package cincer.learner;

import cincer.Answer;
import cincer.Query;
import cincer.Suspicion;
import cincer.WrongLeft;
import org.apiguardian.api.API;

/** What an earlier run of a walk has told its journal, to go the same way again without a fit. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public sealed interface Event {

  /** Line of the journal, from 1. */
  int line();

  /** An example was judged; its features may be left out, and so may its probabilities where it is asked about next, or accepted. */
  record ExampleJudged(int line, int position, Suspicion suspicion) implements Event {}

  /**
   * A question was put; features may be left out, and a ranking may be cut after what rounds can need.
   *
   * @param model fingerprint of the model that doubts; empty if nobody knows it
   */
  record Asked(int line, Query query, String model) implements Event {}

  /** A question was answered. */
  record Given(int line, int question, Answer answer) implements Event {}

  /**
   * From here on the walk goes on as a review.
   *
   * @param arrived how many examples had arrived
   */
  record GoesOnAsReview(int line, int arrived) implements Event {}

  /**
   * The walk came to its end.
   *
   * @param wrong how many labels were expected to be wrong among those that nobody had reviewed; null where the journal does not tell
   */
  record Ended(int line, WrongLeft wrong) implements Event {

    /** Nobody knows how many labels are wrong. */
    public Ended(int line) {
      this(line, null);
    }
  }
}
