package cincer.forecast;

import cincer.WrongLeft;
import java.util.Arrays;

/**
 * What may have made labels wrong, and what follows for those that nobody has reviewed. Let g be P_out of the label that an example was
 * given, with exponent a, normalised. With noise e it is right and has that label with probability (1 - e) g, and is wrong and has it with e
 * times the sum of P_out of each other class times how often a wrong label of that class is this one; rho is that sum divided by g. Wrong
 * labels are any others with the same probability, or look-alikes ({@link Confusion}): which of the two, is told by the labels that were found
 * wrong, and by nothing else, because what looks like one's own mistakes is otherwise taken for them. The grid of all (a, e) is weighed by a
 * prior and by the likelihood of the labels: of those that were found right or wrong as such, of all others whichever they are.
 *
 * <p>The networks learned from wrong labels themselves, and so overlook some of them, of look-alikes more, which shows once the obvious ones
 * were reviewed: after k answers the number left is taken to be 1 + e k / (k + 10) times what the likelihood says, or 1 + 3 e k / (k + 10).
 * (Measured: docs/review.md.)
 */
public final class NoiseModel {

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
  private static final double[] OVERLOOKED = {1, 3}; // by kind of noise

  static {
    for (int e = 0; e < NOISE.length; e++) {
      NOISE[e] = LEAST_NOISE * Math.pow(RATIO, e);
    }
  }

  private final Evidence evidence;
  private final int points = GivenLabels.SHARPNESS.length * NOISE.length; // of each kind
  private final double[] weights; // log, then not
  private final double[] means;
  private final double[] variances;
  private final double[] found;

  private NoiseModel(Evidence evidence) {
    this.evidence = evidence;
    int all = points * evidence.given().kinds();
    weights = new double[all];
    means = new double[all];
    variances = new double[all];
    found = new double[all];
  }

  /** Concludes from the evidence, in a few milliseconds, however many examples there are. */
  public static WrongLeft wrongLeft(Evidence evidence) {
    return evidence.left() == 0 ? WrongLeft.NONE : new NoiseModel(evidence).conclude();
  }

  private WrongLeft conclude() {
    double[] kinds = new double[evidence.given().kinds()];
    Arrays.setAll(kinds, evidence::likelihood);
    normalise(kinds, 0, kinds.length, 1);
    for (int kind = 0; kind < kinds.length; kind++) {
      int point = kind * points;
      for (int s = 0; s < GivenLabels.SHARPNESS.length; s++) {
        for (double noise : NOISE) {
          weigh(point++, kind, s, noise);
        }
      }
      normalise(weights, kind * points, point, kinds[kind]);
    }
    Mixture mixture = new Mixture(weights, means, variances);
    int left = evidence.left();
    return new WrongLeft(mixture.mean(means), mixture.low(left), mixture.high(left), evidence.ahead(), mixture.mean(found));
  }

  /** From logarithms to weights with this sum. */
  private static void normalise(double[] weights, int from, int to, double total) {
    double most = Arrays.stream(weights, from, to).max().orElseThrow();
    double sum = 0;
    for (int i = from; i < to; i++) {
      weights[i] = Math.exp(weights[i] - most);
      sum += weights[i];
    }
    for (int i = from; i < to; i++) {
      weights[i] *= total / sum;
    }
  }

  private void weigh(int point, int kind, int s, double noise) {
    double likelihood = evidence.given().likelihood(s) + evidence.right() * Math.log(1 - noise);
    for (int bin = 0; bin < GivenLabels.BINS; bin++) {
      int left = evidence.left(kind, s, bin);
      int wrong = evidence.wrong(kind, s, bin);
      if (left + wrong > 0) {
        double odds = noise * GivenLabels.rho(bin);
        double w = odds / (1 - noise + odds);
        likelihood += left * Math.log(1 - noise + odds) + wrong * Math.log(odds);
        means[point] += left * w;
        variances[point] += left * w * (1 - w);
        found[point] += evidence.next(kind, s, bin) * w;
      }
    }
    double decided = evidence.right() + evidence.mistakes();
    double overlooked = 1 + OVERLOOKED[kind] * noise * decided / (decided + OBVIOUS);
    means[point] = Math.min(evidence.left(), means[point] * overlooked);
    found[point] = Math.min(evidence.ahead(), found[point] * overlooked);
    weights[point] = INDEPENDENCE * likelihood + ALPHA * Math.log(noise) + (BETA - 1) * Math.log(1 - noise); // noise is spaced by a ratio
  }
}
