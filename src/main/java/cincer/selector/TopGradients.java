package cincer.selector;

import cincer.Fit;
import cincer.LayerFactors;
import cincer.Model;
import cincer.Suspicion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** Gradients with respect to the top layer: their factors are p - e_y and a = [hidden; 1]. */
record TopGradients(Fit fit) implements Gradients {

  private static final int BLOCK = 64;

  @Override
  public int dimension() {
    return fit.model().classes() * (fit.output().hidden().numCols + 1);
  }

  @Override
  public DMatrixRMaj probabilities(int[] positions) {
    return probabilities(fit.output(), positions);
  }

  /** a = [hidden; 1], m x (h+1). */
  DMatrixRMaj activations(int[] positions) {
    return activations(fit.output(), positions);
  }

  @Override
  public List<LayerFactors> training(int[] positions, int[] labels) {
    return factors(fit.output(), positions, labels);
  }

  @Override
  public List<LayerFactors> training(int[] positions) {
    return training(positions, Arrays.stream(positions).map(k -> fit.training().labels()[k]).toArray());
  }

  @Override
  public List<LayerFactors> incoming(Suspicion suspicion, int label) {
    Model.Output output = fit.model().output(new float[][] {suspicion.features()});
    return factors(output, new int[] {0}, new int[] {label});
  }

  private static List<LayerFactors> factors(Model.Output output, int[] positions, int[] labels) {
    DMatrixRMaj delta = probabilities(output, positions);
    for (int i = 0; i < labels.length; i++) {
      delta.add(i, labels[i], -1);
    }
    return List.of(new LayerFactors(delta, activations(output, positions)));
  }

  /** In double precision they sum to 1, or F would not be diag(p) - pp'. */
  private static DMatrixRMaj probabilities(Model.Output output, int[] positions) {
    int c = output.probabilities().numCols;
    DMatrixRMaj p = new DMatrixRMaj(positions.length, c);
    for (int i = 0; i < positions.length; i++) {
      double sum = 0;
      for (int y = 0; y < c; y++) {
        sum += output.probabilities().get(positions[i], y);
      }
      for (int y = 0; y < c; y++) {
        p.set(i, y, output.probabilities().get(positions[i], y) / sum);
      }
    }
    return p;
  }

  private static DMatrixRMaj activations(Model.Output output, int[] positions) {
    int h = output.hidden().numCols;
    DMatrixRMaj a = new DMatrixRMaj(positions.length, h + 1);
    for (int i = 0; i < positions.length; i++) {
      for (int j = 0; j < h; j++) {
        a.set(i, j, output.hidden().get(positions[i], j));
      }
      a.set(i, h, 1);
    }
    return a;
  }

  /** grad l(z_k)' v = (p_k - e_{y_k})' V a_k, without forming a gradient: O(c h) per candidate. */
  @Override
  public double[] products(double[] v, int[] positions) {
    double[] products = new double[positions.length];
    int blocks = (positions.length + BLOCK - 1) / BLOCK;
    int tasks = Math.min(blocks, 64);
    IntStream.range(0, tasks).parallel().forEach(task -> {
      Block block = new Block(fit, v);
      for (int b = (int) ((long) blocks * task / tasks); b < (long) blocks * (task + 1) / tasks; b++) {
        block.products(positions, b * BLOCK, Math.min(positions.length, (b + 1) * BLOCK), products);
      }
    });
    return products;
  }

  /** A few examples side by side, unit by unit, so that the inner loops run over examples and the JIT vectorises them. */
  private static final class Block {

    private final Fit fit;
    private final double[] v;
    private final double[][] hidden;
    private final double[][] residual;
    private final double[] sum = new double[BLOCK];
    private final double[] product = new double[BLOCK];

    Block(Fit fit, double[] v) {
      this.fit = fit;
      this.v = v;
      hidden = new double[fit.output().hidden().numCols][BLOCK];
      residual = new double[fit.model().classes()][BLOCK];
    }

    void products(int[] positions, int from, int to, double[] products) {
      for (int i = 0; i < to - from; i++) {
        load(positions[from + i], i);
      }
      Arrays.fill(sum, 0);
      for (int y = 0; y < residual.length; y++) {
        row(y * (hidden.length + 1));
        addProduct(residual[y], product, sum);
      }
      System.arraycopy(sum, 0, products, from, to - from);
    }

    private void load(int k, int i) {
      float[] a = fit.output().hidden().data;
      float[] p = fit.output().probabilities().data;
      int h = hidden.length;
      int c = residual.length;
      double total = 0;
      for (int y = 0; y < c; y++) {
        total += p[k * c + y];
      }
      for (int y = 0; y < c; y++) {
        residual[y][i] = p[k * c + y] / total;
      }
      residual[fit.training().labels()[k]][i] -= 1;
      for (int j = 0; j < h; j++) {
        hidden[j][i] = a[k * h + j];
      }
    }

    /** A row of V times the activations. */
    private void row(int from) {
      int h = hidden.length;
      Arrays.fill(product, v[from + h]);
      int j = 0;
      for (; j + 3 < h; j += 4) {
        axpy(v[from + j], hidden[j], v[from + j + 1], hidden[j + 1], v[from + j + 2], hidden[j + 2], v[from + j + 3],
            hidden[j + 3], product);
      }
      for (; j < h; j++) {
        axpy(v[from + j], hidden[j], product);
      }
    }

    private static void addProduct(double[] x, double[] y, double[] to) {
      for (int i = 0; i < BLOCK; i++) {
        to[i] += x[i] * y[i];
      }
    }

    private static void axpy(double f, double[] x, double[] to) {
      for (int i = 0; i < BLOCK; i++) {
        to[i] += f * x[i];
      }
    }

    private static void axpy(double f, double[] x, double g, double[] y, double d, double[] z, double e, double[] u,
        double[] to) {
      for (int i = 0; i < BLOCK; i++) {
        to[i] += f * x[i] + g * y[i] + d * z[i] + e * u[i];
      }
    }
  }
}
