package cincer.selector;

import cincer.Fit;
import java.util.Arrays;

/** The candidate that is most likely mislabelled, whatever the suspicion: score = 1 - P_out(y_k|x_k), in [0, 1]. */
public class CrossFitted extends CrossFittedSelector {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Shows the candidate that is most likely mislabelled: score = 1 - P_out(y_k|x_k), where P_out is what networks say "
        + "that were fitted without it (cross-fitting).";
  }

  @Override
  protected Scorer scorer(Fit fit) throws InterruptedException {
    double[] noise = noise(fit);
    return (suspicion, candidates) -> Arrays.stream(candidates).mapToDouble(k -> noise[k]).toArray();
  }
}
