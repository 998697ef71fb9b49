package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.Answer;
import cincer.Query;
import cincer.Suspicion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GainTest {

  private static final double DELTA = 1e-12;
  private static final Answers NONE = Answers.none(new int[] {-1, 0, 0, 0, -1, -1, 0});

  /** The label is the first of two classes, and is given a probability. */
  private static Query query(int number, double probability, boolean unlabelled) {
    Query query = new Query(number, 0, 9, Suspicion.of(number, new float[0], 0, new double[] {probability, 1 - probability}), List.of(), 5);
    return unlabelled ? query.withoutLabel() : query;
  }

  private static double[] alike(int classes) {
    double[] worth = new double[classes];
    Arrays.fill(worth, 1);
    return worth;
  }

  private static Answer label(int label) {
    return new Answer.Labels(label, -1, -1, List.of(), List.of());
  }

  @Test
  void aCorrectionIsWorthAsMuchAsTheEffectiveNumberOfLabelsGrows() {
    assertEquals(4, Gain.of(NONE, 0, alike(2)).correction(), DELTA, "of two classes, were nearly all right");
    assertEquals(4 / 1.4, Gain.of(NONE, 0.2, alike(2)).correction(), DELTA);
    assertEquals(20 / 9.0 / (2 - (0.8 - 0.2 / 9)), Gain.of(NONE, 0.2, alike(10)).correction(), DELTA, "wrong labels that are spread over nine classes do less harm");
    double before = 78.0 * 78 / 100; // 80 right, 20 wrong of 11 classes
    assertEquals((79.1 * 79.1 / 100 - before) / (79.0 * 79 / 101 - before), Gain.of(NONE, 0.2, alike(11)).correction(), 0.02, "as differences say");
  }

  @Test
  void doubtsThatAreNotConfirmedAreWorthLess() {
    assertEquals(1, Gain.confirmed(NONE), DELTA, "nobody has answered");
    Answers answers = NONE.hear(query(1, 0.1, false), label(0)).hear(query(2, 0.4, false), label(1));
    assertEquals((3 + 1) / (3 + 0.9 + 0.6), Gain.confirmed(answers), DELTA, "one of two was wrong where 1.5 were expected");
    Answers more = answers.hear(query(5, 0.6, true), label(1)).hear(query(3, 0.2, false), new Answer.Skip());
    assertEquals(Gain.confirmed(answers), Gain.confirmed(more), DELTA, "a label that was missing tells nothing of those that were not, nor what is skipped");
    Answers further = answers.hear(new Query(3, 0, 9, query(2, 0.3, false).suspicion(), List.of(), 5), label(0))
        .hear(query(6, 0.9, false), Answer.Labels.together(1, List.of(new Answer.Decided(3, 1, 0))));
    assertEquals(Gain.confirmed(answers), Gain.confirmed(further), DELTA, "nor a further round about a row, nor rows that a person chose");
    Answers wished = answers.hear(null, new Answer.Ask(3)).hear(query(3, 0.9, false), label(1));
    assertEquals(Gain.confirmed(answers), Gain.confirmed(wished), DELTA, "nor a row that somebody wanted to be asked about");
    assertEquals(1, wished.labelling().of(3), "whose label counts");
    assertEquals((3 + 1) / (3 + 0.6), Gain.confirmed(more.hear(query(6, 0.5, false), new Answer.Undo(1))), DELTA, "nor what is undone");
    assertEquals(0.5 * 2, new Gain(0.5, 2, alike(2)).ofDoubt(new double[] {0, 1}, 0), DELTA);
    assertEquals(2, new Gain(1.5, 2, alike(2)).ofDoubt(new double[] {0.1, 0.9}, 0), DELTA, "no label is wrong with a probability above 1");
    assertEquals(0, new Gain(1, 2, alike(2)).ofDoubt(new double[] {1, 0}, 0), DELTA);
  }

  @Test
  void aRowOfWhichNetworksAreSurerIsWorthLess() {
    Gain gain = new Gain(1, 2, alike(3));
    assertEquals(1, gain.ofMissing(new double[] {0, 0.5, 0.5}), DELTA);
    assertEquals(0.2, gain.ofMissing(new double[] {0.9, 0.1, 0}), DELTA);
    assertEquals(4 / 3.0, gain.ofMissing(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}), DELTA);
  }

  @Test
  void aLabelOfAClassThatHasFewIsWorthMore() {
    double[] worth = Gain.ofClasses(new int[] {0, 0, 0, 1}, 3);
    assertEquals(1, (3 * worth[0] + worth[1]) / 4, DELTA, "the mean over those that are there");
    assertEquals(2, worth[1] / worth[0], DELTA);
    assertEquals(4, worth[2] / worth[0], DELTA, "nobody has seen one of it");
    double[] many = Gain.ofClasses(IntStream.range(0, 90).map(i -> i < 30 ? 0 : 1).toArray(), 2);
    assertArrayEquals(new double[] {1, 1}, many, DELTA, "both have enough");
    Gain gain = new Gain(1, 2, worth);
    assertEquals(0.5 * worth[1] + 0.5 * worth[2], gain.ofMissing(new double[] {0, 0.5, 0.5}), DELTA);
    assertEquals(2 * (0.3 * worth[1] + 0.2 * worth[2]), gain.ofDoubt(new double[] {0.5, 0.3, 0.2}, 0), DELTA, "what it may be, where it is wrong");
  }
}
