package cincer.learner;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Where a session stands. Immutable: everything that follows is a function of it.
 *
 * @param position  how many examples have arrived
 * @param questions how many questions have been asked
 * @param labelling current labels of all rows
 * @param dropped   rows that were removed from the training set, in the order in which they were; not to be modified
 * @param judged    where it stood when the example at this position was judged; null while that has not been answered
 * @param behind    where it stood when the example before was judged; null at the start
 */
record State(int position, int questions, Labelling labelling, Collection<Integer> dropped, State judged, State behind) {

  /** Nothing has arrived yet. */
  static State start(int[] labels) {
    return new State(0, 0, Labelling.observed(labels), List.of(), null, null);
  }

  /** Current labels of all rows, -1 where missing, in an array of their own. */
  int[] labels() {
    return labelling.toArray();
  }

  /** The example at this position joins the training set with its present label. */
  State accept() {
    return new State(position + 1, questions, labelling, dropped, null, judged == null ? alone() : judged);
  }

  /** The example at this position was asked about; some labels may have changed, some rows may have been dropped. */
  State answered(Answers answers) {
    return new State(position, questions + 1, answers.labelling(), answers.dropped(), judged == null ? alone() : judged, behind);
  }

  /** The same position with the labels that follow from these answers; the model is the newest. */
  State with(Answers answers) {
    return new State(position, questions, answers.labelling(), answers.dropped(), null, null);
  }

  /** Whether labels and dropped rows are those that follow from these answers. */
  boolean follows(Answers answers) {
    return labelling.equals(answers.labelling()) && same(dropped, answers.dropped());
  }

  /** Without its predecessors, or the first would be kept for ever. */
  private State alone() {
    return new State(position, questions, labelling, dropped, null, null);
  }

  private static boolean same(Collection<Integer> some, Collection<Integer> others) {
    return some.size() == others.size() && List.copyOf(some).equals(List.copyOf(others));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State s && s.position == position && s.questions == questions
        && s.labelling.equals(labelling) && same(dropped, s.dropped)
        && Objects.equals(s.judged, judged) && Objects.equals(s.behind, behind);
  }

  @Override
  public int hashCode() {
    return Objects.hash(position, questions);
  }
}
