package cincer.selector;

import cincer.Fit;
import java.util.Arrays;

/** Practical Fisher as the paper's published code has it, for reproduction only. */
public class ReferencePracticalFisher extends ScoringSelector {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "FOR REPRODUCTION ONLY: practical Fisher as the paper's published code has it, not as the paper defines it. The sign is "
        + "the opposite of Eq. 12, so it shows what least supports the suspicion. Choose PracticalFisher to clean data.";
  }

  @Override
  protected Scorer scorer(Fit fit) {
    Influence influence = new Influence(new LayerGradients(fit), Curvature.IDENTITY);
    return (suspicion, candidates) ->
        Arrays.stream(influence.scores(suspicion, candidates)).map(score -> -score).toArray();
  }
}
