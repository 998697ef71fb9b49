package cincer.selector;

import cincer.Fit;
import cincer.Model;
import cincer.options.Checked;
import java.util.ArrayList;
import java.util.List;
import weka.core.OptionMetadata;

/**
 * TracIn (Pruthi et al. 2020): score_k = - sum_i grad l_i(ztilde)' grad l_i(z_k) over checkpoints i of the fit, all layers.
 * The step size is the same at all of them, so it is left out.
 */
public class TracIn extends ScoringSelector {

  private static final long serialVersionUID = 1L;

  private int checkpoints = 9;

  @Override
  public String globalInfo() {
    return "Shows the candidate whose gradient, in all layers and summed over checkpoints of the fit, points most against the "
        + "suspicious example's (TracIn, Pruthi et al. 2020).";
  }

  public int getCheckpoints() {
    return checkpoints;
  }

  @OptionMetadata(displayName = "checkpoints", commandLineParamName = "checkpoints",
      commandLineParamSynopsis = "-checkpoints <number>", description = "How many states of the network are kept while it is "
          + "fitted, evenly spaced, the last one included; at least 1 (default 9).", displayOrder = 1)
  public void setCheckpoints(int checkpoints) {
    this.checkpoints = checkpoints;
  }

  @Override
  public void check() {
    Checked.require(checkpoints >= 1, "checkpoints", "checkpoints is " + checkpoints + "; at least 1 is needed");
  }

  @Override
  public int checkpoints() {
    return checkpoints;
  }

  @Override
  protected Scorer scorer(Fit fit) throws InterruptedException {
    List<Scorer> scorers = new ArrayList<>();
    for (Model model : kept(fit)) {
      scorers.add(new Influence(new LayerGradients(model.derivatives(), fit.training()), Curvature.IDENTITY)::scores);
    }
    return (suspicion, candidates) -> {
      double[] sums = new double[candidates.length];
      for (Scorer scorer : scorers) {
        double[] scores = scorer.score(suspicion, candidates);
        for (int i = 0; i < sums.length; i++) {
          sums[i] += scores[i];
        }
      }
      return sums;
    };
  }

  /** What was kept while fitting; fits again where nothing was. */
  private List<Model> kept(Fit fit) throws InterruptedException {
    return fit.checkpoints().isEmpty() ? Fit.of(fit.learner(), fit.training(), fit.seed(), checkpoints).checkpoints()
        : fit.checkpoints();
  }
}
