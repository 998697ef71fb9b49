package cincer.queue;

import cincer.Answer;
import cincer.Answered;
import cincer.Opinions;
import cincer.neighbours.Neighbours;
import java.util.Arrays;
import java.util.List;

/**
 * How all n rows of a review stand at one time. Immutable: arrays are not to be modified.
 *
 * @param classes  number of classes c
 * @param order    all rows (0-based): those with a label, the most doubtful first, then those without
 * @param doubts   doubt of each row's label, in [0, 1]; NaN where nobody knows
 * @param given    present label of each row, in [0, c); -1 where it is missing
 * @param expected most probable label of each row; -1 where nobody knows
 * @param standing ordinal of each row's {@link Standing}
 * @param question number of the last question that decided on a row, or asked about it; 0 if there was none
 * @param reasons  for a look at each row, beside the doubt of its label
 */
public record Queue(int classes, int[] order, float[] doubts, int[] given, int[] expected, byte[] standing, int[] question, Reasons reasons) {

  private static final Standing[] STANDINGS = Standing.values();

  /**
   * Of a session. O(n + T) for T answers.
   *
   * @param opinions what is said of every row; null while nobody knows
   * @param observed labels of all rows as loaded
   * @param labels   present labels of all rows, -1 where missing; not to be modified from now on
   * @param answers  every question that was answered and not taken back, by number
   * @param alike    which rows are alike; null while nobody knows
   */
  public static Queue of(int classes, Opinions opinions, int[] observed, int[] labels, List<Answered> answers, Neighbours alike) {
    int n = labels.length;
    float[] doubts = opinions == null ? filled(n) : opinions.doubts();
    int[] expected = new int[n];
    Arrays.fill(expected, -1);
    Queue queue = new Queue(classes, opinions == null ? inOrder(labels, new int[0]) : inOrder(labels, opinions.order()), doubts, labels,
        opinions == null ? expected : opinions.expected(), new byte[n], new int[n], Reasons.of(alike, labels, classes));
    for (int row = 0; row < n; row++) {
      queue.standing[row] = (byte) (labels[row] < 0 ? Standing.UNLABELLED : Standing.OPEN).ordinal();
    }
    answers.forEach(answered -> queue.hear(answered, observed));
    return queue;
  }

  private static float[] filled(int n) {
    float[] unknown = new float[n];
    Arrays.fill(unknown, Float.NaN);
    return unknown;
  }

  /** Those that are ranked, then the others as they stand in the data, those with a label first. */
  private static int[] inOrder(int[] labels, int[] ranked) {
    int[] order = Arrays.copyOf(ranked, labels.length);
    boolean[] taken = new boolean[labels.length];
    for (int row : ranked) {
      taken[row] = true;
    }
    int at = ranked.length;
    for (boolean labelled : new boolean[] {true, false}) {
      for (int row = 0; row < labels.length; row++) {
        if (!taken[row] && labels[row] >= 0 == labelled) {
          order[at++] = row;
        }
      }
    }
    return order;
  }

  private void hear(Answered answered, int[] observed) {
    if (answered.answer() instanceof Answer.Labels l) {
      decided(answered.row(), observed, answered.query().number());
      l.judged().forEach(other -> decided(other.row(), observed, answered.query().number()));
    } else if (answered.answer() instanceof Answer.Other other) {
      stands(answered.row(), standing(other.finding()), answered.query().number());
      other.together().forEach(row -> stands(row, standing(other.finding()), answered.query().number()));
    } else if (!answered.undone() && question[answered.row()] == 0) {
      stands(answered.row(), Standing.SKIPPED, answered.query().number());
    }
  }

  private static Standing standing(Answer.Finding finding) {
    return switch (finding) {
      case UNSURE -> Standing.UNSURE;
      case LEAVE_OUT -> Standing.LEFT_OUT;
      case NONE_FITS -> Standing.NONE_FITS;
      case SEVERAL_FIT -> Standing.SEVERAL_FIT;
    };
  }

  private void decided(int row, int[] observed, int number) {
    stands(row, given[row] == observed[row] ? Standing.KEPT : Standing.RELABELLED, number);
  }

  private void stands(int row, Standing now, int number) {
    standing[row] = (byte) now.ordinal();
    question[row] = number;
  }

  /** Number of rows. */
  public int size() {
    return given.length;
  }

  /** Where a row (0-based) stands. */
  public Standing standing(int row) {
    return STANDINGS[standing[row]];
  }
}
