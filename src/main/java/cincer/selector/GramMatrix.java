package cincer.selector;

import cincer.LayerFactors;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * U'U, m c square, where column ky of U is sqrt(w_ky) g_ky, so that the Fisher information is F = UU'. No gradient is
 * formed: inner products of gradients come from those of their factors, and activations are multiplied but once.
 */
final class GramMatrix {

  private GramMatrix() {}

  static DMatrixRMaj of(FisherFactors fisher) {
    int m = fisher.examples();
    int c = fisher.classes();
    double[] weights = fisher.weights();
    List<List<LayerFactors>> byLabel = fisher.byLabel();
    DMatrixRMaj[] activations = IntStream.range(0, fisher.layers()).parallel().mapToObj(l -> {
      LayerFactors layer = byLabel.get(0).get(l);
      return fisher.shared(l) ? layer.activations(layer) : null;
    }).toArray(DMatrixRMaj[]::new);
    DMatrixRMaj gram = new DMatrixRMaj(m * c, m * c);
    IntStream.range(0, c * c).parallel().filter(block -> block / c <= block % c).forEach(block -> {
      int y = block / c;
      int z = block % c;
      DMatrixRMaj products = products(byLabel.get(y), byLabel.get(z), activations);
      for (int k = 0; k < m; k++) {
        for (int j = 0; j < m; j++) {
          double entry = products.get(k, j) * Math.sqrt(weights[y * m + k] * weights[z * m + j]);
          gram.set(y * m + k, z * m + j, entry);
          gram.set(z * m + j, y * m + k, entry);
        }
      }
    });
    return gram;
  }

  /** Inner products of the gradients for two labels: (delta . delta')(a . a'), summed over layers. */
  private static DMatrixRMaj products(List<LayerFactors> layers, List<LayerFactors> others, DMatrixRMaj[] activations) {
    DMatrixRMaj sum = new DMatrixRMaj(layers.get(0).examples(), others.get(0).examples());
    for (int l = 0; l < activations.length; l++) {
      DMatrixRMaj part = layers.get(l).deltas(others.get(l));
      CommonOps_DDRM.elementMult(part, activations[l] == null ? layers.get(l).activations(others.get(l)) : activations[l]);
      CommonOps_DDRM.addEquals(sum, part);
    }
    return sum;
  }
}
