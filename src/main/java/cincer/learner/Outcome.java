package cincer.learner;

import cincer.Answer;
import cincer.Answered;
import cincer.Query;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What came of a walk.
 *
 * @param labels   labels of all rows at the end; -1 where it is missing
 * @param turns    every question that was put and not taken back, by number, with its answer
 * @param accepted what the model said of every example that it accepted, in order
 * @param arrived  how many examples arrived; less than all where the annotator stopped
 * @param dropped  rows that were removed from the training set, in the order in which they were
 */
public record Outcome(int[] labels, List<Turn> turns, List<Suspicion> accepted, int arrived, List<Integer> dropped) {

  /**
   * One question and its answer.
   *
   * @param stretch the way to the question
   * @param given   {@link Answer.Labels} or {@link Answer.Skip}
   * @param undone  whether the answer was undone
   */
  public record Turn(Stretch stretch, Answer given, boolean undone) {

    /** The question. */
    public Query query() {
      return stretch.query();
    }

    /** The answer that counts: one that was undone leaves its question open, as if it had been skipped. */
    public Answer answer() {
      return answered().answer();
    }

    /** This question and answer for an annotator. */
    public Answered answered() {
      return new Answered(query(), given, undone);
    }

    /** Whether the answer changed the label of the suspicious example. */
    public boolean relabelsSuspicious() {
      return answer() instanceof Answer.Labels l && l.label() != query().suspicion().label();
    }

    /** Whether the answer changed the label of the counter-example. */
    public boolean relabelsCounterExample() {
      return answer() instanceof Answer.Labels l && l.judgesCounterExample()
          && l.counterLabel() != stretch.end().labels()[l.counterExample()];
    }
  }

  static Outcome of(List<Turn> answered, Stretch last) {
    List<Turn> turns = answered.stream().sorted(Comparator.comparingInt(turn -> turn.query().number())).toList();
    List<Suspicion> accepted = new ArrayList<>();
    turns.forEach(turn -> accepted.addAll(turn.stretch().accepted()));
    accepted.addAll(last.accepted());
    return new Outcome(last.end().labels(), turns, accepted, last.end().position(), last.end().dropped());
  }
}
