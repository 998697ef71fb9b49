package cincer.learner;

import cincer.Fit;
import cincer.PartException;
import cincer.Suspicion;
import cincer.SuspicionScore;
import cincer.SuspicionScore.FittedScore;
import cincer.TrainingSet;
import cincer.options.FailedPart;
import java.util.Arrays;

/** Line 4 of Algorithm 1: how suspicious an example is, and from which score on the person is asked. */
final class Doubt {

  private final SuspicionScore score;
  private final double tau;
  private Double threshold;

  Doubt(SuspicionScore score, double tau) {
    this.score = score;
    this.tau = tau;
  }

  /** Whether the example is to be asked about. */
  boolean asks(Suspicion suspicion, FirstFit bootstrap) throws InterruptedException {
    return suspicion.exceeds(score.bounded() ? tau : threshold(bootstrap));
  }

  /** The tau-quantile of the bootstrap set's scores, by the model that was fitted to it. */
  private synchronized double threshold(FirstFit bootstrap) throws InterruptedException {
    if (threshold == null) {
      Fit fit = bootstrap.fit();
      TrainingSet set = fit.training();
      FittedScore scorer = FailedPart.returned(score.prepare(fit), score, "prepare");
      double[] scores = new double[set.size()];
      for (int k = 0; k < scores.length; k++) {
        scores[k] = number(scorer.score(fit.suspicion(set.rows()[k], set.features()[k], set.labels()[k])), score, set.rows()[k]);
      }
      Arrays.sort(scores);
      threshold = scores[Math.min(scores.length - 1, (int) (tau * scores.length))];
    }
    return threshold;
  }

  /**
   * What a score says of a row (0-based).
   *
   * @throws PartException if it is no number
   */
  static double number(double said, SuspicionScore score, int row) {
    if (Double.isNaN(said)) {
      throw new PartException("the suspicion score " + score.getClass().getName() + " says NaN of row " + (row + 1)
          + ", which is no number; choose another suspicion score, or have this one mended");
    }
    return said;
  }

  /** The fit to the bootstrap set alone. */
  interface FirstFit {
    Fit fit() throws InterruptedException;
  }
}
