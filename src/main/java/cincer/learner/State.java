package cincer.learner;

import java.util.List;
import java.util.Objects;

/**
 * Where a walk stands. Immutable: everything that follows is a function of it.
 *
 * @param position  how many examples have arrived
 * @param questions how many questions have been asked
 * @param labelling current labels of all rows
 * @param dropped   rows that were removed from the training set, in the order in which they were
 * @param judged    where it stood when the example at this position was judged; null while that has not been answered
 * @param behind    where it stood when the example before was judged; null at the start
 */
public record State(int position, int questions, Labelling labelling, List<Integer> dropped, State judged, State behind) {

  /** Copies the list of dropped rows. */
  public State {
    dropped = List.copyOf(dropped);
  }

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
  State answered(Labelling newLabels, List<Integer> newDropped) {
    return new State(position, questions + 1, newLabels, newDropped, judged == null ? alone() : judged, behind);
  }

  /** Without its predecessors, or the first would be kept for ever. */
  private State alone() {
    return new State(position, questions, labelling, dropped, null, null);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State s && s.position == position && s.questions == questions
        && s.labelling.equals(labelling) && s.dropped.equals(dropped)
        && Objects.equals(s.judged, judged) && Objects.equals(s.behind, behind);
  }

  @Override
  public int hashCode() {
    return Objects.hash(position, questions);
  }
}
