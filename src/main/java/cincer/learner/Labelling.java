package cincer.learner;

import java.util.Iterator;
import java.util.function.IntConsumer;
import org.pcollections.ConsPStack;
import org.pcollections.IntTreePMap;

/**
 * The labels of all rows at one time: the observed ones, and what differs from them. Immutable; a later one shares what it
 * has in common with an earlier one, so that a thousand answers do not keep the labels of all rows a thousand times. With k
 * labels changed, to look one up or to change one takes O(log k).
 */
final class Labelling {

  private final int[] observed;
  private final IntTreePMap<Integer> changed; // row to label, where it is not the observed one
  private final ConsPStack<Integer> edited; // rows, the one that was relabelled last first
  private final int hash;

  private Labelling(int[] observed, IntTreePMap<Integer> changed, ConsPStack<Integer> edited, int hash) {
    this.observed = observed;
    this.changed = changed;
    this.edited = edited;
    this.hash = hash;
  }

  /** @param labels of all rows, -1 where missing; not to be modified from now on */
  static Labelling observed(int[] labels) {
    return new Labelling(labels, IntTreePMap.empty(), ConsPStack.empty(), 0);
  }

  /** These labels, but for one row (0-based). */
  Labelling with(int row, int label) {
    int old = of(row);
    return old == label ? this : new Labelling(observed, label == observed[row] ? changed.minus(row) : changed.plus(row, label), edited.plus(row),
        hash - hash(row, old) + hash(row, label));
  }

  /** What a label adds to the hash: nothing where it is the observed one. */
  private int hash(int row, int label) {
    return label == observed[row] ? 0 : (31 * row + label + 1) * 0x9E3779B9;
  }

  /** These labels, but for one row (0-based), which has its observed one. */
  Labelling without(int row) {
    return with(row, observed[row]);
  }

  /** The label of a row (0-based); -1 if it is missing. */
  int of(int row) {
    Integer label = changed.get(row);
    return label == null ? observed[row] : label;
  }

  /**
   * Tells the rows (0-based) whose label is not what it was, some perhaps several times.
   *
   * @param earlier from which this came
   */
  void changedSince(Labelling earlier, IntConsumer told) {
    Iterator<Integer> rows = edited.iterator();
    for (int i = edited.size() - earlier.edited.size(); i > 0; i--) {
      int row = rows.next();
      if (of(row) != earlier.of(row)) {
        told.accept(row);
      }
    }
  }

  /** How many rows at most have another label in another labelling of the same session, whichever came first. O(1). */
  int differing(Labelling other) {
    return other == this ? 0 : changed.size() + other.changed.size();
  }

  /** The labels of all rows in an array of their own. */
  int[] toArray() {
    int[] labels = observed.clone();
    changed.forEach((row, label) -> labels[row] = label);
    return labels;
  }

  /**
   * The labels of all rows, by an array that has those of another time: nothing is copied where they are the same, and only what was
   * relabelled since is looked at where these came from those.
   *
   * @param array of the other labelling; is not modified
   */
  int[] toArray(Labelling other, int[] array) {
    int since = edited.size() - other.edited.size();
    if (other.observed != observed || since < 0 || edited.subList(since) != other.edited) {
      return toArray();
    } else if (since == 0) {
      return array;
    }
    int[] labels = array.clone();
    changedSince(other, row -> labels[row] = of(row));
    return labels;
  }

  /** Whether they are the same labels of the same session: of one array of observed ones. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Labelling l && l.observed == observed && (l.changed == changed || l.changed.equals(changed));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
