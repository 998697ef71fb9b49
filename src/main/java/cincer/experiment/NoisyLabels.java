package cincer.experiment;

import cincer.Fit;
import cincer.Learner;
import cincer.TrainingSet;
import cincer.selector.CrossFitting;
import cincer.selector.Pool;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Examples with labels some of which are wrong, and what networks say of them that have not seen them. For one thread. */
final class NoisyLabels {

  private final TrainingSet set;
  private final Learner learner;
  private final long seed;
  private final Map<Integer, double[][]> said = new HashMap<>();
  private double[][] votes;

  /**
   * All examples count alike.
   *
   * @param features n x d
   * @param labels   n given labels
   * @param learner  fits the network
   * @param seed     of how the examples are split
   */
  NoisyLabels(float[][] features, int[] labels, int classes, Learner learner, long seed) {
    double[] weights = new double[labels.length];
    Arrays.fill(weights, 1);
    this.set = new TrainingSet(features, labels, weights, IntStream.range(0, labels.length).toArray(), classes);
    this.learner = learner.independent();
    this.seed = seed;
  }

  /** The examples with their given labels. */
  TrainingSet set() {
    return set;
  }

  Learner learner() {
    return learner;
  }

  /** P_out(y|x), n x c, by networks that were fitted to all parts but that of the example; they are fitted once. */
  double[][] outOfFold(int parts) throws InterruptedException {
    double[][] p = said.get(parts);
    if (p == null) {
      p = probabilities(CrossFitting.of(new Fit(null, set, null, learner, seed), parts, 1));
      said.put(parts, p);
    }
    return p;
  }

  private double[][] probabilities(CrossFitting fitted) {
    double[][] p = new double[set.size()][set.classes()];
    for (int i = 0; i < fitted.folds().size(); i++) {
      int[] fold = fitted.folds().get(i);
      double[][] of = fitted.models().get(i).probabilities(set.subset(fold).features());
      IntStream.range(0, fold.length).forEach(j -> p[fold[j]] = of[j]);
    }
    return p;
  }

  /** What the nearest examples are labelled, n x c shares; they are found once. */
  double[][] votes() throws InterruptedException {
    if (votes == null) {
      votes = Pool.all(IntStream.range(0, set.size()).<Callable<double[]>>mapToObj(i -> () -> NeighbourVote.of(set, i)).toList()).toArray(double[][]::new);
    }
    return votes;
  }

  /** 1 - P(y|x) of each label that was given. */
  double[] doubts(double[][] p) {
    return IntStream.range(0, set.size()).mapToDouble(i -> 1 - p[i][set.labels()[i]]).toArray();
  }

  /** Flags so many labels, rounded. */
  Detector.Verdict mostDoubtful(double[][] p, double wrong) {
    double[] doubts = doubts(p);
    return new Detector.Verdict(doubts, Detector.highest(doubts, IntStream.range(0, doubts.length).toArray(), (int) Math.round(wrong)));
  }
}
