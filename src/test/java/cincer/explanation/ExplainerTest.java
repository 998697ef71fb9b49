package cincer.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Engine;
import cincer.Model;
import cincer.data.ImageShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

class ExplainerTest {

  /** Log-odds of class 1 against class 0 that are a sum over the features. */
  private record Linear(double... weights) implements Model {

    @Override
    public int classes() {
      return 2;
    }

    @Override
    public Output output(float[][] x) {
      FMatrixRMaj p = new FMatrixRMaj(x.length, 2);
      for (int i = 0; i < x.length; i++) {
        double sum = 0;
        for (int f = 0; f < weights.length; f++) {
          sum += weights[f] * x[i][f];
        }
        p.set(i, 1, (float) (1 / (1 + Math.exp(-sum))));
        p.set(i, 0, (float) (1 / (1 + Math.exp(sum))));
      }
      return new Output(p, p);
    }
  }

  /** Two numbers, a nominal value of three, a text that no model sees, a class. Features: a, b, one for each colour. */
  private static Instances data() {
    Instances data = new Instances("mixed", new ArrayList<>(List.of(new Attribute("a"), new Attribute("b"),
        new Attribute("colour", List.of("red", "green", "blue")), new Attribute("text", (List<String>) null),
        new Attribute("label", List.of("no", "yes")))), 4);
    data.setClassIndex(4);
    double[][] rows = {{0, 1, 0, 0}, {1, 0, 2, 1}, {0.5, Double.NaN, 2, 0}, {0.5, 0.5, 2, 1}};
    for (double[] row : rows) {
      data.add(new DenseInstance(1, new double[] {row[0], row[1], row[2], data.attribute(3).addStringValue("Water, waters; fire"), row[3]}));
    }
    return data;
  }

  private static Engine.Setup setup(Instances data, Function<Instance, float[]> encoder, String image) {
    return new Engine.Setup(data.stream().map(encoder).toArray(float[][]::new), encoder, null, null, image, List.of());
  }

  private static float[] encode(Instance row) {
    float[] x = new float[5];
    x[0] = row.isMissing(0) ? 0.5f : (float) row.value(0);
    x[1] = row.isMissing(1) ? 0.25f : (float) row.value(1);
    x[2 + (row.isMissing(2) ? 2 : (int) row.value(2))] = 1;
    return x;
  }

  private final Instances data = data();
  private final Explainer explainer = new Explainer(data, setup(data, ExplainerTest::encode, ""));
  private final Model model = new Linear(2, 4, 1, 3, -2);

  /** Rows that name image files: the features are their pixels, though no attribute is a pixel. */
  @Test
  void imageFilesThatAreLearnedFromAreImagesToTheModel() {
    Instances data = data();
    float[][] pixels = {{1, 0, 0, 0}, {0, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 0, 1}};
    Function<Instance, float[]> none = row -> new float[4];
    Engine.Setup files = new Engine.Setup(pixels, none, null, null, "", List.of(), List.of(), "2x2x1", Map.of());
    assertTrue(new Explainer(data, files).hasImages());
    assertArrayEquals(new double[] {3, 0}, new Explainer(data, files).pixels(new Linear(3, 5, 7, 9), 0, 1, 0)[0], 1e-5);
    assertTrue(!new Explainer(data, new Engine.Setup(pixels, none, null, null, "", List.of())).hasImages());
  }

  @Test
  void whatAnAttributeAddsIsWhatIsLostWithoutItAndSeveralInputsAreOneAttribute() {
    assertArrayEquals(new double[] {2 * (0 - 0.5), 4 * (1 - 0.25), 1 - -2, Double.NaN, Double.NaN}, explainer.attributes(model, 0, 1, 0), 1e-5);
    assertArrayEquals(new double[] {1, -3, -3, Double.NaN, Double.NaN}, explainer.attributes(model, 0, 0, 1), 1e-5);
  }

  @Test
  void whatIsMissingOrAsUsualSaysNothing() {
    assertArrayEquals(new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN}, explainer.attributes(model, 2, 1, 0), 0);
  }

  @Test
  void featuresThatDependOnSeveralAttributesAreAskedForOneByOne() {
    Function<Instance, float[]> together = row -> {
      float[] x = encode(row);
      x[0] = x[0] + x[1]; // hiding b changes it, too
      return x;
    };
    double[] said = new Explainer(data, setup(data, together, "")).attributes(model, 0, 1, 0);
    assertArrayEquals(new double[] {2 * -0.5, 2 * 0.75 + 4 * 0.75, 3, Double.NaN, Double.NaN}, said, 1e-5);
  }

  @Test
  void manyAttributesAreToldApartByFewEncodings() {
    ArrayList<Attribute> attributes = new ArrayList<>();
    IntStream.range(0, 100).forEach(a -> attributes.add(new Attribute("a" + a)));
    attributes.add(new Attribute("label", List.of("no", "yes")));
    Instances wide = new Instances("wide", attributes, 1);
    wide.setClassIndex(100);
    wide.add(new DenseInstance(1, IntStream.rangeClosed(0, 100).mapToDouble(a -> a % 10).toArray()));
    int[] calls = {0};
    Function<Instance, float[]> encoder = row -> {
      calls[0]++;
      float[] x = new float[100];
      for (int a = 0; a < 100; a++) {
        x[99 - a] = row.isMissing(a) ? 0 : (float) row.value(a); // in another order
      }
      return x;
    };
    Explainer many = new Explainer(wide, setup(wide, encoder, ""));
    double[] weights = new double[100];
    weights[99 - 37] = 0.5;
    weights[99 - 42] = -0.25;
    double[] said = many.attributes(new Linear(weights), 0, 1, 0);
    assertEquals(3.5, said[37], 1e-5);
    assertEquals(-0.5, said[42], 1e-5);
    assertEquals(0, said[41], 1e-5);
    assertTrue(Double.isNaN(said[40]), "its value is what stands for an unknown one");
    assertTrue(calls[0] <= 10, "encodings: " + calls[0]);
  }

  @Test
  void pixelsSayWhatTheSquaresAroundThemDo() {
    ArrayList<Attribute> attributes = new ArrayList<>();
    IntStream.range(0, 196).forEach(a -> attributes.add(new Attribute("p" + a)));
    attributes.add(new Attribute("label", List.of("no", "yes")));
    Instances image = new Instances("image", attributes, 1);
    image.setClassIndex(196);
    double[] row = new double[197];
    Arrays.fill(row, 0, 196, 1);
    image.add(new DenseInstance(1, row));
    Explainer pictures = new Explainer(image, setup(image, one -> {
      float[] x = new float[196];
      for (int a = 0; a < 196; a++) {
        x[a] = one.isMissing(a) ? 0 : (float) one.value(a);
      }
      return x;
    }, "14x14x1"));
    double[] weights = new double[196];
    weights[7 * 14 + 6] = 1;
    double[][] said = pictures.pixels(new Linear(weights), 0, 1, 0);
    assertEquals(14, said.length);
    assertEquals(1, said[7][6], 1e-5); // squares of 2, one pixel apart: all that cover it hold it
    assertEquals(0.5, said[7][7], 1e-5);
    assertEquals(0.25, said[8][7], 1e-5);
    assertEquals(0, said[9][6], 1e-5);
    assertEquals(4, Patches.side(new ImageShape(28, 28, 1)));
    assertEquals(1, Patches.side(new ImageShape(8, 8, 1)));
  }

  @Test
  void theNearestRowsComeInOrderAndOfEquallyNearOnesTheFirst() {
    float[][] features = {{0, 0}, {3, 0}, {0, 1}, {1, 0}, {0, 0.5f}, {9, 9}};
    assertArrayEquals(new int[] {4, 2, 3}, Nearest.rows(features, 0, 3, row -> true));
    assertArrayEquals(new int[] {2, 3, 1, 5}, Nearest.rows(features, 0, 9, row -> row != 4));
  }

  @Test
  void wordsThatAttributesAreCalledAfterSayWhatTheseDo() {
    Instances words = new Instances("words", new ArrayList<>(List.of(new Attribute("text", (List<String>) null), new Attribute("tf_water"),
        new Attribute("tf_fire"), new Attribute("label", List.of("no", "yes")))), 1);
    words.setClassIndex(3);
    words.add(new DenseInstance(1, new double[] {words.attribute(0).addStringValue("Waters, WATER and fire; fireplace"), 1, 0.5, 0}));
    Explainer texts = new Explainer(words, setup(words, row -> new float[] {row.isMissing(1) ? 0 : (float) row.value(1),
        row.isMissing(2) ? 0 : (float) row.value(2)}, ""));
    Model two = new Linear(2, -4);
    Map<String, Double> said = texts.words(two, 0, words.attribute(0), texts.attributes(two, 0, 1, 0), 1, 0);
    assertEquals(Set.of("waters", "water", "fire"), said.keySet());
    assertEquals(2, said.get("waters"), 1e-5);
    assertEquals(-2, said.get("fire"), 1e-5);
  }

  @Test
  void wordsOfATextThatIsLearnedFromAreLeftOutInTurn() {
    Function<Instance, float[]> encoder = row -> {
      float[] x = new float[2];
      if (!row.isMissing(3)) {
        for (String word : row.stringValue(3).toLowerCase(Locale.ROOT).split("\\W+")) {
          x[0] += word.startsWith("water") ? 1 : 0;
          x[1] += word.equals("fire") ? 1 : 0;
        }
      }
      return x;
    };
    Explainer texts = new Explainer(data, setup(data, encoder, ""));
    Model two = new Linear(2, -4);
    Map<String, Double> said = texts.words(two, 0, data.attribute(3), texts.attributes(two, 0, 1, 0), 1, 0);
    assertEquals(List.of("water", "waters", "fire"), List.copyOf(said.keySet()));
    assertEquals(2, said.get("waters"), 1e-5);
    assertEquals(-4, said.get("fire"), 1e-5);
  }

  @Test
  void valuesAreCountedByClassAndEverySharesIsOfItsOwn() {
    Spread[] spreads = Spread.of(data, new int[] {0, 1, 0, 1}, 1, 0);
    assertNull(spreads[3]);
    assertNull(spreads[4]);
    assertArrayEquals(new int[] {0, 1, 2}, spreads[2].values());
    assertArrayEquals(new float[] {0, 0, 1}, spreads[2].expected());
    assertArrayEquals(new float[] {0.5f, 0, 0.5f}, spreads[2].given());
    assertEquals(0.5, spreads[0].place(0.5));
    assertEquals(1, spreads[0].place(7), "beyond the end");
    assertTrue(Double.isNaN(spreads[0].place(Double.NaN)));
    assertEquals(1, IntStream.range(0, 16).mapToDouble(bin -> spreads[1].expected()[bin]).sum(), 1e-6);
  }

  @Test
  void ofManyRowsTheSameSomeAreCounted() {
    Instances many = new Instances(data, 0);
    for (int i = 0; i < 9000; i++) {
      many.add(new DenseInstance(1, new double[] {i, i % 7, i % 3, 0, i % 3 == 0 ? 1 : 0}));
    }
    int[] labels = IntStream.range(0, 9000).map(i -> i % 3 == 0 ? 1 : 0).toArray();
    Spread once = Spread.of(many, labels, 1, 0)[0];
    Spread again = Spread.of(many, labels, 1, 0)[0];
    assertArrayEquals(once.expected(), again.expected());
    assertArrayEquals(once.given(), again.given());
    assertEquals(1, IntStream.range(0, 16).mapToDouble(bin -> once.given()[bin]).sum(), 1e-4);
    assertTrue(IntStream.range(0, 16).allMatch(bin -> Math.abs(once.given()[bin] - 1 / 16.0) < 0.02), Arrays.toString(once.given()));
  }

  @Test
  void ofManyNominalValuesTheMostFrequentAreCounted() {
    List<String> values = IntStream.range(0, 60).mapToObj(v -> "v" + v).toList();
    Instances many = new Instances("many", new ArrayList<>(List.of(new Attribute("x", values), new Attribute("label", List.of("no", "yes")))), 0);
    many.setClassIndex(1);
    IntStream.range(0, 60).forEach(v -> many.addAll(Collections.nCopies(v < 30 ? 1 : 3, new DenseInstance(1, new double[] {v, 0}))));
    Spread spread = Spread.of(many, new int[many.size()], 1, 0)[0];
    assertEquals(16, spread.values().length);
    assertEquals(30, spread.values()[0]);
    assertTrue(Double.isNaN(spread.place(3)));
    assertNotNull(spread.expected());
  }
}
