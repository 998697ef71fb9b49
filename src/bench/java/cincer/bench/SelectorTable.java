package cincer.bench;

import cincer.Data;
import cincer.Fit;
import cincer.Selector;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.network.FullyConnected;
import cincer.network.Hyperparameters;
import cincer.network.NetworkLearner;
import cincer.options.Options;
import cincer.selector.TopFisher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What one question costs by each selector: all that is done once per fit, and the ranking of its candidates. */
final class SelectorTable {

  private static final int LARGE = 10_000;
  private static final int CLASSES = 10;
  private static final int HIDDEN = 32;
  private static final int PIXELS = 784;
  private static final int KNOWN = 200;
  private static final int SUSPICIOUS = 250;
  private static final int WARM_UP = 3;
  private static final int RUNS = 7;

  /** What looks at the output alone. */
  private static final String[] TOP = {"TopFisher", "TopIdentity", "RelativeInfluence", "LeastConfident",
      "NearestNeighbour -space HIDDEN", "RandomSelector", "ReferenceTopFisher"};
  /** What looks at all layers, or fits networks of its own. */
  private static final String[] ALL = {"TopFisher", "FullFisher", "BlockDiagonalFisher", "DiagonalFisher", "KroneckerFisher",
      "PracticalFisher", "TracIn", "ConjugateGradientInfluence", "LissaInfluence", "RelativeInfluence -influence FullFisher",
      "CrossFittedFisher", "CrossFittedFisher -splits 3", "CrossFittedLocalFisher", "Filtered", "ReferencePracticalFisher"};

  /** What is possible with as many examples as one likes. */
  private static final String[] MANY = {"NoCounterExample", "NearestNeighbour", "TopFisher", "RelativeInfluence", "Filtered", "ReferenceTopFisher", "PracticalFisher",
      "CrossFittedLossFisher", "CrossFittedLocalFisher", "DiagonalFisher", "KroneckerFisher", "TracIn", "LissaInfluence"};
  private static final int MANY_FEATURES = 20;
  private static final int MANY_CLASSES = 3;
  private static final int SHOWN = 100;

  private SelectorTable() {}

  static void print() throws Exception {
    System.out.printf("%-22s %6s %10s  %-40s | %9s %9s %12s%n", "fit", "n", "candidates", "selector", "cpu", "wall",
        "MB allocated");
    for (int candidates : new int[] {LARGE / CLASSES, LARGE}) {
      for (String selector : TOP) {
        drawn("drawn, c = 10, h = 32", LARGE, candidates, HIDDEN, selector);
      }
    }
    for (int n : new int[] {100, 200, 1_000}) {
      drawn("drawn, c = 10, h = 784", n, n / CLASSES, PIXELS, "TopFisher"); // logistic regression on images
    }
    TrainingSet all = Data.trainingSet("breast-noisy.arff", SUSPICIOUS + 1, "");
    Fit breast = Fit.of(new NetworkLearner(new FullyConnected(), null, RefitTable.paper(100), all.dimension(), all.classes()),
        all.subset(IntStream.range(0, KNOWN).toArray()), 1);
    Suspicion suspicion = breast.suspicion(SUSPICIOUS, all.features()[SUSPICIOUS], all.labels()[SUSPICIOUS]);
    for (String selector : ALL) {
      row("breast, FC 64-32", breast, suspicion, selector);
    }
  }

  /** What a question costs, with numbers of examples that a session may come to: once, what is done once a fit apart. SIZES in the environment names other numbers. */
  static void many() throws Exception {
    System.out.printf("%8s  %-28s | %12s %12s%n", "n", "selector", "once a fit, s", "a question, s");
    for (String size : System.getenv().getOrDefault("SIZES", "1000,10000,100000").split(",")) {
      int n = Integer.parseInt(size);
      TrainingSet all = Synthetic.trainingSet(n + 1, MANY_FEATURES, MANY_CLASSES);
      Fit fit = Fit.of(new NetworkLearner(new FullyConnected(), null, RefitTable.paper(Hyperparameters.AUTO), all.dimension(), all.classes()),
          all.subset(IntStream.range(0, n).toArray()), 1);
      Suspicion suspicion = fit.suspicion(n, all.features()[n], all.labels()[n]);
      for (String specification : MANY) {
        Selector selector = (Selector) Options.scheme(specification, TopFisher.class);
        double start = ProcessorTime.seconds();
        Selector.Ranker ranker = selector.prepare(fit);
        double prepared = ProcessorTime.seconds();
        ranker.best(suspicion, SHOWN);
        System.out.printf(Locale.ROOT, "%8d  %-28s | %12.2f %12.2f%n", n, specification, prepared - start, ProcessorTime.seconds() - prepared);
      }
    }
  }

  private static void drawn(String what, int n, int candidates, int hidden, String selector) throws Exception {
    row(what, Drawn.fit(n, candidates, CLASSES, hidden),
        new Suspicion(-1, new float[1], Drawn.PREDICTED + 1, Drawn.PREDICTED, 0.5, new double[CLASSES]), selector);
  }

  private static void row(String what, Fit fit, Suspicion suspicion, String specification) throws Exception {
    Selector selector = (Selector) Options.scheme(specification, TopFisher.class);
    List<Cost> costs = new ArrayList<>();
    for (int run = 0; run < WARM_UP + RUNS; run++) {
      Cost cost = Cost.of(() -> selector.prepare(fit).rank(suspicion));
      if (run >= WARM_UP) {
        costs.add(cost);
      }
    }
    Cost cost = Cost.median(costs);
    System.out.printf(Locale.ROOT, "%-22s %6d %10d  %-40s | %9.1f %9.1f %12.1f%n", what, fit.training().size(),
        fit.training().labelled(suspicion.predicted()).length, specification, cost.cpu(), cost.wall(), cost.bytes() / 1e6);
  }
}
