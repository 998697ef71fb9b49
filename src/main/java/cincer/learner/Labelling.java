package cincer.learner;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The labels of all rows at one time: the observed ones, and what was changed since. Immutable; a later one shares what it
 * has in common with an earlier one, so that a thousand answers do not keep the labels of all rows a thousand times.
 */
final class Labelling {

  /** A label that was changed, after all that was changed before. */
  private record Change(int row, int label, Change before) {}

  private final int[] observed;
  private final Change newest;

  private Labelling(int[] observed, Change newest) {
    this.observed = observed;
    this.newest = newest;
  }

  /** @param labels of all rows, -1 where missing; not to be modified from now on */
  static Labelling observed(int[] labels) {
    return new Labelling(labels, null);
  }

  /** These labels, but for one row (0-based). */
  Labelling with(int row, int label) {
    return of(row) == label ? this : new Labelling(observed, new Change(row, label, newest));
  }

  /** The label of a row (0-based); -1 if it is missing. */
  int of(int row) {
    for (Change change = newest; change != null; change = change.before) {
      if (change.row == row) {
        return change.label;
      }
    }
    return observed[row];
  }

  /** The labels of all rows in an array of their own. */
  int[] toArray() {
    int[] labels = observed.clone();
    BitSet known = new BitSet();
    for (Change change = newest; change != null; change = change.before) {
      if (!known.get(change.row)) {
        known.set(change.row);
        labels[change.row] = change.label;
      }
    }
    return labels;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Labelling l
        && (l.observed == observed && l.newest == newest || Arrays.equals(l.toArray(), toArray()));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(toArray());
  }
}
