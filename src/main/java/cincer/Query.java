package cincer;

import java.util.List;
import java.util.Optional;

/**
 * A question to the annotator: a suspicious example and the training examples that support the suspicion.
 *
 * @param number    1 for the first question of the walk
 * @param position  how many examples had arrived before this one
 * @param arrivals  how many examples arrive in all
 * @param suspicion the suspicious example and what the model says of it
 * @param ranking   counter-examples, best first; empty where the selector offers none
 */
public record Query(int number, int position, int arrivals, Suspicion suspicion, List<CounterExample> ranking) {

  /** The counter-example that is shown with the suspicious example, if there is one. */
  public Optional<CounterExample> counterExample() {
    return ranking.stream().findFirst();
  }
}
