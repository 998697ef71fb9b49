package cincer.selector;

import cincer.Fit;
import java.util.Arrays;

/** How alike candidates are to the suspicious example in scaled input space: exp(-2 |x_k - x|^2 / median), in (0, 1]. */
final class Similarity {

  private Similarity() {}

  static ScoringSelector.Scorer to(Fit fit) {
    return (suspicion, candidates) -> {
      double[] squares = Arrays.stream(NearestNeighbour.Space.INPUT.distances(fit, suspicion, candidates))
          .map(distance -> distance * distance).toArray();
      double median = Math.max(1e-12, median(squares));
      return Arrays.stream(squares).map(square -> Math.exp(-2 * square / median)).toArray();
    };
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
  }
}
