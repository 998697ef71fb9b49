package cincer.selector;

import cincer.Derivatives;
import cincer.Fit;
import cincer.TrainingSet;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The damped Hessian of what training minimises, H + damping I (Eq. 3): the mean cross-entropy, weighted as the examples
 * are, plus l2 / 2 times the squared norm of the weights. Known by its products with vectors.
 */
final class Hessian {

  private final Derivatives derivatives;
  private final TrainingSet set;
  private final double[] weights;
  private final double damping;

  Hessian(Fit fit, Derivatives derivatives, double damping) {
    this.derivatives = derivatives;
    this.set = fit.training();
    this.damping = damping;
    double mean = Arrays.stream(set.weights()).average().orElse(1);
    weights = Arrays.stream(set.weights()).map(w -> mean > 0 ? w / mean : 1).toArray();
  }

  int dimension() {
    return derivatives.parameters();
  }

  /** (H + damping I) v over all training examples. */
  double[] times(double[] v) {
    return times(IntStream.range(0, set.size()).toArray(), v);
  }

  /** The same over some examples only, as an estimate. */
  double[] times(int[] batch, double[] v) {
    TrainingSet some = set.subset(batch);
    double[] w = Arrays.stream(batch).mapToDouble(k -> weights[k] / batch.length).toArray();
    double[] product = derivatives.hessianProduct(some.features(), some.labels(), w, v);
    for (int i = 0; i < product.length; i++) {
      product[i] += damping * v[i];
    }
    return product;
  }
}
