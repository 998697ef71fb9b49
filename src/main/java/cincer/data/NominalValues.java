package cincer.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * Which values of a nominal attribute are learned from. A value helps to judge a row only if other rows have it, too: an attribute whose values
 * hardly repeat (an id, a name, a date that was read as text) says nothing that holds for others, and would need as many features as there are rows. Of an attribute
 * with more than {@value #MOST} values the most frequent ones have a feature each, and all others share one.
 */
final class NominalValues {

  /** How many values of one attribute have a feature of their own. */
  static final int MOST = 100;

  /** In how many rows at least a value is that has its own feature, where not all have one. */
  private static final int OFTEN = 5;

  /** In fewer rows than these anything may differ by chance. */
  private static final int LEAST_ROWS = 20;

  private NominalValues() {}

  /**
   * Whether the values hardly repeat: more than half of those in the data differ, or there are more than {@value #MOST} and less than half of
   * the rows have one of those that would have a feature of their own. Never in fewer than 20 rows.
   */
  static boolean hardlyRepeat(Instances data, Attribute nominal) {
    if (data.size() < LEAST_ROWS || 2 * nominal.numValues() <= data.size() && nominal.numValues() <= MOST) {
      return false;
    }
    int[] counts = counts(data, nominal);
    int known = Arrays.stream(counts).sum();
    long different = Arrays.stream(counts).filter(count -> count > 0).count();
    return known >= LEAST_ROWS
        && (2 * different > known || different > MOST && 2 * frequent(counts).map(v -> counts[v]).sum() < known);
  }

  /**
   * Where each value is among the features of its attribute.
   *
   * @return a place per value, the last place for all values that share it; null if each value has the place of its own number
   */
  static int[] places(Instances data, Attribute nominal) {
    if (nominal.numValues() <= MOST) {
      return null;
    }
    int[] own = frequent(counts(data, nominal)).sorted().toArray();
    int[] places = new int[nominal.numValues()];
    Arrays.fill(places, own.length);
    for (int place = 0; place < own.length; place++) {
      places[own[place]] = place;
    }
    return places;
  }

  /** The values with a feature of their own, the most frequent first. */
  private static IntStream frequent(int[] counts) {
    return IntStream.range(0, counts.length).boxed().sorted(Comparator.comparingInt(v -> -counts[v])).limit(MOST)
        .filter(v -> counts[v] >= OFTEN).mapToInt(Integer::intValue);
  }

  /** How many rows have each value. */
  static int[] counts(Instances data, Attribute nominal) {
    int[] counts = new int[nominal.numValues()];
    for (int i = 0; i < data.size(); i++) {
      if (!data.instance(i).isMissing(nominal)) {
        counts[(int) data.instance(i).value(nominal)]++;
      }
    }
    return counts;
  }
}
