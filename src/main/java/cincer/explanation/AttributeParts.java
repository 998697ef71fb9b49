package cincer.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import weka.core.Instance;

/**
 * The parts of a row that are attributes: which features change when a value is missing, and what they are then (a mean, or a mode).
 * Asks the encoder and nobody else, so that it fits whatever made the features.
 *
 * @param attributes indices of the attributes whose absence changes something, ascending
 * @param parts      one for each of these
 */
record AttributeParts(int[] attributes, List<Part> parts) {

  /** So many of them at most, those that are farthest from what hides them; of equally far ones the first. */
  AttributeParts farthest(float[] x, int most) {
    if (parts.size() <= most) {
      return this;
    }
    double[] distances = parts.stream().mapToDouble(part -> IntStream.range(0, part.features().length)
        .mapToDouble(i -> Math.abs(x[part.features()[i]] - part.hidden()[i])).sum()).toArray();
    int[] kept = IntStream.range(0, distances.length).boxed().sorted(Comparator.comparingDouble((Integer i) -> -distances[i])).limit(most)
        .mapToInt(Integer::intValue).sorted().toArray();
    return new AttributeParts(Arrays.stream(kept).map(i -> attributes[i]).toArray(), Arrays.stream(kept).mapToObj(parts::get).toList());
  }

  /** @param x the row's features, as the encoder makes them */
  static AttributeParts of(Instance row, float[] x, Function<Instance, float[]> encoder) {
    int[] present = IntStream.range(0, row.numAttributes()).filter(a -> a != row.classIndex() && !row.isMissing(a)).toArray();
    float[] base = without(row, encoder, present);
    int[] owners = owners(row, x, base, encoder, present);
    List<Integer> attributes = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    if (owners == null) {
      for (int a : present) {
        add(attributes, parts, a, x, without(row, encoder, a));
      }
    } else {
      int[] counts = new int[present.length];
      Arrays.stream(owners).filter(owner -> owner >= 0).forEach(owner -> counts[owner]++);
      int[][] features = new int[present.length][];
      Arrays.setAll(features, i -> new int[counts[i]]);
      for (int f = x.length - 1; f >= 0; f--) {
        if (owners[f] >= 0) {
          features[owners[f]][--counts[owners[f]]] = f;
        }
      }
      for (int i = 0; i < present.length; i++) {
        if (features[i].length > 0) {
          float[] hidden = new float[features[i].length];
          for (int j = 0; j < hidden.length; j++) {
            hidden[j] = base[features[i][j]];
          }
          attributes.add(present[i]);
          parts.add(new Part(features[i], hidden));
        }
      }
    }
    return new AttributeParts(attributes.stream().mapToInt(Integer::intValue).toArray(), parts);
  }

  /**
   * Which of the present attributes each feature comes from; -1 where none changes it. Takes one encoding for each binary digit of their
   * number: those are hidden together whose place has that digit.
   *
   * @return null where features depend on several attributes, so that hiding some together says nothing of each
   */
  private static int[] owners(Instance row, float[] x, float[] base, Function<Instance, float[]> encoder, int[] present) {
    int[] owners = new int[x.length];
    for (int bit = 0; 1 << bit < Math.max(2, present.length); bit++) {
      int digit = 1 << bit;
      float[] some = without(row, encoder, IntStream.range(0, present.length).filter(i -> (i & digit) != 0).map(i -> present[i]).toArray());
      for (int f = 0; f < x.length; f++) {
        if (some[f] != x[f] && some[f] != base[f]) {
          return null;
        }
        owners[f] |= some[f] != x[f] ? digit : 0;
      }
    }
    for (int f = 0; f < x.length; f++) {
      owners[f] = x[f] == base[f] ? -1 : owners[f];
    }
    return Arrays.stream(owners).anyMatch(owner -> owner >= present.length) ? null : owners;
  }

  private static void add(List<Integer> attributes, List<Part> parts, int attribute, float[] x, float[] hidden) {
    int[] changed = IntStream.range(0, x.length).filter(f -> x[f] != hidden[f]).toArray();
    if (changed.length > 0) {
      float[] values = new float[changed.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = hidden[changed[i]];
      }
      attributes.add(attribute);
      parts.add(new Part(changed, values));
    }
  }

  /** The row without these values. */
  private static float[] without(Instance row, Function<Instance, float[]> encoder, int... attributes) {
    Instance copy = (Instance) row.copy();
    copy.setDataset(row.dataset());
    for (int a : attributes) {
      copy.setMissing(a);
    }
    return encoder.apply(copy);
  }
}
