package cincer.queue;

import java.util.Arrays;

/** By what the rows of a queue can be ordered, beside the order of the queue itself. */
public enum Sorting {
  /** As they stand in the data. */
  ROW,
  /** The label that they have, in the order of the classes. */
  GIVEN,
  /** The label that is expected of them. */
  EXPECTED,
  /** The least doubtful first. */
  DOUBT,
  /** What speaks for a look at them beside doubt, in the order of {@link Reason}. */
  REASONS,
  /** In the order of {@link Standing}. */
  STANDING,
  /** The question that decided on them. */
  ANSWERED;

  private static final int UNKNOWN = -1;

  /**
   * The same rows in this order; those that are equal in it stay as they are, and of which nothing is known come last, in either direction. O(n log n).
   *
   * @param rows of the queue (0-based); not modified
   */
  public int[] sorted(Queue queue, int[] rows, boolean backwards) {
    long[] keys = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int key = key(queue, rows[i]);
      long place = key == UNKNOWN ? Integer.MAX_VALUE : backwards ? Integer.MAX_VALUE - 1 - key : key;
      keys[i] = place << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    int[] sorted = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      sorted[i] = rows[(int) keys[i]];
    }
    return sorted;
  }

  /** At least 0; {@link #UNKNOWN} where nothing is known. */
  private int key(Queue queue, int row) {
    return switch (this) {
      case ROW -> row;
      case GIVEN -> queue.given()[row];
      case EXPECTED -> queue.expected()[row];
      case DOUBT -> Float.isNaN(queue.doubts()[row]) ? UNKNOWN : Float.floatToIntBits(Math.max(0, queue.doubts()[row])); // grows with a number that is not negative
      case REASONS -> queue.reasons().marks()[row] == 0 ? UNKNOWN : Integer.numberOfTrailingZeros(queue.reasons().marks()[row]);
      case STANDING -> queue.standing()[row];
      case ANSWERED -> queue.question()[row] == 0 ? UNKNOWN : queue.question()[row];
    };
  }
}
