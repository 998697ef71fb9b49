package cincer;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The labelled examples that a model is fitted to, in the order in which they became known.
 *
 * @param features n x d, one row per example; the rows are shared, not copied, and are never written to
 * @param labels   n current labels, each in [0, classes)
 * @param weights  n instance weights, each at least 0; 1 where the data set has none
 * @param rows     n row numbers (0-based) of the examples in the data set, for showing them to a person
 * @param classes  number of classes c, at least 2
 */
public record TrainingSet(float[][] features, int[] labels, double[] weights, int[] rows, int classes)
    implements Serializable {

  /** @throws IllegalArgumentException if the arrays differ in length */
  public TrainingSet {
    if (labels.length != features.length || weights.length != features.length || rows.length != features.length) {
      throw new IllegalArgumentException("features, labels, weights and rows must be of one length, but have "
          + features.length + ", " + labels.length + ", " + weights.length + " and " + rows.length);
    }
  }

  /** Number of examples n. */
  public int size() {
    return features.length;
  }

  /** Number of features d; 0 for an empty set. */
  public int dimension() {
    return features.length == 0 ? 0 : features[0].length;
  }

  /** The examples at the given positions (0-based, in this set), in that order. */
  public TrainingSet subset(int... positions) {
    return new TrainingSet(
        Arrays.stream(positions).mapToObj(i -> features[i]).toArray(float[][]::new),
        Arrays.stream(positions).map(i -> labels[i]).toArray(),
        Arrays.stream(positions).mapToDouble(i -> weights[i]).toArray(),
        Arrays.stream(positions).map(i -> rows[i]).toArray(),
        classes);
  }

  /** Positions (0-based, ascending) of the examples with this label: the candidates of desideratum D3. */
  public int[] labelled(int label) {
    return IntStream.range(0, size()).filter(i -> labels[i] == label).toArray();
  }
}
