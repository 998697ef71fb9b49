package cincer.suspicion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.Data;
import cincer.Fit;
import cincer.LayerFactors;
import cincer.Learner;
import cincer.Listener;
import cincer.Query;
import cincer.Suspicion;
import cincer.SuspicionScore;
import cincer.TrainingSet;
import cincer.learner.Outcome;
import cincer.learner.Policy;
import cincer.learner.SkepticalLearner;
import cincer.learner.Walk;
import cincer.network.FullyConnected;
import cincer.network.Hyperparameters;
import cincer.network.NetworkLearner;
import cincer.options.Options;
import cincer.selector.DropCounterExample;
import cincer.selector.NoCounterExample;
import cincer.selector.TopFisher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

/** Suspicion scores are what their formulas say, and the walk asks by them. */
class SuspicionScoreTest {

  private static TrainingSet all;
  private static Learner learner;
  private static Fit fit;
  private static Suspicion suspicion;

  @BeforeAll
  static void fit() throws Exception {
    all = Data.trainingSet("breast-noisy.arff", 90, "");
    learner = new NetworkLearner(new FullyConnected(), null, new Hyperparameters(30, 32, 1e-3, 0.2, 0, 0, 1), all.dimension(), 2);
    fit = Fit.of(learner, all.subset(IntStream.range(0, 60).toArray()), 1);
    suspicion = IntStream.range(60, 90).mapToObj(row -> fit.suspicion(row, all.features()[row], all.labels()[row]))
        .filter(s -> s.exceeds(0)).findFirst().orElseThrow();
  }

  private static double score(String specification) throws InterruptedException {
    SuspicionScore score = (SuspicionScore) Options.scheme(specification, Margin.class);
    return score.prepare(fit).score(suspicion);
  }

  private static double squaredNorm(int y) {
    double norm = 0;
    for (LayerFactors layer : fit.model().derivatives().factors(new float[][] {suspicion.features()}, new int[] {y})) {
      for (double g : layer.sum(new double[] {1})) {
        norm += g * g;
      }
    }
    return norm;
  }

  @Test
  void formulas() throws Exception {
    double[] p = suspicion.probabilities();
    double margin = p[suspicion.predicted()] - p[suspicion.label()];
    assertEquals(margin, score("Margin"), 1e-15);
    assertEquals(margin / p[suspicion.predicted()], score("NormalizedMargin"), 1e-15);
    assertEquals(p[0] * squaredNorm(0) + p[1] * squaredNorm(1), score("ExpectedGradientLength"), 1e-9);
    assertEquals(squaredNorm(suspicion.label()), score("FisherNorm"), 1e-9);
    double crossFitted = score("CrossFittedMargin -folds 3");
    assertTrue(crossFitted > 0 && crossFitted <= 1 && crossFitted != margin);
  }

  /** Says of every suspicious example that its label is right, and of every counter-example that it is class 0. */
  private static final class AskedAnnotator implements Annotator {
    final List<Query> queries = new ArrayList<>();

    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      queries.add(query);
      return query.counterExample().<Answer>map(ce -> new Answer.Labels(query.suspicion().label(), ce.row(), 0))
          .orElse(Answer.Labels.of(query.suspicion().label()));
    }
  }

  private static Walk walk() {
    return new Walk(all.features(), all.labels(), all.weights(), 2, IntStream.range(0, 60).toArray(),
        IntStream.range(60, 80).toArray());
  }

  @Test
  void unboundedScoresAreComparedWithAQuantileOfTheBootstrapSet() throws Exception {
    double[] scores = new double[60];
    for (int k = 0; k < 60; k++) {
      scores[k] = new FisherNorm().prepare(fit).score(fit.suspicion(k, all.features()[k], all.labels()[k]));
    }
    Arrays.sort(scores);
    AskedAnnotator asked = new AskedAnnotator();
    Outcome outcome = new SkepticalLearner(walk(), learner, new NoCounterExample(), new Policy(new FisherNorm(), 0.9, 1, false, 1)).run(asked, Listener.NONE);
    assertFalse(asked.queries.isEmpty());
    assertTrue(asked.queries.stream().allMatch(q -> q.suspicion().score() >= scores[54]));
    assertTrue(outcome.accepted().stream().allMatch(s -> s.predicted() == s.label() || s.score() < scores[54]));
  }

  @Test
  void theMarginIsTheDefault() throws Exception {
    AskedAnnotator asked = new AskedAnnotator();
    AskedAnnotator again = new AskedAnnotator();
    new SkepticalLearner(walk(), learner, new NoCounterExample(), Policy.of(0.2, 1)).run(asked, Listener.NONE);
    new SkepticalLearner(walk(), learner, new NoCounterExample(), new Policy(new Margin(), 0.2, 1, false, 1)).run(again, Listener.NONE);
    assertFalse(asked.queries.isEmpty());
    assertEquals(asked.queries.stream().map(Query::position).toList(), again.queries.stream().map(Query::position).toList());
    assertTrue(asked.queries.stream().allMatch(q -> q.suspicion().score() == q.suspicion().margin()));
  }

  @Test
  void dropCounterExampleRemovesAndNeverRelabels() throws Exception {
    AskedAnnotator asked = new AskedAnnotator();
    Outcome outcome = new SkepticalLearner(walk(), learner, new DropCounterExample(), Policy.of(0.2, 1)).run(asked, Listener.NONE);
    assertFalse(outcome.dropped().isEmpty());
    assertEquals(asked.queries.stream().map(q -> q.counterExample().orElseThrow().row()).toList(), outcome.dropped());
    assertEquals(outcome.dropped().size(), outcome.dropped().stream().distinct().count(), "what is dropped is shown no more");
    assertTrue(Arrays.equals(all.labels(), outcome.labels()));
    assertTrue(outcome.turns().stream().noneMatch(Outcome.Turn::relabelsCounterExample));
    Outcome cleaned = new SkepticalLearner(walk(), learner, new TopFisher(), Policy.of(0.2, 1)).run(new AskedAnnotator(), Listener.NONE);
    assertTrue(cleaned.dropped().isEmpty());
  }
}
