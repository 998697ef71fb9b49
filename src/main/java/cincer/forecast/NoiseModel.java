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
 * <p>The networks learned from wrong labels themselves. Of look-alikes they have memorised a share h: to them such an example is as one
 * that is right, rho is (1 - h) rho + h. How large h is, only answers tell; before them it is about e / 2. And what is left is more often wrong
 * than networks say that learned from what people were asked about and nothing was found in: after k answers it is taken to be
 * 1 + e k / (k + 10) times what the likelihood says, and with more than 600 examples more slowly. (Measured: docs/review.md.)
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
  /** After so many answers half of what is overlooked shows, where there are so many examples; of more it takes more answers, by a power of their number. */
  private static final double OBVIOUS = 10;
  private static final double EXAMPLES = 600;
  private static final double GROWTH = 0.75;
  /** How far the model may be off, of so many examples and of very many, whose number does not hide it any more. */
  private static final double MISFIT = 0.1;
  private static final double MOST_MISFIT = 0.2;
  /** Shares of the wrong labels that networks have memorised: labels wrong at random stand out too much for that, look-alikes do not. */
  private static final double[][] LEARNED = {{0}, {0, 0.05, 0.12, 0.25, 0.5}};
  /** A priori that share is spread as an exponential variable whose mean is so much of the noise. */
  private static final double LEARNED_OF_NOISE = 0.5;

  static {
    for (int e = 0; e < NOISE.length; e++) {
      NOISE[e] = LEAST_NOISE * Math.pow(RATIO, e);
    }
  }

  private final Evidence evidence;
  private final double[] weights; // log, then not
  private final double[] means;
  private final double[] variances;
  private final double[] found;

  private NoiseModel(Evidence evidence) {
    this.evidence = evidence;
    int all = Arrays.stream(LEARNED).limit(evidence.given().kinds()).mapToInt(shares -> shares.length * GivenLabels.SHARPNESS.length * NOISE.length).sum();
    weights = new double[all];
    means = new double[all];
    variances = new double[all];
    found = new double[all];
  }

  /** Concludes from the evidence, in a few milliseconds, however many examples there are. */
  public static WrongLeft wrongLeft(Evidence evidence) {
    return evidence.left() == 0 ? WrongLeft.NONE : new NoiseModel(evidence).conclude();
  }

  /**
   * How likely the label of each of some examples is wrong that nobody has reviewed.
   *
   * @param examples their positions
   */
  public static double[] probabilities(Evidence evidence, int[] examples) {
    if (evidence.left() == 0) {
      return new double[examples.length];
    }
    NoiseModel model = new NoiseModel(evidence);
    model.weigh();
    double[] wrong = new double[examples.length];
    model.hypotheses((point, kind, s, noise, learned) -> {
      double overlooked = model.overlooked(noise);
      for (int i = 0; i < examples.length; i++) {
        double odds = odds(noise, learned, evidence.given().bin(kind, s, examples[i]));
        wrong[i] += model.weights[point] * Math.min(1, odds / (1 - noise + odds) * overlooked);
      }
    });
    return wrong;
  }

  private WrongLeft conclude() {
    weigh();
    Mixture mixture = new Mixture(weights, means, variances, misfit());
    int left = evidence.left();
    return new WrongLeft(mixture.mean(means), mixture.low(left), mixture.high(left), evidence.ahead(),
        Math.min(evidence.ahead(), mixture.mean(found)));
  }

  /** What may have made the labels wrong. */
  @FunctionalInterface
  private interface Hypothesis {
    void at(int point, int kind, int s, double noise, double learned);
  }

  private void hypotheses(Hypothesis each) {
    int point = 0;
    for (int kind = 0; kind < evidence.given().kinds(); kind++) {
      for (double learned : LEARNED[kind]) {
        for (int s = 0; s < GivenLabels.SHARPNESS.length; s++) {
          for (double noise : NOISE) {
            each.at(point++, kind, s, noise, learned);
          }
        }
      }
    }
  }

  private void weigh() {
    double[] kinds = new double[evidence.given().kinds()];
    Arrays.setAll(kinds, evidence::likelihood);
    normalise(kinds, 0, kinds.length, 1);
    hypotheses((point, kind, s, noise, learned) -> {
      weigh(point, kind, s, noise, learned);
      weights[point] += prior(noise, learned, LEARNED[kind]);
    });
    int first = 0;
    for (int kind = 0; kind < kinds.length; kind++) {
      int next = first + LEARNED[kind].length * GivenLabels.SHARPNESS.length * NOISE.length;
      normalise(weights, first, next, kinds[kind]);
      first = next;
    }
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

  /** Log-density of both, up to a constant: noise is spaced by a ratio. */
  private static double prior(double noise, double learned, double[] shares) {
    double mean = LEARNED_OF_NOISE * noise;
    return ALPHA * Math.log(noise) + (BETA - 1) * Math.log(1 - noise) - learned / mean
        - Math.log(Arrays.stream(shares).map(share -> Math.exp(-share / mean)).sum());
  }

  private void weigh(int point, int kind, int s, double noise, double learned) {
    double likelihood = evidence.given().likelihood(s) + evidence.right() * Math.log(1 - noise);
    for (int bin = 0; bin < GivenLabels.BINS; bin++) {
      int left = evidence.left(kind, s, bin);
      int wrong = evidence.wrong(kind, s, bin);
      if (left + wrong > 0) {
        double odds = odds(noise, learned, bin);
        double w = odds / (1 - noise + odds);
        likelihood += left * Math.log(1 - noise + odds) + wrong * Math.log(odds);
        means[point] += left * w;
        variances[point] += left * w * (1 - w);
        found[point] += evidence.next(kind, s, bin) * w;
      }
    }
    double overlooked = overlooked(noise);
    means[point] = Math.min(evidence.left(), means[point] * overlooked);
    found[point] = Math.min(evidence.ahead(), found[point] * overlooked);
    weights[point] = INDEPENDENCE * likelihood;
  }

  /** That an example of a bin was given its label being wrong, to its being given it being right, the latter without 1 - noise. */
  private static double odds(double noise, double learned, int bin) {
    return noise * ((1 - learned) * GivenLabels.rho(bin) + learned);
  }

  private double overlooked(double noise) {
    double decided = evidence.right() + evidence.mistakes();
    return 1 + noise * decided / (decided + OBVIOUS * Math.pow(times(), GROWTH));
  }

  private double misfit() {
    return Math.min(MOST_MISFIT, MISFIT * Math.sqrt(Math.sqrt(times())));
  }

  /** How many times as many examples there are as those few for which the numbers above were found. */
  private double times() {
    return Math.max(1, evidence.given().size() / EXAMPLES);
  }
}
