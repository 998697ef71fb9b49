package cincer.spark.numbers;

import java.util.ArrayList;
import java.util.List;

/** The most doubtful rows, and how classes are confused. */
public final class DoubtPiece extends Piece<DoubtPiece> {

  private static final long serialVersionUID = 1L;
  private static final double UNIT = 1L << 32;

  private final transient Doubters foldNetworks;
  private final List<Best<Doubtful>> best = new ArrayList<>();
  private final long[][] confused; // class, given label; in parts of 1 / UNIT
  private long examples;

  /**
   * @param most     rows that are kept
   * @param perClass of them, at most so many with the same observed label
   */
  public DoubtPiece(Doubters foldNetworks, int most, int perClass, KeyOrder keys) {
    this.foldNetworks = foldNetworks;
    this.confused = new long[foldNetworks.classes()][foldNetworks.classes()];
    for (int y = 0; y < confused.length; y++) {
      best.add(new Best<>(Math.min(most, perClass), keys));
    }
  }

  @Override
  void look(int fold, List<Example> rows) throws InterruptedException {
    List<float[]> p = foldNetworks.outOfFold(fold, rows);
    for (int i = 0; i < rows.size(); i++) {
      Example example = rows.get(i);
      for (int y = 0; y < confused.length; y++) {
        confused[y][example.label()] += (long) (p.get(i)[y] * UNIT);
      }
      if (best.get(example.label()).mayTake(Doubtful.doubt(p.get(i), example.label()))) {
        best.get(example.label()).add(Doubtful.of(example, p.get(i)));
      }
    }
    examples += rows.size();
  }

  @Override
  public DoubtPiece merge(DoubtPiece other) {
    for (int y = 0; y < confused.length; y++) {
      best.get(y).add(other.best.get(y));
      for (int given = 0; given < confused.length; given++) {
        confused[y][given] += other.confused[y][given];
      }
    }
    examples += other.examples;
    return this;
  }

  /** Number of rows that were looked at. */
  public long examples() {
    return examples;
  }

  /** The most doubtful rows, the most doubtful first. */
  public List<Doubtful> mostDoubtful(int most, KeyOrder keys) {
    Best<Doubtful> all = new Best<>(most, keys);
    best.forEach(all::add);
    return all.inOrder();
  }

  /** c x c: class, given label, sum of P_out(y|x) over the rows that were given the label. */
  public double[][] confused() {
    double[][] sums = new double[confused.length][confused.length];
    for (int y = 0; y < sums.length; y++) {
      for (int given = 0; given < sums.length; given++) {
        sums[y][given] = confused[y][given] / UNIT;
      }
    }
    return sums;
  }
}
