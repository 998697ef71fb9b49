package cincer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

class WordVectorsTest {

  private static RowTexts texts(String... texts) {
    Instances data = new Instances("texts", new ArrayList<>(List.of(new Attribute("t", (List<String>) null))), 0);
    for (String text : texts) {
      data.add(new DenseInstance(1, new double[] {text == null ? Utils.missingValue() : data.attribute(0).addStringValue(text)}));
    }
    return new RowTexts(data, 0);
  }

  private static float[][] vectors(WordVectors fitted, RowTexts texts) {
    float[][] x = new float[texts.size()][fitted.width()];
    fitted.write(texts, x, 0);
    return x;
  }

  private static List<String> words(WordVectors fitted) {
    return IntStream.range(0, fitted.width()).mapToObj(fitted::word).toList();
  }

  @Test
  void weighsWordsAndPairsAsTheFormulaSays() {
    RowTexts texts = texts("red car", "red car car", "blue sea", "green sea", "grey sky", null);
    WordVectors fitted = new WordVectors(texts);
    assertEquals(List.of("car", "red", "red car", "sea"), words(fitted)); // in two of five, by the alphabet
    double idf = 1 + Math.log(6.0 / 3);
    float[][] x = vectors(fitted, texts);
    float scale = WordVectors.LENGTH;
    float third = (float) (scale / Math.sqrt(3));
    assertArrayEquals(new float[] {third, third, third, 0}, x[0], 1e-6f);
    double twice = (1 + Math.log(2)) * idf;
    double length = Math.sqrt(twice * twice + 2 * idf * idf);
    assertArrayEquals(new float[] {(float) (scale * twice / length), (float) (scale * idf / length), (float) (scale * idf / length), 0}, x[1], 1e-6f);
    assertArrayEquals(new float[] {0, 0, 0, scale}, x[2], 1e-6f);
    assertArrayEquals(new float[4], x[4]); // none of its words is known
    assertArrayEquals(new float[4], x[5]);
  }

  @Test
  void leavesOutWhatMostTextsHaveAndKeepsSingleWordsOnlyWhereThereAreNoOthers() {
    assertEquals(List.of("a b", "b"), words(new WordVectors(texts("a b", "a b", "a c", "a d", "a e"))));
    assertEquals(List.of("x", "y"), words(new WordVectors(texts("x", "y"))));
    assertEquals(0, new WordVectors(texts("", null)).width());
  }

  @Test
  void wordsThatOccurTogetherCountAlikeWhereThereAreMany() {
    Random random = new Random(1);
    String[] some = random.ints(400, 0, 1 << 20).mapToObj(seed -> {
      Random words = new Random(seed);
      String topic = words.nextBoolean() ? "a" : "b";
      return words.ints(30, 0, 300).mapToObj(word -> topic + word).reduce("", (a, b) -> a + " " + b);
    }).toArray(String[]::new);
    WordVectors fitted = new WordVectors(texts(some));
    assertEquals(WordVectors.MOST, fitted.width());
    assertEquals("", fitted.word(0));
    float[][] x = vectors(fitted, texts("a1 a2 a3", "a4 a5 a6", "b1 b2 b3", "", null));
    assertTrue(product(x[0], x[1]) > 4 * Math.abs(product(x[0], x[2])), product(x[0], x[1]) + " and " + product(x[0], x[2]));
    assertEquals(WordVectors.LENGTH, Math.sqrt(product(x[0], x[0])), 1e-4);
    assertArrayEquals(new float[WordVectors.MOST], x[3]);
    assertTrue(Arrays.deepEquals(x, vectors(new WordVectors(texts(some)), texts("a1 a2 a3", "a4 a5 a6", "b1 b2 b3", "", null))));
  }

  private static double product(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
  }
}
