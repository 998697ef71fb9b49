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
public record TopGradients(Fit fit) implements Gradients {

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
    int blocks = (positions.length + TopBlock.SIZE - 1) / TopBlock.SIZE;
    int tasks = Math.min(blocks, 64);
    IntStream.range(0, tasks).parallel().forEach(task -> {
      TopBlock block = new TopBlock(fit, v);
      for (int b = (int) ((long) blocks * task / tasks); b < (long) blocks * (task + 1) / tasks; b++) {
        block.products(positions, b * TopBlock.SIZE, Math.min(positions.length, (b + 1) * TopBlock.SIZE), products);
      }
    });
    return products;
  }

  @Override
  public double weight(int position) {
    return fit.training().weights()[position];
  }
}
