package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.DivergedException;
import cincer.Learner;
import cincer.Model;
import cincer.TrainingSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All labels are 0; what a network says of 0 depends on how long it was trained, and on nothing else. */
class TrainingTimeTest {

  private static final class TrainedForTimes implements Learner {
    private final Map<Double, Integer> fits;
    private final Map<Double, Float> says;
    private final double times;

    TrainedForTimes(Map<Double, Integer> fits, Map<Double, Float> says, double times) {
      this.fits = fits;
      this.says = says;
      this.times = times;
    }

    @Override
    public Model fit(TrainingSet training) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      synchronized (fits) {
        fits.merge(times, 1, Integer::sum);
      }
      float p = says.get(times);
      if (p < 0) {
        throw new DivergedException("training diverged");
      }
      return new ConstantModel(p, 1 - p);
    }

    @Override
    public Learner watched(DoubleConsumer progress) {
      return set -> {
        progress.accept(1);
        return fit(set);
      };
    }

    @Override
    public Learner trained(double longer) {
      return new TrainedForTimes(fits, says, longer);
    }

    @Override
    public int proposedEpochs(int examples) {
      return examples > 200_000 ? 4 : examples > 20_000 ? 11 : 20;
    }
  }

  private final Map<Double, Integer> fits = new TreeMap<>();

  private TrainingTime search(int rows, TrainingTime.Watch progress, float... says) {
    Map<Double, Float> byTimes = new TreeMap<>();
    byTimes.put(0.0, says[0]);
    for (int i = 1; i < says.length; i++) {
      byTimes.put(Math.pow(2, i - 3), says[i]);
    }
    return new TrainingTime(new TrainedForTimes(fits, byTimes, -1), Review.UNKNOWN, () -> set(rows), Folds.deal(new int[rows], 2, 5, 1), progress);
  }

  private static TrainingSet set(int rows) {
    double[] weights = new double[rows];
    Arrays.fill(weights, 1);
    int[] each = new int[rows];
    Arrays.setAll(each, row -> row);
    return new TrainingSet(new float[rows][1], new int[rows], weights, each, 2);
  }

  /**
   * What is said by the training of few rows, and after 1/4, 1/2, 1, 2, 4 and 8 times the proposed time; 1% of the loss is worth twice the time; below 0
   * training diverges.
   */
  @ParameterizedTest
  @CsvSource({
      "600,    .5 .5 .5 .6 .7 .8 .9,        8,    5, 0 1 2 4 8",
      "600,    .5 .5 .5 .6 .7 .701 .9,      2,    5, 0 1 2 4",
      "600,    .5 .5 .5 .7 .701 .9 .9,      1,    5, 0 .5 1 2",
      "600,    .5 .5 .7 .7 .6 .9 .9,        .5,   5, 0 .25 .5 1 2",
      "600,    .5 .8 .75 .7 .6 .9 .9,       .25,  5, 0 .25 .5 1 2",
      "600,    .5 .5 .5 .6 -1 .8 .9,        1,    5, 0 .5 1 2",
      "600,    .71 .5 .5 .6 .7 .701 .9,     0,    5, 0 1 2 4",
      "600,    .702 .5 .5 .6 .7 .701 .9,    2,    5, 0 1 2 4",
      "3000,   .5 .5 .5 .6 .7 .7 .9,        2,    4, 0 1 2 4",
      "3001,   .9 .5 .5 .6 .7 .7 .9,        2,    4, 1 2 4",
      "100000, .5 .5 .5 .6 .7 .8 .9,        2,    1, 1 2",
      "1000000, .5 .5 .5 .6 .7 .8 .9,       1,    1, .5 1",
      "1000000, .5 .5 .7 .6 .7 .8 .9,       .5,   1, .25 .5 1"})
  void itIsDoubledAsLongAsItPaysAndHalvedAsLongAsItDoesNotCost(int rows, String says, double times, int parts, String tried) throws Exception {
    String[] numbers = says.trim().split(" ");
    float[] p = new float[numbers.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = Float.parseFloat(numbers[i]);
    }
    List<double[]> told = Collections.synchronizedList(new ArrayList<>());
    List<Double> sure = Collections.synchronizedList(new ArrayList<>());
    TrainingTime time = search(rows, (done, left, fits, least) -> {
      told.add(new double[] {done, left, fits});
      sure.add(least.left() + least.fits());
    }, p);
    TrainedForTimes found = (TrainedForTimes) time.found();
    assertEquals(times, found.times);
    Map<Double, Integer> expected = new TreeMap<>();
    Arrays.stream(tried.trim().split(" ")).forEach(text -> expected.put(Double.parseDouble(text), parts));
    assertEquals(expected, fits, "each is tried once, by as many parts as have 2,000 labels");
    for (int i = 1; i < told.size(); i++) {
      assertTrue(told.get(i)[0] >= told.get(i - 1)[0], "what is done grows");
      assertTrue(sum(told.get(i)) <= sum(told.get(i - 1)) + 1e-9, "it never takes longer than was said before");
    }
    double[] last = told.get(told.size() - 1);
    for (int i = 0; i < told.size(); i++) {
      assertTrue(sure.get(i) <= sum(last) - told.get(i)[0] + 1e-9, "what comes in any case is not more than came");
      assertTrue(sure.get(i) > 0, "five networks come");
    }
    assertEquals(last[2], sure.get(told.size() - 1), "then it is known");
    assertEquals(0, last[1]);
    double cost = times == 0 ? 5 : times; // as many epochs as five times those that are proposed
    assertEquals(Math.max(cost, 5 * cost / Runtime.getRuntime().availableProcessors()), last[2], 1e-12, "five networks come");
    assertTrue(sum(told.get(0)) > sum(last) || times == 8 || rows >= 100_000, "what may follow is counted from the start");
    assertSame(found, time.found());
    assertEquals(expected, fits, "nothing is tried again");
  }

  /** What is said by the training of few rows, and after 5, 10 and 20 times the proposed epochs; a review of so few does not ask. */
  @ParameterizedTest
  @CsvSource({
      "499, .5 .6 .7 .8,     20, 0 5 10 20",
      "20,  .5 .6 .7 .701,   10, 0 5 10 20",
      "200, .5 .6 .601 .8,   5,  0 5 10",
      "200, .62 .6 .601 .8,  0,  0 5 10",
      "200, .602 .6 -1 .8,   5,  0 5 10"})
  void ofFewLabelsTheBestIsFoundToo(int rows, String says, double times, String tried) throws Exception {
    Map<Double, Float> byTimes = new TreeMap<>();
    double[] tries = {0, 5, 10, 20};
    String[] numbers = says.trim().split(" ");
    for (int i = 0; i < tries.length; i++) {
      byTimes.put(tries[i], Float.parseFloat(numbers[i]));
    }
    assertEquals(times, TrainingTime.best(new TrainedForTimes(fits, byTimes, -1), set(rows), Folds.deal(new int[rows], 2, 5, 1)));
    Map<Double, Integer> expected = new TreeMap<>();
    Arrays.stream(tried.trim().split(" ")).forEach(text -> expected.put(Double.parseDouble(text), 5));
    assertEquals(expected, fits);
    Learner closed = set -> new ConstantModel(.5f, .5f);
    assertEquals(0, TrainingTime.best(closed, set(rows), Folds.deal(new int[rows], 2, 5, 1)), "nothing is left to find out");
  }

  private static double sum(double[] times) {
    return Arrays.stream(times).sum();
  }

  @Test
  void whoWaitsCanBeStoppedAndTheNextOneFindsItAllTheSame() throws Exception {
    TrainingTime time = search(600, (done, left, fits, least) -> {}, .5f, .5f, .5f, .6f, .7f, .7f, .9f);
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, time::found);
    assertEquals(Map.of(), fits);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<Learner>> both = List.of(two.submit(time::found), two.submit(time::found));
      assertSame(both.get(0).get(), both.get(1).get());
    } finally {
      two.shutdown();
    }
    assertEquals(2, ((TrainedForTimes) time.found()).times);
    assertEquals(Map.of(0.0, 5, 1.0, 5, 2.0, 5, 4.0, 5), fits);
  }
}
