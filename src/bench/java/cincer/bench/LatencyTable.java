package cincer.bench;

import cincer.Data;
import cincer.Fit;
import cincer.Learner;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.data.Attributes;
import cincer.learner.Bootstrap;
import cincer.learner.Outcome;
import cincer.learner.Policy;
import cincer.learner.SkepticalLearner;
import cincer.learner.Walk;
import cincer.network.FullyConnected;
import cincer.network.NetworkLearner;
import cincer.selector.CrossFittedLossFisher;
import cincer.selector.ScoringSelector;
import cincer.selector.TopFisher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a person waits for on breast cancer, FC 64-32, by Top Fisher and by the default: wall times, without a journal on disk. */
final class LatencyTable {

  private static final int KNOWN = 200;
  private static final int WARM_UP = 20;
  private static final int RUNS = 200;
  private static final long THINKING = 1000;
  private static final double TAU = 0.2;

  private final TrainingSet all;
  private final int[] truth;
  private final Learner learner;

  private LatencyTable() throws Exception {
    truth = Attributes.labels(Data.load("breast-true.arff"));
    all = Data.trainingSet("breast-noisy.arff", truth.length, "");
    learner = new NetworkLearner(new FullyConnected(), null, RefitTable.paper(100), all.dimension(), all.classes());
  }

  static void print() throws Exception {
    LatencyTable table = new LatencyTable();
    System.out.printf("%-64s %6s %9s %9s%n", "wall, ms", "times", "p50", "p95");
    for (ScoringSelector selector : List.of(new TopFisher(), new CrossFittedLossFisher())) {
      System.out.println(selector.getClass().getSimpleName());
      table.measure(selector);
    }
  }

  /** How long people think, and how often they wait for a fit although what they would say was foreseen. */
  static void thinking() throws Exception {
    LatencyTable table = new LatencyTable();
    System.out.printf(Locale.ROOT, "%12s %10s %10s %12s %12s%n", "thinking, s", "foreseen", "refits", "p50, ms", "p95, ms");
    for (long thinking : new long[] {60, 400, 1500, 5000}) {
      table.refits(thinking);
    }
  }

  private void refits(long thinking) throws Exception {
    Thread asking = Thread.currentThread();
    AtomicInteger fits = new AtomicInteger();
    Learner counting = training -> {
      fits.addAndGet(Thread.currentThread() == asking ? 1 : 0);
      return learner.fit(training);
    };
    Walk walk = Bootstrap.walk(all.features(), all.labels(), all.weights(), all.classes(), KNOWN,
        Bootstrap.Source.STRATIFIED, Bootstrap.Order.FILE, 1);
    Thinker thinker = new Thinker(truth, thinking, (int) Math.min(80, 120_000 / thinking), fits::get);
    new SkepticalLearner(walk, counting, new TopFisher(), Policy.of(0, 1)).run(thinker, thinker);
    List<Thinker.Wait> foreseen = thinker.waits().stream().filter(Thinker.Wait::foreseen).toList();
    System.out.printf(Locale.ROOT, "%12.2f %10d %10d %12.1f %12.1f%n", thinking / 1000.0, foreseen.size(),
        foreseen.stream().mapToInt(Thinker.Wait::fits).sum(), Cost.percentile(of(foreseen, Thinker.Wait::question), 50),
        Cost.percentile(of(foreseen, Thinker.Wait::question), 95));
  }

  private void measure(ScoringSelector selector) throws Exception {
    arrivals(selector);
    Outcome without = walk(0, selector);
    Outcome with = walk(THINKING, selector);
    System.out.println("the same questions and labels with speculation: " + (Arrays.equals(without.labels(), with.labels())
        && without.turns().stream().map(t -> t.query().position()).toList()
            .equals(with.turns().stream().map(t -> t.query().position()).toList())));
  }

  /** One arrival judged at n = 200: refit, margin, and the scores that only a suspicious one needs. */
  private void arrivals(ScoringSelector selector) throws Exception {
    int[] known = IntStream.range(0, KNOWN).toArray();
    TrainingSet training = all.subset(known);
    List<Double> wall = new ArrayList<>();
    for (int run = 0; run < WARM_UP + RUNS; run++) {
      int row = KNOWN + run % (all.size() - KNOWN);
      double cost = Cost.ofThisThread(() -> {
        Fit fit = Fit.of(learner, training, 1);
        Suspicion suspicion = fit.suspicion(row, all.features()[row], all.labels()[row]);
        return selector.prepare(fit).rank(suspicion);
      }).wall();
      if (run >= WARM_UP) {
        wall.add(cost);
      }
    }
    line("one arrival judged, n = 200 (refit, margin, score)", wall);
  }

  /** A walk that starts at n = 200, by an annotator that thinks for so many ms, or by none that is a person. */
  private Outcome walk(long thinking, ScoringSelector selector) throws Exception {
    Walk walk = Bootstrap.walk(all.features(), all.labels(), all.weights(), all.classes(), KNOWN,
        Bootstrap.Source.STRATIFIED, Bootstrap.Order.FILE, 1);
    Thinker thinker = new Thinker(truth, thinking);
    Outcome outcome = new SkepticalLearner(walk, learner, selector, Policy.of(TAU, 1))
        .run(thinker, thinker);
    if (thinking == 0) {
      lines("without speculation", thinker.waits());
    } else {
      String which = "speculation, " + thinking + " ms to think, ";
      lines(which + "foreseen", thinker.waits().stream().filter(Thinker.Wait::foreseen).toList());
      lines(which + "unforeseen", thinker.waits().stream().filter(wait -> !wait.foreseen()).toList());
    }
    return outcome;
  }

  private static void lines(String which, List<Thinker.Wait> waits) {
    line("answer to next arrival, " + which, of(waits, Thinker.Wait::arrival));
    line("answer to next question, " + which, of(waits, Thinker.Wait::question));
  }

  private static List<Double> of(List<Thinker.Wait> waits, ToDoubleFunction<Thinker.Wait> time) {
    return waits.stream().map(time::applyAsDouble).toList();
  }

  private static void line(String what, List<Double> values) {
    System.out.printf(Locale.ROOT, "%-64s %6d %9.1f %9.1f%n", what, values.size(), Cost.percentile(values, 50),
        Cost.percentile(values, 95));
  }
}
