package cincer.selector;

import cincer.LayerFactors;
import cincer.Suspicion;
import java.util.Arrays;
import java.util.List;

/** Influence of training examples on the suspicion of another one (Eq. 10 and 12). */
public record Influence(Gradients gradients, Curvature curvature) {

  /** score_k = - w_k grad l(ztilde)' C^-1 grad l(z_k), w_k the instance weight: one solve, then an inner product each. */
  double[] scores(Suspicion suspicion, int[] candidates) {
    return scores(List.of(suspicion), candidates);
  }

  /** The same for a group of examples: - w_k (sum of their gradients)' C^-1 grad l(z_k), with one solve for all of them. */
  double[] scores(List<Suspicion> group, int[] candidates) {
    double[] sum = gradients.of(group.get(0));
    for (Suspicion other : group.subList(1, group.size())) {
      double[] gradient = gradients.of(other);
      Arrays.setAll(sum, i -> sum[i] + gradient[i]);
    }
    double[] scores = gradients.products(curvature.solve(sum), candidates);
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= -gradients.weight(candidates[i]);
    }
    return scores;
  }

  /** |C^-1 grad l(z_k)|: how far the parameters move when example k is left out. One solve per candidate. */
  double[] displacements(int[] candidates) {
    double[] norms = new double[candidates.length];
    for (int from = 0; from < norms.length; from += Factors.CHUNK) {
      List<LayerFactors> chunk =
          gradients.training(Arrays.copyOfRange(candidates, from, Math.min(norms.length, from + Factors.CHUNK)));
      for (int i = 0; i < chunk.get(0).examples(); i++) {
        double[] step = curvature.solve(Factors.sum(Factors.row(chunk, i), new double[] {1}));
        norms[from + i] = Math.sqrt(Arrays.stream(step).map(s -> s * s).sum());
      }
    }
    return norms;
  }
}
