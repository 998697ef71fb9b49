package cincer.learner;

import cincer.Fit;
import cincer.Suspicion;
import cincer.SuspicionScore;
import cincer.SuspicionScore.FittedScore;
import cincer.TrainingSet;
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
      FittedScore scorer = score.prepare(fit);
      double[] scores = new double[set.size()];
      for (int k = 0; k < scores.length; k++) {
        scores[k] = scorer.score(fit.suspicion(set.rows()[k], set.features()[k], set.labels()[k]));
      }
      Arrays.sort(scores);
      threshold = scores[Math.min(scores.length - 1, (int) (tau * scores.length))];
    }
    return threshold;
  }

  /** The fit to the bootstrap set alone. */
  interface FirstFit {
    Fit fit() throws InterruptedException;
  }
}
