package cincer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

class TfIdfTest {

  private static RowTexts texts(String... texts) {
    Instances data = new Instances("texts", new ArrayList<>(List.of(new Attribute("t", (List<String>) null))), 0);
    for (String text : texts) {
      data.add(new DenseInstance(1, new double[] {text == null ? Utils.missingValue() : data.attribute(0).addStringValue(text)}));
    }
    return new RowTexts(data, 0);
  }

  private static float[][] vectors(TfIdf fitted, RowTexts texts) {
    float[][] x = new float[texts.size()][fitted.width()];
    fitted.write(texts, x, 0);
    return x;
  }

  private static List<String> words(TfIdf fitted) {
    return IntStream.range(0, fitted.width()).mapToObj(fitted::word).toList();
  }

  @Test
  void weighsWordsAndPairsAsTheFormulaSays() {
    RowTexts texts = texts("red car", "red car car", "blue sea", "green sea", "grey sky", null);
    TfIdf fitted = new TfIdf(texts);
    assertEquals(List.of("car", "red", "red car", "sea"), words(fitted)); // in two of five, by the alphabet
    double idf = 1 + Math.log(6.0 / 3);
    float[][] x = vectors(fitted, texts);
    float scale = TfIdf.LENGTH;
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
    assertEquals(List.of("a b", "b"), words(new TfIdf(texts("a b", "a b", "a c", "a d", "a e"))));
    assertEquals(List.of("x", "y"), words(new TfIdf(texts("x", "y"))));
    assertEquals(0, new TfIdf(texts("", null)).width());
  }

  @Test
  void keepsNoMoreThanSoManyAndTheSameInAnyOrderOfRows() {
    Random random = new Random(1);
    List<String> some = random.ints(300, 0, 1 << 20).mapToObj(seed -> {
      Random words = new Random(seed);
      return words.ints(60, 0, 3000).mapToObj(word -> "w" + (int) Math.sqrt(word)).reduce("", (a, b) -> a + " " + b);
    }).toList();
    List<String> turned = new ArrayList<>(some);
    java.util.Collections.reverse(turned);
    TfIdf fitted = new TfIdf(texts(some.toArray(String[]::new)));
    assertTrue(fitted.width() > 0 && fitted.width() <= TfIdf.MOST_WORDS, "" + fitted.width());
    assertEquals(words(fitted), words(new TfIdf(texts(turned.toArray(String[]::new)))));
  }
}
