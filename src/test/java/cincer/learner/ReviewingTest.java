package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.Answered;
import cincer.Control;
import cincer.PriorOpinions;
import cincer.Judge;
import cincer.Learner;
import cincer.Listener;
import cincer.Model;
import cincer.Opinions;
import cincer.Query;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.WrongLeft;
import cincer.selector.NearestNeighbour;
import cincer.selector.NoCounterExample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

/** What a review asks, by its answers so far. */
class ReviewingTest {

  /** Every third of the rows is labelled 1, the others 0. */
  private static Walk walk(int rows) {
    int[] labels = new int[rows];
    Arrays.setAll(labels, row -> row % 3 == 0 ? 1 : 0);
    double[] weights = new double[rows];
    Arrays.fill(weights, 1);
    return Walk.review(new float[rows][1], labels, weights, 2);
  }

  private static Reviewing reviewing(Walk walk, Review review) {
    return new Reviewing(walk, ConstantModel::new, new NoCounterExample(), Policy.of(0.2, 1), review);
  }

  private static Query query(int number, int row, int label) {
    return new Query(number, number - 1, 9, new Suspicion(row, new float[1], label, 1 - label, 0.5, new double[] {0.5, 0.5}), List.of(), 9);
  }

  /** Five networks, each with a judge: half of a part is done when its network is. */
  @Test
  void whileTheFirstQuestionIsMadeTheListenerHearsHowFarItIs() throws Exception {
    Learner told = new Learner() {
      @Override
      public Model fit(TrainingSet set) {
        return new ConstantModel(set);
      }

      @Override
      public Learner watched(DoubleConsumer progress) {
        return set -> {
          progress.accept(0.5);
          progress.accept(1);
          return fit(set);
        };
      }
    };
    Judge judge = (rows, labels, heldOut) -> new double[heldOut.length][2];
    List<Double> shares = Collections.synchronizedList(new ArrayList<>());
    Review review = Review.DEFAULT.judges(List.of(judge));
    try (Reviewing reviewing = new Reviewing(walk(50), told, new NoCounterExample(), Policy.of(0.2, 1), review)) {
      reviewing.from(State.start(Answers.none(walk(50).labels())), new Listener() {
        @Override
        public void preparing(double share) {
          shares.add(share);
        }

        @Override
        public void ranked(Opinions opinions) {
          shares.add(2.0);
        }
      });
    }
    assertEquals(3 * review.folds() + 1, shares.size());
    assertEquals(shares.stream().sorted().toList(), List.copyOf(shares));
    assertEquals(List.of(1.0, 2.0), shares.subList(shares.size() - 2, shares.size()));
    assertEquals(1.0 / (4 * review.folds()), shares.get(0), 1e-12);
  }

  @Test
  void aLookAheadDoesNotSilenceWhoWaitsAndNobodyIsToldAfterAFailure() {
    List<Double> shares = new ArrayList<>();
    Listener listener = new Listener() {
      @Override
      public void preparing(double share) {
        shares.add(share);
      }
    };
    FitProgress watch = new FitProgress(2, 0);
    watch.begin(listener);
    JudgementQueue ahead = new JudgementQueue();
    watch.begin(ahead);
    watch.end(ahead);
    watch.network(0).accept(1);
    assertEquals(List.of(0.5), shares);
    watch.end(listener);
    watch.network(1).accept(1);
    assertEquals(1, shares.size());
    DoubleConsumer[] kept = new DoubleConsumer[1];
    Learner failing = new Learner() {
      @Override
      public Model fit(TrainingSet set) {
        throw new IllegalStateException("broken");
      }

      @Override
      public Learner watched(DoubleConsumer progress) {
        kept[0] = progress;
        return this;
      }
    };
    try (Reviewing reviewing = new Reviewing(walk(50), failing, new NoCounterExample(), Policy.of(0.2, 1), Review.DEFAULT)) {
      State start = State.start(Answers.none(walk(50).labels()));
      assertThrows(IllegalStateException.class, () -> reviewing.from(start, listener));
    }
    kept[0].accept(1);
    assertEquals(1, shares.size());
  }

  /** The first feature is how likely label 1 is. */
  private record Reads() implements Model {
    @Override
    public int classes() {
      return 2;
    }

    @Override
    public Output output(float[][] features) {
      FMatrixRMaj p = new FMatrixRMaj(features.length, 2);
      for (int i = 0; i < features.length; i++) {
        p.set(i, 0, 1 - features[i][0]);
        p.set(i, 1, features[i][0]);
      }
      return new Output(p, new FMatrixRMaj(features.length, 1));
    }
  }

  /** The label of row 0 is the most doubtful one, but what lies near it is not doubted; near row 1 lie six doubtful ones. */
  @Test
  void inPairsTheTwoLabelsTogetherAreMostDoubtfulAndWithoutACounterExampleItIsTheMostDoubtfulLabel() throws Exception {
    float[][] features = new float[28][];
    int[] labels = new int[28];
    for (int row = 0; row < features.length; row++) {
      labels[row] = row < 2 ? 0 : row < 8 ? 1 : row % 2;
      features[row] = row == 0 ? new float[] {0.99f, 0} : row == 1 ? new float[] {0.95f, 100} : row < 8 ? new float[] {0.2f, 100}
          : new float[] {0.01f + 0.98f * labels[row], row < 18 ? 0 : 200};
    }
    double[] weights = new double[28];
    Arrays.fill(weights, 1);
    Walk walk = Walk.review(features, labels, weights, 2);
    State start = State.start(Answers.none(labels));
    for (boolean pairs : new boolean[] {false, true}) {
      Review review = Review.DEFAULT.pairs(pairs);
      try (Reviewing reviewing = new Reviewing(walk, set -> new Reads(), new NearestNeighbour(), Policy.of(0.2, 1), review)) {
        Query query = reviewing.from(start, Listener.NONE).query();
        assertEquals(pairs ? 1 : 0, query.suspicion().row());
        assertEquals(pairs, query.ranking().get(0).row() > 1 && query.ranking().get(0).row() < 8, query.ranking().get(0).toString());
        assertEquals(5, reviewing.from(start.wishing(5), Listener.NONE).query().suspicion().row());
      }
      try (Reviewing reviewing = new Reviewing(walk, set -> new Reads(), new NoCounterExample(), Policy.of(0.2, 1), review)) {
        assertEquals(0, reviewing.from(start, Listener.NONE).query().suspicion().row());
      }
    }
  }

  @Test
  void pairsAreLookedForAmongFewerLabelsWhereEachRankingTakesLonger() {
    assertEquals(List.of(10, 10, 5, 2, 1, 1), IntStream.of(20, 10_000, 20_000, 50_000, 50_001, 1_000_000).map(Reviewing::among).boxed().toList());
  }

  @Test
  void aRowThatIsAskedForIsShownWithTheLabelThatItHasNowThoughTheOrderIsOfAVersionBehind() throws Exception {
    Walk walk = walk(2001);
    try (Reviewing reviewing = reviewing(walk, Review.DEFAULT)) {
      Answers none = Answers.none(walk.labels());
      State start = State.start(none).review(none, Reviewing.every(2001));
      Query first = reviewing.from(start, Listener.NONE).query();
      int other = first.suspicion().row() + 3;
      assertEquals(1, walk.labels()[other]);
      State answered = start.answered(none.hear(first, new Answer.Labels(1, other, 0))).accept();
      Suspicion asked = reviewing.from(answered.wishing(other), Listener.NONE).query().suspicion();
      assertEquals(other, asked.row());
      assertEquals(0, asked.label(), "the answer has relabelled it");
      assertEquals(1, asked.predicted(), "another one than it has");
      assertEquals(0, asked.margin());
      assertEquals(1 - asked.probabilities()[0], asked.score(), 1e-9);
      assertNotEquals(other, reviewing.from(answered, Listener.NONE).query().suspicion().row());
    }
  }

  @Test
  void aRowWhoseLabelWasTakenBackIsAskedForAndNotDoubtedThoughTheOrderKnowsItsLabel() throws Exception {
    int[] labels = new int[2001];
    labels[0] = -1; // and is the only one to be labelled 1
    double[] weights = new double[2001];
    Arrays.fill(weights, 1);
    Walk walk = Walk.reviewOfAll(new float[2001][1], labels, weights, 2);
    Answers none = Answers.none(labels);
    Answers once = none.hear(query(1, 0, 1).withoutLabel(), Answer.Labels.of(1));
    State start = State.start(none).review(once, Reviewing.every(2001));
    try (Reviewing reviewing = reviewing(walk, Review.DEFAULT)) {
      assertNotEquals(0, reviewing.from(start.with(none), Listener.NONE).query().suspicion().row());
    }
    Walk few = Walk.reviewOfAll(new float[3][1], new int[] {-1, 0, 0}, new double[] {1, 1, 1}, 2);
    TrainingSet set = new TrainingSet(new float[3][1], new int[] {1, 0, 0}, new double[] {1, 1, 1}, new int[] {0, 1, 2}, 2);
    Doubts doubts = new Doubts(new OutOfFold(set, new float[] {0.5f, 0.5f, 0.9f, 0.1f, 0.9f, 0.1f}, null, List.of()), few.labels());
    assertEquals(0, doubts.leastSure(few, Answers.none(few.labels()), 0.4, 1).get(0).row());
    assertEquals(List.of(), doubts.leastSure(few, Answers.none(few.labels()).hear(query(1, 0, 1).withoutLabel(), Answer.Labels.of(1)), 0.4, 1));
  }

  /** After nine labels that were kept it is worth more to ask for missing ones than to doubt what is hardly doubtful. */
  @Test
  void whatTheNextQuestionsFindCountsTheQuestionsForMissingLabels() throws Exception {
    int[] labels = new int[105];
    Arrays.setAll(labels, row -> row >= 100 ? -1 : row % 10 == 0 ? 1 : 0);
    double[] weights = new double[105];
    Arrays.fill(weights, 1);
    Walk walk = Walk.reviewOfAll(new float[105][1], labels, weights, 2);
    Answers answers = Answers.none(labels);
    for (int number = 1; number <= 9; number++) {
      answers = answers.hear(new Query(number, number - 1, 105, Suspicion.of(10 * number, new float[1], 1, new double[] {0.9, 0.1}), List.of()), Answer.Labels.of(1));
    }
    State state = State.start(Answers.none(labels)).review(answers, 0);
    WrongLeft[] wrong = new WrongLeft[2];
    for (int asks = 0; asks < 2; asks++) {
      try (Reviewing reviewing = new Reviewing(walk, ConstantModel::new, new NoCounterExample(), Policy.of(0.05, 1).labels(asks == 1), Review.DEFAULT)) {
        wrong[asks] = reviewing.from(state, Listener.NONE).query().wrong();
      }
    }
    assertEquals(20, wrong[0].next());
    assertEquals(wrong[0].of(20).left(), wrong[1].left());
    assertEquals(20, wrong[1].next(), "questions, of which five are about rows without a label");
    assertTrue(wrong[1].found() < wrong[0].found(), wrong[0] + " " + wrong[1]);
  }

  @Test
  void nobodyIsAskedForTheLabelOfARowThatTheReviewIsNotAbout() {
    int[] labels = {-1, 0, 0, -1};
    Walk some = new Walk(new float[4][1], labels, new double[] {1, 1, 1, 1}, 2, new int[] {0, 1, 2}, new int[0]);
    TrainingSet set = new TrainingSet(new float[3][1], new int[] {1, 0, 0}, new double[] {1, 1, 1}, new int[] {0, 1, 2}, 2);
    Doubts doubts = new Doubts(new OutOfFold(set, new float[] {0.5f, 0.5f, 0.9f, 0.1f, 0.9f, 0.1f}, null, List.of()), labels);
    assertEquals(0, doubts.leastSure(some, Answers.none(labels), 0, 1).get(0).row());
    assertEquals(List.of(), doubts.leastSure(some, Answers.none(labels).hear(query(1, 0, 1).withoutLabel(), Answer.Labels.of(1)), 0, 1),
        "row 3 is of the pool, not of the review");
  }

  @Test
  void whereItEndsIsNotForeseenFromAStateInWhichFewerLabelsWereDecidedOn() {
    Answers none = Answers.none(walk(9).labels());
    Answers once = none.hear(query(1, 0, 1), new Answer.Labels(1, 3, 1));
    State alone = State.start(none).review(once.hear(query(2, 6, 1), Answer.Labels.of(1)), 0);
    State twice = State.start(none).review(once.hear(query(2, 6, 1), new Answer.Labels(1, 3, 1)), 0);
    try (Reviewing reviewing = reviewing(walk(9), Review.DEFAULT.until(9, 4))) {
      assertEquals(alone, twice, "the same labels, of the same rows");
      assertNotEquals(reviewing.key(alone), reviewing.key(twice), "but 3 and 4 labels decided on");
      assertEquals(reviewing.key(twice), reviewing.key(State.start(none).review(once.hear(query(2, 6, 1), new Answer.Labels(1, 3, 1)), 0)));
    }
  }

  @Test
  void whatIsRepeatedWasAskedOnceAndStands() {
    Answers answers = Answers.none(walk(99).labels());
    for (int number = 1; number <= 8; number++) {
      answers = answers.hear(query(number, number == 5 ? 0 : 3 * (number - 1), 1), Answer.Labels.of(1)); // row 0 twice
    }
    answers = answers.hear(null, new Answer.Undo(2));
    answers = answers.hear(query(9, 6, 1).control(new Control(Control.Kind.REPEAT, 1)), Answer.Labels.of(1));
    State state = State.start(Answers.none(walk(99).labels())).review(answers, 0);
    for (int seed = 0; seed < 20; seed++) {
      Optional<Answered> repeat = new ControlDraw(0.5, seed).repeat(new State(9, 8, answers, null, null, null, -1, null, state.isReview()));
      assertEquals(9, repeat.orElseThrow().row(), "rows 0 and 6 were asked about twice, 3 does not count, and later ones are too new");
    }
  }

  @Test
  void whatIsRepeatedHadALabel() {
    Answers none = Answers.none(walk(99).labels());
    for (boolean labelled : new boolean[] {true, false}) {
      Answers answers = none.hear(labelled ? query(1, 3, 1) : query(1, 3, 1).withoutLabel(), Answer.Labels.of(1));
      assertEquals(labelled, new ControlDraw(0.5, 1).repeat(new State(9, 8, answers, null, null, null, -1, null, true)).isPresent());
    }
  }

  @Test
  void whatWasGivenOfARowThatCameWithoutALabelIsNotMoved() throws Exception {
    int[] observed = {-1, 0};
    OutOfFold.OfState local = state -> {
      int[] rows = IntStream.range(0, 2).filter(row -> state.labels()[row] >= 0).toArray();
      float[] p = new float[2 * rows.length];
      Arrays.fill(p, 0.5f);
      TrainingSet set = new TrainingSet(new float[rows.length][1], IntStream.of(rows).map(row -> state.labels()[row]).toArray(), new double[rows.length], rows, 2);
      return new OutOfFold(set, p, null, List.of());
    };
    ReviewFromPrior given = new ReviewFromPrior(new PriorOpinions(new float[][] {{0.9f, 0.1f}, {0.9f, 0.1f}}, List.of(List.of(), List.of())), observed, local);
    Answers none = Answers.none(observed);
    float[] said = given.of(State.start(none.hear(query(1, 0, 1).withoutLabel(), Answer.Labels.of(1)))).probabilities();
    assertArrayEquals(new float[] {0.5f, 0.5f, 0.9f, 0.1f}, said, 1e-6f);
  }

  /** Skips all, and in the round in the end wants the last row first. */
  private static final class Choosing implements Annotator {
    private final List<Integer> first = new ArrayList<>();
    private final List<Integer> again = new ArrayList<>();
    private int last;

    @Override
    public void begin(Instances data) {}

    @Override
    public boolean revisits(List<Answered> open) {
      return open.size() == 4;
    }

    @Override
    public void remember(List<Answered> before) {
      last = before.isEmpty() ? 0 : before.stream().mapToInt(a -> a.query().number()).max().getAsInt();
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      int row = query.suspicion().row();
      if (query.number() > last) {
        first.add(row);
        return new Answer.Skip();
      }
      again.add(row);
      return switch (again.size()) {
        case 1 -> new Answer.Ask(first.get(3));
        case 3 -> new Answer.Ask(first.get(3)); // is answered by now
        case 5 -> new Answer.Stop();
        default -> Answer.Labels.of(query.suspicion().label());
      };
    }
  }

  @Test
  void inTheRoundInTheEndAnOpenQuestionCanBeChosen() throws Exception {
    Choosing person = new Choosing();
    new SkepticalLearner(walk(9), ConstantModel::new, new NoCounterExample(), Policy.of(0.2, 1), Review.DEFAULT.until(4, Review.UNLIMITED))
        .run(person, Listener.NONE);
    List<Integer> rows = person.first;
    assertEquals(4, rows.size());
    assertEquals(List.of(rows.get(0), rows.get(3), rows.get(0), rows.get(0), rows.get(1)), person.again);
  }
}
