package cincer.neighbours;

import cincer.data.Attributes;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * Which of n rows are alike, and how far each is from the others. Immutable: arrays are not to be modified.
 *
 * @param first      of each row the first (0-based) that is identical in every attribute but keys and class; itself where none before is
 * @param near       of the first row of each group of identical ones the first rows of up to 8 groups that are nearly
 *                   identical; null where there are none, and for all other rows
 * @param remoteness of each row the distance to those nearest to it (see {@link Remoteness}), at least 0; empty where nobody looked
 * @param radius     greatest distance of rows that are nearly identical: a tenth of the median remoteness, at most 0.1; 0 where nobody looked
 * @param fence      rows whose remoteness is above are far from all others: Tukey's outer fence, the third quartile and three times the
 *                   range between the quartiles; infinite where nobody looked, or where at least half of all rows are equally near
 */
public record Neighbours(int[] first, int[][] near, float[] remoteness, double radius, double fence) {

  /** More values (rows times attributes) than these are not kept as numbers for distances: 120 MB. */
  static final long MOST_VALUES = 30_000_000;

  /** A session that is paused and gone on with has the same rows: what was found last is kept. */
  private static volatile SoftReference<Kept> last = new SoftReference<>(null);

  private record Kept(long digest, Neighbours neighbours) {}

  private static final double NEARLY = 0.1;
  private static final double OUTER = 3;

  /**
   * Finds them. Identical rows in O(n d); nearly identical and far ones by some 10^9 operations at the most, for which data with more than
   * 30 million values is too large: there only identical rows are found. May be interrupted.
   *
   * @param data   not to be modified meanwhile
   * @param keys   names of attributes that identify rows, and do not count
   * @param pixels whether the numeric attributes are pixels of images
   * @throws InterruptedException if the thread was interrupted
   */
  public static Neighbours of(Instances data, Collection<String> keys, boolean pixels) throws InterruptedException {
    List<Attribute> shown = Attributes.shown(data, keys);
    long digest = Twins.digest(data, shown) + (pixels ? 1 : 0);
    Kept known = last.get();
    if (known == null || known.digest != digest || known.neighbours.first.length != data.numInstances()) {
      known = new Kept(digest, find(data, shown, pixels));
      last = new SoftReference<>(known);
    }
    return known.neighbours;
  }

  private static Neighbours find(Instances data, List<Attribute> shown, boolean pixels) throws InterruptedException {
    int[] first = Twins.first(data, shown);
    List<Attribute> features = shown.stream().filter(attribute -> attribute.type() == Attribute.NUMERIC || attribute.isNominal()).toList();
    long values = (long) data.numInstances() * features.size();
    Points points = values == 0 || values > MOST_VALUES ? null : Points.of(data, features, pixels);
    if (points == null || points.dimension() == 0) {
      return new Neighbours(first, new int[first.length][], new float[0], 0, Double.POSITIVE_INFINITY);
    }
    float[] remoteness = Remoteness.of(points);
    float[] sorted = remoteness.clone();
    Arrays.sort(sorted);
    double radius = Math.min(NEARLY, NEARLY * quartile(sorted, 2));
    double spread = quartile(sorted, 3) - quartile(sorted, 1);
    return new Neighbours(first, NearPairs.of(points, first, radius), remoteness, radius,
        spread > 0 ? quartile(sorted, 3) + OUTER * spread : Double.POSITIVE_INFINITY);
  }

  private static double quartile(float[] sorted, int quarter) {
    return sorted[(int) ((long) (sorted.length - 1) * quarter / 4)];
  }

  /** Whether rows that are nearly identical, and far ones, were looked for. */
  public boolean looked() {
    return remoteness.length > 0;
  }

  /** Whether a row (0-based) is far from all others. */
  public boolean isFar(int row) {
    return looked() && remoteness[row] > fence;
  }
}
