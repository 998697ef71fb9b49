package cincer.learner;

import cincer.Answer;
import cincer.Query;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a walk.
 *
 * @param labels   labels of all rows at the end; -1 where it is missing
 * @param turns    every question that stands, in order, with its answer
 * @param accepted what the model said of every example that it accepted, in order
 * @param arrived  how many examples arrived; less than all where the annotator stopped
 * @param dropped  rows that were removed from the training set, in the order in which they were
 */
public record Outcome(int[] labels, List<Turn> turns, List<Suspicion> accepted, int arrived, List<Integer> dropped) {

  /**
   * One question and its answer.
   *
   * @param stretch the way to the question
   * @param answer  {@link Answer.Labels} or {@link Answer.Skip}
   */
  public record Turn(Stretch stretch, Answer answer) {

    /** The question. */
    public Query query() {
      return stretch.query();
    }

    /** Whether the answer changed the label of the suspicious example. */
    public boolean relabelsSuspicious() {
      return answer instanceof Answer.Labels l && l.label() != query().suspicion().label();
    }

    /** Whether the answer changed the label of the counter-example. */
    public boolean relabelsCounterExample() {
      return answer instanceof Answer.Labels l && l.judgesCounterExample()
          && l.counterLabel() != stretch.end().labels()[l.counterExample()];
    }
  }

  static Outcome of(List<Turn> turns, Stretch last) {
    List<Suspicion> accepted = new ArrayList<>();
    turns.forEach(turn -> accepted.addAll(turn.stretch().accepted()));
    accepted.addAll(last.accepted());
    return new Outcome(last.end().labels(), List.copyOf(turns), accepted, last.end().position(), last.end().dropped());
  }
}
