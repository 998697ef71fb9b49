package cincer.learner;

import java.util.Arrays;

/**
 * Where a walk stands. Immutable: everything that follows is a function of it.
 *
 * @param position  how many examples have arrived
 * @param questions how many questions have been asked
 * @param labels    current labels of all rows; -1 where it is missing; never written to
 */
public record State(int position, int questions, int[] labels) {

  /** The example at this position joins the training set with its present label. */
  State accept() {
    return new State(position + 1, questions, labels);
  }

  /** The example at this position was asked about, and some labels may have changed. */
  State answered(int[] newLabels) {
    return new State(position + 1, questions + 1, newLabels);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State s && s.position == position && s.questions == questions
        && Arrays.equals(s.labels, labels);
  }

  @Override
  public int hashCode() {
    return 31 * position + Arrays.hashCode(labels);
  }
}
