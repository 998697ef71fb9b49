package cincer.selector;

import cincer.InvalidInputException;
import cincer.LayerFactors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * The Fisher information F = sum_ky w_ky g_ky g_ky' (Eq. 11) of m examples as what it is made of: the gradient g_ky of
 * each example k for each label y, and its weight w_ky = P(y|x_k) / n.
 *
 * @param byLabel for each label y, the m gradients
 * @param weights m c weights, label after label
 */
record FisherFactors(List<List<LayerFactors>> byLabel, double[] weights) {

  /** Largest m c for which an m c square matrix is formed. */
  static final int LARGEST = 6000;

  /** Most numbers that the factors of all gradients may have. */
  private static final long MEMORY = 100_000_000;

  /** @param n what the probabilities are divided by: the number of training examples */
  static FisherFactors of(Gradients gradients, int[] positions, int n) {
    DMatrixRMaj p = gradients.probabilities(positions);
    int m = positions.length;
    List<List<LayerFactors>> byLabel = new ArrayList<>();
    double[] weights = new double[m * p.numCols];
    for (int y = 0; y < p.numCols; y++) {
      int[] labels = new int[m];
      Arrays.fill(labels, y);
      List<LayerFactors> layers = gradients.training(positions, labels);
      byLabel.add(y == 0 ? layers : sharing(byLabel.get(0), layers));
      for (int k = 0; k < m; k++) {
        weights[y * m + k] = p.get(k, y) / n;
      }
    }
    return new FisherFactors(byLabel, weights);
  }

  /** Activations do not depend on labels, unless they are gradients of a convolution: one copy is enough. */
  private static List<LayerFactors> sharing(List<LayerFactors> first, List<LayerFactors> layers) {
    return IntStream.range(0, layers.size()).mapToObj(l -> Arrays.equals(first.get(l).a().data, layers.get(l).a().data)
        ? new LayerFactors(layers.get(l).delta(), first.get(l).a()) : layers.get(l)).toList();
  }

  /** Whether the activations of a layer are the same for all labels. */
  boolean shared(int l) {
    return byLabel.stream().allMatch(layers -> layers.get(l).a() == byLabel.get(0).get(l).a());
  }

  /** All n training examples at a time, where the method needs the inner products of all their gradients. */
  static FisherFactors all(Gradients gradients, int n, int classes, String method) {
    if (tooMany(n, classes)) {
      throw new InvalidInputException(method + " needs a square matrix of n c = " + n + " x " + classes + " = "
          + (long) n * classes + " rows, and at most " + LARGEST + " are possible: choose TopFisher, DiagonalFisher or "
          + "KroneckerFisher for so many examples");
    }
    long numbers = (long) n * classes * Factors.numbers(gradients.training(new int[1], new int[1]));
    if (numbers > MEMORY) {
      throw new InvalidInputException(method + " needs " + numbers / 131072 + " MB for the gradients of this network's "
          + "convolutions, and at most " + MEMORY / 131072 + " MB are taken: choose TopFisher or PracticalFisher for it");
    }
    return of(gradients, IntStream.range(0, n).toArray(), n);
  }

  private static boolean tooMany(int n, int classes) {
    return (long) n * classes > LARGEST;
  }

  /** What a person should know before that, in a sentence; empty if it is possible. */
  static String remark(int n, int classes, String method) {
    return tooMany(n, classes) ? method + " is possible while no more than " + LARGEST / classes + " examples of " + classes
        + " classes are learned from, and here are " + n + ": choose TopFisher, DiagonalFisher or KroneckerFisher" : "";
  }

  /** The same for one layer's parameters only: a diagonal block of F. */
  FisherFactors layer(int l) {
    return new FisherFactors(byLabel.stream().map(layers -> List.of(layers.get(l))).toList(), weights);
  }

  int layers() {
    return byLabel.get(0).size();
  }

  int classes() {
    return byLabel.size();
  }

  /** Number of examples m. */
  int examples() {
    return byLabel.get(0).get(0).examples();
  }

  /** Number of parameters, the rows of F. */
  int dimension() {
    return Factors.parameters(byLabel.get(0));
  }

  /** The weights of label y. */
  double[] weights(int y) {
    return Arrays.copyOfRange(weights, y * examples(), (y + 1) * examples());
  }

  /** tr(F) = sum_ky w_ky |g_ky|^2. */
  double trace() {
    double trace = 0;
    for (int y = 0; y < classes(); y++) {
      double[] norms = Factors.squaredNorms(byLabel.get(y));
      for (int k = 0; k < norms.length; k++) {
        trace += weights[y * norms.length + k] * norms[k];
      }
    }
    return trace;
  }

  /** U'g, m c values. */
  double[] project(double[] g) {
    int m = examples();
    double[] projected = new double[weights.length];
    for (int y = 0; y < classes(); y++) {
      double[] products = Factors.products(byLabel.get(y), g);
      for (int k = 0; k < m; k++) {
        projected[y * m + k] = Math.sqrt(weights[y * m + k]) * products[k];
      }
    }
    return projected;
  }

  /** U t, as many values as there are parameters. */
  double[] expand(double[] t) {
    int m = examples();
    double[] sum = new double[dimension()];
    for (int y = 0; y < classes(); y++) {
      double[] w = new double[m];
      for (int k = 0; k < m; k++) {
        w[k] = Math.sqrt(weights[y * m + k]) * t[y * m + k];
      }
      double[] part = Factors.sum(byLabel.get(y), w);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i];
      }
    }
    return sum;
  }
}
