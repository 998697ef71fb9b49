package cincer.learner;

import cincer.Fit;
import cincer.Learner;
import cincer.Model;
import cincer.Selector;
import cincer.TrainingSet;
import cincer.options.FailedPart;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * The network of one version of a review that has not seen one part, and what ranks the examples that it was fitted to. That is
 * prepared once, by whoever needs it first; it is the same whoever that is.
 */
final class FoldNetwork {

  /** Where a network was fitted to more examples, counter-examples are chosen among so many that are drawn: memory and time stay small. */
  private static final int MOST = 100_000;

  private final Model model;
  private final List<Model> checkpoints;
  private final Selector selector;
  private final Learner learner;
  private final long seed;
  private final Supplier<int[]> fitted;
  private final TrainingSet set;
  private final float[] probabilities;
  private Selector.Ranker ranker;

  /**
   * @param fitted        positions in the set of what the network was fitted to, ascending
   * @param set           all examples
   * @param probabilities n x c, what is said of all examples by who has not seen them; complete when {@link #ranker} is asked for
   */
  FoldNetwork(Model model, List<Model> checkpoints, Selector selector, Learner learner, long seed, Supplier<int[]> fitted, TrainingSet set,
      float[] probabilities) {
    this.model = model;
    this.checkpoints = checkpoints;
    this.selector = selector;
    this.learner = learner;
    this.seed = seed;
    this.fitted = fitted;
    this.set = set;
    this.probabilities = probabilities;
  }

  Model model() {
    return model;
  }

  /** Ranks what the network was fitted to. */
  synchronized Selector.Ranker ranker() throws InterruptedException {
    if (ranker == null) {
      ranker = FailedPart.returned(selector.prepare(fit()), selector, "prepare");
    }
    return ranker;
  }

  /** The fit, with P_out of the examples that it was made from. */
  private Fit fit() {
    int[] positions = drawn(fitted.get(), MOST, seed);
    TrainingSet shown = set.subset(positions);
    double[] confidences = Arrays.stream(positions).mapToDouble(k -> probabilities[k * set.classes() + set.labels()[k]]).toArray();
    return new Fit(model, shown, model.output(shown.features()), learner, seed, checkpoints).withConfidences(confidences);
  }

  /** All positions, or so many of them, drawn without replacement; ascending. */
  static int[] drawn(int[] positions, int most, long seed) {
    if (positions.length <= most) {
      return positions;
    }
    SplittableRandom random = new SplittableRandom(seed);
    int[] some = new int[most];
    int taken = 0;
    for (int i = 0; taken < most; i++) { // each of those that are left is as likely as any other
      if (random.nextInt(positions.length - i) < most - taken) {
        some[taken++] = positions[i];
      }
    }
    return some;
  }
}
