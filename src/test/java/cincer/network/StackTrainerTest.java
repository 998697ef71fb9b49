package cincer.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cincer.Data;
import cincer.TrainingSet;
import cincer.data.ImageShape;
import cincer.network.natives.Backend;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.factory.Nd4j;

/** Our kernels train the network that DL4J's own fit trains. */
class StackTrainerTest {

  private static final int SEED = 4;

  private static Architecture architecture(String name) {
    return switch (name) {
      case "LR" -> new LogisticRegression();
      case "FC" -> new FullyConnected();
      case "deep" -> {
        FullyConnected deep = new FullyConnected();
        deep.setHidden("20,15,10");
        yield deep;
      }
      default -> new Convolutional();
    };
  }

  private static float[] train(Architecture a, TrainingSet set, String image, int epochs, double dropout, double l2,
      int seed, boolean reference) throws InterruptedException {
    Hyperparameters h = new Hyperparameters(epochs, 32, 1e-3, dropout, l2, 0, seed);
    Training run = new NetworkLearner(a, ImageShape.parse(image), h, set.dimension(), set.classes(), reference).start(set);
    while (run.next()) { }
    return ((Optimiser) run.checkpoint()).parameters;
  }

  private static double largestDifference(float[] a, float[] b) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(a[i] - b[i]));
    }
    return largest;
  }

  @ParameterizedTest
  @CsvSource({"LR,breast-noisy.arff,'',10,0,1e-5", "LR,breast-noisy.arff,'',100,0,1e-3", "FC,breast-noisy.arff,'',10,0,1e-5",
      "FC,breast-noisy.arff,'',10,0.01,1e-5", "deep,breast-noisy.arff,'',10,0,1e-5",
      "LR,digits-noisy.arff,8x8x1,10,0,1e-5", "FC,digits-noisy.arff,8x8x1,10,0,1e-5",
      "FC,digits-noisy.arff,8x8x1,60,0,1e-3", "CNN,digits-noisy.arff,8x8x1,10,0,1e-5",
      "CNN,digits-noisy.arff,8x8x1,10,0.01,1e-5"})
  void withoutDropoutGivesTheParametersOfDl4j(String name, String file, String image, int epochs, double l2, double tolerance)
      throws Exception {
    TrainingSet set = Data.trainingSet(file, 200, image);
    // Not every seed: where an activation comes within rounding of 0, ReLU parts the ways for good (seed 1 after 60 epochs)
    float[] ours = train(architecture(name), set, image, epochs, 0, l2, SEED, false);
    float[] theirs = train(architecture(name), set, image, epochs, 0, l2, SEED, true);
    assertEquals(0, largestDifference(ours, theirs), tolerance);
  }

  /** Images of 14x14, drawn: those of the digits are too small for {@link WinogradKernel}. */
  @Test
  void convolutionsWithHalfTheMultiplicationsGiveTheParametersOfDl4j() throws Exception {
    Random random = new Random(SEED);
    int n = 70;
    float[][] x = new float[n][14 * 14];
    int[] y = new int[n];
    double[] weights = new double[n];
    Arrays.fill(weights, 1);
    for (int i = 0; i < n; i++) {
      y[i] = i % 3;
      for (int j = 0; j < x[i].length; j++) {
        x[i][j] = random.nextFloat() * (j % 3 == y[i] ? 1 : 0.3f);
      }
    }
    TrainingSet set = new TrainingSet(x, y, weights, IntStream.range(0, n).toArray(), 3);
    float[] ours = train(new Convolutional(), set, "14x14x1", 3, 0, 0, SEED, false);
    assertEquals(0, largestDifference(ours, train(new Convolutional(), set, "14x14x1", 3, 0, 0, SEED, true)), 1e-5);
  }

  @Test
  void instanceWeightsGiveTheParametersOfDl4j() throws Exception {
    TrainingSet equal = Data.trainingSet("breast-noisy.arff", 100, "");
    double[] weights = equal.weights().clone();
    Arrays.setAll(weights, i -> i % 4);
    TrainingSet set = new TrainingSet(equal.features(), equal.labels(), weights, equal.rows(), 2);
    float[] ours = train(new FullyConnected(), set, "", 10, 0, 0, 1, false);
    assertEquals(0, largestDifference(ours, train(new FullyConnected(), set, "", 10, 0, 0, 1, true)), 1e-5);
  }

  /** From end to end with one seed; what the kernel does exactly is in {@link DropoutKernelTest}. */
  @ParameterizedTest
  @CsvSource({"FC,breast-noisy.arff,''", "FC,digits-noisy.arff,8x8x1"})
  void withDropoutItLearnsWhatDl4jLearns(String name, String file, String image) throws Exception {
    TrainingSet set = Data.trainingSet(file, 200, image);
    double[] accuracy = new double[2];
    for (int i = 0; i < 2; i++) {
      Hyperparameters h = new Hyperparameters(20, 32, 4e-3, 0.2, 0, 0, SEED);
      NetworkLearner learner =
          new NetworkLearner(architecture(name), ImageShape.parse(image), h, set.dimension(), set.classes(), i == 0);
      accuracy[i] = Training.accuracy(learner.fit(set), set);
    }
    assertEquals(accuracy[0], accuracy[1], 0.05);
    float[] dropping = train(architecture(name), set, image, 2, 0.2, 0, SEED, false);
    assertNotEquals(0, largestDifference(dropping, train(architecture(name), set, image, 2, 0, 0, SEED, false)), 1e-4);
  }

  @ParameterizedTest
  @CsvSource({"FC,breast-noisy.arff,''", "CNN,digits-noisy.arff,8x8x1"})
  void predictsWhatDl4jPredictsFromTheSameParameters(String name, String file, String image) throws Exception {
    TrainingSet set = Data.trainingSet(file, 50, image);
    Hyperparameters h = new Hyperparameters(20, 32, 1e-3, 0.2, 0, 0, 3);
    NetworkModel model =
        new NetworkLearner(architecture(name), ImageShape.parse(image), h, set.dimension(), set.classes()).fit(set, e -> {});
    FMatrixRMaj ours = model.output(set.features()).probabilities();
    float[] theirs = Backend.call(() -> model.network().output(Nd4j.createFromArray(set.features())).dup('c').data().asFloat());
    assertEquals(0, largestDifference(ours.data, theirs), 1e-6);
  }
}
