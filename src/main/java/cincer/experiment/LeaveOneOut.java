package cincer.experiment;

import cincer.Learner;
import cincer.Model;
import cincer.Suspicion;
import cincer.TrainingSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Eq. 2 itself: by how much P(ytilde|x) of suspicious examples rises if the network is retrained without a training
 * example. What is left out gets the weight 0, so that the retrained network starts from the same weights and sees the
 * same batches and the same dropout (common random numbers).
 */
final class LeaveOneOut {

  private static final int NOBODY = -1;

  private final TrainingSet set;
  private final List<Suspicion> suspicious;

  private LeaveOneOut(TrainingSet set, List<Suspicion> suspicious) {
    this.set = set;
    this.suspicious = suspicious;
  }

  /**
   * Retrains without each candidate of any suspicious example. The result is the same on any number of threads.
   *
   * @param learners one per seed; the changes are averaged over them
   * @return m x n: change of each suspicious example's P(ytilde|x) without each training example, in [-1, 1]; NaN where that is
   *         no candidate, being labelled otherwise than predicted
   */
  static double[][] changes(TrainingSet set, List<Suspicion> suspicious, List<Learner> learners, int threads)
      throws InterruptedException {
    return new LeaveOneOut(set, suspicious).changes(learners, threads);
  }

  private double[][] changes(List<Learner> learners, int threads) throws InterruptedException {
    int[] candidates = IntStream.range(0, set.size())
        .filter(k -> suspicious.stream().anyMatch(s -> s.predicted() == set.labels()[k])).toArray();
    List<Callable<double[]>> tasks = new ArrayList<>();
    for (Learner learner : learners) {
      tasks.add(() -> probabilities(learner, NOBODY));
      Arrays.stream(candidates).forEach(k -> tasks.add(() -> probabilities(learner, k)));
    }
    List<double[]> results = Tasks.run(tasks, threads, result -> {});
    double[][] changes = new double[suspicious.size()][set.size()];
    for (int i = 0; i < changes.length; i++) {
      int predicted = suspicious.get(i).predicted();
      Arrays.setAll(changes[i], k -> set.labels()[k] == predicted ? 0 : Double.NaN);
      for (int seed = 0; seed < learners.size(); seed++) {
        int first = seed * (1 + candidates.length);
        for (int j = 0; j < candidates.length; j++) {
          changes[i][candidates[j]] += (results.get(first + 1 + j)[i] - results.get(first)[i]) / learners.size();
        }
      }
    }
    return changes;
  }

  /** P(ytilde|x) of all suspicious examples, by a network that was trained without the k-th training example. */
  private double[] probabilities(Learner learner, int k) throws InterruptedException {
    double[] weights = set.weights().clone();
    if (k != NOBODY) {
      weights[k] = 0;
    }
    Model model = learner.fit(new TrainingSet(set.features(), set.labels(), weights, set.rows(), set.classes()));
    double[][] p = model.probabilities(suspicious.stream().map(Suspicion::features).toArray(float[][]::new));
    return IntStream.range(0, p.length).mapToDouble(i -> p[i][suspicious.get(i).label()]).toArray();
  }
}
