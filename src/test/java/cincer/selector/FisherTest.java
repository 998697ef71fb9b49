package cincer.selector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Fit;
import cincer.InvalidInputException;
import cincer.LayerFactors;
import cincer.Model;
import cincer.Selector;
import cincer.Suspicion;
import cincer.network.Architecture;
import cincer.network.LogisticRegression;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every Fisher selector gives the scores of a naive implementation that writes all gradients and the matrix down. */
class FisherTest {

  private Fit fit;
  private Suspicion suspicion;

  private void fit(String file, String image, String network, int n) throws Exception {
    Architecture architecture = network.equals("LR") ? new LogisticRegression() : Fits.hidden("6,5");
    fit = Fits.of(file, n, image, architecture, 30);
    suspicion = Fits.suspicion(fit, file, image, 150);
  }

  /** Gradients of each label at each training example (c lists of n), of the training labels and of the suspicious one. */
  private record Naive(double[][][] byLabel, double[][] own, double[] incoming, double[][] p, int[] sizes) {

    int dimension() {
      return incoming.length;
    }

    /** F = 1/n sum_k sum_y P(y|x_k) g_ky g_ky' (Eq. 11). */
    DMatrixRMaj fisher() {
      DMatrixRMaj fisher = new DMatrixRMaj(dimension(), dimension());
      for (int k = 0; k < own.length; k++) {
        for (int y = 0; y < byLabel.length; y++) {
          addOuter(p[k][y] / own.length, byLabel[y][k], fisher);
        }
      }
      return fisher;
    }

    /** score_k = -g' (F + max(lambda tr(F)/dim, 1e-12) I)^-1 g_k (Eq. 12). */
    double[] scores(DMatrixRMaj fisher, double lambda) {
      double damping = Math.max(lambda * CommonOps_DDRM.trace(fisher) / dimension(), 1e-12);
      DMatrixRMaj damped = fisher.copy();
      for (int i = 0; i < dimension(); i++) {
        damped.add(i, i, damping);
      }
      DMatrixRMaj v = new DMatrixRMaj(dimension(), 1);
      assertTrue(CommonOps_DDRM.solve(damped, new DMatrixRMaj(incoming), v));
      return products(v.data);
    }

    /** -g' g_k: no curvature. */
    double[] products() {
      return products(incoming);
    }

    private double[] products(double[] v) {
      return Arrays.stream(own).mapToDouble(g -> -IntStream.range(0, v.length).mapToDouble(i -> g[i] * v[i]).sum()).toArray();
    }
  }

  private static void addOuter(double factor, double[] g, DMatrixRMaj to) {
    for (int i = 0; i < g.length; i++) {
      for (int j = 0; j < g.length; j++) {
        to.add(i, j, factor * g[i] * g[j]);
      }
    }
  }

  /** The top layer's gradients, (p - e_y) [hidden; 1]', from the network's output alone. */
  private Naive top() {
    int n = fit.training().size();
    int c = fit.model().classes();
    double[][] p = new double[n][c];
    double[][][] byLabel = new double[c][n][];
    double[][] own = new double[n][];
    for (int k = 0; k < n; k++) {
      for (int y = 0; y < c; y++) {
        p[k][y] = probability(fit.output(), k, y);
        byLabel[y][k] = top(fit.output(), k, y);
      }
      own[k] = byLabel[fit.training().labels()[k]][k];
    }
    var output = fit.model().output(new float[][] {suspicion.features()});
    return new Naive(byLabel, own, top(output, 0, suspicion.label()), p, null);
  }

  private double[] top(Model.Output output, int k, int label) {
    int c = fit.model().classes();
    int h = output.hidden().numCols;
    double[] g = new double[c * (h + 1)];
    for (int y = 0; y < c; y++) {
      for (int j = 0; j <= h; j++) {
        g[y * (h + 1) + j] = (probability(output, k, y) - (y == label ? 1 : 0)) * (j == h ? 1 : output.hidden().get(k, j));
      }
    }
    return g;
  }

  /** In double precision they sum to 1. */
  private static double probability(Model.Output output, int k, int y) {
    double sum = IntStream.range(0, output.probabilities().numCols).mapToDouble(z -> output.probabilities().get(k, z)).sum();
    return output.probabilities().get(k, y) / sum;
  }

  /** All layers' gradients, each one written down. */
  private Naive all() {
    int n = fit.training().size();
    int c = fit.model().classes();
    DMatrixRMaj probabilities = fit.model().derivatives().probabilities(fit.training().features());
    double[][] p = new double[n][c];
    double[][][] byLabel = new double[c][n][];
    double[][] own = new double[n][];
    int[] sizes = null;
    for (int k = 0; k < n; k++) {
      for (int y = 0; y < c; y++) {
        p[k][y] = probabilities.get(k, y);
        List<LayerFactors> factors = factors(fit.training().features()[k], y);
        byLabel[y][k] = flat(factors);
        sizes = factors.stream().mapToInt(LayerFactors::parameters).toArray();
      }
      own[k] = byLabel[fit.training().labels()[k]][k];
    }
    return new Naive(byLabel, own, flat(factors(suspicion.features(), suspicion.label())), p, sizes);
  }

  private List<LayerFactors> factors(float[] x, int y) {
    return fit.model().derivatives().factors(new float[][] {x}, new int[] {y});
  }

  private static double[] flat(List<LayerFactors> factors) {
    return factors.stream().flatMapToDouble(layer -> IntStream.range(0, layer.parameters()).mapToDouble(
        i -> layer.delta().data[i / layer.a().numCols] * layer.a().data[i % layer.a().numCols])).toArray();
  }

  private void assertScores(double[] expected, String selector) throws InterruptedException {
    double[] actual = Fits.scores(selector, fit, suspicion);
    double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
    assertTrue(largest > 0);
    int candidates = 0;
    for (int k = 0; k < actual.length; k++) {
      assertEquals(fit.training().labels()[k] != suspicion.predicted(), Double.isNaN(actual[k]), "who is a candidate (D3)");
      if (!Double.isNaN(actual[k])) {
        assertEquals(expected[k], actual[k], 1e-9 * largest, selector);
        candidates++;
      }
    }
    assertTrue(candidates > 0);
  }

  @ParameterizedTest
  @CsvSource({"breast-noisy.arff,'',FC,0.1", "breast-noisy.arff,'',FC,1", "digits-noisy.arff,8x8x1,FC,0.1",
      "digits-noisy.arff,8x8x1,LR,0.1", "digits-noisy.arff,8x8x1,LR,1"})
  void topFisher(String file, String image, String network, double lambda) throws Exception {
    fit(file, image, network, 41); // with logistic regression n c = 410 < c (d+1) = 650: the Gram matrix
    Naive naive = top();
    assertScores(naive.scores(naive.fisher(), lambda), "TopFisher -lambda " + lambda);
    assertScores(naive.products(), "TopIdentity");
  }

  @Test
  void whatIsNotPossibleWithSoManyExamplesIsSaidBeforehandAndWhatIsPossibleIsNot() {
    for (Selector selector : List.of(new FullFisher(), new BlockDiagonalFisher())) {
      assertEquals("", selector.remark(2000, 3));
      assertEquals(selector.getClass().getSimpleName() + " is possible while no more than 2000 examples of 3 classes are learned from, and here are 2001: "
          + "choose TopFisher, DiagonalFisher or KroneckerFisher", selector.remark(2001, 3));
    }
    RelativeInfluence relative = new RelativeInfluence();
    assertEquals("", relative.remark(1_000_000, 3));
    relative.setInfluence(new FullFisher());
    assertEquals(new FullFisher().remark(2001, 3), relative.remark(2001, 3));
    Filtered filtered = new Filtered();
    filtered.setSelector(new FullFisher());
    assertEquals(new FullFisher().remark(2001, 3), filtered.remark(2001, 3));
    relative.setInfluence(new ConjugateGradientInfluence());
    assertTrue(relative.remark(10_000, 3).contains("for each candidate"), "which is the slower of the two");
    assertEquals("", new ConjugateGradientInfluence().remark(1000, 3));
    assertTrue(new ConjugateGradientInfluence().remark(10_000, 3).contains("over all 10000 examples up to 1000 times"));
    assertEquals("", new TopFisher().remark(1_000_000, 100));
  }

  @Test
  void topFisherOfManyInputsAndManyExamples() throws Exception {
    fit("digits-noisy.arff", "8x8x1", "LR", 150);
    TopGradients gradients = new TopGradients(fit);
    DMatrixRMaj fisher = TopMatrix.fisher(gradients);
    TopProducts products = new TopProducts(gradients);
    assertEquals(CommonOps_DDRM.trace(fisher), products.trace(), 1e-9 * products.trace());
    double damping = 0.1 * products.trace() / fisher.numRows;
    double[] g = gradients.of(suspicion);
    double[] expected = new CholeskyCurvature(fisher, damping).solve(g);
    double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    assertArrayEquals(expected, products.solve(g, damping), 1e-9 * largest);
  }

  @Test
  void topMatrix() throws Exception {
    fit("digits-noisy.arff", "8x8x1", "FC", 97);
    DMatrixRMaj expected = top().fisher();
    assertArrayEquals(expected.data, TopMatrix.fisher(new TopGradients(fit)).data,
        1e-9 * CommonOps_DDRM.elementMaxAbs(expected));
  }

  @ParameterizedTest
  @CsvSource({"breast-noisy.arff,'',FC,0.1", "breast-noisy.arff,'',FC,1", "digits-noisy.arff,8x8x1,FC,0.1",
      "digits-noisy.arff,8x8x1,LR,0.1"})
  void allLayers(String file, String image, String network, double lambda) throws Exception {
    fit(file, image, network, 31);
    Naive naive = all();
    DMatrixRMaj fisher = naive.fisher();
    String option = " -lambda " + lambda;
    assertScores(naive.scores(fisher, lambda), "FullFisher" + option);
    assertScores(naive.scores(blocks(fisher, naive.sizes()), lambda), "BlockDiagonalFisher" + option);
    assertScores(naive.scores(diagonal(fisher), lambda), "DiagonalFisher" + option);
    assertScores(naive.scores(kronecker(naive.dimension()), lambda), "KroneckerFisher" + option);
    assertScores(naive.products(), "PracticalFisher");
  }

  private static DMatrixRMaj diagonal(DMatrixRMaj fisher) {
    return CommonOps_DDRM.diag(CommonOps_DDRM.extractDiag(fisher, (DMatrixRMaj) null).data);
  }

  private static DMatrixRMaj blocks(DMatrixRMaj fisher, int[] sizes) {
    DMatrixRMaj blocks = new DMatrixRMaj(fisher.numRows, fisher.numRows);
    int from = 0;
    for (int size : sizes) {
      CommonOps_DDRM.insert(CommonOps_DDRM.extract(fisher, from, from + size, from, from + size), blocks, from, from);
      from += size;
    }
    return blocks;
  }

  /** Blocks S (x) A with A = 1/n sum_k a_k a_k' and S = 1/n sum_k sum_y P(y|x_k) delta_ky delta_ky'. */
  private DMatrixRMaj kronecker(int dimension) {
    int n = fit.training().size();
    DMatrixRMaj p = fit.model().derivatives().probabilities(fit.training().features());
    DMatrixRMaj whole = new DMatrixRMaj(dimension, dimension);
    List<LayerFactors> shape = factors(suspicion.features(), 0);
    int from = 0;
    for (int l = 0; l < shape.size(); l++) {
      DMatrixRMaj s = new DMatrixRMaj(shape.get(l).delta().numCols, shape.get(l).delta().numCols);
      DMatrixRMaj a = new DMatrixRMaj(shape.get(l).a().numCols, shape.get(l).a().numCols);
      for (int k = 0; k < n; k++) {
        for (int y = 0; y < p.numCols; y++) {
          LayerFactors layer = factors(fit.training().features()[k], y).get(l);
          addOuter(p.get(k, y) / n, layer.delta().data, s);
          addOuter(y == 0 ? 1.0 / n : 0, layer.a().data, a);
        }
      }
      DMatrixRMaj block = new DMatrixRMaj(s.numRows * a.numRows, s.numRows * a.numRows);
      CommonOps_DDRM.kron(s, a, block);
      CommonOps_DDRM.insert(block, whole, from, from);
      from += block.numRows;
    }
    return whole;
  }

  @Test
  void fullFisherOfTooManyExamplesIsRefusedInOneSentence() throws Exception {
    fit("digits-noisy.arff", "8x8x1", "LR", 601);
    String message = assertThrows(InvalidInputException.class, () -> new FullFisher().prepare(fit)).getMessage();
    assertTrue(message.contains("601 x 10 = 6010") && message.contains("at most 6000") && message.contains("TopFisher"), message);
  }
}
