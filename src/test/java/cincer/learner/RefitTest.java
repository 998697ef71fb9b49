package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.CounterExample;
import cincer.InvalidInputException;
import cincer.Learner;
import cincer.Listener;
import cincer.Model;
import cincer.Query;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.selector.LeastConfident;
import cincer.suspicion.Margin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instances;

class RefitTest {

  /** Expects of an example the label that most of what it learned has, by the share of that label. */
  private static final class Counting implements Learner {
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Integer> batches = new ArrayList<>();

    @Override
    public synchronized Model fit(TrainingSet training) {
      sizes.add(training.size());
      return new ConstantModel(training) {
        @Override
        public Output output(float[][] x) {
          if (x.length != training.size()) {
            batches.add(x.length);
          }
          return super.output(x);
        }
      };
    }
  }

  /** Does what the script says, then confirms what it is asked about. */
  private record ScriptedAnswers(List<Answer> script, boolean isPerson, List<Query> asked) implements Annotator {

    ScriptedAnswers(boolean isPerson, Answer... script) {
      this(new ArrayList<>(List.of(script)), isPerson, new ArrayList<>());
    }

    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      asked.add(query);
      return script.isEmpty() ? Answer.Labels.of(labels[query.suspicion().row()]) : script.remove(0);
    }
  }

  /** So many are known; rows arrive labelled 0, and those at these positions 1. */
  private static Walk walk(int known, int arrivals, Integer... odd) {
    int[] labels = IntStream.range(0, known + arrivals).map(row -> List.of(odd).contains(row - known) ? 1 : 0).toArray();
    double[] weights = new double[labels.length];
    Arrays.fill(weights, 1);
    return new Walk(new float[labels.length][1], labels, weights, 2, IntStream.range(0, known).toArray(),
        IntStream.range(known, known + arrivals).toArray());
  }

  private static Outcome run(Walk walk, Learner learner, String refit, Annotator annotator) throws InterruptedException {
    return new SkepticalLearner(walk, learner, new LeastConfident(), Policy.of(0.2, 1).refit(Refit.of(refit))).run(annotator, Listener.NONE);
  }

  @Test
  void byGrowthTheModelIsFittedWhenSoMuchOfWhatItLearnsFromIsNewAndArrivalsBetweenAreJudgedAtOnce() throws Exception {
    Counting learner = new Counting();
    run(walk(20, 80), learner, "25%", new ScriptedAnswers(false));
    assertEquals(List.of(20, 27, 36, 48, 64, 86), learner.sizes);
    assertEquals(List.of(7, 9, 12, 16, 22, 14), learner.batches);
  }

  @Test
  void labelsThatHaveChangedSinceTheyWereLearnedAreNewsToo() throws Exception {
    Counting learner = new Counting();
    run(walk(20, 12, 0, 1), learner, "25%", new ScriptedAnswers(false, new Answer.Labels(1, 0, 1), new Answer.Labels(1, 1, 1)));
    assertEquals(List.of(20, 24), learner.sizes, "4 arrivals and 2 labels make a quarter of 24");
  }

  @Test
  void afterAnswersOnlyTheModelIsFittedWhenSomethingWasSaid() throws Exception {
    Counting learner = new Counting();
    ScriptedAnswers annotator = new ScriptedAnswers(false, new Answer.Skip(), Answer.Labels.of(1), new Answer.Undo(2));
    run(walk(20, 80, 9, 30, 31), learner, "ANSWER", annotator);
    assertEquals(List.of(9, 30, 31, 31), annotator.asked.stream().map(Query::position).toList());
    assertEquals(List.of(20, 30, 51, 52), learner.sizes, "an undo that changes no label leads to the same fit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EACH", "auto"})
  void onDataOfUsualSizeAutoIsAlgorithmOne(String refit) throws Exception {
    Counting learner = new Counting();
    run(walk(20, 40), learner, refit, new ScriptedAnswers(false));
    assertEquals(IntStream.range(20, 60).boxed().toList(), learner.sizes);
    assertSame(Refit.EACH, Refit.AUTO.among(1000));
    assertEquals(Refit.of("1%"), Refit.AUTO.among(1001));
  }

  @Test
  void onMoreDataAutoFitsOnEveryPercent() throws Exception {
    Counting learner = new Counting();
    run(walk(950, 100), learner, "auto", new ScriptedAnswers(false));
    assertEquals(List.of(950, 960, 970, 980, 990, 1000, 1011, 1022, 1033, 1044), learner.sizes);
  }

  @Test
  void aCounterExampleThatHasAnotherLabelByNowIsNotShown() throws Exception {
    ScriptedAnswers annotator = new ScriptedAnswers(false, new Answer.Labels(1, 0, 1), new Answer.Labels(1, 1, 1), new Answer.Undo(1));
    run(walk(20, 30, 0, 1, 2), new Counting(), "50%", annotator);
    assertEquals(List.of(0, 1, 2, 0), annotator.asked.stream().map(q -> q.counterExample().map(CounterExample::row).orElseThrow()).toList());
    assertEquals(List.of(20, 19, 18, 19), annotator.asked.stream().map(q -> q.ranking().size()).toList());
  }

  /** Keeps what a journal would. */
  private static final class QueryRecorder implements Listener {
    private final List<Event> events = new ArrayList<>();

    @Override
    public void judged(int position, int arrivals, Suspicion s) {
      events.add(new Event.ExampleJudged(events.size(), position, s));
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
      events.add(new Event.Ended(events.size()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"EACH", "ANSWER", "3%", "10%", "auto"})
  void aSessionThatIsResumedAfterAnyEventGoesOnAsIfItHadNotRestedWhoeverWalksAhead(String refit) throws Exception {
    Integer[] odd = new Random(3).ints(120, 0, 90).boxed().distinct().limit(30).toArray(Integer[]::new);
    Answer[] script = {new Answer.Labels(1, 3, 1), Answer.Labels.of(0), new Answer.Undo(1), new Answer.Skip(), new Answer.Back(),
        new Answer.Labels(1, 4, 1), new Answer.Change(2, new Answer.Labels(1, 5, 1)), new Answer.Redo(1), new Answer.Back(), new Answer.Skip()};
    for (boolean overlap : new boolean[] {false, true}) {
      Walk walk = walk(20, 90, odd);
      Policy policy = new Policy(new Margin(), 0.2, 2, overlap, 1, Refit.of(refit));
      QueryRecorder whole = new QueryRecorder();
      ScriptedAnswers steady = new ScriptedAnswers(false, script);
      Outcome expected = new SkepticalLearner(walk, new Counting(), new LeastConfident(), policy).run(steady, whole);
      assertTrue(steady.asked.size() > 20);
      for (int n = 0; n <= whole.events.size(); n += 2 + n / 40) {
        List<Event> past = whole.events.subList(0, n);
        int said = (int) Math.min(script.length, past.stream().filter(Event.Given.class::isInstance).count());
        ScriptedAnswers annotator = new ScriptedAnswers(n % 2 == 0, Arrays.copyOfRange(script, said, script.length));
        Outcome outcome = new SkepticalLearner(walk, new Counting(), new LeastConfident(), policy).run(annotator, Listener.NONE, past).outcome();
        assertEquals(facts(expected), facts(outcome), refit + ", overlap " + overlap + ", after event " + n);
      }
    }
  }

  /** Every question with its margin and ranking, and every accepted margin. */
  private static List<String> facts(Outcome outcome) {
    List<String> facts = new ArrayList<>(List.of(Arrays.toString(outcome.labels())));
    outcome.turns().forEach(turn -> facts.add(turn.query().suspicion().row() + " " + turn.query().suspicion().margin() + " "
        + turn.query().counterExample().map(CounterExample::row) + " " + turn.given() + turn.undone()));
    outcome.accepted().forEach(s -> facts.add(s.row() + " " + s.margin()));
    return facts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "often", "0%", "-1%", "101%", "NaN%", "%", "1", "x%"})
  void whatIsNoPolicyIsRefusedWithTheWayOut(String text) {
    String message = assertThrows(InvalidInputException.class, () -> Refit.of(text)).getMessage();
    assertTrue(message.contains("'" + text + "'") && message.contains("such as 1%"), message);
  }

  @Test
  void whatHasChangedIsToldOnceItDiffers() {
    Labelling then = Labelling.observed(new int[6]).with(1, 1);
    Labelling now = then.with(2, 1).with(3, 1).with(2, 0).with(1, 0);
    List<Integer> rows = new ArrayList<>();
    now.changedSince(then, rows::add);
    assertEquals(List.of(1, 3), rows);
    assertFalse(now.equals(then));
  }
}
