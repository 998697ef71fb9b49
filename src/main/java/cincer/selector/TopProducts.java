package cincer.selector;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The Fisher information of the top layer, known by its products with vectors: for many inputs and many examples. */
final class TopProducts {

  private static final double TOLERANCE = 1e-12;
  private static final int STEPS = 2000;
  private static final int CHUNK = 64;

  private final int n;
  private final DMatrixRMaj[] p;
  private final DMatrixRMaj[] a;

  TopProducts(TopGradients gradients) {
    n = gradients.fit().training().size();
    int[][] chunks = IntStream.range(0, (n + CHUNK - 1) / CHUNK)
        .mapToObj(i -> IntStream.range(i * CHUNK, Math.min(n, (i + 1) * CHUNK)).toArray()).toArray(int[][]::new);
    p = Arrays.stream(chunks).map(gradients::probabilities).toArray(DMatrixRMaj[]::new);
    a = Arrays.stream(chunks).map(gradients::activations).toArray(DMatrixRMaj[]::new);
  }

  /** tr(F) = 1/n sum_k (1 - |p_k|^2) |a_k|^2. */
  double trace() {
    double trace = 0;
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < a[i].numRows; k++) {
        trace += (1 - squaredNorm(p[i], k)) * squaredNorm(a[i], k) / n;
      }
    }
    return trace;
  }

  private static double squaredNorm(DMatrixRMaj matrix, int row) {
    return IntStream.range(0, matrix.numCols).mapToDouble(j -> matrix.get(row, j)).map(x -> x * x).sum();
  }

  /** (F + d I)^-1 g. */
  double[] solve(double[] g, double d) {
    return ConjugateGradients.solve(v -> {
      double[] product = times(v);
      for (int i = 0; i < v.length; i++) {
        product[i] += d * v[i];
      }
      return product;
    }, g, TOLERANCE, STEPS);
  }

  /** F v = 1/n sum_k ((diag(p_k) - p_k p_k') V a_k) a_k', c (h+1) values. */
  private double[] times(double[] v) {
    int half = a.length / 2; // two sums, in order: the same result on any number of threads
    double[][] sums = IntStream.range(0, 2).parallel()
        .mapToObj(i -> times(v, i == 0 ? 0 : half, i == 0 ? half : a.length)).toArray(double[][]::new);
    for (int i = 0; i < v.length; i++) {
      sums[0][i] += sums[1][i];
    }
    return sums[0];
  }

  private double[] times(double[] v, int from, int to) {
    DMatrixRMaj matrix = DMatrixRMaj.wrap(p[0].numCols, a[0].numCols, v);
    DMatrixRMaj sum = new DMatrixRMaj(matrix.numRows, matrix.numCols);
    for (int i = from; i < to; i++) {
      DMatrixRMaj z = CommonOps_DDRM.multTransB(a[i], matrix, null);
      for (int k = 0; k < z.numRows; k++) {
        double mean = 0;
        for (int y = 0; y < z.numCols; y++) {
          mean += p[i].get(k, y) * z.get(k, y);
        }
        for (int y = 0; y < z.numCols; y++) {
          z.set(k, y, p[i].get(k, y) * (z.get(k, y) - mean) / n);
        }
      }
      CommonOps_DDRM.multAddTransA(z, a[i], sum);
    }
    return sum.data;
  }
}
