package cincer.selector;

import cincer.Fit;

/** Out-of-fold loss times influence: score = -ln P_out(y_k|x_k) max(0, TopFisher_k). */
public class CrossFittedLossFisher extends CrossFittedFisher {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Shows the candidate whose label surprises and that supports the suspicion: score = -ln P_out(y_k|x_k) "
        + "max(0, TopFisher_k), where P_out is what networks say that were fitted without it (cross-fitting). The more surely they "
        + "contradict its label, the higher the score, where CrossFittedFisher's factor ends at 1.";
  }

  @Override
  double[] doubt(Fit fit) throws InterruptedException {
    return loss(fit);
  }
}
