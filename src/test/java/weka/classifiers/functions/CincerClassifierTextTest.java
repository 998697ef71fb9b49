package weka.classifiers.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Engine;
import cincer.Feature;
import cincer.InvalidInputException;
import cincer.ProgressListener;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import weka.classifiers.Evaluation;
import weka.classifiers.meta.FilteredClassifier;
import weka.core.Attribute;
import weka.core.Capabilities;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.filters.AllFilter;
import weka.filters.SimpleBatchFilter;

/** Raw texts and a class are enough. */
class CincerClassifierTextTest {

  private static final String[] SEA = {"ship", "harbour", "sailor", "wave", "anchor"};
  private static final String[] KITCHEN = {"pan", "oven", "butter", "flour", "spoon"};

  private static Instances texts(int rows) {
    return texts(rows, new ArrayList<>(List.of(new Attribute("text", (List<String>) null), new Attribute("topic", List.of("sea", "kitchen")))));
  }

  /** Sentences of either topic; further attributes are numbers. */
  private static Instances texts(int rows, ArrayList<Attribute> attributes) {
    Instances data = new Instances("notes", attributes, rows);
    data.setClassIndex(data.numAttributes() - 1);
    Random random = new Random(1);
    for (int i = 0; i < rows; i++) {
      String[] words = i % 2 == 0 ? SEA : KITCHEN;
      String text = "the " + words[random.nextInt(5)] + " and the " + words[random.nextInt(5)] + " of number " + i;
      double[] values = new double[data.numAttributes()];
      Arrays.setAll(values, a -> random.nextDouble());
      values[0] = data.attribute(0).addStringValue(text);
      values[values.length - 1] = i % 2;
      data.add(new DenseInstance(1, values));
    }
    return data;
  }

  private static Instance row(Instances like, String text) {
    Instances one = like.stringFreeStructure();
    one.add(new DenseInstance(1, new double[] {text == null ? Utils.missingValue() : one.attribute(0).addStringValue(text), Utils.missingValue()}));
    return one.instance(0);
  }

  private static CincerClassifier built(Instances data, String text) throws Exception {
    CincerClassifier classifier = new CincerClassifier();
    classifier.setText(text);
    classifier.buildClassifier(data);
    return classifier;
  }

  private static double sea(CincerClassifier classifier, Instances data, String text) throws Exception {
    return classifier.distributionForInstance(row(data, text))[0];
  }

  @Test
  void aTextAndAClassAreLearnedFromAndNewTextsPredicted() throws Exception {
    Instances data = texts(80);
    CincerClassifier classifier = built(data, "words");
    assertTrue(sea(classifier, data, "a sailor on a ship") > 0.7);
    assertTrue(sea(classifier, data, "Butter in the OVEN") < 0.3);
  }

  @Test
  void whateverATextHoldsAndWhereItIsMissingOrEmpty() throws Exception {
    Instances data = texts(60);
    String[] odd = {"", null, " \n\t ", "<html><b>ship</b> &amp; harbour", "\u202eship harbour anchor\u202c",
      "\ud83d\ude00 \ud83d\ude00 \ud83d\ude00", "\u8239\u5728\u6d77\u4e0a",
      "\ud83d half of an emoji", "'quoted' \"twice\" \\ back", "wave ".repeat(20_000)};
    for (int i = 0; i < odd.length; i++) {
      data.instance(i).setValue(0, odd[i] == null ? Utils.missingValue() : data.attribute(0).addStringValue(odd[i]));
    }
    CincerClassifier classifier = built(data, "words");
    for (String text : odd) {
      double[] p = classifier.distributionForInstance(row(data, text));
      assertEquals(1, p[0] + p[1], 1e-9, String.valueOf(text));
    }
    assertTrue(sea(classifier, data, "<b>sailor</b><br>ship") > 0.7);
  }

  @Test
  void aSavedModelKeepsItsWords() throws Exception {
    Instances data = texts(60);
    for (String text : List.of("words", "weka.filters.unsupervised.attribute.StringToWordVector -C -L")) {
      CincerClassifier classifier = built(data, text);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      SerializationHelper.write(bytes, classifier);
      CincerClassifier read = (CincerClassifier) SerializationHelper.read(new ByteArrayInputStream(bytes.toByteArray()));
      for (String said : List.of("an anchor and a spoon", "ship", "")) {
        assertArrayEquals(classifier.distributionForInstance(row(data, said)), read.distributionForInstance(row(data, said)));
      }
      assertEquals(text, read.getText());
    }
  }

  @Test
  void anyOfWekasFiltersMakesFeaturesAndOneTextAtATimeIsAsGoodAsAll() throws Exception {
    Instances data = texts(60);
    CincerClassifier classifier = built(data, "StringToWordVector -C");
    assertTrue(sea(classifier, data, "the ship and the harbour") > 0.7);
    double[][] all = classifier.distributionsForInstances(data);
    for (int i = 0; i < 10; i++) {
      assertArrayEquals(all[i], classifier.distributionForInstance(data.instance(i)), 1e-5);
    }
  }

  @Test
  void noLabelIsLookedAt() throws Exception {
    Instances data = texts(60);
    Instances other = new Instances(data);
    other.forEach(row -> row.setClassValue(1 - row.classValue()));
    for (String text : List.of("words", "StringToWordVector -W 3")) {
      CincerClassifier classifier = new CincerClassifier();
      classifier.setText(text);
      assertTrue(Arrays.deepEquals(classifier.setUp(data).features(), classifier.setUp(other).features()), text);
    }
  }

  @Test
  void eachFeatureNamesItsWord() throws Exception {
    CincerClassifier classifier = new CincerClassifier();
    classifier.setText("words");
    Engine.Setup setup = classifier.setUp(texts(60));
    assertEquals(setup.features()[0].length, setup.names().size());
    assertTrue(setup.names().contains(new Feature("text", "anchor")) && setup.names().contains(new Feature("text", "the anchor")), setup.names().toString());
  }

  @Test
  void whereThereIsAnythingElseTextsAreLearnedFromOnlyIfAskedFor() throws Exception {
    Instances data = texts(60, new ArrayList<>(List.of(new Attribute("text", (List<String>) null), new Attribute("n"),
        new Attribute("topic", List.of("sea", "kitchen")))));
    CincerClassifier auto = new CincerClassifier();
    assertEquals(1, auto.setUp(data).features()[0].length);
    assertTrue(auto.setUp(data, "n").features()[0].length > 10); // a key is nothing to learn from
    CincerClassifier words = new CincerClassifier();
    words.setText("words");
    float[][] x = words.setUp(data).features();
    assertEquals(auto.setUp(data).features()[3][0], x[3][0]);
    assertTrue(x[3].length > 10);
  }

  @Test
  void idsAndNamesOfFilesAreNoTexts() {
    Instances data = texts(40);
    for (String pattern : List.of("AB-%d-CD-7", "Smith %d", "2020-01-%02d 10:00 UTC")) {
      for (int i = 0; i < data.size(); i++) {
        data.instance(i).setValue(0, data.attribute(0).addStringValue(String.format(pattern, i)));
      }
      InvalidInputException refused = assertThrows(InvalidInputException.class, () -> new CincerClassifier().setUp(data));
      assertTrue(refused.getMessage().contains("no attribute to learn from"), refused.getMessage());
    }
  }

  @Test
  void textsThatAFileOfValuesMakesNominalAreTexts() throws Exception {
    Instances strings = texts(40);
    List<String> values = strings.stream().map(row -> row.stringValue(0)).toList();
    Instances data = new Instances("csv", new ArrayList<>(List.of(new Attribute("text", values), (Attribute) strings.attribute(1).copy())), 40);
    data.setClassIndex(1);
    for (int i = 0; i < values.size(); i++) {
      data.add(new DenseInstance(1, new double[] {i, i % 2}));
    }
    assertTrue(Arrays.deepEquals(new CincerClassifier().setUp(strings).features(), new CincerClassifier().setUp(data).features()));
  }

  @Test
  void whatTheOptionCannotBeIsRefusedInOneSentence() throws Exception {
    for (String text : List.of("wrods", "weka.filters.unsupervised.attribute.Nothing", "weka.classifiers.rules.ZeroR", "StringToWordVector -Q", "")) {
      CincerClassifier classifier = new CincerClassifier();
      String said = assertThrows(InvalidInputException.class, () -> classifier.setOptions(new String[] {"-text", text})).getMessage();
      assertTrue(said.contains("-text") && !said.contains("\n"), said);
    }
    String said = assertThrows(InvalidInputException.class, () -> built(texts(40), "weka.filters.supervised.attribute.Discretize")).getMessage();
    assertTrue(said.startsWith("-text: weka.filters.supervised.attribute.Discretize cannot make numbers of the texts in 'text'"), said);
    assertThrows(InvalidInputException.class, () -> built(texts(40), "none"));
  }

  @Test
  void theUsualWayIsNotWrittenOutSoThatCommandsAndJournalsStayAsTheyAre() throws Exception {
    assertFalse(Arrays.asList(new CincerClassifier().getOptions()).contains("-text"));
    CincerClassifier classifier = new CincerClassifier();
    classifier.setText("none");
    CincerClassifier other = new CincerClassifier();
    other.setOptions(classifier.getOptions());
    assertEquals("none", other.getText());
    assertEquals("words", new CincerClassifier().on(texts(40), 40).getText());
    assertEquals("auto", new CincerClassifier().on(texts(40), 40, "text").getText());
  }

  @Test
  void crossValidationAndFilteredClassifiersWorkAsWithAnyClassifier() throws Exception {
    Instances data = texts(60);
    Evaluation evaluation = new Evaluation(data);
    evaluation.crossValidateModel(new CincerClassifier(), data, 3, new Random(1));
    assertTrue(evaluation.pctCorrect() > 90, "" + evaluation.pctCorrect());
    FilteredClassifier filtered = new FilteredClassifier();
    filtered.setFilter(new AllFilter());
    filtered.setClassifier(new CincerClassifier());
    filtered.buildClassifier(data);
    assertTrue(filtered.distributionForInstance(row(data, "the ship and the harbour"))[0] > 0.7);
  }

  /** Makes the length of a text of it, slowly, and says how far it is. */
  public static final class Slow extends SimpleBatchFilter {
    private static final long serialVersionUID = 1L;
    private transient PropertyChangeListener told;

    public void addPropertyChangeListener(PropertyChangeListener listener) {
      told = listener;
    }

    @Override
    public String globalInfo() {
      return "Lengths.";
    }

    @Override
    public Capabilities getCapabilities() {
      Capabilities all = super.getCapabilities();
      all.enableAll();
      all.enable(Capabilities.Capability.NO_CLASS);
      return all;
    }

    @Override
    protected Instances determineOutputFormat(Instances format) {
      return new Instances("lengths", new ArrayList<>(List.of(new Attribute("length"))), 0);
    }

    @Override
    protected Instances process(Instances texts) {
      Instances lengths = new Instances(getOutputFormat(), texts.size());
      for (Instance text : texts) {
        lengths.add(new DenseInstance(1, new double[] {text.stringValue(0).length()}));
        if (told != null) {
          told.propertyChange(new PropertyChangeEvent(this, "progress", texts.size(), lengths.size()));
        }
      }
      return lengths;
    }
  }

  @Test
  void aFilterThatSaysHowFarItIsIsHeard() throws Exception {
    List<String> heard = new ArrayList<>();
    CincerClassifier classifier = new CincerClassifier();
    classifier.setText(Slow.class.getName());
    ProgressListener progress = (what, done, of) -> heard.add(what + " " + done + " of " + of);
    progress.during(() -> classifier.setUp(texts(30)));
    assertEquals(30, heard.size());
    assertEquals("texts 30 of 30", heard.get(29));
  }
}
