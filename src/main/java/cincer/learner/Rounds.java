package cincer.learner;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import cincer.learner.Outcome.Turn;
import java.util.List;

/**
 * Several counter-examples of one suspicious example (the paper's future work, Section 6). By the additive approximation of
 * group influence (Koh et al. 2019, "On the accuracy of influence functions for measuring group effects") the influence of
 * a group is the sum of its members', so the best one to add to those already corrected is the next in the ranking.
 */
final class Rounds {

  private Rounds() {}

  /**
   * The next question about the same suspicious example: if its counter-example was corrected, the example's own label
   * stands against the model, and another candidate is left.
   *
   * @param turns the questions so far, of which the last was just answered
   * @param most  how many counter-examples of one example may be asked about
   * @return null if the walk is to go on
   */
  static Stretch next(List<Turn> turns, int most, Consequence consequence) {
    Turn last = turns.get(turns.size() - 1);
    Query query = last.query();
    long asked = turns.stream().filter(turn -> !turn.undone() && turn.query().suspicion().row() == query.suspicion().row()).count();
    if (asked >= most || !last.relabelsCounterExample() || query.ranking().size() < 2
        || !(last.answer() instanceof Answer.Labels l) || l.label() == query.suspicion().predicted()) {
      return null;
    }
    List<CounterExample> left = query.ranking().stream().filter(shown -> shown.row() != l.counterExample()).toList();
    State state = consequence.after(query, last.answer(), last.stretch().end());
    return new Stretch(List.of(), state,
        new Query(query.number() + 1, query.position(), query.arrivals(), query.suspicion(), left).relabelled(state.labels()),
        last.stretch().model());
  }
}
