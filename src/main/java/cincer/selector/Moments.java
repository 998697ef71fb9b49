package cincer.selector;

import cincer.LayerFactors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The weighted second moments of one layer's factors, as matrices R with R'R = sum_ky w_ky delta_ky delta_ky' and
 * R'R = sum_ky w_ky a_ky a_ky'; n sum_ky w_ky = n, so both are means over examples and labels.
 */
final class Moments {

  private final List<DMatrixRMaj> deltas = new ArrayList<>();
  private final List<DMatrixRMaj> activations = new ArrayList<>();

  /** Adds the gradients of some examples in this layer. */
  void add(FisherFactors layer) {
    boolean shared = layer.shared(0);
    double[] total = new double[layer.examples()];
    for (int y = 0; y < layer.classes(); y++) {
      double[] w = layer.weights(y);
      Arrays.setAll(total, k -> total[k] + w[k]);
    }
    for (int y = 0; y < layer.classes(); y++) {
      deltas.add(scaled(factors(layer, y).delta(), layer.weights(y)));
      if (!shared) {
        activations.add(scaled(factors(layer, y).a(), layer.weights(y)));
      }
    }
    if (shared) {
      activations.add(scaled(factors(layer, 0).a(), total));
    }
  }

  private static LayerFactors factors(FisherFactors layer, int y) {
    return layer.byLabel().get(y).get(0);
  }

  private static DMatrixRMaj scaled(DMatrixRMaj rows, double[] weights) {
    DMatrixRMaj scaled = rows.copy();
    CommonOps_DDRM.multRows(Arrays.stream(weights).map(Math::sqrt).toArray(), scaled);
    return scaled;
  }

  DMatrixRMaj deltas() {
    return CommonOps_DDRM.concatRowsMulti(deltas.toArray(DMatrixRMaj[]::new));
  }

  DMatrixRMaj activations() {
    return CommonOps_DDRM.concatRowsMulti(activations.toArray(DMatrixRMaj[]::new));
  }
}
