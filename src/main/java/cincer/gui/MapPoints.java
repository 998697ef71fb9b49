package cincer.gui;

import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rows on a plane. Not to be modified.
 *
 * @param rows   (0-based) of the data; first those that are wanted, the most doubtful first, then others, to be seen behind them
 * @param x      places across
 * @param y      places up
 * @param labels present labels, -1 where missing
 * @param doubts in [0, 1]; NaN where nobody knows
 * @param wanted how many are wanted
 * @param of     how many rows would be wanted if there was room
 * @param share  how much of what tells rows apart the plane shows, in [0, 1]
 */
record MapPoints(int[] rows, double[] x, double[] y, int[] labels, float[] doubts, int wanted, int of, double share) {

  static final MapPoints NONE = new MapPoints(new int[0], new double[0], new double[0], new int[0], new float[0], 0, 0, 0);
  static final int MOST = 3000;
  private static final int DOUBTFUL = 1500;

  /** As many rows as can be seen: all, or the first 1,500 and some of the others at even distances. */
  static int[] pick(int[] rows) {
    if (rows.length <= MOST) {
      return rows;
    }
    int others = MOST - DOUBTFUL;
    return IntStream.concat(Arrays.stream(rows, 0, DOUBTFUL), IntStream.range(0, others)
        .map(i -> rows[DOUBTFUL + (int) ((long) i * (rows.length - DOUBTFUL) / others)])).toArray();
  }

  /** The place (index) of a row; -1 where it is none of those that are wanted. */
  int indexOf(int row) {
    for (int i = 0; i < wanted; i++) {
      if (rows[i] == row) {
        return i;
      }
    }
    return -1;
  }

  /** Rows that are wanted, whose places are such. */
  int[] rows(IntPredicate place) {
    return IntStream.range(0, wanted).filter(place).map(i -> rows[i]).toArray();
  }

  /** The place that is nearest to a point in one direction, not too far to its side; -1 where there is none. */
  static int next(Point2D[] places, int from, int dx, int dy) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < places.length; i++) {
      double along = (places[i].getX() - places[from].getX()) * dx + (places[i].getY() - places[from].getY()) * dy;
      double aside = Math.abs((places[i].getX() - places[from].getX()) * dy) + Math.abs((places[i].getY() - places[from].getY()) * dx);
      if (along > 0 && aside <= along && along + 2 * aside < least) {
        best = i;
        least = along + 2 * aside;
      }
    }
    return best;
  }
}
