package cincer.learner;

import cincer.Answer;
import cincer.CounterExample;
import cincer.Query;
import java.util.List;
import java.util.Optional;

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
   * @param query  that was just answered
   * @param before the answers before
   * @param after  the same with this one
   * @param most   how many counter-examples of one example may be asked about
   * @return nothing if the session is to go on
   */
  static Optional<Query> next(Query query, Answer answer, Answers before, Answers after, int most) {
    if (query.ranking().size() < 2 || !(answer instanceof Answer.Labels l) || !l.judgesCounterExample()
        || l.counterExamples().stream().allMatch(other -> other.label() == before.labelling().of(other.row())) || l.label() == query.suspicion().predicted()
        || after.asked(query.suspicion().row()) >= most) {
      return Optional.empty();
    }
    List<CounterExample> left = query.ranking().stream()
        .filter(shown -> l.counterExamples().stream().noneMatch(judged -> judged.row() == shown.row())).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new Query(query.number() + 1, query.position(), query.arrivals(), query.suspicion(), left,
        query.left(), query.wrong()).relabelled(after.labelling()::of));
  }
}
