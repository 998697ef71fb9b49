package cincer.selector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import cincer.Fit;
import cincer.Model;
import cincer.Selector;
import cincer.Suspicion;
import cincer.TrainingSet;
import cincer.network.Hyperparameters;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/**
 * Selectors are fast enough to be asked while a person waits. Processor time is bounded, not time on the wall: it is the
 * same on a busy machine, and no less than what two idle cores take.
 */
class SpeedTest {

  /** Random activations and probabilities of n examples, and no network behind them. */
  private static Fit random(int n, int c, int h) {
    Random random = new Random(1);
    FMatrixRMaj p = new FMatrixRMaj(n, c);
    FMatrixRMaj hidden = new FMatrixRMaj(n, h);
    for (int k = 0; k < n; k++) {
      float sum = 0;
      for (int y = 0; y < c; y++) {
        float value = (float) Math.exp(2 * random.nextGaussian());
        p.set(k, y, value);
        sum += value;
      }
      for (int y = 0; y < c; y++) {
        p.set(k, y, p.get(k, y) / sum);
      }
      for (int j = 0; j < h; j++) {
        hidden.set(k, j, Math.max(0, (float) random.nextGaussian()));
      }
    }
    float[][] x = new float[n][1];
    double[] weights = new double[n];
    TrainingSet set = new TrainingSet(x, random.ints(n, 0, c).toArray(), weights, IntStream.range(0, n).toArray(), c);
    Model.Output output = new Model.Output(p, hidden);
    Model model = new Model() {
      @Override
      public int classes() {
        return c;
      }

      @Override
      public Output output(float[][] features) {
        return new Output(new FMatrixRMaj(1, c, true, Arrays.copyOf(p.data, c)), new FMatrixRMaj(1, h, true, Arrays.copyOf(hidden.data, h)));
      }
    };
    return new Fit(model, set, output, null, 1);
  }

  private interface Work {
    void run() throws Exception;
  }

  /** Milliseconds of processor time of the fastest of some runs. */
  private static double best(String what, Work work) throws Exception {
    OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double wall = Double.POSITIVE_INFINITY;
    double processor = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 6; i++) {
      long start = System.nanoTime();
      long used = system.getProcessCpuTime();
      work.run();
      wall = Math.min(wall, (System.nanoTime() - start) / 1e6);
      processor = Math.min(processor, (system.getProcessCpuTime() - used) / 1e6);
    }
    System.out.printf("%s: %.1f ms, of two processors %.1f ms%n", what, wall, processor);
    return processor;
  }

  @Test
  void topLayerSelectorsOfTenThousandExamples() throws Exception {
    Fit fit = random(10_000, 10, 32);
    Suspicion suspicion = new Suspicion(-1, new float[1], 0, 1, 0.5, new double[10]);
    for (String selector : new String[] {"TopFisher", "TopIdentity", "ReferenceTopFisher"}) {
      assertTrue(best(selector + " n=10000 c=10 h=32", () -> Fits.selector(selector).prepare(fit).rank(suspicion)) < 200);
    }
  }

  @Test
  void topFisherOfLogisticRegressionOnImages() throws Exception {
    for (int n : new int[] {100, 200, 1000}) {
      Fit fit = random(n, 10, 784);
      Suspicion suspicion = new Suspicion(-1, new float[1], 0, 1, 0.5, new double[10]);
      assertTrue(best("TopFisher n=" + n + " c=10 h=784", () -> Fits.selector("TopFisher").prepare(fit).rank(suspicion)) < 10_000);
    }
  }

  @Test
  void scoresOfAMillionCandidates() throws Exception {
    Fit fit = random(1_000_000, 10, 32);
    int[] all = IntStream.range(0, 1_000_000).toArray();
    double[] v = new Random(2).doubles(330).toArray();
    TopGradients gradients = new TopGradients(fit);
    assertTrue(best("scores of 1,000,000 candidates c=10 h=32", () -> gradients.products(v, all)) < 130);
  }

  @Test
  void allLayersOfTwoHundredExamples() throws Exception {
    TrainingSet set = Data.trainingSet("breast-noisy.arff", 200, "");
    Fit fit = Fits.of(set, Fits.hidden("64,32"), "", new Hyperparameters(30, 32, 1e-3, 0.2, 0, 0, 1));
    Suspicion suspicion = Fits.suspicion(fit, "breast-noisy.arff", "", 250);
    for (String selector : new String[] {"FullFisher", "BlockDiagonalFisher", "DiagonalFisher", "KroneckerFisher", "PracticalFisher",
        "TracIn", "ConjugateGradientInfluence", "LissaInfluence", "RelativeInfluence -influence FullFisher", "CrossFittedFisher"}) {
      Selector chosen = Fits.selector(selector);
      double time = best(selector + " n=200 FC 64-32 breast", () -> chosen.prepare(fit).rank(suspicion));
      assertTrue(time < (selector.equals("FullFisher") ? 500 : 5_000), selector);
    }
  }
}
