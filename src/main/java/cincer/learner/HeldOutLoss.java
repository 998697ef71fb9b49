package cincer.learner;

import cincer.Model;
import cincer.TrainingSet;
import java.util.Arrays;

/**
 * How far networks are off on labels that they have not seen, some of which are wrong. If a share e of them is, and a wrong one is any other with
 * the same probability, a network that says p of a label takes it to be given with probability (1 - e) p + e (1 - p) / (c - 1); the loss is the
 * mean negative logarithm of that, at the e at which it is least. Without e, whoever is sure of a label that is wrong would pay as for a mistake,
 * and networks that know nothing would seem best.
 */
final class HeldOutLoss {

  private static final double STEP = 0.025;
  private static final double MOST_NOISE = 0.5;
  /** What is less likely for a network is taken to be as likely as this. */
  private static final double LEAST = 1e-7;

  /** Of networks that cannot be used. */
  static final HeldOutLoss INFINITE = new HeldOutLoss();

  private final double[] sums = new double[(int) Math.round(MOST_NOISE / STEP) + 1]; // for each e
  private double weight;

  static {
    Arrays.fill(INFINITE.sums, Double.POSITIVE_INFINITY);
    INFINITE.weight = 1;
  }

  /** Of one network on examples that it has not seen. */
  static HeldOutLoss of(Model model, TrainingSet heldOut) {
    HeldOutLoss loss = new HeldOutLoss();
    double[][] p = model.probabilities(heldOut.features());
    for (int i = 0; i < p.length; i++) {
      loss.add(p[i][heldOut.labels()[i]], heldOut.classes(), heldOut.weights()[i]);
    }
    return loss;
  }

  /** @param p what a network says of a label, in [0, 1] */
  void add(double p, int classes, double counts) {
    double likely = Math.max(p, LEAST);
    for (int step = 0; step < sums.length; step++) {
      double e = step * STEP;
      sums[step] -= counts * Math.log((1 - e) * likely + e * Math.max(0, 1 - likely) / (classes - 1));
    }
    weight += counts;
  }

  /** Both together. */
  HeldOutLoss and(HeldOutLoss other) {
    HeldOutLoss both = new HeldOutLoss();
    for (int step = 0; step < sums.length; step++) {
      both.sums[step] = sums[step] + other.sums[step];
    }
    both.weight = weight + other.weight;
    return both;
  }

  /** The mean, at the share of wrong labels at which it is least. */
  double mean() {
    double least = Double.POSITIVE_INFINITY;
    for (double sum : sums) {
      least = Math.min(least, sum / weight);
    }
    return least;
  }
}
