package cincer.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import cincer.Data;
import cincer.Model;
import cincer.TrainingSet;
import cincer.data.ImageShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionTest {

  @ParameterizedTest
  @ValueSource(strings = {"LogisticRegression", "FullyConnected", "Convolutional"})
  void batchesPredictWhatSingleExamplesDo(String name) throws Exception {
    Architecture architecture = (Architecture) Class.forName("cincer.network." + name).getDeclaredConstructor().newInstance();
    TrainingSet set = Data.trainingSet("digits-noisy.arff", 200, "8x8x1");
    Model model = new NetworkLearner(architecture, ImageShape.parse("8x8x1"), new Hyperparameters(3, 32, 1e-3, 0.2, 0, 0, 1),
        set.dimension(), set.classes()).fit(set);
    assertArrayEquals(Model.mostProbable(model.output(set.features()).probabilities()), model.predict(set.features()));
  }
}
