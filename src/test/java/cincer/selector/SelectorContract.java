package cincer.selector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.CincerException;
import cincer.CounterExample;
import cincer.Fit;
import cincer.Selector;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.network.Architecture;
import cincer.network.Hyperparameters;
import cincer.network.LogisticRegression;
import cincer.options.OptionBearing;
import cincer.options.OptionContract;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every selector, whatever the data. The test of a selector extends it, and says which one it is. */
public abstract class SelectorContract {

  private static final int CLASSES = 3;

  /** The selector as on the command line, for example "TopFisher -lambda 0". */
  protected abstract String selector();

  /** Whether every training example labelled as predicted is ranked; if not, some of them may be left out. */
  protected boolean ranksEveryCandidate() {
    return true;
  }

  /** Whether another ranking comes of other options; if not, they are about something else, such as time or memory. */
  protected boolean optionsChangeTheRanking() {
    return true;
  }

  /** Whether the selector may say in a sentence that it cannot work on data as hostile as those of these tests. */
  protected boolean mayRefuse(CincerException refusal) {
    return false;
  }

  @Test
  void optionsAreHeardAndSurviveTheCommandLineAndAFile() throws Exception {
    OptionBearing loaded = OptionContract.holds(selector(), TopFisher.class);
    Fit fit = ordinary();
    Suspicion suspicion = suspicion(random(99, 1), 1, fit);
    List<CounterExample> ranking = Fits.selector(selector()).prepare(fit).rank(suspicion);
    assertEquals(ranking, ((Selector) loaded).prepare(fit).rank(suspicion), selector() + " ranks otherwise when it was saved and loaded");
    String plain = loaded.getClass().getName();
    assertTrue(!optionsChangeTheRanking() || Fits.selector(plain).toString().equals(loaded.specification())
            || !ranking.equals(Fits.selector(plain).prepare(fit).rank(suspicion)),
        selector() + " ranks as " + plain + " does: its options change nothing (override optionsChangeTheRanking() if they need not)");
  }

  /** A network fitted to m examples; x and y give features and labels. */
  private static Fit fit(int m, int epochs, Architecture architecture, IntFunction<float[]> x,
      IntUnaryOperator y) throws InterruptedException {
    float[][] features = IntStream.range(0, m).mapToObj(x).toArray(float[][]::new);
    int[] labels = IntStream.range(0, m).map(y).toArray();
    double[] weights = new double[m];
    Arrays.fill(weights, 1);
    TrainingSet set = new TrainingSet(features, labels, weights, IntStream.range(0, m).toArray(), CLASSES);
    return Fits.of(set, architecture, "", new Hyperparameters(epochs, 8, 0.01, 0, 0, 0, 1));
  }

  private static float[] random(int k, float scale) {
    Random random = new Random(k);
    return new float[] {random.nextFloat() * scale, random.nextFloat() * scale, random.nextFloat() * scale};
  }

  /** What stands wrong in all of the cases: predicted 1, labelled 0. */
  private static Suspicion suspicion(float[] x, int predicted, Fit fit) {
    double[] p = fit.model().probabilities(x);
    return new Suspicion(99, x, 0, predicted, Math.max(0, p[predicted] - p[0]), p);
  }

  /** Three classes of different examples, to which the network is fitted as it is used. */
  private static Fit ordinary() throws InterruptedException {
    return fit(60, 20, Fits.hidden("4,3"), k -> random(k, 1), k -> k % CLASSES);
  }

  private List<CounterExample> rank(Fit fit, float[] x, int predicted) throws InterruptedException {
    String selector = selector();
    Suspicion suspicion = suspicion(x, predicted, fit);
    String before = everything(fit, suspicion);
    List<CounterExample> ranking;
    try {
      Selector.Ranker ranker = Fits.selector(selector).prepare(fit);
      ranking = ranker.rank(suspicion);
      assertEquals(before, everything(fit, suspicion), selector + " changes what it may only look at");
      ranker.rank(suspicion(random(98, 1), 1 - predicted % 2, fit));
      assertEquals(ranking, ranker.rank(suspicion), selector + ": the same again, after another question");
      for (int most : new int[] {1, 3, 10}) {
        assertEquals(ranking.subList(0, Math.min(most, ranking.size())), ranker.best(suspicion, most), selector + ": the first are the first");
      }
    } catch (CincerException e) {
      assertTrue(mayRefuse(e), selector + ": " + e.getMessage());
      return List.of();
    }
    for (int i = 0; i < ranking.size(); i++) {
      CounterExample candidate = ranking.get(i);
      assertFalse(Double.isNaN(candidate.score()), selector);
      assertEquals(predicted, candidate.label(), selector + " shows a training example that is not labelled as the model expects");
      assertEquals(predicted, fit.training().labels()[candidate.index()], selector + " shows a training example that is not labelled as the model expects");
      assertEquals(fit.training().rows()[candidate.index()], candidate.row(), selector + " names another row than that of the training example");
      assertTrue(i == 0 || candidate.score() <= ranking.get(i - 1).score(), selector + ": best first");
    }
    assertEquals(ranking, Fits.selector(selector).prepare(fit).rank(suspicion), selector + ": the same again");
    assertEquals(ranksEveryCandidate() ? fit.training().labelled(predicted).length : ranking.size(), ranking.size(), selector + ": how many are ranked");
    return ranking;
  }

  /** All that a selector may look at. */
  private static String everything(Fit fit, Suspicion suspicion) {
    TrainingSet set = fit.training();
    return Arrays.deepToString(new Object[] {set.features(), set.labels(), set.weights(), set.rows(), fit.output().probabilities().data, fit.output().hidden().data,
        suspicion.features(), suspicion.probabilities()});
  }

  /** Where numbers overflow, on the data of other tests, what is no number counts as 0; here nothing overflows. */
  @Test
  void scoresOfOrdinaryExamplesAreNumbersOneForEachCandidate() throws Exception {
    Fit fit = ordinary();
    Suspicion suspicion = suspicion(random(99, 1), 1, fit);
    if (Fits.selector(selector()) instanceof ScoringSelector scoring) {
      int[] candidates = fit.training().labelled(1);
      int[] given = candidates.clone();
      double[] scores = scoring.scorer(fit).score(suspicion, given);
      assertArrayEquals(candidates, given, selector() + " changes the candidates that it is given");
      assertEquals(candidates.length, scores.length, selector() + " gives " + scores.length + " scores to " + candidates.length + " candidates; one for each is needed");
      for (int i = 0; i < scores.length; i++) {
        assertTrue(Double.isFinite(scores[i]), selector() + " gives candidate " + candidates[i] + " the score " + scores[i] + "; a score is a finite number "
            + "(is something divided by 0, or the logarithm of 0 taken?)");
      }
    }
    rank(fit, random(99, 1), 1);
  }

  @Test
  void allHiddenUnitsAreZero() throws Exception {
    Fit fit = fit(20, 5, Fits.hidden("4,3"), k -> new float[3], k -> k % CLASSES);
    assertEquals(0, IntStream.range(0, 20 * 3).mapToDouble(i -> fit.output().hidden().data[i]).sum());
    rank(fit, new float[3], 1);
    rank(fit, new float[] {1, 0.5f, 0}, 1);
  }

  @Test
  void noCandidate() throws Exception {
    Fit fit = fit(20, 5, Fits.hidden("4,3"), k -> random(k, 1), k -> k % 2);
    assertEquals(List.of(), rank(fit, random(99, 1), 2));
  }

  @Test
  void oneCandidate() throws Exception {
    Fit fit = fit(20, 5, Fits.hidden("4,3"), k -> random(k, 1), k -> k == 7 ? 1 : 0);
    List<CounterExample> ranking = rank(fit, random(99, 1), 1);
    assertTrue(ranking.isEmpty() || ranking.get(0).index() == 7);
  }

  @Test
  void oneTrainingExample() throws Exception {
    rank(fit(1, 5, Fits.hidden("4,3"), k -> random(k, 1), k -> 1), random(99, 1), 1);
  }

  @Test
  void duplicatedExamplesWithContradictingLabels() throws Exception {
    Fit fit = fit(24, 20, Fits.hidden("4,3"), k -> random(k % 4, 1), k -> k % CLASSES);
    rank(fit, random(0, 1), 1);
    rank(fit, random(99, 1), 1);
  }

  @Test
  void saturatedProbabilities() throws Exception {
    for (Architecture architecture : List.of(new LogisticRegression(), Fits.hidden("4,3"))) {
      Fit fit = fit(20, 10, architecture, k -> random(k, 1e5f), k -> k % 5 == 0 ? 1 : 0);
      assertTrue(IntStream.range(0, 20 * CLASSES).anyMatch(i -> fit.output().probabilities().data[i] == 0));
      rank(fit, random(99, 1e5f), 1);
    }
  }

  @Test
  void singularCurvature() throws Exception {
    Fit fit = fit(12, 200, new LogisticRegression(), k -> new float[] {1, 1, 0}, k -> k == 0 ? 2 : 1);
    rank(fit, new float[] {1, 1, 0}, 1);
    rank(fit, new float[] {0, 0, 1}, 1); // its gradient is outside the range of the curvature
  }
}
