package cincer.learner;

import cincer.CounterExample;
import cincer.PriorOpinions;
import cincer.Suspicion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A review that begins from what others have said, who have seen far more rows. Their opinion stands as long as nobody has answered; from then
 * on it is moved as far as the answers have moved the networks that learn here: P(y|x) is proportional to given(y|x) now(y|x) / start(y|x), where
 * start is what these networks said before the first answer.
 */
final class ReviewFromPrior {

  /** Below this a network that learned from few rows knows nothing. */
  private static final double LEAST = 0.01;

  private final PriorOpinions given;
  private final int[] observed;
  private final OutOfFold.OfState local;
  private float[][] start; // by row

  /** @param observed labels of all rows, as they were before anybody reviewed them */
  ReviewFromPrior(PriorOpinions given, int[] observed, OutOfFold.OfState local) {
    this.given = given;
    this.observed = observed;
    this.local = local;
  }

  /** What is said of all rows in this state. */
  OutOfFold of(State state) throws InterruptedException {
    OutOfFold now = local.of(state);
    int c = now.set().classes();
    float[][] before = start(isStart(state) ? now : null);
    float[] p = now.probabilities().clone();
    for (int k = 0; k < now.set().size(); k++) {
      int row = now.set().rows()[k];
      if (given.probabilities()[row] != null && before[row] != null) { // at the start nothing was said of a row that had no label
        move(p, k * c, given.probabilities()[row], before[row]);
      }
    }
    return new OutOfFold(now.set(), p, now.folds(), now.foldNetworks());
  }

  private boolean isStart(State state) {
    return Arrays.equals(state.labels(), observed) && state.dropped().isEmpty();
  }

  /** @param same what is said at the start, if somebody has it; else null */
  private synchronized float[][] start(OutOfFold same) throws InterruptedException {
    if (start == null) {
      OutOfFold first = same != null ? same : local.of(State.start(observed));
      int c = first.set().classes();
      start = new float[observed.length][];
      for (int k = 0; k < first.set().size(); k++) {
        start[first.set().rows()[k]] = Arrays.copyOfRange(first.probabilities(), k * c, (k + 1) * c);
      }
    }
    return start;
  }

  /** @param p has what the networks say now from place {@code at} on, and gets what is said altogether */
  private static void move(float[] p, int at, float[] given, float[] start) {
    double[] moved = new double[given.length];
    double sum = 0;
    for (int y = 0; y < moved.length; y++) {
      double change = p[at + y] == start[y] ? 1 : Math.max(LEAST, p[at + y]) / Math.max(LEAST, start[y]);
      moved[y] = given[y] * change;
      sum += moved[y];
    }
    boolean stands = sum == 0 || same(p, at, start);
    for (int y = 0; y < moved.length; y++) {
      p[at + y] = stands ? given[y] : (float) (moved[y] / sum);
    }
  }

  private static boolean same(float[] p, int at, float[] start) {
    return Arrays.equals(p, at, at + start.length, start, 0, start.length);
  }

  /**
   * Counter-examples: first those that were given, where they speak for the same label, then our own.
   *
   * @param position of a row (0-based) in the training set; negative if it is not there
   */
  List<CounterExample> first(Suspicion suspicion, List<CounterExample> own, IntUnaryOperator position) {
    List<CounterExample> all = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    for (PriorOpinions.Supporter shown : given.shown().get(suspicion.row())) {
      if (observed[shown.row()] == suspicion.predicted() && position.applyAsInt(shown.row()) >= 0) {
        all.add(new CounterExample(position.applyAsInt(shown.row()), shown.row(), suspicion.predicted(), shown.score()));
        least = Math.min(least, shown.score());
      }
    }
    List<Integer> known = all.stream().map(CounterExample::row).toList();
    double most = own.stream().mapToDouble(CounterExample::score).max().orElse(0);
    double scale = all.isEmpty() || most <= least ? 1 : least / most;
    own.stream().filter(shown -> !known.contains(shown.row()))
        .forEach(shown -> all.add(new CounterExample(shown.index(), shown.row(), shown.label(), shown.score() * scale)));
    return all;
  }
}
