package cincer.neighbours;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Rows that are nearly identical. All pairs are compared where that is affordable; in larger data those that fall into the same cell of one
 * of several random grids (locality-sensitive hashing; Datar, Immorlica, Indyk and Mirrokni, SCG 2004): pairs at half of the radius are
 * found almost always, those at the radius itself about nineteen times in twenty.
 */
final class NearPairs {

  /** So many are kept for one row. */
  static final int MOST = 8;

  private static final double MOST_OPERATIONS = 2e10; // most comparisons end after a few attributes
  private static final int GRIDS = 12;
  private static final int PROJECTIONS = 6;
  private static final double CELL = 4; // radii
  private static final int WINDOW = 64;
  private static final int ROW_BITS = 31;

  private final Points points;
  private final int[] rows;
  private final float most;
  private final int[][] near;

  private NearPairs(Points points, int[] rows, double radius) {
    this.points = points;
    this.rows = rows;
    this.most = (float) (radius * radius * points.dimension());
    this.near = new int[points.size()][];
  }

  /**
   * Of the first row of each group of identical ones.
   *
   * @param first  of each row the first that is identical
   * @param radius greatest distance
   */
  static int[][] of(Points points, int[] first, double radius) throws InterruptedException {
    return of(points, first, radius, MOST_OPERATIONS);
  }

  /** The same, by grids where comparing all pairs would cost more than so many operations. */
  static int[][] of(Points points, int[] first, double radius, double affordable) throws InterruptedException {
    int[] rows = IntStream.range(0, first.length).filter(row -> first[row] == row).toArray();
    NearPairs pairs = new NearPairs(points, rows, radius);
    if (radius > 0 && (double) rows.length * rows.length * points.dimension() <= affordable) {
      pairs.compareAll();
    } else if (radius > 0) {
      SplittableRandom random = new SplittableRandom(1);
      for (int grid = 0; grid < GRIDS; grid++) {
        pairs.compareCells(random);
      }
    }
    return pairs.near;
  }

  private void compareAll() throws InterruptedException {
    for (int i = 0; i < rows.length; i++) {
      Points.breathe(i << 3);
      for (int j = 0; j < i; j++) {
        compare(rows[j], rows[i]);
      }
    }
  }

  /** In a crowded cell each with the next ones only. */
  private void compareCells(SplittableRandom random) throws InterruptedException {
    long[] cells = cells(random);
    Arrays.sort(cells);
    for (int i = 0; i < cells.length; i++) {
      Points.breathe(i);
      for (int j = i + 1; j < cells.length && j <= i + WINDOW && cells[i] >>> ROW_BITS == cells[j] >>> ROW_BITS; j++) {
        compare((int) (cells[i] & (1L << ROW_BITS) - 1), (int) (cells[j] & (1L << ROW_BITS) - 1));
      }
    }
  }

  /** A hash of the cell of each row, and the row. */
  private long[] cells(SplittableRandom random) throws InterruptedException {
    double width = CELL * Math.sqrt(most);
    long[] cells = new long[rows.length];
    Projection[] projections = new Projection[PROJECTIONS];
    for (int p = 0; p < PROJECTIONS; p++) {
      projections[p] = Projection.random(points, random);
    }
    for (int i = 0; i < rows.length; i++) {
      Points.breathe(i);
      float[] x = points.rows()[rows[i]];
      long cell = 0;
      for (Projection projection : projections) {
        cell = Points.mixed(cell * 31 + projection.band(x, width));
      }
      cells[i] = cell >>> ROW_BITS << ROW_BITS | rows[i];
    }
    return cells;
  }

  private void compare(int one, int other) {
    if (points.squares(points.rows()[one], points.rows()[other], most) <= most) {
      add(one, other);
      add(other, one);
    }
  }

  private void add(int row, int other) {
    int[] known = near[row] == null ? new int[0] : near[row];
    if (known.length < MOST && Arrays.stream(known).noneMatch(already -> already == other)) {
      near[row] = Arrays.copyOf(known, known.length + 1);
      near[row][known.length] = other;
    }
  }
}
