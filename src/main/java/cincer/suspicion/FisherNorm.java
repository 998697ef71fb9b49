package cincer.suspicion;

import cincer.Derivatives;
import cincer.Fit;
import cincer.LayerFactors;
import cincer.SuspicionScore;
import cincer.options.OptionBearing;

/** Squared length of the Fisher score, |grad log P(ytilde|x)|^2 over all layers. */
public class FisherNorm extends OptionBearing implements SuspicionScore {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "The squared length of the Fisher score, |grad log P(ytilde|x)|^2 over all layers, where ytilde is the observed label (an "
        + "alternative in the authors' code). It has no upper bound: tau is a quantile of the bootstrap set's scores.";
  }

  @Override
  public boolean bounded() {
    return false;
  }

  @Override
  public FittedScore prepare(Fit fit) {
    Derivatives derivatives = fit.model().derivatives();
    return suspicion -> {
      double norm = 0;
      for (LayerFactors layer : derivatives.factors(new float[][] {suspicion.features()}, new int[] {suspicion.label()})) {
        norm += layer.squaredNorms()[0];
      }
      return norm;
    };
  }
}
