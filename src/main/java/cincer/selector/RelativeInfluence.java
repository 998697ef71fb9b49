package cincer.selector;

import cincer.Fit;
import weka.core.OptionMetadata;

/**
 * RelatIF, theta-relative (Barshan, Brunet and Dziugaite 2020): influence divided by how far the parameters move when the
 * candidate is left out, score_k = - grad l(ztilde)' C^-1 grad l(z_k) / |C^-1 grad l(z_k)|.
 */
public class RelativeInfluence extends ScoringSelector {

  private static final long serialVersionUID = 1L;

  /** Examples with which a question takes longer than anybody likes to wait, where each candidate takes a Hessian. */
  private static final int MANY = 100;

  private InfluenceSelector influence = new TopFisher();

  @Override
  public String globalInfo() {
    return "Shows the candidate of largest influence relative to its influence on the whole model: influence divided by "
        + "|C^-1 grad l(z_k)| (theta-relative influence, Barshan et al. 2020). Outliers rank lower.";
  }

  public InfluenceSelector getInfluence() {
    return influence;
  }

  @OptionMetadata(displayName = "influence", commandLineParamName = "influence",
      commandLineParamSynopsis = "-influence <class and options>",
      description = "The influence, and with it the curvature C; one more solve is needed per candidate (default TopFisher).",
      displayOrder = 1)
  public void setInfluence(InfluenceSelector influence) {
    this.influence = influence;
  }

  @Override
  public void checkNetwork(int parameters) {
    influence.checkNetwork(parameters);
  }

  @Override
  public String remark(int examples, int classes) {
    return influence instanceof HessianSelector && examples > MANY
        ? "RelativeInfluence with " + influence.getClass().getSimpleName() + " solves a system of equations for each candidate, so that each question may take "
            + "minutes or hours with " + examples + " examples: choose -influence TopFisher" : influence.remark(examples, classes);
  }

  @Override
  protected Scorer scorer(Fit fit) throws InterruptedException {
    Influence measured = influence.influence(fit);
    return (suspicion, candidates) -> {
      double[] scores = measured.scores(suspicion, candidates);
      double[] norms = measured.displacements(candidates);
      for (int i = 0; i < scores.length; i++) {
        scores[i] = norms[i] > 0 ? scores[i] / norms[i] : 0;
      }
      return scores;
    };
  }
}
