package cincer.learner;

import cincer.InvalidInputException;
import cincer.data.RandomOrder;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Deals the labelled rows of a data set into parts, alike in every class by the observed labels. It is done once: an answer changes what
 * is learned from a row, never where it lies.
 *
 * @param of    part of each row, in [0, count); -1 where it has no label
 * @param count number of parts
 */
public record Folds(int[] of, int count) {

  /**
   * Deals.
   *
   * @param labels n observed labels, -1 where missing
   * @param folds  parts, at least 2; fewer where there are fewer labelled rows
   * @throws InvalidInputException if there are fewer than two labelled rows
   */
  public static Folds deal(int[] labels, int classes, int folds, long seed) {
    int labelled = (int) IntStream.of(labels).filter(y -> y >= 0).count();
    if (labelled < 2) {
      throw new InvalidInputException("a review needs at least 2 labelled rows, and there " + (labelled == 1 ? "is 1" : "are none"));
    }
    int count = Math.min(folds, labelled);
    int[] of = new int[labels.length];
    SplittableRandom random = new SplittableRandom(seed);
    int[][] byClass = byClass(labels, classes);
    int dealt = 0;
    for (int[] rows : byClass) {
      RandomOrder.shuffle(rows, random);
      for (int row : rows) {
        of[row] = dealt++ % count;
      }
    }
    for (int row = 0; row < labels.length; row++) {
      of[row] = labels[row] < 0 ? dealt++ % count : of[row]; // somebody may give it a label
    }
    return new Folds(of, count);
  }

  private static int[][] byClass(int[] labels, int classes) {
    int[] sizes = new int[classes];
    IntStream.of(labels).filter(y -> y >= 0).forEach(y -> sizes[y]++);
    int[][] rows = new int[classes][];
    for (int y = 0; y < classes; y++) {
      rows[y] = new int[sizes[y]];
    }
    int[] filled = new int[classes];
    for (int row = 0; row < labels.length; row++) {
      if (labels[row] >= 0) {
        rows[labels[row]][filled[labels[row]]++] = row;
      }
    }
    return rows;
  }

  /** Positions of a training set whose rows lie in a part, or in all others. */
  public int[] positions(int[] rows, int fold, boolean inside) {
    return IntStream.range(0, rows.length).filter(k -> of[rows[k]] == fold == inside).toArray();
  }
}
