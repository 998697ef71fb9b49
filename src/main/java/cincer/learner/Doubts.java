package cincer.learner;

import cincer.Opinions;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.forecast.GivenLabels;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** All rows in the order of doubt, by one version of what is said of them out of fold. */
final class Doubts {

  private final OutOfFold outOfFold;
  private Opinions opinions; // made when somebody wants to know
  private final int[] positions; // the most doubtful first; of equal ones the first row
  private final GivenLabels given;
  private List<Suspicion> unlabelled; // the largest expected error first; made when somebody wants to know

  /** @param observed labels of all rows, as they were before anybody reviewed them */
  Doubts(OutOfFold outOfFold, int[] observed) {
    this.outOfFold = outOfFold;
    TrainingSet set = outOfFold.set();
    given = GivenLabels.of(outOfFold.probabilities(), IntStream.range(0, set.size())
        .map(k -> observed[set.rows()[k]] < 0 ? set.labels()[k] : observed[set.rows()[k]]).toArray(), set.classes());
    long[] keys = new long[outOfFold.set().size()];
    for (int k = 0; k < keys.length; k++) { // doubts are not negative, so that their bits are in their order
      keys[k] = (long) (Integer.MAX_VALUE - Float.floatToIntBits((float) Math.max(0, outOfFold.doubt(k)))) << Integer.SIZE | k;
    }
    Arrays.sort(keys);
    positions = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      positions[i] = (int) keys[i];
    }
  }

  /**
   * Of the rows without a label that nobody has looked at so many at most, the one first of which the largest error is to be expected of the likeliest class.
   *
   * @param tau least such error, 1 - P(yhat|x)
   */
  List<Suspicion> leastSure(Walk walk, Answers answers, double tau, int most) {
    return unlabelled(walk).stream().filter(one -> one.score() >= tau && !answers.reviewed(one.row()) && answers.labelling().of(one.row()) < 0).limit(most).toList();
  }

  /** What is said of the rows that came without a label, the largest expected error first. */
  private synchronized List<Suspicion> unlabelled(Walk walk) {
    if (unlabelled == null) {
      int[] rows = Arrays.stream(walk.bootstrap()).filter(row -> walk.labels()[row] < 0).toArray(); // others are not in this review
      float[][] features = Arrays.stream(rows).mapToObj(row -> walk.features()[row]).toArray(float[][]::new);
      double[][] mean = new double[rows.length][walk.classes()];
      for (FoldNetwork foldNetwork : rows.length == 0 ? List.<FoldNetwork>of() : outOfFold.foldNetworks()) {
        double[][] p = foldNetwork.model().probabilities(features);
        for (int i = 0; i < rows.length; i++) {
          for (int y = 0; y < p[i].length; y++) {
            mean[i][y] += p[i][y] / outOfFold.foldNetworks().size();
          }
        }
      }
      for (int i = 0; i < rows.length; i++) {
        if (position(rows[i]) >= 0) { // it had a label in this version: what is said by those who have not seen it
          mean[i] = outOfFold.probabilities(position(rows[i]));
        }
      }
      unlabelled = IntStream.range(0, rows.length).mapToObj(i -> Suspicion.unlabelled(rows[i], features[i], mean[i]))
          .sorted(Comparator.comparingDouble(Suspicion::score).reversed()).toList();
    }
    return unlabelled;
  }

  /** What one more label of each class is worth, by those that were there. */
  double[] worthOfClasses() {
    return Gain.ofClasses(outOfFold.set().labels(), outOfFold.set().classes());
  }

  OutOfFold outOfFold() {
    return outOfFold;
  }

  /** The same for whoever shows all rows. */
  synchronized Opinions opinions() {
    if (opinions == null) {
      int n = outOfFold.folds().of().length;
      float[] doubts = new float[n];
      int[] expected = new int[n];
      Arrays.fill(doubts, Float.NaN);
      Arrays.fill(expected, -1);
      int[] rows = outOfFold.set().rows();
      for (int k = 0; k < rows.length; k++) {
        doubts[rows[k]] = (float) outOfFold.doubt(k);
        expected[rows[k]] = outOfFold.expected(k);
      }
      opinions = new Opinions(Arrays.stream(positions).map(k -> rows[k]).toArray(), doubts, expected);
    }
    return opinions;
  }

  /** Position in the training set of a row (0-based); negative if it is not there. */
  int position(int row) {
    return Arrays.binarySearch(outOfFold.set().rows(), row); // they are in the order of the data
  }

  /** Positions in the training set, the most doubtful first; not to be modified. */
  int[] positions() {
    return positions;
  }

  /** What the networks say of the labels that the examples were given; by position in the training set. */
  GivenLabels given() {
    return given;
  }

  /** Makes ready now what each question would need first. */
  void prepare() throws InterruptedException {
    opinions();
    for (FoldNetwork foldNetwork : outOfFold.foldNetworks()) {
      foldNetwork.ranker();
    }
  }

  /** Positions in the training set of the most doubtful examples whose rows (0-based) are wanted, at most so many. */
  int[] first(IntPredicate wanted, int most) {
    int[] rows = outOfFold.set().rows();
    return Arrays.stream(positions).filter(position -> wanted.test(rows[position])).limit(most).toArray();
  }

  /**
   * Position in the training set of the most doubtful example whose row (0-based) is wanted; -1 if there is none.
   *
   * @param expecting whether another label must be expected of it
   */
  int first(IntPredicate wanted, boolean expecting) {
    for (int position : positions) {
      if (wanted.test(outOfFold.set().rows()[position]) && (!expecting || outOfFold.expectsAnother(position))) {
        return position;
      }
    }
    return -1;
  }
}
