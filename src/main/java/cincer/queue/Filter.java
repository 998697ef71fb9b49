package cincer.queue;

import java.util.BitSet;

/**
 * Which rows of a queue are wanted: those that every part wants. A part that is empty wants all. Immutable: bit sets are not to be modified.
 *
 * @param cells     {@code given * c + expected}
 * @param labels    labels that rows have
 * @param standings ordinals of {@link Standing}
 * @param least     least doubt, in [0, 1]; 0 wants rows without a doubt, too
 * @param most      greatest doubt, in [0, 1]; 1 wants rows without a doubt, too
 * @param found     rows that a search has found; null if nothing is searched for
 */
public record Filter(BitSet cells, BitSet labels, BitSet standings, double least, double most, BitSet found) {

  /** Wants all rows. */
  public static final Filter ALL = new Filter(new BitSet(), new BitSet(), new BitSet(), 0, 1, null);

  /** @throws IllegalArgumentException if the range of doubt is none */
  public Filter {
    if (!(least >= 0 && least <= most && most <= 1)) {
      throw new IllegalArgumentException("doubt lies in [0, 1], and a range is no [" + least + ", " + most + "]");
    }
  }

  /** With other cells, each {@code given * c + expected}. */
  public Filter cells(BitSet others) {
    return new Filter(others, labels, standings, least, most, found);
  }

  /** With other labels that rows have. */
  public Filter labels(BitSet others) {
    return new Filter(cells, others, standings, least, most, found);
  }

  /** With others that are wanted by where they stand. */
  public Filter standings(BitSet others) {
    return new Filter(cells, labels, others, least, most, found);
  }

  /** With another range of doubt. */
  public Filter doubt(double from, double to) {
    return new Filter(cells, labels, standings, from, to, found);
  }

  /** With the rows that a search has found; null if nothing is searched for. */
  public Filter found(BitSet rows) {
    return new Filter(cells, labels, standings, least, most, rows);
  }

  /** Whether it wants all rows. */
  public boolean isAll() {
    return cells.isEmpty() && labels.isEmpty() && standings.isEmpty() && least == 0 && most == 1 && found == null;
  }

  /** One of them alone. */
  public static BitSet only(int one) {
    BitSet set = new BitSet();
    set.set(one);
    return set;
  }

  /** The same with one more, or one less. */
  public static BitSet toggled(BitSet set, int one) {
    BitSet other = (BitSet) set.clone();
    other.flip(one);
    return other;
  }
}
