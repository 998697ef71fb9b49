package cincer.selector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.CounterExample;
import cincer.Data;
import cincer.Fit;
import cincer.InvalidInputException;
import cincer.LayerFactors;
import cincer.Model;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.network.Convolutional;
import cincer.network.Hyperparameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weka.core.Utils;

/** The other selectors are what their formulas say, on breast. */
class DefinitionsTest {

  private static final int N = 80;
  private static Fit fit;
  private static Suspicion suspicion;

  @BeforeAll
  static void fit() throws Exception {
    fit = Fits.of("breast-noisy.arff", N, "", Fits.hidden("8,6"), 40);
    suspicion = Fits.suspicion(fit, "breast-noisy.arff", "", 150);
  }

  private static double[] scores(String selector) throws InterruptedException {
    return Fits.scores(selector, fit, suspicion);
  }

  private static void assertScores(IntToDoubleFunction expected, String selector) throws InterruptedException {
    assertScores(expected, selector, scores(selector));
  }

  private static void assertScores(IntToDoubleFunction expected, String selector, double[] actual) {
    double largest = Arrays.stream(actual).filter(s -> !Double.isNaN(s)).map(Math::abs).max().orElseThrow();
    for (int k = 0; k < N; k++) {
      if (fit.training().labels()[k] == suspicion.predicted()) {
        assertEquals(expected.applyAsDouble(k), actual[k], 1e-9 * largest, selector + " " + k);
      }
    }
  }

  /** The full gradient of a labelled example. */
  private static double[] gradient(Model model, float[] x, int y) {
    List<LayerFactors> factors = model.derivatives().factors(new float[][] {x}, new int[] {y});
    return Factors.sum(factors, new double[] {1});
  }

  private static double dot(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
  }

  private static double squaredDistance(int k) {
    float[] x = fit.training().features()[k];
    return IntStream.range(0, x.length).mapToDouble(j -> Math.pow((double) x[j] - suspicion.features()[j], 2)).sum();
  }

  @Test
  void theReasonsBehindAGroupAreWhatSupportsAllOfItTogether() throws Exception {
    Suspicion other = Fits.suspicion(fit, "breast-noisy.arff", "", 151);
    Suspicion alike = new Suspicion(151, other.features(), 1 - suspicion.predicted(), suspicion.predicted(), 0, other.probabilities());
    for (String selector : List.of("TopFisher -lambda 0.3", "NearestNeighbour", "FullFisher")) {
      double[] one = Fits.scores(selector, fit, suspicion);
      double[] two = Fits.scores(selector, fit, alike);
      assertScores(k -> one[k] + two[k], selector, behind(selector, suspicion, alike));
    }
    double[] noise = scores("CrossFitted");
    double[] fisher = behind("TopFisher", suspicion, alike);
    assertScores(k -> noise[k] * Math.max(0, fisher[k]), "CrossFittedFisher", behind("CrossFittedFisher", suspicion, alike));
    assertEquals(Fits.selector("TopFisher").prepare(fit).best(suspicion, 5), Fits.selector("TopFisher").prepare(fit).behind(List.of(suspicion), 5),
        "a group of one");
  }

  private static double[] behind(String selector, Suspicion... group) throws InterruptedException {
    double[] scores = new double[N];
    Fits.selector(selector).prepare(fit).behind(List.of(group), N).forEach(one -> scores[one.index()] = one.score());
    return scores;
  }

  @Test
  void crossFittedScoresAreProductsOfTheirParts() throws Exception {
    double[] noise = scores("CrossFitted -folds 4 -splits 2");
    double[] fisher = scores("TopFisher -lambda 0.3");
    double median = Utils.kthSmallestValue(Arrays.stream(fit.training().labelled(suspicion.predicted()))
        .mapToDouble(DefinitionsTest::squaredDistance).toArray(), (fit.training().labelled(suspicion.predicted()).length + 1) / 2);
    int candidates = fit.training().labelled(suspicion.predicted()).length;
    assertTrue(Arrays.stream(noise).filter(s -> !Double.isNaN(s)).allMatch(s -> s >= 0 && s <= 1));
    assertScores(k -> noise[k] * Math.max(0, fisher[k]), "CrossFittedFisher -lambda 0.3 -folds 4 -splits 2");
    if (candidates % 2 == 1) {
      assertScores(k -> noise[k] * Math.exp(-2 * squaredDistance(k) / median), "CrossFittedSimilarity -folds 4 -splits 2");
    }
    double[] similar = scores("CrossFittedSimilarity -folds 4 -splits 2");
    assertScores(k -> similar[k] * Math.max(0, fisher[k]), "CrossFittedLocalFisher -lambda 0.3 -folds 4 -splits 2");
  }

  @Test
  void anEnsembleTakesTheMeanOfTheNetworksThatHaveLearnedFromACandidate() throws Exception {
    CrossFitting fitted = CrossFitting.of(fit, 4, 1);
    double[] sums = new double[N];
    for (int i = 0; i < 4; i++) {
      int[] fold = fitted.folds().get(i);
      int[] others = IntStream.range(0, N).filter(k -> Arrays.stream(fold).noneMatch(j -> j == k)).toArray();
      TrainingSet set = fit.training().subset(others);
      Model model = fitted.models().get(i);
      double[] own = Fits.scores("TopFisher", new Fit(model, set, model.output(set.features()), fit.learner(), 1), suspicion);
      for (int j = 0; j < others.length; j++) {
        sums[others[j]] += own[j] / 3;
      }
    }
    double[] noise = scores("CrossFitted -folds 4");
    assertScores(k -> -Math.log(1 - noise[k]) * Math.max(0, sums[k]), "CrossFittedEnsemble -influence TopFisher -folds 4");
    Fit judged = fit.withConfidences(fitted.confidences());
    assertArrayEquals(Fits.scores("CrossFittedLossFisher", judged, suspicion), Fits.scores("CrossFittedEnsemble -influence TopFisher", judged, suspicion), 1e-12,
        "where the networks are not at hand, the one that doubts counts alone");
  }

  /** The same fit, whose networks of all folds are the fit's own: P_out is then P. */
  private static Fit unfolded(Fit fit) {
    return new Fit(fit.model(), fit.training(), fit.output(), set -> fit.model(), 1);
  }

  @Test
  void crossFittedLossIsWhatTheLabelCostsNetworksThatHaveNotSeenIt() throws Exception {
    double[] noise = scores("CrossFitted -folds 4 -splits 2");
    double[] fisher = scores("TopFisher -lambda 0.3");
    assertScores(k -> -Math.log(1 - noise[k]) * Math.max(0, fisher[k]), "CrossFittedLossFisher -lambda 0.3 -folds 4 -splits 2");
    Fit same = unfolded(fit);
    double[] once = Fits.scores("CrossFittedLossFisher -lambda 0.3", same, suspicion);
    assertScores(k -> -Math.log(fit.output().probabilities().get(k, fit.training().labels()[k])) * Math.max(0, fisher[k]),
        "CrossFittedLossFisher -lambda 0.3", once);
    assertArrayEquals(once, Fits.scores("CrossFittedLossFisher -lambda 0.3 -folds 2 -splits 3", same, suspicion), 1e-12,
        "folds and splits make no difference where all networks say the same");
  }

  @Test
  void lossesOfImpossibleLabelsAreFinite() throws Exception {
    float[][] far = Arrays.stream(fit.training().features()).map(x -> {
      float[] scaled = x.clone();
      IntStream.range(0, x.length).forEach(j -> scaled[j] *= 1e5f);
      return scaled;
    }).toArray(float[][]::new);
    TrainingSet set = new TrainingSet(far, fit.training().labels(), fit.training().weights(), fit.training().rows(), 2);
    Fit sure = unfolded(new Fit(fit.model(), set, fit.model().output(far), fit.learner(), 1));
    double[] fisher = Fits.scores("TopFisher", sure, suspicion);
    double[] loss = Fits.scores("CrossFittedLossFisher", sure, suspicion);
    int[] impossible = Arrays.stream(set.labelled(suspicion.predicted()))
        .filter(k -> sure.output().probabilities().get(k, set.labels()[k]) == 0).toArray();
    assertTrue(impossible.length > 0, "labels that the network holds for impossible");
    for (int k : impossible) {
      assertEquals(-Math.log(1e-7) * Math.max(0, fisher[k]), loss[k], 1e-9 * Math.abs(loss[k]));
    }
  }

  @Test
  void crossFittingJudgesEveryExampleByANetworkThatHasNotSeenIt() throws Exception {
    CrossFitting fitted = CrossFitting.of(fit, 5, 2);
    assertEquals(10, fitted.folds().size());
    int[] times = new int[N];
    double[] expected = new double[N];
    for (int i = 0; i < 10; i++) {
      int[] fold = fitted.folds().get(i);
      assertEquals(N / 5, fold.length);
      int[] others = IntStream.range(0, N).filter(k -> Arrays.stream(fold).noneMatch(j -> j == k)).toArray();
      assertEquals(fit.learner().fit(fit.training().subset(others)), fitted.models().get(i));
      for (int k : fold) {
        times[k]++;
        float[][] x = {fit.training().features()[k]};
        expected[k] += fitted.models().get(i).output(x).probabilities().data[fit.training().labels()[k]] / 2.0;
      }
    }
    assertTrue(Arrays.stream(times).allMatch(t -> t == 2));
    assertArrayEquals(expected, fitted.confidences(), 1e-12);
  }

  @Test
  void crossFittingStopsWhenInterrupted() throws Exception {
    Fit slow = new Fit(fit.model(), fit.training(), fit.output(), set -> {
      Thread.sleep(60_000);
      return fit.model();
    }, 1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(() -> {
      try {
        new CrossFitted().prepare(slow);
      } catch (InterruptedException e) {
        thrown.set(e);
      }
    });
    thread.start();
    Thread.sleep(100);
    thread.interrupt();
    thread.join(5000);
    assertTrue(thrown.get() instanceof InterruptedException);
  }

  @Test
  void tracInSumsOverCheckpoints() throws Exception {
    List<Model> kept = new ArrayList<>();
    assertEquals(fit.model(), fit.learner().fit(fit.training(), 4, kept::add));
    assertEquals(4, kept.size());
    assertEquals(fit.model(), kept.get(3));
    IntToDoubleFunction expected = k -> kept.stream().mapToDouble(model ->
        -dot(gradient(model, suspicion.features(), suspicion.label()),
            gradient(model, fit.training().features()[k], fit.training().labels()[k]))).sum();
    assertScores(expected, "TracIn -checkpoints 4");
    Fit keeping = Fit.of(fit.learner(), fit.training(), 1, 4);
    assertEquals(kept, keeping.checkpoints());
    assertArrayEquals(scores("TracIn -checkpoints 4"), Fits.scores("TracIn -checkpoints 4", keeping, suspicion));
  }

  @Test
  void relativeInfluenceDividesByTheDisplacement() throws Exception {
    for (String curvature : List.of("FullFisher -lambda 0.5", "KroneckerFisher", "ConjugateGradientInfluence -damping 1")) {
      double[] influence = scores(curvature);
      Influence measured = ((InfluenceSelector) Fits.selector(curvature)).influence(fit);
      assertScores(k -> {
        double[] step = measured.curvature().solve(gradient(fit.model(), fit.training().features()[k], fit.training().labels()[k]));
        return influence[k] / Math.sqrt(dot(step, step));
      }, "RelativeInfluence -influence \"" + curvature + "\"");
    }
  }

  @Test
  void filteredRanksTheNearestOnly() throws Exception {
    List<CounterExample> nearest = Fits.selector("NearestNeighbour").prepare(fit).rank(suspicion).subList(0, 7);
    List<CounterExample> filtered = Fits.selector("Filtered -neighbours 7").prepare(fit).rank(suspicion);
    List<Integer> let = nearest.stream().map(CounterExample::index).sorted().toList();
    assertEquals(let, filtered.stream().map(CounterExample::index).sorted().toList());
    double[] fisher = scores("TopFisher");
    filtered.forEach(candidate -> assertEquals(fisher[candidate.index()], candidate.score()));
  }

  /** Ranks by +g'F^+ g_k, where F is of 30 examples at most, divided by 30. */
  @Test
  void referencesHaveTheOppositeSign() throws Exception {
    double[] practical = scores("PracticalFisher");
    assertScores(k -> -practical[k], "ReferencePracticalFisher");
    Fit small = Fits.of("breast-noisy.arff", 25, "", Fits.hidden("8,6"), 40); // at most 30: all of them, divided by 30
    TopGradients gradients = new TopGradients(small);
    DMatrixRMaj fisher = TopMatrix.fisher(gradients);
    CommonOps_DDRM.scale(25.0 / 30, fisher);
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(fisher.numRows, true, true);
    assertTrue(eigen.decompose(fisher.copy()));
    double largestEigenvalue = IntStream.range(0, fisher.numRows).mapToDouble(i -> eigen.getEigenvalue(i).getReal()).max().orElseThrow();
    double[] g = gradients.of(suspicion);
    double[] v = new double[g.length];
    for (int i = 0; i < v.length; i++) {
      double value = eigen.getEigenvalue(i).getReal();
      double[] vector = eigen.getEigenVector(i).data;
      if (value > largestEigenvalue * v.length * Math.ulp(1f)) {
        for (int j = 0; j < v.length; j++) {
          v[j] += dot(vector, g) / value * vector[j];
        }
      }
    }
    int[] candidates = small.training().labelled(suspicion.predicted());
    double[] expected = gradients.products(v, candidates);
    double[] actual = Fits.scores("ReferenceTopFisher", small, suspicion);
    double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < candidates.length; i++) {
      assertEquals(expected[i], actual[candidates[i]], 1e-6 * largest);
    }
  }

  @Test
  void allLayerMethodsTakeConvolutionsToo() throws Exception {
    TrainingSet set = Data.trainingSet("digits-noisy.arff", 40, "8x8x1");
    Fit cnn = Fits.of(set, new Convolutional(), "8x8x1", new Hyperparameters(5, 32, 1e-3, 0.2, 0, 0, 1));
    Suspicion suspicious = Fits.suspicion(cnn, "digits-noisy.arff", "8x8x1", 100);
    double[] g = gradient(cnn.model(), suspicious.features(), suspicious.label());
    double[] practical = Fits.scores("PracticalFisher", cnn, suspicious);
    for (int k : set.labelled(suspicious.predicted())) {
      assertEquals(-dot(g, gradient(cnn.model(), set.features()[k], set.labels()[k])), practical[k], 1e-9);
    }
    for (String selector : List.of("FullFisher", "BlockDiagonalFisher", "DiagonalFisher", "KroneckerFisher", "TracIn")) {
      assertEquals(set.labelled(suspicious.predicted()).length, Fits.selector(selector).prepare(cnn).rank(suspicious).size());
    }
  }

  @Test
  void selectorsInSelectorsMustFit() {
    String message = assertThrows(InvalidInputException.class, () -> Fits.selector("RelativeInfluence -influence RandomSelector"))
        .getMessage();
    assertTrue(message.contains("'cincer.selector.RandomSelector' cannot be used here"), message);
  }
}
