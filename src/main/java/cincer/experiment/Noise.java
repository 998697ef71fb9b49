package cincer.experiment;

import cincer.Learner;
import cincer.data.RandomOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Makes labels wrong, in several ways. Of the examples that are known, a given number gets another label than the true one.
 *
 * @param kind     which examples, and which labels
 * @param features n x d, as the network sees them
 * @param truth    n true labels
 * @param classes  number of classes c
 * @param wrong    for {@link NoiseKind#MARGIN} and {@link NoiseKind#CLASS} n x c, P(y|x) by models that were not fitted to the example; else null
 */
record Noise(NoiseKind kind, float[][] features, int[] truth, int classes, double[][] wrong) {

  /** Which examples are mislabelled, and as what. */
  public enum NoiseKind {
    /** Random examples get a random other label. */
    UNIFORM,
    /** Random examples of each class get the label of the next one; the last class that of the first. */
    PAIR,
    /** The examples that a model comes closest to confusing get the label that it would confuse them with. */
    MARGIN,
    /** Whole neighbourhoods of one class get one other label. */
    CLUSTER,
    /** The examples farthest from all others get a random other label. */
    OUTLIER,
    /** Examples of the classes that a model confuses most, as what it takes them for: a matrix of its confusions, scaled to the number. */
    CLASS,
    /** Examples have rates of their own, and are mislabelled by a random linear function of their features (Xia et al. 2020, Algorithm 2). */
    INSTANCE,
    /** Systematic: the half of a class that lies together gets one other label, and so for further classes as far as the number goes. */
    GROUP,
    /** Five annotators label a fifth each, one after the other; one of them does not look, and says each class as often as it occurs. */
    ANNOTATOR;

    /** Whether it goes through the bootstrap set and the stream as one, not each with the same share of wrong labels. */
    boolean isOfTheWhole() {
      return this == GROUP || this == ANNOTATOR;
    }
  }

  private static final int FOLDS = 5;
  private static final int TOGETHER = 5;
  private static final int ANNOTATORS = 5;
  private static final double RARE = 0.1; // confusions that a class counts without any
  private static final double DEVIATION = 0.1; // of the rates of examples

  /** @param learner fits the models that {@link NoiseKind#MARGIN} and {@link NoiseKind#CLASS} ask, to the true labels */
  static Noise of(NoiseKind kind, float[][] features, int[] truth, int classes, Learner learner) throws InterruptedException {
    boolean asks = kind == NoiseKind.MARGIN || kind == NoiseKind.CLASS;
    return new Noise(kind, features, truth, classes, asks ? new NoisyLabels(features, truth, classes, learner, 0).outOfFold(FOLDS) : null);
  }

  /**
   * Mislabels examples.
   *
   * @param rows    which are known, in the order in which they were labelled
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
      case CLASS -> confused(rows, count, labels, random);
      case INSTANCE -> byRatesOfTheirOwn(rows, count, labels, random);
      case GROUP -> groups(shuffled, count, labels, random);
      case ANNOTATOR -> careless(rows, count, labels, random);
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

  private void groups(int[] rows, int count, int[] labels, SplittableRandom random) {
    List<Integer> left = new ArrayList<>(Arrays.stream(rows).boxed().toList());
    Set<Integer> begun = new HashSet<>(); // classes half of which are mislabelled
    for (int done = 0; done < count; ) {
      int centre = left.stream().filter(row -> !begun.contains(truth[row])).findFirst().orElse(left.get(0));
      begun.add(truth[centre]);
      int label = otherLabel(centre, random);
      int[] alike = left.stream().filter(row -> truth[row] == truth[centre]).mapToInt(Integer::intValue).toArray();
      for (int row : first(alike, Math.min((alike.length + 1) / 2, count - done), row -> distance(row, centre))) {
        labels[row] = label;
        left.remove(Integer.valueOf(row));
        done++;
      }
    }
  }

  /** As many of the rows of one who does not look as there are, in a run that begins anywhere. */
  private void careless(int[] rows, int count, int[] labels, SplittableRandom random) {
    int size = Math.max(count, (rows.length + ANNOTATORS - 1) / ANNOTATORS);
    int start = size >= rows.length ? 0 : random.nextInt(rows.length - size + 1);
    double[] shares = new double[classes];
    Arrays.stream(rows).forEach(row -> shares[truth[row]]++);
    for (int row : Arrays.copyOf(shuffled(Arrays.copyOfRange(rows, start, start + Math.min(size, rows.length)), random), count)) {
      double[] others = shares.clone();
      others[truth[row]] = 0;
      labels[row] = Arrays.stream(others).sum() > 0 ? drawn(others, random) : otherLabel(row, random);
    }
  }

  /** Each class as often as, and as what, the model confuses it; where it never does, as any with little probability. */
  private void confused(int[] rows, int count, int[] labels, SplittableRandom random) {
    double[][] confusions = new double[classes][classes];
    for (int row : rows) {
      confusions[truth[row]][other(row)] += wrong[row][other(row)] > wrong[row][truth[row]] ? 1 : wrong[row][other(row)] / classes;
    }
    int[] size = new int[classes];
    Arrays.stream(rows).forEach(row -> size[truth[row]]++);
    double[] rates = IntStream.range(0, classes).mapToDouble(y -> (RARE + Arrays.stream(confusions[y]).sum()) / (1 + size[y])).toArray();
    for (int row : drawn(rows, count, row -> rates[truth[row]], random)) {
      double[] shares = IntStream.range(0, classes).mapToDouble(y -> y == truth[row] ? 0 : RARE / classes + confusions[truth[row]][y]).toArray();
      labels[row] = drawn(shares, random);
    }
  }

  private void byRatesOfTheirOwn(int[] rows, int count, int[] labels, SplittableRandom random) {
    double[][] weights = new double[features[0].length][classes];
    for (double[] of : weights) {
      Arrays.setAll(of, y -> random.nextGaussian());
    }
    double rate = (double) count / Math.max(1, rows.length);
    double[] rates = new double[truth.length];
    for (int row : rows) {
      do {
        rates[row] = rate + DEVIATION * random.nextGaussian();
      } while (rates[row] <= 0 || rates[row] > 1);
    }
    for (int row : drawn(rows, count, row -> rates[row], random)) {
      double[] scores = new double[classes];
      for (int j = 0; j < weights.length; j++) {
        for (int y = 0; y < classes; y++) {
          scores[y] += features[row][j] * weights[j][y];
        }
      }
      scores[truth[row]] = Double.NEGATIVE_INFINITY;
      double most = Arrays.stream(scores).max().orElseThrow();
      labels[row] = drawn(Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray(), random);
    }
  }

  /** So many rows without replacement, each as likely as its weight says (Efraimidis, Spirakis 2006). */
  private static int[] drawn(int[] rows, int count, IntToDoubleFunction weight, SplittableRandom random) {
    double[] keys = new double[rows.length];
    Arrays.setAll(keys, i -> -Math.log(1 - random.nextDouble()) / weight.applyAsDouble(rows[i]));
    return Arrays.stream(first(IntStream.range(0, rows.length).toArray(), count, i -> keys[i])).map(i -> rows[i]).toArray();
  }

  /** A class, as likely as its share says. */
  private static int drawn(double[] shares, SplittableRandom random) {
    double left = random.nextDouble() * Arrays.stream(shares).sum();
    int last = -1;
    for (int y = 0; y < shares.length; y++) {
      if (shares[y] > 0) {
        last = y;
        left -= shares[y];
        if (left < 0) {
          break;
        }
      }
    }
    return last;
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
  private static int[] first(int[] rows, int count, IntToDoubleFunction value) {
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
