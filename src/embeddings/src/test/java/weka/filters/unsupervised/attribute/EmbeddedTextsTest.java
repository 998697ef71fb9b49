package weka.filters.unsupervised.attribute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.classifiers.Evaluation;
import weka.classifiers.functions.SMO;
import weka.classifiers.meta.FilteredClassifier;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.SerializedObject;
import weka.core.Utils;
import weka.filters.Filter;

/** What becomes of texts of all kinds. */
class EmbeddedTextsTest {

  private static final String LONG = "The committee met again on Tuesday to talk about the budget, and nobody agreed with anybody. ";

  private static Instances data(String... texts) {
    Instances data = new Instances("texts", new ArrayList<>(List.of(new Attribute("id"), new Attribute("text", (List<String>) null),
        new Attribute("class", List.of("sport", "space")))), texts.length);
    data.setClassIndex(2);
    for (int i = 0; i < texts.length; i++) {
      double text = texts[i] == null ? Utils.missingValue() : data.attribute(1).addStringValue(texts[i]);
      data.add(new DenseInstance(1, new double[]{i, text, i % 2}));
    }
    return data;
  }

  private static Instances embedded(Instances data, String... options) throws Exception {
    SentenceEmbedding filter = new SentenceEmbedding();
    filter.setOptions(options);
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  private static double[] vector(Instances data, int row) {
    double[] vector = new double[384];
    for (int j = 0; j < 384; j++) {
      vector[j] = data.instance(row).value(1 + j);
    }
    return vector;
  }

  private static double cosine(Instances data, int i, int j) {
    double sum = 0;
    for (int k = 0; k < 384; k++) {
      sum += vector(data, i)[k] * vector(data, j)[k];
    }
    return sum;
  }

  @Test
  void textsOfOneMeaningAreNear() throws Exception {
    Instances vectors = embedded(data("The goalkeeper saved the penalty.", "He stopped the ball in front of the net.",
        "The probe entered orbit around Jupiter.", "A spacecraft flew by the planet."));
    assertTrue(cosine(vectors, 0, 1) > 2 * Math.max(cosine(vectors, 0, 2), cosine(vectors, 1, 3)));
    assertTrue(cosine(vectors, 2, 3) > 2 * Math.max(cosine(vectors, 0, 2), cosine(vectors, 1, 3)));
    assertEquals(1, cosine(vectors, 0, 0), 1e-6);
    assertEquals("id text-1 text-384 class", vectors.attribute(0).name() + " " + vectors.attribute(1).name() + " " + vectors.attribute(384).name() + " "
        + vectors.attribute(385).name());
    assertEquals(385, vectors.classIndex());
  }

  @Test
  void aVectorIsTheSameToTheLastBitWhateverTheOtherRowsTheirOrderAndTheThreads() throws Exception {
    String[] texts = {"One.", LONG.repeat(40), "Два слова", "The probe entered orbit around Jupiter.", "", "😀 👍🏽", LONG};
    Instances one = embedded(data(texts), "-no-cache", "-num-slots", "1");
    Instances two = embedded(data(texts[6], texts[5], texts[4], texts[3], texts[2], texts[1], texts[0], "more"), "-no-cache", "-num-slots", "3");
    for (int i = 0; i < texts.length; i++) {
      assertArrayEquals(vector(one, i), vector(two, 6 - i), texts[i]);
      assertArrayEquals(vector(one, i), vector(embedded(data(texts[i]), "-no-cache"), 0), texts[i]);
      assertArrayEquals(vector(one, i), vector(embedded(data(texts[i])), 0), texts[i]); // kept, as single precision
    }
  }

  @Test
  void allOfALongTextIsRead() throws Exception {
    String end = "The probe entered orbit around Jupiter. ".repeat(100);
    Instances vectors = embedded(data(LONG.repeat(100) + end, LONG.repeat(100), end));
    assertTrue(cosine(vectors, 0, 2) > 0.5, "" + cosine(vectors, 0, 2));
    assertTrue(cosine(vectors, 0, 1) > 0.5, "" + cosine(vectors, 0, 1));
    assertTrue(cosine(vectors, 1, 2) < 0.3, "" + cosine(vectors, 1, 2));
  }

  @Test
  void emptyMissingHugeAndForeignTextsHaveTheirPlace() throws Exception {
    Instances vectors = embedded(data("", null, LONG.repeat(100_000 / LONG.length() + 1), "😀🚀", "שלום עולם", "مرحبا", "<p>html &amp; more</p>", "x".repeat(100_000),
        "\ud800 half a character", "\u0000"));
    assertEquals(10, vectors.numInstances());
    for (int i = 0; i < 10; i++) {
      assertEquals(i, vectors.instance(i).value(0));
      for (double x : vector(vectors, i)) {
        assertEquals(i == 1, Utils.isMissingValue(x), "row " + i);
        assertTrue(i == 1 || Math.abs(x) <= 1);
      }
    }
  }

  @Test
  void theTextStaysIfAskedFor() throws Exception {
    Instances data = data("One.", null, "Three.");
    Instances vectors = embedded(data, "-keep");
    assertEquals(3 + 384, vectors.numAttributes());
    assertEquals("Three.", vectors.instance(2).stringValue(vectors.attribute("text")));
    assertTrue(vectors.instance(1).isMissing(1));
    assertEquals(386, vectors.classIndex());
  }

  @Test
  void namesThatAreTakenAreLeftAlone() throws Exception {
    Instances data = data("One.");
    data.renameAttribute(0, "text-1");
    assertEquals("text--1", embedded(data).attribute(1).name());
  }

  @Test
  void dataWithoutATextIsRefusedWithTheWayOut() {
    Instances data = data("One.");
    Exception e = assertThrows(IllegalArgumentException.class, () -> embedded(data, "-R", "1"));
    assertTrue(e.getMessage().contains("no string attribute to embed among the attributes 1 ('id' is numeric)"), e.getMessage());
    assertTrue(e.getMessage().contains("NominalToString"), e.getMessage());
  }

  @Test
  void aClassifierLearnsFromTextsAndIsSavedWithItsFilter() throws Exception {
    String[] texts = new String[24];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = i % 2 == 0 ? "They won the match " + i + " to 2 after extra time." : "Rocket " + i + " carried a satellite into orbit.";
    }
    Instances data = data(texts);
    FilteredClassifier classifier = new FilteredClassifier();
    classifier.setFilter(new SentenceEmbedding());
    classifier.setClassifier(new SMO());
    Evaluation evaluation = new Evaluation(data);
    evaluation.crossValidateModel(classifier, data, 4, new Random(1));
    assertEquals(1, evaluation.pctCorrect() / 100, 1e-9);
    classifier.buildClassifier(data);
    FilteredClassifier copy = (FilteredClassifier) new SerializedObject(classifier).getObject();
    Instance fresh = data("The striker scored twice in the final.").instance(0);
    assertEquals(0, copy.classifyInstance(fresh));
    File file = File.createTempFile("classifier", ".model");
    SerializationHelper.write(file.getPath(), classifier);
    assertEquals(0, ((FilteredClassifier) SerializationHelper.read(file.getPath())).classifyInstance(fresh));
    assertTrue(file.delete());
  }

  @Test
  void aRunThatIsInterruptedEndsAndAnotherGoesOn() throws Exception {
    String[] texts = new String[600];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = LONG.repeat(3) + i;
    }
    Instances data = data(texts);
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> embedded(data));
    Thread.interrupted(); // JUnit sets it again
    Instances one = data("This text was never seen before " + System.nanoTime());
    double[] vector = vector(embedded(one), 0);
    assertArrayEquals(vector, vector(embedded(one), 0)); // the file of vectors, closed by the interruption, is open again
  }

  @Test
  void whoListensHearsHowFarItIs() throws Exception {
    SentenceEmbedding filter = new SentenceEmbedding();
    filter.setDoNotKeepVectors(true);
    List<String> heard = new ArrayList<>();
    filter.addPropertyChangeListener(change -> heard.add(change.getPropertyName() + " " + change.getNewValue() + " of " + change.getOldValue()));
    Instances data = data(IntStream.range(0, 70).mapToObj(i -> "text " + i).toArray(String[]::new));
    filter.setInputFormat(data);
    Filter.useFilter(data, filter);
    assertEquals(List.of("progress 64 of 70", "progress 70 of 70"), heard);
  }
}
