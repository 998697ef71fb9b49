package cincer.selector;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * The Fisher information of the top layer, F = 1/n sum_k (diag(p_k) - p_k p_k') (x) (a_k a_k'). Block (y, z) is
 * sum_k s_k a_k a_k' with s_k = p_ky ([y = z] - p_kz) / n. Blocks and matrix are symmetric, so of the products of
 * activations and of the blocks only a triangle each is computed: as a product of two matrices, piece by piece.
 */
final class TopMatrix {

  private static final int PRODUCTS = 512;
  private static final int BLOCKS = 14;

  private final int c;
  private final int width;
  private final int n;
  private final double[] p;
  private final double[] a;
  private final int[][] blocks;
  private final int[][] entries;
  private final DMatrixRMaj fisher;

  private TopMatrix(TopGradients gradients) {
    int[] all = IntStream.range(0, gradients.fit().training().size()).toArray();
    DMatrixRMaj probabilities = gradients.probabilities(all);
    DMatrixRMaj activations = gradients.activations(all);
    n = all.length;
    c = probabilities.numCols;
    width = activations.numCols;
    p = probabilities.data;
    a = activations.data;
    blocks = triangle(c);
    entries = triangle(width);
    fisher = new DMatrixRMaj(c * width, c * width);
  }

  /** F, c (h+1) square. */
  static DMatrixRMaj fisher(TopGradients gradients) {
    TopMatrix matrix = new TopMatrix(gradients);
    int across = (matrix.entries[0].length + PRODUCTS - 1) / PRODUCTS;
    int down = (matrix.blocks[0].length + BLOCKS - 1) / BLOCKS;
    IntStream.range(0, across * down).parallel()
        .forEach(piece -> matrix.piece(piece / across * BLOCKS, piece % across * PRODUCTS));
    return matrix.fisher;
  }

  /** Rows and columns of the upper triangle of a square matrix. */
  private static int[][] triangle(int size) {
    int[] pairs = IntStream.range(0, size * size).filter(i -> i / size <= i % size).toArray();
    return new int[][] {Arrays.stream(pairs).map(i -> i / size).toArray(), Arrays.stream(pairs).map(i -> i % size).toArray()};
  }

  /** Some products of activations in some blocks. */
  private void piece(int fromBlock, int fromEntry) {
    int rows = Math.min(BLOCKS, blocks[0].length - fromBlock);
    int columns = Math.min(PRODUCTS, entries[0].length - fromEntry);
    double[][] sums = new double[rows][columns];
    double[][] products = new double[4][columns];
    for (int k = 0; k < n; k += 4) {
      for (int u = 0; u < 4; u++) {
        products(k + u, fromEntry, products[u]);
      }
      for (int t = 0; t < rows; t++) {
        int y = blocks[0][fromBlock + t];
        int z = blocks[1][fromBlock + t];
        axpy(s(k, y, z), products[0], s(k + 1, y, z), products[1], s(k + 2, y, z), products[2], s(k + 3, y, z),
            products[3], sums[t]);
      }
    }
    for (int t = 0; t < rows; t++) {
      for (int e = 0; e < columns; e++) {
        store(blocks[0][fromBlock + t], blocks[1][fromBlock + t], entries[0][fromEntry + e], entries[1][fromEntry + e],
            sums[t][e]);
      }
    }
  }

  /** Products a_ki a_kj; what is beyond the last example has weight 0. */
  private void products(int k, int fromEntry, double[] products) {
    int at = Math.min(k, n - 1) * width;
    for (int e = 0; e < products.length; e++) {
      products[e] = a[at + entries[0][fromEntry + e]] * a[at + entries[1][fromEntry + e]];
    }
  }

  private double s(int k, int y, int z) {
    return k < n ? p[k * c + y] * ((y == z ? 1 : 0) - p[k * c + z]) / n : 0;
  }

  private static void axpy(double f, double[] x, double g, double[] y, double d, double[] z, double e, double[] u,
      double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += f * x[i] + g * y[i] + d * z[i] + e * u[i];
    }
  }

  private void store(int y, int z, int i, int j, double sum) {
    fisher.set(y * width + i, z * width + j, sum);
    fisher.set(y * width + j, z * width + i, sum);
    fisher.set(z * width + i, y * width + j, sum);
    fisher.set(z * width + j, y * width + i, sum);
  }
}
