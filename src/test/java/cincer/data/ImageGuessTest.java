package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cincer.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

class ImageGuessTest {

  private static Instances data(int pixels, IntFunction<String> name, IntToDoubleFunction value) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int p = 0; p < pixels; p++) {
      attributes.add(new Attribute(name.apply(p)));
    }
    attributes.add(new Attribute("class", List.of("a", "b")));
    Instances data = new Instances("made", attributes, 50);
    data.setClassIndex(pixels);
    for (int row = 0; row < 50; row++) {
      double[] values = new double[pixels + 1];
      for (int p = 0; p < pixels; p++) {
        values[p] = value.applyAsDouble(p);
      }
      data.add(new DenseInstance(1, values));
    }
    return data;
  }

  @Test
  void digitsOf64NumbersAreImagesOf8x8() throws Exception {
    assertEquals(Optional.of(new ImageShape(8, 8, 1)), ImageGuess.of(Data.load("digits-noisy.arff"), List.of()));
  }

  @Test
  void numbersThatAreCalledPixelsAreImages() {
    Random random = new Random(1);
    assertEquals(Optional.of(new ImageShape(28, 28, 1)),
        ImageGuess.of(data(784, p -> "pixel" + (p + 1), p -> random.nextInt(256)), List.of()));
    assertEquals(Optional.of(new ImageShape(8, 8, 1)),
        ImageGuess.of(data(64, p -> "pixel_" + p / 8 + "_" + p % 8, p -> random.nextInt(17)), List.of()));
  }

  @Test
  void measurementsAreNot() throws Exception {
    Random random = new Random(1);
    assertEquals(Optional.empty(), ImageGuess.of(Data.load("breast-noisy.arff"), List.of()));
    assertEquals(Optional.empty(), ImageGuess.of(Data.load("text-noisy.arff"), List.of()));
    assertEquals(Optional.empty(), ImageGuess.of(data(64, p -> "V" + (p + 1), p -> random.nextInt(256)), List.of()), "no line is like the next");
    assertEquals(Optional.empty(), ImageGuess.of(data(64, p -> "V" + (p + 1), p -> p + random.nextDouble()), List.of()), "a spectrum");
    assertEquals(Optional.empty(), ImageGuess.of(data(65, p -> "pixel" + p, p -> random.nextInt(256)), List.of()), "no square");
    assertEquals(Optional.empty(), ImageGuess.of(data(64, p -> "pixel" + p, p -> p == 3 ? 1000 : random.nextInt(2)), List.of()), "another range");
  }
}
