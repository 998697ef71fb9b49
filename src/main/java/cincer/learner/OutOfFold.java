package cincer.learner;

import cincer.Judge;
import cincer.Learner;
import cincer.Model;
import cincer.Selector;
import cincer.TrainingSet;
import cincer.selector.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What is said of every training example by a network, and by judges, that have not seen it: one version, a function of the labels.
 *
 * @param set           all labelled rows with their labels
 * @param probabilities n x c, example after example: P_out(y|x), the mean of the network's and the judges'
 * @param folds         where each row lies
 * @param foldNetworks  for each part, the network that was fitted to all others
 */
record OutOfFold(TrainingSet set, float[] probabilities, Folds folds, List<FoldNetwork> foldNetworks) {

  /** How one is made of a state. */
  @FunctionalInterface
  interface OfState {
    OutOfFold of(State state) throws InterruptedException;
  }

  /** What one part's network, its states on the way and the judges say of it. */
  private record Fold(Model model, List<Model> checkpoints, int[] heldOut, double[][] probabilities) {}

  /**
   * Fits the network and the judges to all parts but one, for each part, in parallel; the result does not depend on the number of threads.
   *
   * @param labels   current labels of all rows of the data set
   * @param selector ranks what the networks were fitted to
   */
  static OutOfFold of(Learner learner, List<Judge> judges, TrainingSet set, int[] labels, Folds folds, long seed, Selector selector)
      throws InterruptedException {
    return of(learner, judges, set, labels, folds, seed, selector, new FitProgress(folds.count(), judges.size()));
  }

  /** The same; progress hears how far the fits are. */
  static OutOfFold of(Learner learner, List<Judge> judges, TrainingSet set, int[] labels, Folds folds, long seed, Selector selector, FitProgress progress)
      throws InterruptedException {
    List<Callable<Fold>> tasks = new ArrayList<>();
    for (int f = 0; f < folds.count(); f++) {
      int fold = f;
      tasks.add(() -> part(learner.watched(progress.network(fold)), judges, set, labels, folds, fold, selector.checkpoints(), progress));
    }
    int c = set.classes();
    float[] all = new float[set.size() * c];
    List<FoldNetwork> foldNetworks = new ArrayList<>();
    for (Fold part : Pool.all(tasks)) {
      for (int i = 0; i < part.heldOut.length; i++) {
        for (int y = 0; y < c; y++) {
          all[part.heldOut[i] * c + y] = (float) part.probabilities[i][y];
        }
      }
      int fold = foldNetworks.size();
      foldNetworks.add(new FoldNetwork(part.model, part.checkpoints, selector, learner.independent(), seed,
          () -> folds.positions(set.rows(), fold, false), set, all));
    }
    return new OutOfFold(set, all, folds, foldNetworks);
  }

  private static Fold part(Learner learner, List<Judge> judges, TrainingSet set, int[] labels, Folds folds, int fold, int checkpoints,
      FitProgress progress) throws InterruptedException {
    TrainingSet others = set.subset(folds.positions(set.rows(), fold, false));
    int[] heldOut = folds.positions(set.rows(), fold, true);
    TrainingSet judged = set.subset(heldOut);
    List<Model> kept = new ArrayList<>();
    Model model = checkpoints == 0 ? learner.fit(others) : learner.fit(others, checkpoints, kept::add);
    double[][] p = model.probabilities(judged.features());
    for (int j = 0; j < judges.size(); j++) {
      double[][] opinion = judges.get(j).judge(others.rows(), labels, judged.rows());
      progress.judged(fold, j + 1);
      for (int i = 0; i < p.length; i++) {
        for (int y = 0; y < p[i].length; y++) {
          p[i][y] += opinion[i][y];
        }
      }
    }
    for (double[] row : p) {
      for (int y = 0; y < row.length; y++) {
        row[y] /= 1 + judges.size();
      }
    }
    return new Fold(model, List.copyOf(kept), heldOut, p);
  }

  /** How doubtful the label of an example is: 1 - P_out(y|x), in [0, 1]. */
  double doubt(int position) {
    return 1 - probabilities[position * set.classes() + set.labels()[position]];
  }

  /** Whether another label is more probable than the one that an example has. */
  boolean expectsAnother(int position) {
    return expected(position) != set.labels()[position];
  }

  /** The most probable label of an example, of equally probable ones the one that it has. */
  int expected(int position) {
    int c = set.classes();
    int best = set.labels()[position];
    for (int y = 0; y < c; y++) {
      best = probabilities[position * c + y] > probabilities[position * c + best] ? y : best;
    }
    return best;
  }

  /** P_out(y|x) of an example, length c. */
  double[] probabilities(int position) {
    double[] p = new double[set.classes()];
    for (int y = 0; y < p.length; y++) {
      p[y] = probabilities[position * p.length + y];
    }
    return p;
  }

  /** The network that has not seen an example. */
  FoldNetwork foldNetwork(int position) {
    return foldNetworks.get(folds.of()[set.rows()[position]]);
  }
}
