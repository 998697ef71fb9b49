package cincer.selector;

import cincer.LayerFactors;
import cincer.Suspicion;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** Gradients of the loss of the examples of one fit with respect to the parameters that a method looks at. */
public interface Gradients {

  /** Number of those parameters. */
  int dimension();

  /** P(y|x) of training examples, m x c. */
  DMatrixRMaj probabilities(int[] positions);

  /** Gradients of training examples, had they these labels. */
  List<LayerFactors> training(int[] positions, int[] labels);

  /** Gradients of training examples as they are labelled. */
  List<LayerFactors> training(int[] positions);

  /** The gradient of an example that is no training example, with this label; a list of one-row factors. */
  List<LayerFactors> incoming(Suspicion suspicion, int label);

  /** The gradient of the suspicious example with its observed label, grad l(ztilde). */
  default double[] of(Suspicion suspicion) {
    return Factors.sum(incoming(suspicion, suspicion.label()), new double[] {1});
  }

  /** grad l(z_k)' v of training examples as they are labelled; in chunks, so that memory stays small. */
  default double[] products(double[] v, int[] positions) {
    double[] products = new double[positions.length];
    for (int from = 0; from < positions.length; from += Factors.CHUNK) {
      int[] chunk = Arrays.copyOfRange(positions, from, Math.min(positions.length, from + Factors.CHUNK));
      System.arraycopy(Factors.products(training(chunk), v), 0, products, from, chunk.length);
    }
    return products;
  }

  /** Instance weight of a training example: 0 = nothing was learned from it, so it supports nothing. */
  double weight(int position);
}
