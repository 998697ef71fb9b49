package cincer.bench;

import cincer.TrainingSet;
import cincer.data.ImageShape;
import cincer.network.Architecture;
import cincer.network.Convolutional;
import cincer.network.Dl4jFit;
import cincer.network.FullyConnected;
import cincer.network.Hyperparameters;
import cincer.network.LogisticRegression;
import cincer.network.NetworkLearner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A refit from scratch by DL4J's {@code fit} and by ours, in turns. */
final class RefitTable {

  /** Features and classes: as breast cancer, one-hot text, and images have them. */
  private static final int[][] SHAPES = {{30, 2}, {104, 2}, {784, 10}};
  private static final int[] SIZES = {100, 200, 600};
  private static final int EPOCHS = 100;
  /** Turns of a comparison, and how often ours runs in a turn. */
  private static final int TURNS = 5;
  private static final int OURS = 5;
  private static final int GROWTH_RUNS = 15;

  private RefitTable() {}

  static Hyperparameters paper(int epochs) {
    return new Hyperparameters(epochs, 32, 1e-3, 0.2, 0, 0, 1);
  }

  /** Dense networks, n = 100 to 600. */
  static void dense() throws Exception {
    header();
    for (Architecture architecture : List.of(new FullyConnected(), new LogisticRegression())) {
      for (int[] shape : SHAPES) {
        for (int n : SIZES) {
          compare(architecture, null, Synthetic.trainingSet(n, shape[0], shape[1]), EPOCHS, TURNS, OURS);
        }
      }
    }
  }

  /** The paper's CNN on 28 x 28 images, n = 200: a tenth of the epochs, because a refit of 100 takes DL4J a minute. */
  static void convolutional() throws Exception {
    header();
    compare(new Convolutional(), ImageShape.parse("28x28x1"), Synthetic.trainingSet(200, 784, 10), EPOCHS / 10, 3, 2);
  }

  private static void header() {
    System.out.printf("%-20s %5s %3s %5s %6s | %9s %9s | %9s %9s | %7s%n", "network", "d", "c", "n", "epochs", "DL4J cpu",
        "wall", "ours cpu", "wall", "ratio");
  }

  private static void compare(Architecture architecture, ImageShape image, TrainingSet set, int epochs, int turns, int runs)
      throws Exception {
    NetworkLearner learner = new NetworkLearner(architecture, image, paper(epochs), set.dimension(), set.classes());
    learner.fit(set);
    Dl4jFit.fit(architecture, image, paper(1), set);
    List<Cost> theirs = new ArrayList<>();
    List<Cost> ours = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      theirs.add(Cost.ofThisThread(() -> Dl4jFit.fit(architecture, image, paper(epochs), set)));
      for (int run = 0; run < runs; run++) {
        ours.add(Cost.ofThisThread(() -> learner.fit(set)));
      }
    }
    Cost a = Cost.median(theirs);
    Cost b = Cost.median(ours);
    System.out.printf(Locale.ROOT, "%-20s %5d %3d %5d %6d | %9.1f %9.1f | %9.1f %9.1f | %6.1fx%n",
        architecture.getClass().getSimpleName(), set.dimension(), set.classes(), set.size(), epochs, a.cpu(), a.wall(),
        b.cpu(), b.wall(), a.cpu() / b.cpu());
  }

  /** How a refit by ours grows with n: the time per example should not. */
  static void growth() throws Exception {
    System.out.printf("%5s %9s %9s %24s %12s%n", "n", "cpu", "wall", "us / (example, epoch)", "MB allocated");
    for (int n : new int[] {100, 200, 400, 800, 1600}) {
      TrainingSet set = Synthetic.trainingSet(n, SHAPES[0][0], SHAPES[0][1]);
      NetworkLearner learner = new NetworkLearner(new FullyConnected(), null, paper(EPOCHS), set.dimension(), set.classes());
      learner.fit(set);
      List<Cost> costs = new ArrayList<>();
      for (int run = 0; run < GROWTH_RUNS; run++) {
        costs.add(Cost.ofThisThread(() -> learner.fit(set)));
      }
      Cost cost = Cost.median(costs);
      System.out.printf(Locale.ROOT, "%5d %9.1f %9.1f %24.3f %12.1f%n", n, cost.cpu(), cost.wall(),
          cost.cpu() * 1e3 / n / EPOCHS, cost.bytes() / 1e6);
    }
  }
}
