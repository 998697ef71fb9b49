package cincer.selector;

import cincer.Fit;
import weka.core.OptionMetadata;

/** Chance of being mislabelled times influence: score = (1 - P_out(y_k|x_k)) max(0, TopFisher_k). */
public class CrossFittedFisher extends CrossFittedSelector {

  private static final long serialVersionUID = 1L;

  private final TopFisher fisher = new TopFisher();

  @Override
  public String globalInfo() {
    return "Shows the candidate that is likely mislabelled and supports the suspicion: score = (1 - P_out(y_k|x_k)) "
        + "max(0, TopFisher_k), where P_out is what networks say that were fitted without it (cross-fitting).";
  }

  public double getLambda() {
    return fisher.getLambda();
  }

  @OptionMetadata(displayName = "lambda", commandLineParamName = "lambda", commandLineParamSynopsis = "-lambda <number>",
      description = "Damping of Top Fisher, as a multiple of the mean eigenvalue; at least 0 (default 0.1).", displayOrder = 1)
  public void setLambda(double lambda) {
    fisher.setLambda(lambda);
  }

  @Override
  protected Scorer scorer(Fit fit) throws InterruptedException {
    return times(doubt(fit), fisher.scorer(fit));
  }

  /** How much speaks against the label of each training example, at least 0. */
  double[] doubt(Fit fit) throws InterruptedException {
    return noise(fit);
  }
}
