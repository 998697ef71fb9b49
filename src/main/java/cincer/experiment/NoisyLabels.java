package cincer.experiment;

import cincer.Fit;
import cincer.Learner;
import cincer.Model;
import cincer.TrainingSet;
import cincer.selector.CrossFitting;
import cincer.selector.Pool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Examples with labels some of which are wrong, and what networks say of them that have not seen them. For one thread. */
final class NoisyLabels {

  private static final int FOLDS = 5;
  private static final int SPLITS = 2;
  /** States of a network that are asked, as tenths of its training: what learns little is led astray by few wrong labels, what learns much sees more. */
  private static final int[] TENTHS = {1, 2, 4, 10};
  /** How many of the nearest examples are asked. */
  private static final int[] NEAREST = {10, 20, 40};

  private final TrainingSet set;
  private final Learner learner;
  private final long seed;
  private final Map<Integer, double[][]> said = new HashMap<>();
  private double[][][] votes; // n x how many are asked x c
  private double[][] together;

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
      p = probabilities(CrossFitting.of(new Fit(null, set, null, learner, seed), parts, 1), 1, UnaryOperator.identity());
      said.put(parts, p);
    }
    return p;
  }

  private double[][] probabilities(CrossFitting fitted, int splits, UnaryOperator<Model> state) {
    double[][] p = new double[set.size()][set.classes()];
    for (int i = 0; i < fitted.folds().size(); i++) {
      int[] fold = fitted.folds().get(i);
      double[][] of = state.apply(fitted.models().get(i)).probabilities(set.subset(fold).features());
      for (int j = 0; j < fold.length; j++) {
        for (int y = 0; y < of[j].length; y++) {
          p[fold[j]][y] += of[j][y] / splits;
        }
      }
    }
    return p;
  }

  /** What the ten nearest examples are labelled, n x c shares; they are found once. */
  double[][] votes() throws InterruptedException {
    return votes(0);
  }

  private double[][] votes(int size) throws InterruptedException {
    if (votes == null) {
      votes = Pool.all(IntStream.range(0, set.size()).<Callable<double[][]>>mapToObj(i -> () -> NeighbourVote.of(set, i, NEAREST)).toList())
          .toArray(double[][][]::new);
    }
    return Arrays.stream(votes).map(of -> of[size]).toArray(double[][]::new);
  }

  /**
   * What networks that have not seen an example, at several times of their training and split twice, and its neighbours, few and many, say together, n x c:
   * each as much as makes the given labels the most likely ({@link Jury}). It is made once.
   */
  double[][] together() throws InterruptedException {
    if (together == null) {
      List<double[][]> opinions = new ArrayList<>(networks());
      for (int size = 0; size < NEAREST.length; size++) {
        opinions.add(votes(size));
      }
      together = Jury.together(opinions, set.labels());
    }
    return together;
  }

  /** P_out(y|x), n x c, at each time of the training: the mean over splits. */
  private List<double[][]> networks() throws InterruptedException {
    Map<Model, List<Model>> states = Collections.synchronizedMap(new IdentityHashMap<>());
    CrossFitting fitted = CrossFitting.of(new Fit(null, set, null, training -> {
      List<Model> kept = new ArrayList<>();
      Model last = learner.fit(training, TENTHS[TENTHS.length - 1], kept::add);
      states.put(last, kept);
      return last;
    }, seed), FOLDS, SPLITS);
    return Arrays.stream(TENTHS).mapToObj(tenth -> probabilities(fitted, SPLITS, last -> {
      List<Model> kept = states.get(last);
      return kept.get(Math.min(tenth, kept.size()) - 1); // training may have ended early
    })).toList();
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
