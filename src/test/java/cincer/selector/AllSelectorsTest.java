package cincer.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.CounterExample;
import cincer.Fit;
import cincer.InvalidInputException;
import cincer.Selector;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.network.Architecture;
import cincer.network.Hyperparameters;
import cincer.network.LogisticRegression;
import cincer.options.OptionBearing;
import java.io.File;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all selectors, whatever the data. */
class AllSelectorsTest {

  /** Every selector, some of them undamped, too. */
  static final List<String> SELECTORS = List.of("TopFisher", "TopFisher -lambda 0", "FullFisher", "FullFisher -lambda 0",
      "BlockDiagonalFisher", "BlockDiagonalFisher -lambda 0", "DiagonalFisher", "DiagonalFisher -lambda 0", "KroneckerFisher",
      "KroneckerFisher -lambda 0", "PracticalFisher", "TopIdentity", "LissaInfluence -depth 50 -scale 1000",
      "ConjugateGradientInfluence", "ConjugateGradientInfluence -damping 0", "ExactInfluence", "ExactInfluence -damping 0",
      "RelativeInfluence", "RelativeInfluence -influence \"FullFisher -lambda 0\"",
      "RelativeInfluence -influence ConjugateGradientInfluence", "NearestNeighbour", "NearestNeighbour -space HIDDEN",
      "LeastConfident", "CrossFitted", "CrossFitted -folds 2 -splits 3", "CrossFittedFisher",
      "CrossFittedLossFisher", "CrossFittedSimilarity",
      "CrossFittedLocalFisher", "TracIn", "Filtered", "Filtered -neighbours 1 -space HIDDEN -selector CrossFittedLocalFisher",
      "RandomSelector", "NoCounterExample", "DropCounterExample", "ReferenceTopFisher", "ReferencePracticalFisher");

  private static final int CLASSES = 3;

  static Stream<String> selectors() {
    return SELECTORS.stream();
  }

  @Test
  void allSelectorsAreInTheTable() {
    String folder = "target/classes/cincer/selector";
    Set<String> written = Arrays.stream(new File(folder).list()).filter(f -> f.endsWith(".class") && !f.contains("$"))
        .map(f -> f.replace(".class", "")).filter(AllSelectorsTest::isChoosable).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(written, SELECTORS.stream().map(s -> s.split(" ")[0]).collect(Collectors.toCollection(TreeSet::new)));
  }

  private static boolean isChoosable(String name) {
    try {
      Class<?> type = Class.forName("cincer.selector." + name);
      return Selector.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("selectors")
  void optionsSurviveTheCommandLine(String selector) {
    OptionBearing first = (OptionBearing) Fits.selector(selector);
    OptionBearing again = (OptionBearing) Fits.selector(first.specification());
    assertEquals(first.specification(), again.specification());
    for (String part : selector.replace("\"", "").split(" ")) {
      assertTrue(first.specification().contains(part), first.specification());
    }
  }

  @Test
  void selectorsInSelectorsMustFit() {
    String message = assertThrows(InvalidInputException.class, () -> Fits.selector("RelativeInfluence -influence RandomSelector"))
        .getMessage();
    assertTrue(message.contains("'cincer.selector.RandomSelector' cannot be used here"), message);
  }

  /** A network fitted to m examples; x and y give features and labels. */
  private static Fit fit(int m, int epochs, Architecture architecture, java.util.function.IntFunction<float[]> x,
      java.util.function.IntUnaryOperator y) throws InterruptedException {
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

  private static List<CounterExample> rank(String selector, Fit fit, float[] x, int predicted) throws InterruptedException {
    Suspicion suspicion = suspicion(x, predicted, fit);
    List<CounterExample> ranking;
    try {
      ranking = Fits.selector(selector).prepare(fit).rank(suspicion);
    } catch (InvalidInputException e) {
      assertTrue(selector.startsWith("Lissa") && e.getMessage().contains("-scale"), selector + ": " + e.getMessage());
      return List.of();
    }
    for (int i = 0; i < ranking.size(); i++) {
      CounterExample candidate = ranking.get(i);
      assertFalse(Double.isNaN(candidate.score()), selector);
      assertEquals(predicted, candidate.label());
      assertEquals(predicted, fit.training().labels()[candidate.index()]);
      assertTrue(i == 0 || candidate.score() <= ranking.get(i - 1).score(), "best first");
    }
    assertEquals(ranking, Fits.selector(selector).prepare(fit).rank(suspicion), "the same again");
    boolean all = !selector.startsWith("Filtered") && !selector.equals("NoCounterExample");
    assertEquals(all ? fit.training().labelled(predicted).length : ranking.size(), ranking.size(), selector);
    return ranking;
  }

  @ParameterizedTest
  @MethodSource("selectors")
  void allHiddenUnitsAreZero(String selector) throws Exception {
    Fit fit = fit(20, 5, Fits.hidden("4,3"), k -> new float[3], k -> k % CLASSES);
    assertEquals(0, IntStream.range(0, 20 * 3).mapToDouble(i -> fit.output().hidden().data[i]).sum());
    rank(selector, fit, new float[3], 1);
    rank(selector, fit, new float[] {1, 0.5f, 0}, 1);
  }

  @ParameterizedTest
  @MethodSource("selectors")
  void noCandidate(String selector) throws Exception {
    Fit fit = fit(20, 5, Fits.hidden("4,3"), k -> random(k, 1), k -> k % 2);
    assertEquals(List.of(), rank(selector, fit, random(99, 1), 2));
  }

  @ParameterizedTest
  @MethodSource("selectors")
  void oneCandidate(String selector) throws Exception {
    Fit fit = fit(20, 5, Fits.hidden("4,3"), k -> random(k, 1), k -> k == 7 ? 1 : 0);
    List<CounterExample> ranking = rank(selector, fit, random(99, 1), 1);
    assertTrue(ranking.isEmpty() || ranking.get(0).index() == 7);
  }

  @ParameterizedTest
  @MethodSource("selectors")
  void oneTrainingExample(String selector) throws Exception {
    rank(selector, fit(1, 5, Fits.hidden("4,3"), k -> random(k, 1), k -> 1), random(99, 1), 1);
  }

  @ParameterizedTest
  @MethodSource("selectors")
  void duplicatedExamplesWithContradictingLabels(String selector) throws Exception {
    Fit fit = fit(24, 20, Fits.hidden("4,3"), k -> random(k % 4, 1), k -> k % CLASSES);
    rank(selector, fit, random(0, 1), 1);
    rank(selector, fit, random(99, 1), 1);
  }

  @ParameterizedTest
  @MethodSource("selectors")
  void saturatedProbabilities(String selector) throws Exception {
    for (Architecture architecture : List.of(new LogisticRegression(), Fits.hidden("4,3"))) {
      Fit fit = fit(20, 10, architecture, k -> random(k, 1e5f), k -> k % 5 == 0 ? 1 : 0);
      assertTrue(IntStream.range(0, 20 * CLASSES).anyMatch(i -> fit.output().probabilities().data[i] == 0));
      rank(selector, fit, random(99, 1e5f), 1);
    }
  }

  @ParameterizedTest
  @MethodSource("selectors")
  void singularCurvature(String selector) throws Exception {
    Fit fit = fit(12, 200, new LogisticRegression(), k -> new float[] {1, 1, 0}, k -> k == 0 ? 2 : 1);
    rank(selector, fit, new float[] {1, 1, 0}, 1);
    rank(selector, fit, new float[] {0, 0, 1}, 1); // its gradient is outside the range of the curvature
  }
}
