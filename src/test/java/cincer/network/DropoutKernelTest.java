package cincer.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import cincer.TrainingSet;
import cincer.data.ImageShape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inverted dropout: a share of the activations becomes 0, the others are scaled so that the expectation stays. */
class DropoutKernelTest {

  private static final int SEED = 7;

  private static DropoutKernel kernel(int size, double rate, long seed) {
    DropoutKernel kernel = new DropoutKernel(size, rate);
    kernel.drawFrom(new SplittableRandom(seed));
    return kernel;
  }

  private static float[] ones(int n) {
    float[] ones = new float[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Each activation has 32 random bits, u of [0, 1); it is dropped where u < rate, else it is multiplied by 1 / (1 - rate). */
  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.2, 0.5, 0.75, 0.999})
  void dropsWhereTheDrawnNumberIsBelowTheRateAndScalesTheRest(double rate) {
    int m = 101;
    int size = 33; // an odd number of activations
    float[] mask = kernel(size, rate, SEED).forward(ones(m * size), m);
    SplittableRandom bits = new SplittableRandom(SEED);
    for (int i = 0; i < m * size; i += 2) {
      long two = bits.nextLong();
      assertEquals(expected((int) two, rate), mask[i], "activation " + i);
      if (i + 1 < m * size) {
        assertEquals(expected((int) (two >>> 32), rate), mask[i + 1], "activation " + (i + 1));
      }
    }
  }

  private static float expected(int bits, double rate) {
    double u = (bits - (double) Integer.MIN_VALUE) * 0x1p-32;
    return u < rate ? 0 : (float) (1 / (1 - rate));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.2, 0.5, 0.9})
  void dropsThatShareOfAMillionAndLeavesTheirMean(double rate) {
    int n = 1_000_000;
    float[] mask = kernel(1000, rate, SEED).forward(ones(n), 1000);
    int dropped = 0;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      dropped += mask[i] == 0 ? 1 : 0;
      sum += mask[i];
    }
    double deviation = Math.sqrt(rate * (1 - rate) / n);
    assertEquals(rate, (double) dropped / n, 5 * deviation);
    assertEquals(1, sum / n, 5 * deviation / (1 - rate));
  }

  @Test
  void theExpectationOverMasksIsTheInputOfEachActivation() {
    float[] x = {-3, -0.5f, 0, 0.25f, 1, 10, 1000};
    int masks = 200_000;
    DropoutKernel kernel = kernel(x.length, 0.2, SEED);
    double[] sums = new double[x.length];
    for (int k = 0; k < masks; k++) {
      float[] y = kernel.forward(x, 1);
      for (int j = 0; j < x.length; j++) {
        sums[j] += y[j];
      }
    }
    double deviation = Math.sqrt(0.2 / 0.8 / masks); // of a factor that is 0 or 1.25
    for (int j = 0; j < x.length; j++) {
      assertEquals(x[j], sums[j] / masks, 5 * deviation * Math.abs(x[j]), "input " + x[j]);
    }
  }

  @Test
  void aPairOfActivationsIsDroppedTogetherAsOftenAsChanceHasIt() {
    int n = 1_000_000;
    float[] mask = kernel(1000, 0.3, SEED).forward(ones(n), 1000);
    for (int lag : new int[] {1, 2, 1000}) { // neighbours of one draw, of two, and one unit in two examples
      int both = 0;
      for (int i = 0; i + lag < n; i++) {
        both += mask[i] == 0 && mask[i + lag] == 0 ? 1 : 0;
      }
      assertEquals(0.09, (double) both / (n - lag), 0.0025, "lag " + lag);
    }
  }

  @Test
  void backwardMultipliesByTheMaskOfTheLastForward() {
    Random random = new Random(SEED);
    DropoutKernel kernel = kernel(5, 0.4, SEED);
    for (int m : new int[] {4, 7, 2}) { // a smaller batch after a larger one, in the same buffers
      float[] x = new float[m * 5];
      float[] delta = new float[m * 5];
      for (int i = 0; i < x.length; i++) {
        x[i] = 1 + random.nextFloat();
        delta[i] = (float) random.nextGaussian();
      }
      float[] y = kernel.forward(x, m).clone();
      float[] back = kernel.backward(delta.clone(), m, true);
      for (int i = 0; i < x.length; i++) {
        float mask = y[i] == 0 ? 0 : (float) (1 / 0.6);
        assertEquals(x[i] * mask, y[i]);
        assertEquals(delta[i] * mask, back[i]);
      }
    }
    assertEquals(List.of(), kernel.parameters());
  }

  @Test
  void theSameSourceDropsTheSameAndAnotherDropsOthers() {
    float[] one = kernel(64, 0.5, 1).forward(ones(640), 10).clone();
    assertArrayEquals(one, kernel(64, 0.5, 1).forward(ones(640), 10));
    assertTrue(!Arrays.equals(one, kernel(64, 0.5, 2).forward(ones(640), 10)));
  }

  /** The only place of dropout in these networks is after the dense layer: what is not dropped of it is 1 / (1 - rate) of what inference has. */
  @ParameterizedTest
  @CsvSource({"FC,breast-noisy.arff,''", "CNN,digits-noisy.arff,8x8x1"})
  void itStandsAfterTheDenseLayerAndOnlyInTraining(String name, String file, String image) throws Exception {
    int m = 40;
    TrainingSet set = Data.trainingSet(file, m, image);
    FullyConnected oneLayer = new FullyConnected();
    oneLayer.setHidden("48");
    Architecture architecture = name.equals("FC") ? oneLayer : new Convolutional();
    Shape shape = architecture.input(set.dimension(), ImageShape.parse(image));
    Optimiser start = new NetworkLearner(architecture, ImageShape.parse(image), new Hyperparameters(1, 32, 1e-3, 0.2, 0, 0, SEED),
        set.dimension(), set.classes()).optimiser();
    Stack inference = new Stack(architecture.layers(), shape, set.classes(), start.parameters);
    Stack training = new Stack(architecture.layers(), shape, set.classes(), start, 0.2);
    training.dropoutFrom(new SplittableRandom(SEED));
    float[] x = new float[m * set.dimension()];
    for (int i = 0; i < m; i++) {
      System.arraycopy(set.features()[i], 0, x, i * set.dimension(), set.dimension());
    }
    float[] all = inference.hidden(x, m);
    float[] some = training.hidden(x, m);
    int active = 0;
    int dropped = 0;
    for (int i = 0; i < m * inference.hiddenSize(); i++) {
      active += all[i] > 0 ? 1 : 0;
      dropped += all[i] > 0 && some[i] == 0 ? 1 : 0;
      assertTrue(some[i] == 0 || Math.abs(some[i] - all[i] * 1.25f) < 1e-6f, some[i] + " of " + all[i]);
    }
    assertTrue(active > 500, active + " active units");
    assertEquals(0.2, (double) dropped / active, 5 * Math.sqrt(0.2 * 0.8 / active));
  }
}
