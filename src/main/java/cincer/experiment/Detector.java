package cincer.experiment;

import cincer.forecast.Evidence;
import cincer.forecast.GivenLabels;
import cincer.forecast.NoiseModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Says which labels are wrong, without asking anybody. */
public enum Detector {

  /** The most doubtful by five networks that have not seen them, as many as the estimate of wrong labels says before anybody has answered. */
  ESTIMATE {
    @Override
    Verdict judge(NoisyLabels data) throws InterruptedException {
      return data.mostDoubtful(data.outOfFold(FOLDS), estimate(data.outOfFold(FOLDS), data.set().labels()));
    }
  },

  /**
   * Networks at several times of their training and neighbours, weighed by how likely they make the given labels: the most doubtful by what they say together, as
   * many as make the expected F1 the largest, but no more than confident learning counts by it (which takes examples between classes for wrong), or than are
   * contradicted where they are surest, and no less than are contradicted there by more than chance.
   */
  COMBINED {
    @Override
    Verdict judge(NoisyLabels data) throws InterruptedException {
      double[][] p = data.together();
      int[] y = data.set().labels();
      Contradicted surest = Contradicted.of(p, y);
      int most = (int) Math.round(Math.min(ConfidentJoint.of(p, y).wrong(), surest.count()));
      return data.mostDoubtful(p, ExpectedF1.best(p, y, surest, Math.min(most, (int) Math.round(surest.low(y.length))), most));
    }
  },

  /** The margin of Eq. 1 by two networks that were each fitted to one half: what they would label otherwise. */
  MARGIN {
    @Override
    Verdict judge(NoisyLabels data) throws InterruptedException {
      return margin(data, 0);
    }
  },

  /** The same as it was published in a comparison of detectors: what is predicted as the first class is never taken to be wrong. */
  MARGIN_AS_PUBLISHED {
    @Override
    Verdict judge(NoisyLabels data) throws InterruptedException {
      return margin(data, 1);
    }
  },

  /** Confident learning (Northcutt et al. 2021), pruned by noise rate. */
  CONFIDENT {
    @Override
    Verdict judge(NoisyLabels data) throws InterruptedException {
      double[][] p = data.outOfFold(FOLDS);
      return new Verdict(data.doubts(p), ConfidentJoint.of(p, data.set().labels()).prune(p, data.set().labels()));
    }
  },

  /** What most of the ten nearest examples, by cosine, are labelled (SimiFeat's vote, Zhu et al. 2022). */
  NEIGHBOURS {
    @Override
    Verdict judge(NoisyLabels data) throws InterruptedException {
      double[][] votes = data.votes();
      int[] y = data.set().labels();
      boolean[] flagged = new boolean[y.length];
      double[] scores = new double[y.length];
      for (int i = 0; i < y.length; i++) {
        flagged[i] = votes[i][y[i]] < Arrays.stream(votes[i]).max().orElseThrow();
        scores[i] = 1 - votes[i][y[i]];
      }
      return new Verdict(scores, flagged);
    }
  },

  /** All labels are taken to be right. */
  NOTHING {
    @Override
    Verdict judge(NoisyLabels data) {
      return new Verdict(new double[data.set().size()], new boolean[data.set().size()]);
    }
  };

  private static final int FOLDS = 5;

  /**
   * What a detector says of n labels.
   *
   * @param scores  the higher, the more doubtful
   * @param flagged whether a label is taken to be wrong
   */
  record Verdict(double[] scores, boolean[] flagged) {}

  /** Judges all labels. */
  abstract Verdict judge(NoisyLabels data) throws InterruptedException;

  /** How many labels are wrong, by what is said of them. */
  private static double estimate(double[][] p, int[] given) {
    int c = p[0].length;
    float[] flat = new float[p.length * c];
    IntStream.range(0, flat.length).forEach(i -> flat[i] = (float) p[i / c][i % c]);
    return NoiseModel.wrongLeft(new Evidence(GivenLabels.untuned(flat, given, c))).expected();
  }

  /** @param least the first class that, being predicted, contradicts a label */
  private static Verdict margin(NoisyLabels data, int least) throws InterruptedException {
    double[][] p = data.outOfFold(2);
    int[] y = data.set().labels();
    double[] margins = new double[y.length];
    boolean[] flagged = new boolean[y.length];
    for (int i = 0; i < y.length; i++) {
      int best = highest(p[i]);
      margins[i] = p[i][best] - p[i][y[i]];
      flagged[i] = margins[i] > 0 && best >= least;
    }
    return new Verdict(margins, flagged);
  }

  /** Where the highest value is; of equal ones the first. */
  static int highest(double[] values) {
    return IntStream.range(0, values.length).reduce(0, (best, i) -> values[i] > values[best] ? i : best);
  }

  /** Marks so many of some examples, those with the highest scores; of equal ones the first. */
  static boolean[] highest(double[] scores, int[] of, int count) {
    boolean[] marked = new boolean[scores.length];
    Arrays.stream(of).boxed().sorted(Comparator.comparingDouble(i -> -scores[i])).limit(count).forEach(i -> marked[i] = true);
    return marked;
  }
}
