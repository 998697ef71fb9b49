package cincer.queue;

import java.util.Arrays;

/**
 * The rows of a queue that a filter wants, and how many there are of each kind. What is counted of one facet are the rows that all
 * other facets want, so that a count says what would be shown if that were chosen instead. Immutable: arrays are not to be modified.
 *
 * @param queue     of all rows
 * @param filter    that was applied
 * @param rows      rows (0-based) that are wanted, in the order of the queue
 * @param cells     rows by {@code given * c + expected}; empty where there are more than {@link #MOST_CLASSES} classes
 * @param labels    c, rows by the label that they have
 * @param standings rows by {@link Standing}
 * @param reasons   rows by {@link Reason}; a row may have several
 * @param values    rows by the {@link QueueColumn#bin bins} of the filter's column; empty where it has none
 * @param doubts    {@link #BANDS} counts of rows by doubt: [0, .05), [.05, .1), ..., [.95, 1]
 */
public record Facets(Queue queue, Filter filter, int[] rows, int[] cells, int[] labels, int[] standings, int[] reasons, int[] values,
    int[] doubts) {

  /** Bands of doubt. */
  public static final int BANDS = 20;
  /** With more classes no cells are counted. */
  public static final int MOST_CLASSES = 1000;

  private static final int CELL = 1;
  private static final int LABEL = 2;
  private static final int STANDING = 4;
  private static final int DOUBT = 8;
  private static final int TEXT = 16;
  private static final int REASON = 32;
  private static final int VALUE = 64;
  private static final int REASONS = Reason.values().length;

  /** Applies a filter, and counts. O(n + c * c). */
  public static Facets of(Queue queue, Filter filter) {
    int c = queue.classes();
    Facets facets = new Facets(queue, filter, new int[queue.size()], new int[c > MOST_CLASSES ? 0 : c * c], new int[c],
        new int[Standing.values().length], new int[REASONS], new int[filter.column() == null ? 0 : filter.column().bins()], new int[BANDS]);
    int wanted = 0;
    for (int row : queue.order()) {
      int against = facets.against(row);
      if (against == 0) {
        facets.rows[wanted++] = row;
      }
      facets.count(row, against);
    }
    return new Facets(queue, filter, Arrays.copyOf(facets.rows, wanted), facets.cells, facets.labels, facets.standings, facets.reasons, facets.values,
        facets.doubts);
  }

  /** The same with its rows in another order. O(n log n). */
  public Facets ordered(Sorting by, boolean backwards) {
    return new Facets(queue, filter, by.sorted(queue, rows, backwards), cells, labels, standings, reasons, values, doubts);
  }

  /** The facets that do not want a row. */
  private int against(int row) {
    int given = queue.given()[row];
    int expected = queue.expected()[row];
    int against = 0;
    if (!filter.cells().isEmpty() && (given < 0 || expected < 0 || !filter.cells().get(given * queue.classes() + expected))) {
      against |= CELL;
    }
    if (!filter.labels().isEmpty() && (given < 0 || !filter.labels().get(given))) {
      against |= LABEL;
    }
    if (!filter.standings().isEmpty() && !filter.standings().get(queue.standing()[row])) {
      against |= STANDING;
    }
    if (!filter.doubt().wants(queue.doubts()[row])) {
      against |= DOUBT;
    }
    if (!filter.reasons().isEmpty() && !isMarked(row)) {
      against |= REASON;
    }
    if (filter.column() != null && !hasValue(filter.column(), row)) {
      against |= VALUE;
    }
    return filter.found() != null && !filter.found().get(row) ? against | TEXT : against;
  }

  private boolean isMarked(int row) {
    byte marks = queue.reasons().marks()[row];
    for (int reason = filter.reasons().nextSetBit(0); reason >= 0; reason = filter.reasons().nextSetBit(reason + 1)) {
      if ((marks >> reason & 1) != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean hasValue(QueueColumn column, int row) {
    return (filter.values().isEmpty() || filter.values().get(column.bin(row)))
        && (filter.part().isWhole() || filter.part().wants(column.part(column.values()[row])));
  }

  private void count(int row, int against) {
    int given = queue.given()[row];
    int expected = queue.expected()[row];
    if (cells.length > 0 && given >= 0 && expected >= 0 && (against & ~CELL) == 0) {
      cells[given * queue.classes() + expected]++;
    }
    if (given >= 0 && (against & ~LABEL) == 0) {
      labels[given]++;
    }
    if ((against & ~STANDING) == 0) {
      standings[queue.standing()[row]]++;
    }
    if (!Float.isNaN(queue.doubts()[row]) && (against & ~DOUBT) == 0) {
      doubts[Math.min(BANDS - 1, (int) (queue.doubts()[row] * BANDS))]++;
    }
    byte marks = queue.reasons().marks()[row];
    for (int reason = 0; marks != 0 && reason < REASONS && (against & ~REASON) == 0; reason++) {
      reasons[reason] += marks >> reason & 1;
    }
    if (filter.column() != null && (against & ~VALUE) == 0 && filter.column().bin(row) >= 0) {
      values[filter.column().bin(row)]++;
    }
  }
}
