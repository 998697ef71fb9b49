package cincer.forecast;

import cincer.WrongLeft;
import java.util.Arrays;

/**
 * What may have made labels wrong, and what follows for those that nobody has reviewed. Let p be P_out of the label that an example was
 * given, with exponent a (normalised), and g = (1 - d) p + d / c, where d is the share of the examples of which the networks know
 * nothing. With noise e the label is right and seen with probability (1 - e) g, and wrong and seen with e (1 - g) / (c - 1). The grid of
 * all (a, d, e) is weighed by a prior and by the likelihood of the labels: of those that were found right or wrong as such, of all
 * others whichever they are.
 *
 * <p>The networks learned from wrong labels themselves, and so overlook some of them, which shows once the obvious ones were reviewed: after
 * k answers the number left is taken to be 1 + e k / (k + 10) times what the likelihood says. (Measured: docs/review.md.)
 */
public final class NoiseModel {

  private static final double[] UNKNOWING = {0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.45};
  /** A priori networks know nothing of few: density exp(-10 d). */
  private static final double KNOWING = 10;
  private static final double[] NOISE = new double[32];
  private static final double LEAST_NOISE = 0.0005;
  private static final double RATIO = 1.25; // the largest is 0.5
  /** A priori noise has the density of Beta(1.5, 2). */
  private static final double ALPHA = 1.5;
  private static final double BETA = 2;
  /** Examples are judged by the same few networks, so that each counts as half an independent one. */
  private static final double INDEPENDENCE = 0.5;

  /** After so many answers half of what is overlooked shows. */
  private static final double OBVIOUS = 10;

  static {
    for (int e = 0; e < NOISE.length; e++) {
      NOISE[e] = LEAST_NOISE * Math.pow(RATIO, e);
    }
  }

  private final Evidence evidence;
  private final int points = GivenLabels.SHARPNESS.length * UNKNOWING.length * NOISE.length;
  private final double[] weights = new double[points]; // log, then not
  private final double[] means = new double[points];
  private final double[] variances = new double[points];
  private final double[] found = new double[points];

  private NoiseModel(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Concludes from the evidence, in a few milliseconds, however many examples there are. */
  public static WrongLeft wrongLeft(Evidence evidence) {
    return evidence.left() == 0 ? WrongLeft.NONE : new NoiseModel(evidence).conclude();
  }

  private WrongLeft conclude() {
    int point = 0;
    for (int s = 0; s < GivenLabels.SHARPNESS.length; s++) {
      for (double unknowing : UNKNOWING) {
        for (double noise : NOISE) {
          weigh(point++, s, unknowing, noise);
        }
      }
    }
    double most = Arrays.stream(weights).max().orElseThrow();
    Arrays.setAll(weights, i -> Math.exp(weights[i] - most));
    double sum = Arrays.stream(weights).sum();
    Arrays.setAll(weights, i -> weights[i] / sum);
    Mixture mixture = new Mixture(weights, means, variances);
    int left = evidence.left();
    return new WrongLeft(mixture.mean(means), mixture.low(left), mixture.high(left), evidence.ahead(), mixture.mean(found));
  }

  private void weigh(int point, int s, double unknowing, double noise) {
    int c = evidence.classes();
    double likelihood = 0;
    for (int bin = 0; bin < GivenLabels.BINS; bin++) {
      int left = evidence.left(s, bin);
      int right = evidence.right(s, bin);
      int wrong = evidence.wrong(s, bin);
      if (left + right + wrong == 0) {
        continue;
      }
      double g = (1 - unknowing) * GivenLabels.probability(bin) + unknowing / c;
      double isRight = (1 - noise) * g;
      double isWrong = noise * (1 - g) / (c - 1);
      likelihood += left * Math.log(isRight + isWrong) + (right == 0 ? 0 : right * Math.log(isRight)) + (wrong == 0 ? 0 : wrong * Math.log(isWrong));
      double w = isWrong / (isRight + isWrong);
      means[point] += left * w;
      variances[point] += left * w * (1 - w);
      found[point] += evidence.next(s, bin) * w;
    }
    int decided = evidence.decided();
    double overlooked = 1 + noise * decided / (decided + OBVIOUS);
    means[point] = Math.min(evidence.left(), means[point] * overlooked);
    weights[point] = INDEPENDENCE * likelihood - KNOWING * unknowing + ALPHA * Math.log(noise) + (BETA - 1) * Math.log(1 - noise); // spaced by ratio
  }
}
