package cincer.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cincer.Data;
import cincer.Model;
import cincer.TrainingSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published training: the same initial weights, but an optimiser that remembers. */
class ReferenceLearnerTest {

  private static TrainingSet set;

  @BeforeAll
  static void load() throws Exception {
    set = Data.trainingSet("breast-noisy.arff", 60, "");
  }

  private static NetworkLearner network() {
    return new NetworkLearner(new FullyConnected(), null, new Hyperparameters(5, 32, 1e-3, 0.2, 0, 0, 1), set.dimension(), set.classes());
  }

  @Test
  void theFirstFitIsTheUsualOneAndTheNextIsNot() throws Exception {
    ReferenceLearner reference = new ReferenceLearner(network());
    Model usual = network().fit(set);
    assertEquals(usual, reference.fit(set));
    assertNotEquals(usual, reference.fit(set));
  }

  @Test
  void theSameFitsInTheSameOrderGiveTheSameModels() throws Exception {
    ReferenceLearner one = new ReferenceLearner(network());
    ReferenceLearner other = new ReferenceLearner(network());
    for (int i = 0; i < 3; i++) {
      assertEquals(one.fit(set), other.fit(set));
      assertEquals(network().fit(set), one.independent().fit(set), "beside the walk nothing is remembered");
    }
  }

  @Test
  void whatIsKeptOnTheWayChangesNothing() throws Exception {
    ReferenceLearner one = new ReferenceLearner(network());
    ReferenceLearner other = new ReferenceLearner(network());
    one.fit(set);
    other.fit(set, 2, model -> {});
    assertEquals(one.fit(set), other.fit(set));
  }
}
