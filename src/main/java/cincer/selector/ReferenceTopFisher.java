package cincer.selector;

import cincer.Fit;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Top Fisher as the paper's published code has it, for reproduction only. */
public class ReferenceTopFisher extends ScoringSelector {

  private static final long serialVersionUID = 1L;
  private static final int EXAMPLES = 30;

  @Override
  public String globalInfo() {
    return "FOR REPRODUCTION ONLY: Top Fisher as the paper's published code has it, not as the paper defines it. The sign is the "
        + "opposite of Eq. 12, so it shows what least supports the suspicion; the Fisher information is the sum over 30 random "
        + "examples divided by 30, and its pseudo-inverse is taken without damping. Choose TopFisher to clean data.";
  }

  @Override
  protected Scorer scorer(Fit fit) {
    TopGradients gradients = new TopGradients(fit);
    int[] drawn = draw(fit.training().size(), new SplittableRandom(fit.seed()));
    Influence influence = new Influence(gradients, pseudoInverse(FisherFactors.of(gradients, drawn, EXAMPLES)));
    return (suspicion, candidates) ->
        Arrays.stream(influence.scores(suspicion, candidates)).map(score -> -score).toArray();
  }

  /** F^+ g = U (U'U)^+ (U'U)^+ U'g, where F = UU'; what single precision, as published, cannot tell from 0 is 0. */
  private static Curvature pseudoInverse(FisherFactors fisher) {
    Spectrum spectrum = Spectrum.of(GramMatrix.of(fisher), fisher.dimension() * Math.ulp(1f));
    return g -> {
      double[] projected = fisher.project(g);
      double[] t = new double[projected.length];
      for (int i = 0; i < spectrum.rank(); i++) {
        double component = 0;
        for (int j = 0; j < t.length; j++) {
          component += spectrum.vectors().get(j, i) * projected[j];
        }
        for (int j = 0; j < t.length; j++) {
          t[j] += component / spectrum.values()[i] / spectrum.values()[i] * spectrum.vectors().get(j, i);
        }
      }
      return fisher.expand(t);
    };
  }

  private static int[] draw(int n, SplittableRandom random) {
    double[] keys = random.doubles(n).toArray();
    return IntStream.range(0, n).boxed().sorted((i, j) -> Double.compare(keys[i], keys[j])).limit(EXAMPLES)
        .mapToInt(Integer::intValue).toArray();
  }
}
