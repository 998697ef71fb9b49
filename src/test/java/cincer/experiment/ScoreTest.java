package cincer.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.Data;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import weka.classifiers.evaluation.Evaluation;
import weka.core.Instances;

class ScoreTest {

  @Test
  void weighsTheClassesF1ByTheirShares() {
    Score score = Score.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 1, 1}, 2);
    assertEquals(0.75, score.accuracy());
    assertEquals(0.25 * 2 / 3 + 0.75 * 4 / 5, score.f1(), 1e-15);
  }

  @Test
  void isWhatWekaSays() throws Exception {
    Instances test = Data.load("digits-test.arff");
    Random random = new Random(3);
    int[] truth = test.stream().mapToInt(row -> (int) row.classValue()).toArray();
    int[] predicted = Arrays.stream(truth).map(y -> random.nextInt(3) == 0 ? random.nextInt(10) : y).toArray();
    Evaluation evaluation = new Evaluation(test);
    for (int i = 0; i < predicted.length; i++) {
      evaluation.evaluateModelOnce((double) predicted[i], test.instance(i));
    }
    Score score = Score.of(predicted, truth, 10);
    assertEquals(evaluation.weightedFMeasure(), score.f1(), 1e-12);
    assertEquals(evaluation.pctCorrect() / 100, score.accuracy(), 1e-12);
  }

  @Test
  void aClassThatIsNotThereCountsNothing() {
    assertEquals(new Score(1, 1), Score.of(new int[] {0, 2}, new int[] {0, 2}, 4));
  }
}
