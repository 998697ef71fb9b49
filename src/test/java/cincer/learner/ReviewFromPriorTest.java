package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import cincer.Answer;
import cincer.PriorOpinions;
import cincer.TrainingSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What others have said of rows, and what the answers do to it. */
class ReviewFromPriorTest {

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
    float[] said = given.of(State.start(none.hear(Reviews.query(1, 0, 1).withoutLabel(), Answer.Labels.of(1)))).probabilities();
    assertArrayEquals(new float[] {0.5f, 0.5f, 0.9f, 0.1f}, said, 1e-6f);
  }
}
