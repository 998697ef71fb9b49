package cincer.selector;

import cincer.options.Checked;
import weka.core.OptionMetadata;

/** An influence selector whose curvature is the Fisher information F (Eq. 11), damped by a multiple of its mean eigenvalue. */
public abstract class FisherSelector extends InfluenceSelector {

  private static final long serialVersionUID = 1L;

  private double lambda = 0.1;

  public double getLambda() {
    return lambda;
  }

  @OptionMetadata(displayName = "lambda", commandLineParamName = "lambda", commandLineParamSynopsis = "-lambda <number>",
      description = "Damping, as a multiple of the mean eigenvalue of the Fisher information; at least 0 (default 0.1).",
      displayOrder = 1)
  public void setLambda(double lambda) {
    this.lambda = lambda;
  }

  @Override
  public void check() {
    Checked.require(lambda >= 0 && lambda < Double.POSITIVE_INFINITY, "lambda", "lambda is " + lambda + "; damping is a number of at least 0");
  }

  /** max(lambda tr(F)/dim, 1e-12), to be added to the diagonal. */
  final double damping(double trace, int dimension) {
    return damping(lambda, trace, dimension);
  }

  static double damping(double lambda, double trace, int dimension) {
    return Math.max(lambda * trace / dimension, 1e-12);
  }
}
