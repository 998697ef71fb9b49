package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.Data;
import cincer.Engine;
import cincer.Learner;
import cincer.Listener;
import cincer.Model;
import cincer.Query;
import cincer.Selector;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.data.Attributes;
import cincer.selector.LeastConfident;
import cincer.selector.TopFisher;
import cincer.suspicion.Margin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;

class SkepticalLearnerTest {

  /** Expects of everything the majority label of what it was trained on, by the share of that label. */
  private static final class Majority implements Learner {
    private final List<Integer> sizes = new ArrayList<>();

    @Override
    public synchronized Model fit(TrainingSet training) {
      sizes.add(training.size());
      return new ConstantModel(training);
    }
  }

  /** Answers from a list; then labels as the truth says. */
  private record Scripted(List<Answer> script, int[] truth, boolean isPerson, List<Query> asked) implements Annotator {
    Scripted(int[] truth, boolean isPerson, Answer... script) {
      this(new ArrayList<>(List.of(script)), truth, isPerson, new ArrayList<>());
    }

    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) throws InterruptedException {
      asked.add(query);
      if (isPerson) {
        Thread.sleep(asked.size() % 3 * 15L); // sometimes the walk ahead is done, sometimes it is not
      }
      if (!script.isEmpty()) {
        return script.remove(0);
      }
      int row = query.suspicion().row();
      return query.counterExample().map(shown -> new Answer.Labels(truth[row], shown.row(), truth[shown.row()]))
          .orElse(Answer.Labels.of(truth[row]));
    }
  }

  private static final int[] OBSERVED = {0, 0, 0, 1, 1, 1, 0, 1};

  private static Walk small() {
    return new Walk(new float[8][1], OBSERVED, new double[] {1, 1, 1, 1, 1, 1, 1, 1}, 2, new int[] {0, 1, 2},
        new int[] {3, 4, 5, 6, 7});
  }

  private static Outcome run(Walk walk, Learner learner, Selector selector, int rounds, boolean overlap, Annotator annotator)
      throws InterruptedException {
    return new SkepticalLearner(walk, learner, selector, new Policy(new Margin(), 0.2, rounds, overlap, 1)).run(annotator, Listener.NONE);
  }

  @Test
  void everyArrivalIsJudgedByTheModelOfAllBeforeIt() throws Exception {
    Majority learner = new Majority();
    run(small(), learner, new LeastConfident(), 1, false, new Scripted(OBSERVED, false));
    assertEquals(List.of(3, 4, 5, 6, 7), learner.sizes);
  }

  @Test
  void overlappedArrivalsAreJudgedByTheModelOneRefitBehind() throws Exception {
    Majority learner = new Majority();
    run(small(), learner, new LeastConfident(), 1, true, new Scripted(OBSERVED, false));
    assertEquals(List.of(3, 4, 5, 6), learner.sizes); // the second arrival is judged by the first one's model
  }

  @Test
  void onlyDoubtedLabelsAreAskedAboutAndBothAnswersCount() throws Exception {
    int[] truth = {1, 0, 0, 1, 1, 1, 1, 1};
    Scripted annotator = new Scripted(truth, false);
    Outcome outcome = run(small(), new Majority(), new LeastConfident(), 1, false, annotator);
    assertEquals(3, annotator.asked.get(0).suspicion().row());
    assertEquals(1.0, annotator.asked.get(0).suspicion().margin());
    assertEquals(6, annotator.asked.get(1).suspicion().row()); // four of six are labelled 1 by now
    assertEquals(4 / 6.0 - 2 / 6.0, annotator.asked.get(1).suspicion().margin(), 1e-6);
    assertArrayEquals(truth, outcome.labels());
    assertEquals(List.of(4, 5, 7), outcome.accepted().stream().map(Suspicion::row).toList());
  }

  @Test
  void backAsksThePreviousQuestionAgainWithItsLabelsRestored() throws Exception {
    Scripted annotator = new Scripted(OBSERVED, false, new Answer.Labels(0, 1, 1), new Answer.Back(), Answer.Labels.of(1));
    Outcome outcome = run(small(), new Majority(), new LeastConfident(), 1, false, annotator);
    assertEquals(annotator.asked.get(0), annotator.asked.get(2));
    assertEquals(0, outcome.labels()[1]);
    assertEquals(1, outcome.labels()[3]);
  }

  @Test
  void undoRestoresTheLabelsOfAnyAnswerAndRefitsOnceWhileLaterAnswersStand() throws Exception {
    Majority learner = new Majority();
    Scripted annotator = new Scripted(OBSERVED, false, new Answer.Labels(0, 1, 1), Answer.Labels.of(0), new Answer.Undo(1));
    Outcome outcome = run(small(), learner, new LeastConfident(), 1, false, annotator);
    assertEquals(List.of(3, 4, 5, 5), annotator.asked.subList(0, 4).stream().map(query -> query.suspicion().row()).toList());
    assertEquals(3, annotator.asked.get(3).number());
    assertEquals(0.6, annotator.asked.get(3).suspicion().margin(), 1e-6); // four of five are labelled 0
    assertEquals(0, outcome.labels()[1]);
    assertEquals(1, outcome.labels()[3]);
    assertEquals(0, outcome.labels()[4], "the later answer stands");
    assertEquals(List.of(3, 4, 5, 5, 6, 7), learner.sizes);
    assertTrue(outcome.turns().get(0).undone() && outcome.turns().get(0).answer() instanceof Answer.Skip);
  }

  @Test
  void redoMakesItCountAgainAndNothingIsUndoneTwice() throws Exception {
    Scripted annotator = new Scripted(OBSERVED, false, new Answer.Labels(0, 1, 1), Answer.Labels.of(0), new Answer.Undo(1),
        new Answer.Undo(1), new Answer.Undo(9), new Answer.Redo(1));
    Outcome outcome = run(small(), new Majority(), new LeastConfident(), 1, false, annotator);
    assertEquals(1, outcome.labels()[1]);
    assertEquals(0, outcome.labels()[3]);
  }

  @Test
  void aChangedAnswerCountsAsTheNewestAndCanBeUndoneAndRedone() throws Exception {
    Answer change = new Answer.Change(1, new Answer.Labels(1, 2, 1));
    Answer[] script = {new Answer.Labels(0, 1, 1), new Answer.Labels(0, 2, 0), change};
    Scripted annotator = new Scripted(OBSERVED, false, script);
    Outcome changed = run(small(), new Majority(), new LeastConfident(), 1, false, annotator);
    assertEquals(List.of(3, 4, 5, 5), annotator.asked.subList(0, 4).stream().map(query -> query.suspicion().row()).toList());
    assertArrayEquals(new int[] {0, 0, 1, 1, 0}, Arrays.copyOf(changed.labels(), 5), "what the change says of row 3 is newest");
    assertEquals(new Answer.Labels(1, 2, 1), changed.turns().get(0).given());
    assertEquals(0.2, annotator.asked.get(3).suspicion().margin(), 1e-6); // three of five are labelled 0
    for (Answer more : new Answer[] {new Answer.Undo(1), new Answer.Redo(1), new Answer.Change(7, Answer.Labels.of(0))}) {
      script = Arrays.copyOf(script, script.length + 1);
      script[script.length - 1] = more;
      Outcome outcome = run(small(), new Majority(), new LeastConfident(), 1, false, new Scripted(OBSERVED, false, script));
      assertArrayEquals(more instanceof Answer.Undo ? new int[] {0, 0, 0, 1, 0} : new int[] {0, 0, 1, 1, 0},
          Arrays.copyOf(outcome.labels(), 5), "after " + more);
    }
  }

  @Test
  void backAfterAChangeAsksThePreviousQuestionNotTheChangedOne() throws Exception {
    Scripted annotator = new Scripted(OBSERVED, false, new Answer.Skip(), Answer.Labels.of(0),
        new Answer.Change(1, Answer.Labels.of(0)), new Answer.Back());
    Outcome outcome = run(small(), new Majority(), new LeastConfident(), 1, false, annotator);
    assertEquals(List.of(3, 4, 5, 5, 4), annotator.asked.subList(0, 5).stream().map(query -> query.suspicion().row()).toList());
    assertEquals(0, outcome.labels()[3], "the change stands");
    assertEquals(1, outcome.labels()[4]);
  }

  /** Tells events, as a journal on disk does. */
  private static final class Recorder implements Listener {
    private final List<Event> events = new ArrayList<>();

    @Override
    public void judged(int position, int arrivals, Suspicion s) {
      events.add(new Event.ExampleJudged(events.size(), position, new Suspicion(s.row(), new float[0], s.label(), s.predicted(), s.margin(),
          s.probabilities(), s.score())));
    }

    @Override
    public void asked(Query query, int[] labels, String model) {
      events.add(new Event.Asked(events.size(), query, model));
    }

    @Override
    public void answered(Query query, int[] labels, Answer answer) {
      events.add(new Event.Given(events.size(), query.number(), answer));
    }

    @Override
    public void ended() {
      events.add(new Event.Ended(events.size(), null));
    }
  }

  @Test
  void resumingAfterAnyEventFitsOnceAndEndsTheSame() throws Exception {
    Recorder recorder = new Recorder();
    Walk walk = small();
    Answer[] script = {new Answer.Labels(0, 1, 1), Answer.Labels.of(0), new Answer.Undo(1),
        new Answer.Change(2, new Answer.Labels(1, 1, 0))};
    Outcome expected = new SkepticalLearner(walk, new Majority(), new LeastConfident(), Policy.of(0.2, 1))
        .run(new Scripted(OBSERVED, false, script), recorder);
    for (int n = 0; n <= recorder.events.size(); n++) {
      List<Event> past = recorder.events.subList(0, n);
      long answered = past.stream().filter(Event.Given.class::isInstance).count();
      Answer[] left = Arrays.copyOfRange(script, (int) Math.min(answered, script.length), script.length);
      Majority learner = new Majority();
      Scripted annotator = new Scripted(OBSERVED, false, left);
      Outcome outcome = new SkepticalLearner(walk, learner, new LeastConfident(), Policy.of(0.2, 1)).run(annotator, Listener.NONE, past).outcome();
      assertArrayEquals(expected.labels(), outcome.labels());
      assertEquals(facts(expected).toString(), facts(outcome).toString());
      long judged = past.stream().filter(Event.ExampleJudged.class::isInstance).count();
      assertTrue(learner.sizes.size() <= 7 - judged + 1, "after event " + n + ": " + learner.sizes);
    }
  }

  @Test
  void stopKeepsWhatWasDoneAndSkipKeepsTheLabels() throws Exception {
    Scripted annotator = new Scripted(OBSERVED, false, new Answer.Skip(), new Answer.Stop());
    Outcome outcome = run(small(), new Majority(), new LeastConfident(), 1, false, annotator);
    assertArrayEquals(OBSERVED, outcome.labels());
    assertEquals(1, outcome.arrived());
    assertEquals(1, outcome.turns().size());
  }

  @Test
  void theNextCounterExampleIsAskedAboutWhenOneWasCorrected() throws Exception {
    Scripted annotator = new Scripted(new int[] {1, 1, 0, 1, 1, 1, 0, 1}, false);
    Outcome outcome = run(small(), new Majority(), new LeastConfident(), 3, false, annotator);
    assertEquals(annotator.asked.get(0).suspicion(), annotator.asked.get(1).suspicion());
    assertEquals(1, annotator.asked.get(1).counterExample().orElseThrow().row());
    assertArrayEquals(new int[] {1, 1}, Arrays.copyOf(outcome.labels(), 2));
  }

  @Test
  void walkingAheadChangesNothingOnRealData() throws Exception {
    Instances noisy = Data.load("breast-noisy.arff");
    int[] truth = Attributes.labels(Data.load("breast-true.arff"));
    double[] weights = new double[noisy.size()];
    Arrays.fill(weights, 1);
    for (boolean overlap : new boolean[] {false, true}) {
      List<Outcome> outcomes = new ArrayList<>();
      for (boolean person : new boolean[] {false, true}) {
        CincerClassifier classifier = new CincerClassifier();
        classifier.setEpochs(5);
        classifier.setLearningRate(0.003);
        Engine.Setup setup = classifier.setUp(noisy);
        Walk walk = Bootstrap.walk(setup.features(), Attributes.labels(noisy), weights, 2, 380, Bootstrap.Source.STRATIFIED,
            Bootstrap.Order.SHUFFLED, 4);
        outcomes.add(run(walk, setup.learner(), new TopFisher(), 2, overlap,
            new Scripted(truth, person, Answer.Labels.of(0), new Answer.Back())));
      }
      assertTrue(outcomes.get(0).turns().size() > 10);
      assertArrayEquals(outcomes.get(0).labels(), outcomes.get(1).labels());
      assertEquals(facts(outcomes.get(0)), facts(outcomes.get(1)));
    }
  }

  /** Every question with its exact margin and score, and every accepted margin. */
  private static List<Object> facts(Outcome outcome) {
    List<Object> facts = new ArrayList<>();
    outcome.turns().forEach(turn -> facts.addAll(List.of(turn.query().suspicion().row(), turn.query().suspicion().margin(),
        turn.query().ranking(), turn.answer())));
    outcome.accepted().stream().map(Suspicion::margin).forEach(facts::add);
    return facts;
  }
}
