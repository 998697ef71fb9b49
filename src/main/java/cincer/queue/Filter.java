package cincer.queue;

import java.util.BitSet;

/**
 * Which rows of a queue are wanted: those that every part wants. A part that is empty wants all. Immutable: bit sets are not to be modified.
 *
 * @param cells     {@code given * c + expected}
 * @param labels    labels that rows have
 * @param standings ordinals of {@link Standing}
 * @param reasons   ordinals of {@link Reason}, of which a row has at least one
 * @param doubt     in [0, 1]; all of it wants rows without a doubt, too
 * @param column    whose values are looked at; null for none
 * @param values    {@link QueueColumn#bin bins} of a nominal column
 * @param part      of the range of a numeric column, in [0, 1]; all of it wants rows that have no value, too
 * @param found     rows that a search has found; null if nothing is searched for
 */
public record Filter(BitSet cells, BitSet labels, BitSet standings, BitSet reasons, Range doubt, QueueColumn column, BitSet values, Range part, BitSet found) {

  /** Wants all rows. */
  public static final Filter ALL = new Filter(new BitSet(), new BitSet(), new BitSet(), new BitSet(), Range.WHOLE, null, new BitSet(), Range.WHOLE, null);

  /**
   * Numbers from one to another, both included.
   *
   * @param least in [0, 1]
   * @param most  in [least, 1]
   */
  public record Range(double least, double most) {

    /** All numbers, and none, too. */
    public static final Range WHOLE = new Range(0, 1);

    /** @throws IllegalArgumentException if it is none */
    public Range {
      if (!(least >= 0 && least <= most && most <= 1)) {
        throw new IllegalArgumentException("a range lies in [0, 1], and is no [" + least + ", " + most + "]");
      }
    }

    /** Whether it wants all. */
    public boolean isWhole() {
      return least == 0 && most == 1;
    }

    /** Whether it wants a number, to single precision; NaN is wanted by the whole alone. */
    boolean wants(double value) {
      return isWhole() || (float) value >= (float) least && (float) value <= (float) most;
    }
  }

  /** With other cells, each {@code given * c + expected}. */
  public Filter cells(BitSet others) {
    return new Filter(others, labels, standings, reasons, doubt, column, values, part, found);
  }

  /** With other labels that rows have. */
  public Filter labels(BitSet others) {
    return new Filter(cells, others, standings, reasons, doubt, column, values, part, found);
  }

  /** With others that are wanted by where they stand. */
  public Filter standings(BitSet others) {
    return new Filter(cells, labels, others, reasons, doubt, column, values, part, found);
  }

  /** With others that are wanted by what speaks for a look at them. */
  public Filter reasons(BitSet others) {
    return new Filter(cells, labels, standings, others, doubt, column, values, part, found);
  }

  /** With another range of doubt. */
  public Filter doubt(double from, double to) {
    return new Filter(cells, labels, standings, reasons, new Range(from, to), column, values, part, found);
  }

  /** With another column, of which all values are wanted; null for none. */
  public Filter column(QueueColumn other) {
    return new Filter(cells, labels, standings, reasons, doubt, other, new BitSet(), Range.WHOLE, found);
  }

  /** With other bins of the column, which is nominal. */
  public Filter values(BitSet others) {
    return new Filter(cells, labels, standings, reasons, doubt, column, others, part, found);
  }

  /** With another part of the column's range, which is numeric. */
  public Filter part(double from, double to) {
    return new Filter(cells, labels, standings, reasons, doubt, column, values, new Range(from, to), found);
  }

  /** With the rows that a search has found; null if nothing is searched for. */
  public Filter found(BitSet rows) {
    return new Filter(cells, labels, standings, reasons, doubt, column, values, part, rows);
  }

  /** Whether it wants all rows. */
  public boolean isAll() {
    return cells.isEmpty() && labels.isEmpty() && standings.isEmpty() && reasons.isEmpty() && doubt.isWhole() && values.isEmpty() && part.isWhole()
        && found == null;
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
