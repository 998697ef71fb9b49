package cincer.selector;

import cincer.LayerFactors;
import java.util.Arrays;
import java.util.List;
import org.ejml.dense.row.CommonOps_DDRM;

/** Sums and products of gradients that are lists of layer factors: the sums of what each layer gives. */
final class Factors {

  /** So many examples at a time, where all at once would take much memory. */
  static final int CHUNK = 64;

  private Factors() {}

  static int parameters(List<LayerFactors> layers) {
    return layers.stream().mapToInt(LayerFactors::parameters).sum();
  }

  /** How many numbers the factors of one example have. */
  static int numbers(List<LayerFactors> layers) {
    return layers.stream().mapToInt(layer -> layer.delta().numCols + layer.a().numCols).sum();
  }

  /** Inner products of m gradients with the vector v. */
  static double[] products(List<LayerFactors> layers, double[] v) {
    double[] products = new double[layers.get(0).examples()];
    int from = 0;
    for (LayerFactors layer : layers) {
      double[] part = layer.products(Arrays.copyOfRange(v, from, from + layer.parameters()));
      for (int k = 0; k < products.length; k++) {
        products[k] += part[k];
      }
      from += layer.parameters();
    }
    return products;
  }

  /** sum_k w_k g_k, flat. */
  static double[] sum(List<LayerFactors> layers, double[] w) {
    double[] sum = new double[parameters(layers)];
    int from = 0;
    for (LayerFactors layer : layers) {
      System.arraycopy(layer.sum(w), 0, sum, from, layer.parameters());
      from += layer.parameters();
    }
    return sum;
  }

  /** Squared lengths of m gradients. */
  static double[] squaredNorms(List<LayerFactors> layers) {
    double[] norms = new double[layers.get(0).examples()];
    for (LayerFactors layer : layers) {
      double[] part = layer.squaredNorms();
      for (int k = 0; k < norms.length; k++) {
        norms[k] += part[k];
      }
    }
    return norms;
  }

  /** One example of many, as one-row factors. */
  static List<LayerFactors> row(List<LayerFactors> layers, int k) {
    return layers.stream().map(layer -> new LayerFactors(CommonOps_DDRM.extractRow(layer.delta(), k, null),
        CommonOps_DDRM.extractRow(layer.a(), k, null))).toList();
  }
}
