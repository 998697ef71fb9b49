package cincer.selector;

import cincer.Fit;
import java.util.SplittableRandom;

/** Any candidate, all alike probable: the yardstick that every other selector must beat. */
public class RandomSelector extends ScoringSelector {

  private static final long serialVersionUID = 1L;

  @Override
  public String globalInfo() {
    return "Shows any candidate at random; the draw depends on the seed and on the suspicious example alone.";
  }

  @Override
  protected Scorer scorer(Fit fit) {
    return (suspicion, candidates) -> {
      SplittableRandom random = new SplittableRandom(fit.seed() * 1_000_003L + suspicion.row());
      return random.doubles(candidates.length).toArray();
    };
  }
}
