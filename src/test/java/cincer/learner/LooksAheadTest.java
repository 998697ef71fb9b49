package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cincer.Answer;
import cincer.Query;
import cincer.Suspicion;
import cincer.TrainingSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LooksAheadTest {

  /** What is said of rows with these labels; of those in front, as many as are missing, nobody knows the label. */
  private static Doubts doubts(float[] first, int[] labels, int missing) {
    int n = labels.length;
    float[] p = new float[2 * n];
    IntStream.range(0, n).forEach(i -> {
      p[2 * i] = first[i];
      p[2 * i + 1] = 1 - first[i];
    });
    double[] weights = new double[n];
    Arrays.fill(weights, 1);
    TrainingSet set = new TrainingSet(new float[n][1], labels, weights, IntStream.range(0, n).toArray(), 2);
    return new Doubts(new OutOfFold(set, p, null, List.of()), observed(labels, missing));
  }

  private static int[] observed(int[] labels, int missing) {
    int[] observed = labels.clone();
    Arrays.fill(observed, 0, missing, -1);
    return observed;
  }

  private static Walk walk(int[] observed) {
    double[] weights = new double[observed.length];
    Arrays.fill(weights, 1);
    return Walk.reviewOfAll(new float[observed.length][1], observed, weights, 2);
  }

  @Test
  void ofRowsWithoutALabelTheLargestErrorComesFirstAndNotTheRarestClass() {
    int[] labels = new int[12];
    labels[11] = 1; // the only one
    float[] first = new float[12];
    Arrays.fill(first, 0.9f);
    first[0] = 0.3f; // likely of the rare class
    first[1] = 0.6f;
    Walk walk = walk(observed(labels, 2));
    assertEquals(List.of(1, 0), doubts(first, labels, 2).leastSure(walk, Answers.none(walk.labels()), 0.2, 9).stream().map(Suspicion::row).toList());
  }

  @Test
  void aDoubtIsAskedAboutNoMoreWhereAnswersSayThatSuchDoubtsFindNothing() {
    int[] labels = IntStream.range(0, 90).map(row -> row < 60 ? 0 : 1).toArray();
    float[] first = new float[90];
    IntStream.range(0, 90).forEach(row -> first[row] = row == 0 ? 0.6f : row <= 30 || row >= 60 ? 0.1f : 0.9f); // rows 1 to 30 are doubted, and alike
    Walk walk = walk(observed(labels, 1));
    Doubts doubts = doubts(first, labels, 1);
    Answers answers = Answers.none(walk.labels());
    assertNull(LooksAhead.of(doubts, walk, answers, 0.2, Remaining.of(doubts, answers, walk.labels())).next(), "the most doubtful label comes first");
    for (int row = 1; row < 30; row++) {
      answers = answers.hear(new Query(row, 0, 90, Suspicion.of(row, new float[1], 0, new double[] {0.1, 0.9}), List.of(), 9), Answer.Labels.of(0));
    }
    LooksAhead ahead = LooksAhead.of(doubts, walk, answers, 0.2, Remaining.of(doubts, answers, walk.labels()));
    assertEquals(0, ahead.next().row(), "though networks say .9 of the last one, and a correction is worth more than a new label");
    assertEquals(1, ahead.missing());
    assertEquals(19, ahead.labels());
  }
}
