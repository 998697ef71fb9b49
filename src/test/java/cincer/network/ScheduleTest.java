package cincer.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Model;
import cincer.TrainingSet;
import cincer.data.ImageShape;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much a network is trained depends on the numbers of examples and of parameters alone, and small data is trained as it always was. */
class ScheduleTest {

  private static Hyperparameters auto(int epochs) {
    return new Hyperparameters(epochs, 32, 1e-3, 0.2, 0, 0, 1);
  }

  @Test
  void upToThreeThousandExamplesAutoIsTheHundredEpochsOfThePaper() {
    for (int n : new int[] {1, 200, 3000}) {
      assertEquals(new Schedule(100, 32, 1e-3, 0.2, false), Schedule.of(auto(Hyperparameters.AUTO), n, 3500, 0));
    }
    assertEquals(new Schedule(7, 32, 1e-3, 0.2, false), Schedule.of(auto(7), 1_000_000, 3500, 0), "what is set is done");
  }

  @Test
  void theMoreExamplesTheFewerEpochsAndTheLargerBatches() {
    Schedule before = Schedule.of(auto(Hyperparameters.AUTO), 3001, 3500, 0);
    for (int n = 4000; n < 3_000_000; n *= 2) {
      Schedule schedule = Schedule.of(auto(Hyperparameters.AUTO), n, 3500, 0);
      assertTrue(schedule.epochs() <= before.epochs() && schedule.batch() >= before.batch() && schedule.batch() <= 256, schedule.toString());
      assertTrue(schedule.epochs() >= 4 && schedule.learningRate() <= 0.008, schedule.toString());
      before = schedule;
    }
    assertEquals(0.5, before.rate(0, 1000) / before.learningRate() * 0.5);
    assertEquals(0, before.rate(before.epochs() * ((1000 + before.batch() - 1) / before.batch()), 1000));
  }

  @Test
  void fewExamplesForManyParametersAreLearnedFromWithDropoutAndNotByHeart() {
    assertEquals(new Schedule(20, 32, 1e-3, 0.2, true), Schedule.of(auto(Hyperparameters.AUTO), 8000, 52_000, 0));
    assertEquals(0.2, Schedule.of(auto(Hyperparameters.AUTO), 34_999, 3500, 0).dropout());
    assertEquals(0, Schedule.of(auto(Hyperparameters.AUTO), 35_000, 3500, 0).dropout());
    assertEquals(10, Schedule.of(auto(Hyperparameters.AUTO), 100_000, 3500, 0).epochs());
  }

  @Test
  void whoeverTriesOtherTimesTrainsAnySetAsALargeOne() {
    assertEquals(new Schedule(40, 32, 1e-3, 0.2, true), Schedule.of(auto(Hyperparameters.AUTO), 500, 3500, 2));
    assertEquals(new Schedule(5, 32, 1e-3, 0.2, true), Schedule.of(auto(Hyperparameters.AUTO), 8000, 52_000, 0.25));
    assertEquals(new Schedule(7, 32, 1e-3, 0.2, false), Schedule.of(auto(7), 500, 3500, 2), "what is set is done");
  }

  @Test
  void onlyWhereHowLongIsOpenAndTryingDoesNotTakeTooLongIsItTried() {
    Hyperparameters auto = auto(Hyperparameters.AUTO);
    NetworkLearner dense = new NetworkLearner(new FullyConnected(), null, auto, 784, 2);
    assertNotSame(dense, dense.trained(1));
    assertEquals(20, dense.proposedEpochs(8000));
    for (NetworkLearner settled : List.of(new NetworkLearner(new FullyConnected(), null, auto(100), 784, 2),
        new NetworkLearner(new FullyConnected(), null, new Hyperparameters(Hyperparameters.AUTO, 32, 1e-3, 0.2, 0, 0.9, 1), 784, 2),
        new NetworkLearner(new FullyConnected(), null, auto, 784, 2, true),
        new NetworkLearner(new Convolutional(), ImageShape.parse("28x28x1"), auto, 784, 2))) {
      assertSame(settled, settled.trained(1));
      assertEquals(0, settled.proposedEpochs(8000));
    }
  }

  /** Two classes on either side of a plane, with features far from 0. */
  private static TrainingSet plane(int n) {
    SplittableRandom random = new SplittableRandom(3);
    float[][] x = new float[n][];
    int[] y = new int[n];
    for (int i = 0; i < n; i++) {
      x[i] = new float[] {5 + random.nextFloat() / 10, random.nextFloat(), random.nextFloat()};
      y[i] = 10 * (x[i][0] - 5) + x[i][1] > 1 ? 1 : 0;
    }
    double[] weights = new double[n];
    Arrays.fill(weights, 1);
    return new TrainingSet(x, y, weights, IntStream.range(0, n).toArray(), 2);
  }

  @Test
  void whatWasLearnedOnStandardisedFeaturesIsTrueOfFeaturesAsTheyAre() throws Exception {
    TrainingSet set = plane(3500);
    NetworkLearner learner = new NetworkLearner(new FullyConnected(), null, auto(Hyperparameters.AUTO), 3, 2);
    Model model = learner.fit(set);
    assertTrue(Training.accuracy(model, set) > 0.97, "accuracy " + Training.accuracy(model, set));
    assertEquals(model, learner.fit(set), "the same again");
  }

  @Test
  void standardisingIsUndone() {
    TrainingSet set = plane(100);
    Standardised standardised = new Standardised(set, 3, 2);
    float[] parameters = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    float[] plain = parameters.clone();
    standardised.toPlain(plain);
    float[] z = new float[3];
    for (float[] x : set.features()) {
      standardised.write(x, z, 0);
      assertEquals(z[0] + 2 * z[1] + 3 * z[2] + 7, plain[0] * x[0] + plain[1] * x[1] + plain[2] * x[2] + plain[6], 1e-3);
    }
    standardised.fromPlain(plain);
    assertArrayEquals(parameters, plain, 1e-3f);
  }

  @Test
  void oneOfManyIsSaidToBeTheSameAsAlone() throws Exception {
    TrainingSet set = plane(4097);
    NetworkModel model = (NetworkModel) new NetworkLearner(new FullyConnected(), null, auto(2), 3, 2).fit(set);
    Model.Output all = model.output(set.features());
    for (int k : new int[] {0, 64, 4095, 4096}) {
      Model.Output alone = model.output(new float[][] {set.features()[k]});
      assertEquals(alone.probabilities().get(0, 1), all.probabilities().get(k, 1), 1e-5f);
      assertEquals(alone.hidden().get(0, 3), all.hidden().get(k, 3), 1e-4f);
    }
  }
}
