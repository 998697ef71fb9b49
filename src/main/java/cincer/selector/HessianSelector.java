package cincer.selector;

import cincer.Fit;
import cincer.options.Checked;
import weka.core.OptionMetadata;

/** Influence functions (Koh and Liang 2017): the curvature is the damped Hessian of what training minimises (Eq. 10). */
public abstract class HessianSelector extends InfluenceSelector {

  private static final long serialVersionUID = 1L;

  private double damping = 0.01;

  public double getDamping() {
    return damping;
  }

  @OptionMetadata(displayName = "damping", commandLineParamName = "damping", commandLineParamSynopsis = "-damping <number>",
      description = "Added to the diagonal of the Hessian, which in networks need not be positive definite; at least 0 "
          + "(default 0.01).", displayOrder = 1)
  public void setDamping(double damping) {
    this.damping = damping;
  }

  @Override
  public void check() {
    Checked.require(damping >= 0 && damping < Double.POSITIVE_INFINITY, "damping", "damping is " + damping + "; it is a number of at least 0");
  }

  /** How (H + damping I)^-1 g is computed. */
  abstract Curvature inverse(Fit fit, Hessian hessian) throws InterruptedException;

  @Override
  protected Influence influence(Fit fit) throws InterruptedException {
    LayerGradients gradients = new LayerGradients(fit);
    Hessian hessian = new Hessian(fit, gradients.derivatives(), Math.max(damping, 1e-12));
    return new Influence(gradients, inverse(fit, hessian));
  }
}
