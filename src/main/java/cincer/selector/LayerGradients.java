package cincer.selector;

import cincer.Derivatives;
import cincer.Fit;
import cincer.LayerFactors;
import cincer.Suspicion;
import cincer.TrainingSet;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** Gradients with respect to the parameters of all layers. */
public record LayerGradients(Derivatives derivatives, TrainingSet set) implements Gradients {

  /** Of one fit. */
  public LayerGradients(Fit fit) {
    this(fit.model().derivatives(), fit.training());
  }

  /** The same as the constructor; selectors written for 0.1.0 call it. */
  public static LayerGradients of(Fit fit) {
    return new LayerGradients(fit);
  }

  @Override
  public int dimension() {
    return derivatives.parameters();
  }

  @Override
  public DMatrixRMaj probabilities(int[] positions) {
    return derivatives.probabilities(features(positions));
  }

  @Override
  public List<LayerFactors> training(int[] positions, int[] labels) {
    return derivatives.factors(features(positions), labels);
  }

  @Override
  public List<LayerFactors> training(int[] positions) {
    return training(positions, Arrays.stream(positions).map(k -> set.labels()[k]).toArray());
  }

  @Override
  public List<LayerFactors> incoming(Suspicion suspicion, int label) {
    return derivatives.factors(new float[][] {suspicion.features()}, new int[] {label});
  }

  private float[][] features(int[] positions) {
    return Arrays.stream(positions).mapToObj(k -> set.features()[k]).toArray(float[][]::new);
  }

  @Override
  public double weight(int position) {
    return set.weights()[position];
  }
}
