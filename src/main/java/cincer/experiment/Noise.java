package cincer.experiment;

import cincer.Fit;
import cincer.Learner;
import cincer.TrainingSet;
import cincer.data.RandomOrder;
import cincer.selector.CrossFitting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Makes labels wrong, in several ways. Of the examples that are known, a given number gets another label than the true one.
 *
 * @param kind     which examples, and which labels
 * @param features n x d, as the network sees them
 * @param truth    n true labels
 * @param classes  number of classes c
 * @param wrong    for {@link Kind#MARGIN} n x c, P(y|x) by models that were not fitted to the example; else null
 */
record Noise(Kind kind, float[][] features, int[] truth, int classes, double[][] wrong) {

  /** Which examples are mislabelled, and as what. */
  public enum Kind {
    /** Random examples get a random other label. */
    UNIFORM,
    /** Random examples of each class get the label of the next one; the last class that of the first. */
    PAIR,
    /** The examples that a model comes closest to confusing get the label that it would confuse them with. */
    MARGIN,
    /** Whole neighbourhoods of one class get one other label. */
    CLUSTER,
    /** The examples farthest from all others get a random other label. */
    OUTLIER
  }

  private static final int FOLDS = 5;
  private static final int TOGETHER = 5;

  /** @param learner fits the models that {@link Kind#MARGIN} asks, to the true labels */
  static Noise of(Kind kind, float[][] features, int[] truth, int classes, Learner learner) throws InterruptedException {
    return new Noise(kind, features, truth, classes,
        kind == Kind.MARGIN ? outOfFold(features, truth, classes, learner) : null);
  }

  private static double[][] outOfFold(float[][] features, int[] truth, int classes, Learner learner) throws InterruptedException {
    double[] weights = new double[truth.length];
    Arrays.fill(weights, 1);
    TrainingSet set = new TrainingSet(features, truth, weights, IntStream.range(0, truth.length).toArray(), classes);
    CrossFitting fitted = CrossFitting.of(Fit.of(learner, set, 0), FOLDS, 1);
    double[][] p = new double[truth.length][classes];
    for (int i = 0; i < fitted.folds().size(); i++) {
      int[] fold = fitted.folds().get(i);
      double[][] said = fitted.models().get(i).probabilities(set.subset(fold).features());
      IntStream.range(0, fold.length).forEach(j -> p[fold[j]] = said[j]);
    }
    return p;
  }

  /**
   * Mislabels examples.
   *
   * @param rows    which are known
   * @param count   how many of them get a wrong label
   * @param labels  n labels, which are written to
   */
  void mislabel(int[] rows, int count, int[] labels, SplittableRandom random) {
    int[] shuffled = shuffled(rows, random);
    switch (kind) {
      case CLUSTER -> neighbourhoods(shuffled, count, labels, random);
      case MARGIN -> Arrays.stream(first(shuffled, count, row -> -wrong[row][other(row)])).forEach(row -> labels[row] = other(row));
      case OUTLIER -> Arrays.stream(first(shuffled, count, row -> -isolation(row, rows)))
          .forEach(row -> labels[row] = otherLabel(row, random));
      case PAIR -> Arrays.stream(shuffled, 0, count).forEach(row -> labels[row] = (truth[row] + 1) % classes);
      default -> Arrays.stream(shuffled, 0, count).forEach(row -> labels[row] = otherLabel(row, random));
    }
  }

  private int otherLabel(int row, SplittableRandom random) {
    return (truth[row] + 1 + random.nextInt(classes - 1)) % classes;
  }

  /** The most probable wrong label. */
  private int other(int row) {
    return IntStream.range(0, classes).filter(y -> y != truth[row]).boxed()
        .max(Comparator.comparingDouble((Integer y) -> wrong[row][y]).thenComparing(Comparator.reverseOrder())).orElseThrow();
  }

  /** Distance to the fifth nearest of the other rows. */
  private double isolation(int row, int[] rows) {
    return Arrays.stream(rows).filter(other -> other != row).mapToDouble(other -> distance(row, other)).sorted()
        .limit(TOGETHER).max().orElse(0);
  }

  private void neighbourhoods(int[] rows, int count, int[] labels, SplittableRandom random) {
    List<Integer> left = new ArrayList<>(Arrays.stream(rows).boxed().toList());
    for (int done = 0; done < count; ) {
      int centre = left.get(0);
      int label = otherLabel(centre, random);
      int[] alike = left.stream().filter(row -> truth[row] == truth[centre]).mapToInt(Integer::intValue).toArray();
      for (int row : first(alike, Math.min(TOGETHER, count - done), row -> distance(row, centre))) {
        labels[row] = label;
        left.remove(Integer.valueOf(row));
        done++;
      }
    }
  }

  private double distance(int i, int j) {
    double sum = 0;
    for (int f = 0; f < features[i].length; f++) {
      double difference = features[i][f] - features[j][f];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  /** The rows with the smallest values, at most {@code count}; of equal ones those that come first. */
  private static int[] first(int[] rows, int count, java.util.function.IntToDoubleFunction value) {
    double[] values = Arrays.stream(rows).mapToDouble(value).toArray();
    return IntStream.range(0, rows.length).boxed().sorted(Comparator.comparingDouble(i -> values[i])).limit(count)
        .mapToInt(i -> rows[i]).toArray();
  }

  /** The rows in random order. */
  static int[] shuffled(int[] rows, SplittableRandom random) {
    int[] order = rows.clone();
    RandomOrder.shuffle(order, random);
    return order;
  }
}
