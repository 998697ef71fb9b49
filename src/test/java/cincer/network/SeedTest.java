package cincer.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cincer.Data;
import cincer.Model;
import cincer.TrainingSet;
import org.junit.jupiter.api.Test;

/** The seed says what the network becomes. */
class SeedTest {

  private static Model fit(int seed) throws Exception {
    TrainingSet set = Data.trainingSet("breast-noisy.arff", 40, "");
    Hyperparameters training = new Hyperparameters(3, 32, 1e-3, 0.2, 0, 0, seed);
    return new NetworkLearner(new FullyConnected(), null, training, set.dimension(), 2).fit(set);
  }

  @Test
  void zeroIsASeedLikeAnyOther() throws Exception {
    Model first = fit(0);
    assertEquals(first, fit(0));
    assertEquals(fit(-3), fit(-3));
    assertNotEquals(first, fit(1));
    assertNotEquals(fit(-3), fit(3));
  }
}
