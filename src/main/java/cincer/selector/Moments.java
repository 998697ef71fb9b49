package cincer.selector;

import cincer.LayerFactors;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The weighted second moments of one layer's factors, sum_ky w_ky delta_ky delta_ky' (out x out) and
 * sum_ky w_ky a_ky a_ky' (in x in); sum_ky w_ky = 1, so both are means over examples and labels.
 */
final class Moments {

  private final SecondMoment deltas = new SecondMoment();
  private final SecondMoment activations = new SecondMoment();

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

  /** Their Kronecker product. */
  KroneckerBlock block() {
    return new KroneckerBlock(deltas.spectrum(), activations.spectrum());
  }
}
