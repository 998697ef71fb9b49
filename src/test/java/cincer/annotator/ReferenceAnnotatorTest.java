package cincer.annotator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Data;
import cincer.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.core.converters.ArffSaver;

class ReferenceAnnotatorTest {

  @TempDir
  Path folder;

  private Instances noisy;
  private Instances truth;

  @BeforeEach
  void load() throws Exception {
    noisy = Data.load("text-noisy.arff");
    truth = Data.load("text-true.arff");
  }

  @Test
  void answersBothTrueLabelsByPosition() throws Exception {
    ReferenceAnnotator annotator = annotator(new File("examples/text-true.arff"), "");
    annotator.begin(noisy);
    int mislabelled = mislabelled();
    assertEquals(new Answer.Labels((int) truth.instance(mislabelled).classValue(), 7, (int) truth.instance(7).classValue()),
        annotator.answer(Questions.pair(noisy, 1, mislabelled, 7), new int[0]));
    assertEquals(Answer.Labels.of((int) truth.instance(mislabelled).classValue()),
        annotator.answer(Questions.alone(noisy, 1, mislabelled, 0), new int[0]));
  }

  @Test
  void findsPermutedRowsByKeyAndLabelsByName() throws Exception {
    Instances permuted = withClass("{artifact,food,plant,animal}", Integer.MAX_VALUE, "");
    permuted.randomize(new Random(1));
    for (String key : new String[] {"id", "1"}) {
      ReferenceAnnotator annotator = annotator(save(permuted), key);
      assertEquals(key, annotator.keyAttribute());
      annotator.begin(noisy);
      for (int i = 0; i < noisy.numInstances(); i++) {
        assertEquals(Answer.Labels.of((int) truth.instance(i).classValue()),
            annotator.answer(Questions.alone(noisy, 1, i, 0), new int[0]));
      }
    }
  }

  @Test
  void findsTheRowsOfASubsetByKey() throws Exception {
    ReferenceAnnotator annotator = annotator(new File("examples/text-true.arff"), "id");
    annotator.begin(new Instances(noisy, 100, 50));
    assertEquals(Answer.Labels.of((int) truth.instance(120).classValue()),
        annotator.answer(Questions.alone(noisy, 1, 20, 0), new int[0]));
  }

  @Test
  void skipsWhereTheReferenceHasNoLabelAndJudgesNoCounterExampleThatHasNone() throws Exception {
    truth.instance(4).setClassMissing();
    ReferenceAnnotator annotator = annotator(save(truth), "");
    annotator.begin(noisy);
    assertInstanceOf(Answer.Skip.class, annotator.answer(Questions.pair(noisy, 1, 4, 5), new int[0]));
    assertEquals(Answer.Labels.of((int) truth.instance(5).classValue()),
        annotator.answer(Questions.pair(noisy, 1, 5, 4), new int[0]));
  }

  @Test
  void readsDigitsFromCsvThoughTheyAreNumbersThere() throws Exception {
    Instances digits = Data.load("digits-noisy.arff");
    StringBuilder csv = new StringBuilder("n,digit\n");
    for (int i = 0; i < digits.numInstances(); i++) {
      csv.append(i).append(',').append(digits.instance(i).stringValue(digits.classIndex())).append('\n');
    }
    ReferenceAnnotator annotator = annotator(write("digits.csv", csv.toString()), "");
    annotator.begin(digits);
    assertEquals(Answer.Labels.of((int) digits.instance(9).classValue()),
        annotator.answer(Questions.alone(digits, 1, 9, 0), new int[0]));
  }

  @Test
  void refusesAnotherNumberOfRowsByPosition() throws Exception {
    String message = refusal(annotator(save(new Instances(truth, 0, 599)), ""));
    assertTrue(message.contains("599") && message.contains("600") && message.contains("-key"), message);
  }

  @Test
  void namesALabelThatTheDataDoesNotKnow() throws Exception {
    String message = refusal(annotator(save(withClass("{animal,plant,food,artifact,Mineral}", 11, "Mineral")), ""));
    assertTrue(message.contains("row 12 ") && message.contains("'Mineral'"), message);
  }

  @Test
  void namesADuplicateAndAnAbsentKey() throws Exception {
    Instances twice = new Instances(truth);
    twice.add(truth.instance(3));
    String duplicate = refusal(annotator(save(twice), "id"));
    assertTrue(duplicate.contains("'" + truth.instance(3).stringValue(0) + "'") && duplicate.contains("4 and 601"), duplicate);
    Instances without = new Instances(truth);
    without.delete(42);
    String absent = refusal(annotator(save(without), "id"));
    assertTrue(absent.contains("'" + truth.instance(42).stringValue(0) + "'") && absent.contains("row 43 "), absent);
  }

  @Test
  void namesAnAttributeThatOneOfBothLacks() throws Exception {
    assertTrue(refusal(annotator(new File("examples/text-true.arff"), "nr")).contains("'nr'"));
    File labelsOnly = write("l.csv", "class\nfood\n");
    assertTrue(refusal(annotator(labelsOnly, "id")).contains("no attribute 'id'"));
    assertTrue(refusal(annotator(new File("examples/votes-true.arff"), "")).contains("no attribute 'class'"));
    assertTrue(refusal(annotator(new File("examples/text-true.arff"), "class")).contains("the class"));
  }

  @Test
  void looksAtTheFileInBeginAndNotBefore() {
    assertTrue(refusal(annotator(new File("nowhere.arff"), "")).contains("no file 'nowhere.arff'"));
    assertTrue(refusal(new ReferenceAnnotator()).contains("-file"));
  }

  @Test
  void keepsItsOptions() {
    ReferenceAnnotator annotator = new ReferenceAnnotator();
    annotator.setOptions(new String[] {"-file", "a b.arff", "-key", "id"});
    ReferenceAnnotator copy = new ReferenceAnnotator();
    copy.setOptions(annotator.getOptions());
    assertEquals(new File("a b.arff"), copy.getFile());
    assertEquals("id", copy.getKey());
  }

  private int mislabelled() {
    int row = 0;
    while (truth.instance(row).classValue() == noisy.instance(row).classValue()) {
      row++;
    }
    return row;
  }

  /** The truth with its class values declared in another way; one row may get another label. */
  private Instances withClass(String declaration, int row, String label) throws IOException {
    String text = truth.toString().replaceFirst("@attribute class \\{.*}", "@attribute class " + declaration);
    Instances declared = new Instances(new StringReader(text));
    declared.setClassIndex(declared.numAttributes() - 1);
    if (row < declared.numInstances()) {
      declared.instance(row).setClassValue(label);
    }
    return declared;
  }

  private String refusal(ReferenceAnnotator annotator) {
    return assertThrows(InvalidInputException.class, () -> annotator.begin(noisy)).getMessage();
  }

  private static ReferenceAnnotator annotator(File file, String key) {
    ReferenceAnnotator annotator = new ReferenceAnnotator();
    annotator.setFile(file);
    annotator.setKey(key);
    return annotator;
  }

  private File save(Instances data) throws IOException {
    ArffSaver saver = new ArffSaver();
    saver.setInstances(data);
    saver.setFile(folder.resolve("reference.arff").toFile());
    saver.writeBatch();
    return folder.resolve("reference.arff").toFile();
  }

  private File write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toFile();
  }
}
