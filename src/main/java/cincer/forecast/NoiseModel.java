package cincer.forecast;

import cincer.WrongLeft;
import java.util.Arrays;

/**
 * What may have made labels wrong, and what follows for those that nobody has reviewed. Let g be P_out of the label that an example was
 * given, looked at in one of several ways ({@link Views}). With noise e it is right and has that label with probability (1 - e) g, and is wrong
 * and has it with e times the sum of P_out of each other class times how often a wrong label of that class is this one; rho is that sum divided
 * by g. Wrong labels are any others with the same probability, or look-alikes ({@link Confusion}): which of the two, is told by the labels that
 * were found wrong, and by nothing else, because what looks like one's own mistakes is otherwise taken for them. The grid of {@link Hypotheses}
 * is weighed by a prior, by the likelihood of all given labels, whichever are wrong, and by how likely the answers were, given the labels.
 *
 * <p>Of look-alikes the networks have memorised a share h: to them such an example is as one that is right, rho is (1 - h) rho + h. How large h
 * is, only answers tell; before them it is about e / 2. And where networks have not absorbed the noise, what is left is more often wrong than
 * they say, since they learned from what people were asked about and nothing was found in: after k answers it is taken to be
 * 1 + e k / (k + 10) times what the likelihood says, and with more than 600 examples more slowly. (Measured: docs/review.md.)
 */
public final class NoiseModel {

  /** Examples are judged by the same few networks, so that each counts as half an independent one. */
  private static final double INDEPENDENCE = 0.5;
  /** By which power of their number the labels of many examples count less, by networks that were trained as long as it pays: no model is so right as that. */
  private static final double ALL = 0.5;
  /** Of look-alikes: where networks say how likely a label is given, hardly anything distinguishes a class that is hard from one that is given wrongly. */
  private static final double ALL_ALIKE = 2;
  /** And what is asked about first tells less of all others. */
  private static final double ANSWERS_ALIKE = 0.5;
  /** After so many answers half of what is overlooked shows, where there are so many examples; of more it takes more answers, by a power of their number. */
  private static final double OBVIOUS = 10;
  private static final double EXAMPLES = 600;
  private static final double GROWTH = 0.75;
  /** How far the model may be off, of so many examples and of very many, whose number does not hide it any more. */
  private static final double MISFIT = 0.1;
  private static final double MOST_MISFIT = 0.2;

  private final Evidence evidence;
  private final Hypotheses hypotheses;
  private final double[] weights; // log, then not
  private final double[] means;
  private final double[] variances;
  private final double[] found;

  private NoiseModel(Evidence evidence) {
    this.evidence = evidence;
    this.hypotheses = new Hypotheses(evidence.given());
    int all = hypotheses.forEach((point, kind, view, noise, learned) -> {});
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
    byte[][][] bins = Arrays.stream(examples).mapToObj(evidence.given()::bins).toArray(byte[][][]::new);
    model.hypotheses.forEach((point, kind, view, noise, learned) -> {
      double overlooked = model.overlooked(noise, view);
      for (int i = 0; i < examples.length; i++) {
        wrong[i] += model.weights[point] * Math.min(1, wrong(noise, odds(noise, learned, bins[i][kind][view])) * overlooked);
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

  private void weigh() {
    double[] kinds = new double[evidence.given().kinds()];
    Arrays.setAll(kinds, evidence::likelihood);
    normalise(kinds, 0, kinds.length, 1);
    int[] ends = new int[kinds.length];
    hypotheses.forEach((point, kind, view, noise, learned) -> {
      weigh(point, kind, view, noise, learned);
      weights[point] += Hypotheses.prior(kind, noise, learned);
      ends[kind] = point + 1;
    });
    for (int kind = 0; kind < kinds.length; kind++) {
      normalise(weights, kind == 0 ? 0 : ends[kind - 1], ends[kind], kinds[kind]);
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

  private void weigh(int point, int kind, int view, double noise, double learned) {
    double labels = evidence.given().likelihood(kind, view);
    double answers = 0;
    for (int bin = 0; bin < Views.BINS; bin++) {
      int left = evidence.left(kind, view, bin);
      int right = evidence.right(kind, view, bin);
      int wrong = evidence.wrong(kind, view, bin);
      if (left + right + wrong > 0) {
        double odds = odds(noise, learned, bin);
        double w = wrong(noise, odds);
        labels += (left + right + wrong) * Math.log(1 - noise + odds);
        answers += right + wrong == 0 ? 0 : right * Math.log(1 - w) + wrong * Math.log(w);
        means[point] += left * w;
        variances[point] += left * w * (1 - w);
        found[point] += evidence.next(kind, view, bin) * w;
      }
    }
    double overlooked = overlooked(noise, view);
    means[point] = Math.min(evidence.left(), means[point] * overlooked);
    found[point] = Math.min(evidence.ahead(), found[point] * overlooked);
    weights[point] = INDEPENDENCE * (labels * less(kind == 0 ? ALL : ALL_ALIKE) + answers * less(kind == 0 ? 0 : ANSWERS_ALIKE));
  }

  private double less(double power) {
    return evidence.given().tuned() ? Math.pow(times(), -power) : 1;
  }

  /** That an example of a bin was given its label being wrong, to its being given it being right, the latter without 1 - noise. */
  private static double odds(double noise, double learned, int bin) {
    return noise * ((1 - learned) * Views.rho(bin) + learned);
  }

  private static double wrong(double noise, double odds) {
    return odds / (1 - noise + odds);
  }

  private double overlooked(double noise, int view) {
    double decided = evidence.right() + evidence.mistakes();
    return Views.absorbed(view) < 0 ? 1 + noise * decided / (decided + OBVIOUS * Math.pow(times(), GROWTH)) : 1;
  }

  private double misfit() {
    return Math.min(MOST_MISFIT, MISFIT * Math.sqrt(Math.sqrt(times())));
  }

  /** How many times as many examples there are as those few for which the numbers above were found. */
  private double times() {
    return Math.max(1, evidence.given().size() / EXAMPLES);
  }
}
