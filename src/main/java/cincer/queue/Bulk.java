package cincer.queue;

import cincer.Answer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be done to many rows at one stroke: one answer, to the question about one of them, which a person has chosen, decides on the
 * others with it. So it is one entry, undone as one.
 *
 * @param asks   row (0-based) whose question is answered
 * @param answer decides on it and on the others
 * @param counts what it does to how many rows
 */
public record Bulk(int asks, Answer.Said answer, Counts counts) {

  /** Each row keeps its label. */
  public static final int KEEP = -1;

  /**
   * What a deed does to how many rows.
   *
   * @param rows       that are decided on
   * @param changed    of these, how many get another label
   * @param expected   of these, how many get the label that is expected of them
   * @param unlabelled how many were chosen that have no label, and are left alone
   * @param again      how many of the rows were decided on before, so that the earlier answer no longer counts
   */
  public record Counts(int rows, int changed, int expected, int unlabelled, int again) {}

  /**
   * What a deed would do.
   *
   * @param rows  that were chosen (0-based)
   * @param label that they get, in [0, c), or {@link #KEEP}
   */
  public static Counts counts(Queue queue, int[] rows, int label) {
    int decided = 0;
    int changed = 0;
    int expected = 0;
    int again = 0;
    for (int row : rows) {
      int now = queue.given()[row];
      int then = label == KEEP ? now : label;
      if (now >= 0) {
        decided++;
        changed += now == then ? 0 : 1;
        expected += then == queue.expected()[row] ? 1 : 0;
        again += queue.standing(row).isAskable() ? 0 : 1;
      }
    }
    return new Counts(decided, changed, expected, rows.length - decided, again);
  }

  /**
   * The label that is proposed for rows: what is expected of most of those that have another one, the first of several; -1 where nothing else is expected of any.
   *
   * @param rows that were chosen (0-based)
   */
  public static int proposed(Queue queue, int[] rows) {
    Map<Integer, Integer> expected = new HashMap<>();
    for (int row : rows) {
      if (queue.given()[row] >= 0 && queue.expected()[row] >= 0 && queue.expected()[row] != queue.given()[row]) {
        expected.merge(queue.expected()[row], 1, Integer::sum);
      }
    }
    return expected.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey).orElse(-1);
  }

  /**
   * The deed; nothing where no row of them can be asked about, because all were decided on already or have no label.
   *
   * @param rows  that were chosen (0-based)
   * @param label that they get, in [0, c), or {@link #KEEP}
   */
  public static Optional<Bulk> of(Queue queue, int[] rows, int label) {
    return first(queue, rows).map(first -> new Bulk(first, Answer.Labels.together(label == KEEP ? queue.given()[first] : label, others(queue, rows, first)
        .map(row -> new Answer.Decided(row, queue.given()[row], label == KEEP ? queue.given()[row] : label)).toList()), counts(queue, rows, label)));
  }

  /**
   * The same, where something else than a label is said of all of them.
   *
   * @param other without further rows
   */
  public static Optional<Bulk> of(Queue queue, int[] rows, Answer.Other other) {
    return first(queue, rows).map(first -> new Bulk(first, other.together(others(queue, rows, first).toList()), counts(queue, rows, KEEP)));
  }

  /** The first of them that can be asked about. */
  private static Optional<Integer> first(Queue queue, int[] rows) {
    return Arrays.stream(rows).filter(row -> queue.standing(row).isAskable()).boxed().findFirst();
  }

  private static Stream<Integer> others(Queue queue, int[] rows, int first) {
    return Arrays.stream(rows).filter(row -> row != first && queue.given()[row] >= 0).boxed();
  }
}
