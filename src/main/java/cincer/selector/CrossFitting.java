package cincer.selector;

import cincer.Fit;
import cincer.Model;
import cincer.TrainingSet;
import cincer.data.RandomOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * The network of a fit, fitted again to all folds of its training set but one, for each fold: what it says of an example
 * without having seen it.
 *
 * @param set    the training set
 * @param folds  for each fold of each split, the positions of the examples that are left out
 * @param models for each fold of each split, the model that did not see them; empty if there is but one example
 */
public record CrossFitting(TrainingSet set, List<int[]> folds, List<Model> models) {

  /**
   * Fits all folds of all splits, in parallel. The same fit gives the same result on any number of threads.
   *
   * @param folds  parts of one split, at least 2; no more than there are examples
   * @param splits how often the training set is split, each time at random and alike in every class
   */
  public static CrossFitting of(Fit fit, int folds, int splits) throws InterruptedException {
    TrainingSet set = fit.training();
    if (set.size() < 2) {
      return new CrossFitting(set, List.of(), List.of());
    }
    List<int[]> heldOut = new ArrayList<>();
    for (int split = 0; split < splits; split++) {
      heldOut.addAll(split(set, Math.min(folds, set.size()), new SplittableRandom(fit.seed() * 1_000_003L + split)));
    }
    List<Callable<Model>> fits =
        heldOut.stream().<Callable<Model>>map(fold -> () -> fit.learner().fit(set.subset(others(fold, set.size())))).toList();
    return new CrossFitting(set, heldOut, Pool.all(fits));
  }

  private static List<int[]> split(TrainingSet set, int folds, SplittableRandom random) {
    int[] dealt = IntStream.range(0, set.classes()).flatMap(y -> shuffled(set.labelled(y), random)).toArray();
    return IntStream.range(0, folds).mapToObj(fold ->
        IntStream.range(0, dealt.length).filter(i -> i % folds == fold).map(i -> dealt[i]).sorted().toArray()).toList();
  }

  private static IntStream shuffled(int[] positions, SplittableRandom random) {
    RandomOrder.shuffle(positions, random);
    return Arrays.stream(positions);
  }

  private static int[] others(int[] fold, int n) {
    return IntStream.range(0, n).filter(k -> Arrays.binarySearch(fold, k) < 0).toArray();
  }

  /** P_out(y_k|x_k) of each training example, in [0, 1]: the mean over splits; 1/c where nothing could be fitted. */
  public double[] confidences() {
    double[] confidences = new double[set.size()];
    if (models.isEmpty()) {
      Arrays.fill(confidences, 1.0 / set.classes());
    }
    int splits = folds.stream().mapToInt(fold -> fold.length).sum() / set.size();
    for (int i = 0; i < models.size(); i++) {
      int[] fold = folds.get(i);
      var p = models.get(i).output(set.subset(fold).features()).probabilities();
      for (int j = 0; j < fold.length; j++) {
        confidences[fold[j]] += (double) p.get(j, set.labels()[fold[j]]) / splits;
      }
    }
    return confidences;
  }

  /** P(y|x) of an example that is in no fold, as the mean over all models, length c. */
  public double[] probabilities(float[] x) {
    double[] mean = new double[set.classes()];
    if (models.isEmpty()) {
      Arrays.fill(mean, 1.0 / mean.length);
    }
    for (Model model : models) {
      double[] p = model.probabilities(x);
      Arrays.setAll(mean, y -> mean[y] + p[y] / models.size());
    }
    return mean;
  }
}
