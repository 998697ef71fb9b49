package cincer.selector;

import cincer.Fit;
import cincer.options.Checked;
import weka.core.OptionMetadata;

/** Influence functions by conjugate gradients: the Hessian is never written down. */
public class ConjugateGradientInfluence extends HessianSelector {

  private static final long serialVersionUID = 1L;
  private static final int STEPS = 1000;
  /** Examples with which a question takes longer than anybody likes to wait. */
  private static final int MANY = 3000;

  private double tolerance = 1e-6;

  @Override
  public String globalInfo() {
    return "Shows the candidate of largest influence by the damped Hessian (Eq. 10 of Teso et al. 2021), solved by conjugate "
        + "gradients (Koh and Liang 2017); where the Hessian is not positive definite, by the solution found so far.";
  }

  public double getTolerance() {
    return tolerance;
  }

  @OptionMetadata(displayName = "tolerance", commandLineParamName = "tolerance",
      commandLineParamSynopsis = "-tolerance <number>", description = "Residual at which to stop, as a share of the "
          + "gradient's length; greater than 0 and less than 1 (default 1e-6).", displayOrder = 2)
  public void setTolerance(double tolerance) {
    this.tolerance = tolerance;
  }

  @Override
  public void check() {
    super.check();
    Checked.require(tolerance > 0 && tolerance < 1, "tolerance", "tolerance is " + tolerance + "; it is greater than 0 and less than 1");
  }

  @Override
  public String remark(int examples, int classes) {
    return examples <= MANY ? "" : "ConjugateGradientInfluence goes over all " + examples + " examples up to " + STEPS
        + " times for each question, which may take minutes: a larger -tolerance takes less, TopFisher takes milliseconds";
  }

  @Override
  Curvature inverse(Fit fit, Hessian hessian) {
    return g -> ConjugateGradients.solve(hessian::times, g, tolerance, STEPS);
  }
}
