package cincer;

import java.util.List;
import java.util.stream.Stream;

/**
 * Labels that were found wrong one after the other, each among the reasons behind those before: the beginning is a counter-example that was
 * corrected.
 *
 * @param rows  rows (0-based) that were found wrong, in the order in which they were; at least one
 * @param label that all of them wrongly had
 * @param links how many questions have been asked to go on from the first
 */
public record Chain(List<Integer> rows, int label, int links) {

  /** Copies the list. */
  public Chain {
    rows = List.copyOf(rows);
  }

  /** The row (0-based) that was found last. */
  public int last() {
    return rows.get(rows.size() - 1);
  }

  /** One more question is asked. */
  public Chain asked() {
    return new Chain(rows, label, links + 1);
  }

  /** One more row (0-based) was found. */
  public Chain found(int row) {
    return new Chain(Stream.concat(rows.stream(), Stream.of(row)).toList(), label, links);
  }
}
