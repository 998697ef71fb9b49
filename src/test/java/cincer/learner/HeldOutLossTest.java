package cincer.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.TrainingSet;
import org.junit.jupiter.api.Test;

class HeldOutLossTest {

  /** Eight of ten labels are 0, and p is said of 0: with noise e what is expected is (1 - e) p + e (1 - p). */
  private static HeldOutLoss of(float p) {
    int[] labels = {0, 0, 0, 0, 1, 0, 0, 1, 0, 0};
    double[] weights = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    return HeldOutLoss.of(new ConstantModel(p, 1 - p), new TrainingSet(new float[10][1], labels, weights, labels, 2));
  }

  @Test
  void itIsTheMeanNegativeLogarithmAtTheShareOfWrongLabelsThatFitsBest() {
    double least = -0.8 * Math.log(0.8) - 0.2 * Math.log(0.2);
    assertEquals(least, of(0.8f).mean(), 1e-7, "no noise");
    assertEquals(least, of(1).mean(), 1e-6, "a fifth is wrong");
    assertEquals(least, of(0.9f).mean(), 1e-6, "an eighth");
    assertEquals(-0.8 * Math.log(0.7975) - 0.2 * Math.log(0.2025), of(0.85f).mean(), 1e-6, "between 0.05 and 0.075 of what is tried");
  }

  @Test
  void whoIsSureAndMostlyRightIsAheadOfWhoKnowsNothing() {
    assertEquals(Math.log(2), of(0.5f).mean(), 1e-7);
    assertTrue(of(0.9999f).mean() < of(0.5f).mean());
    assertTrue(-0.2 * Math.log(1 - 0.9999) > Math.log(2), "without noise it would be the other way round");
  }

  @Test
  void ofManyClassesAWrongLabelIsAnyOther() {
    HeldOutLoss loss = new HeldOutLoss();
    loss.add(0.9, 5, 1);
    loss.add(0.1, 5, 3);
    double least = Double.POSITIVE_INFINITY;
    for (double e = 0; e < 0.51; e += 0.025) {
      least = Math.min(least, -(Math.log((1 - e) * 0.9 + e * 0.1 / 4) + 3 * Math.log((1 - e) * 0.1 + e * 0.9 / 4)) / 4);
    }
    assertEquals(least, loss.mean(), 1e-9);
    HeldOutLoss first = new HeldOutLoss();
    first.add(0.9, 5, 1);
    HeldOutLoss second = new HeldOutLoss();
    second.add(0.1, 5, 3);
    assertEquals(least, first.and(second).mean(), 1e-9, "of both parts together");
  }
}
