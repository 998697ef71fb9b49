package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Judge;
import cincer.Listener;
import cincer.Model;
import cincer.Query;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.WrongLeft;
import cincer.selector.NearestNeighbour;
import cincer.selector.NoCounterExample;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/** What a review asks, by its answers so far. */
class ReviewingTest {

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

  /** Of a label that was kept all networks but one had learned before, and a version behind knows of no answer yet. */
  @Test
  void whatTheModelMadeOfAnAnswerIsSaidByANetworkThatHasLearnedItOrNotAtAll() throws Exception {
    for (int rows : new int[] {30, 2001}) {
      Walk walk = Reviews.walk(rows);
      try (Reviewing reviewing = Reviews.reviewing(walk, Review.DEFAULT)) {
        Answers none = Answers.none(walk.labels());
        State start = State.start(none).review(none, Reviewing.every(rows));
        Segment first = reviewing.from(start, Listener.NONE);
        int label = first.query().suspicion().label();
        for (int answer : new int[] {label, 1 - label}) {
          Segment next = reviewing.from(start.answered(none.hear(first.query(), Answer.Labels.of(answer))).accept(), Listener.NONE);
          Model taught = reviewing.taught(first, next);
          assertEquals(rows == 30 && answer != label, taught != null, rows + " rows, label " + answer + " instead of " + label);
          if (taught != null) {
            assertEquals(7 / 24.0, taught.probabilities(new float[1])[label], 1e-6, "one less than the eight in four of five parts");
          }
        }
      }
    }
    Walk walk = Reviews.walk(30);
    Judge judge = (others, labels, judged) -> new double[judged.length][2];
    try (Reviewing reviewing = Reviews.reviewing(walk, Review.DEFAULT.judges(List.of(judge)))) {
      State start = State.start(walk.labels());
      Segment first = reviewing.from(start, Listener.NONE);
      Answers changed = start.answers().hear(first.query(), Answer.Labels.of(1 - first.query().suspicion().label()));
      assertNull(reviewing.taught(first, reviewing.from(start.answered(changed).accept(), Listener.NONE)), "in the question others spoke, too");
    }
  }

  @Test
  void pairsAreLookedForAmongFewerLabelsWhereEachRankingTakesLonger() {
    assertEquals(List.of(10, 10, 5, 2, 1, 1), IntStream.of(20, 10_000, 20_000, 50_000, 50_001, 1_000_000).map(Reviewing::among).boxed().toList());
  }

  @Test
  void aRowThatIsAskedForIsShownWithTheLabelThatItHasNowThoughTheOrderIsOfAVersionBehind() throws Exception {
    Walk walk = Reviews.walk(2001);
    try (Reviewing reviewing = Reviews.reviewing(walk, Review.DEFAULT)) {
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
    Answers once = none.hear(Reviews.query(1, 0, 1).withoutLabel(), Answer.Labels.of(1));
    State start = State.start(none).review(once, Reviewing.every(2001));
    try (Reviewing reviewing = Reviews.reviewing(walk, Review.DEFAULT)) {
      assertNotEquals(0, reviewing.from(start.with(none), Listener.NONE).query().suspicion().row());
    }
    Walk few = Walk.reviewOfAll(new float[3][1], new int[] {-1, 0, 0}, new double[] {1, 1, 1}, 2);
    TrainingSet set = new TrainingSet(new float[3][1], new int[] {1, 0, 0}, new double[] {1, 1, 1}, new int[] {0, 1, 2}, 2);
    Doubts doubts = new Doubts(new OutOfFold(set, new float[] {0.5f, 0.5f, 0.9f, 0.1f, 0.9f, 0.1f}, null, List.of()), few.labels());
    assertEquals(0, doubts.leastSure(few, Answers.none(few.labels()), 0.4, 1).get(0).row());
    assertEquals(List.of(), doubts.leastSure(few, Answers.none(few.labels()).hear(Reviews.query(1, 0, 1).withoutLabel(), Answer.Labels.of(1)), 0.4, 1));
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
    assertEquals(List.of(), doubts.leastSure(some, Answers.none(labels).hear(Reviews.query(1, 0, 1).withoutLabel(), Answer.Labels.of(1)), 0, 1),
        "row 3 is of the pool, not of the review");
  }

  @Test
  void whereItEndsIsNotForeseenFromAStateInWhichFewerLabelsWereDecidedOn() {
    Answers none = Answers.none(Reviews.walk(9).labels());
    Answers once = none.hear(Reviews.query(1, 0, 1), new Answer.Labels(1, 3, 1));
    State alone = State.start(none).review(once.hear(Reviews.query(2, 6, 1), Answer.Labels.of(1)), 0);
    State twice = State.start(none).review(once.hear(Reviews.query(2, 6, 1), new Answer.Labels(1, 3, 1)), 0);
    try (Reviewing reviewing = Reviews.reviewing(Reviews.walk(9), Review.DEFAULT.until(9, 4))) {
      assertEquals(alone, twice, "the same labels, of the same rows");
      assertNotEquals(reviewing.key(alone), reviewing.key(twice), "but 3 and 4 labels decided on");
      assertEquals(reviewing.key(twice), reviewing.key(State.start(none).review(once.hear(Reviews.query(2, 6, 1), new Answer.Labels(1, 3, 1)), 0)));
    }
  }
}
