package cincer.suspicion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Engine;
import cincer.Feature;
import cincer.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.lazy.IBk;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

class WekaJudgeTest {

  private static final int ROWS = 40;

  /** Texts that say nothing to Weka's classifiers, as a nominal attribute, too; the class is a matter of their second number. */
  private static Instances texts(boolean withNumber) {
    ArrayList<Attribute> attributes = new ArrayList<>(List.of(new Attribute("text", (List<String>) null),
        new Attribute("subject", IntStream.range(0, ROWS).mapToObj(i -> "subject of row " + i).toList())));
    if (withNumber) {
      attributes.add(new Attribute("network-1"));
    }
    attributes.add(new Attribute("class", List.of("a", "b")));
    Instances data = new Instances("texts", attributes, ROWS);
    data.setClassIndex(attributes.size() - 1);
    for (int i = 0; i < ROWS; i++) {
      double text = data.attribute(0).addStringValue("text of row " + i);
      data.add(new DenseInstance(1, withNumber ? new double[] {text, i, Utils.missingValue(), i % 2} : new double[] {text, i, i % 2}));
    }
    return data;
  }

  private static Engine.Setup setup(List<Feature> names) {
    float[][] features = new float[ROWS][names.size()];
    for (int i = 0; i < ROWS; i++) {
      features[i][1] = i % 2;
    }
    return new Engine.Setup(features, row -> null, null, null, "", List.of(), names, "", Map.of());
  }

  private static double right(WekaJudge judge) throws InterruptedException {
    int[] labels = IntStream.range(0, ROWS).map(i -> i % 2).toArray();
    double[][] p = judge.judge(IntStream.range(0, 30).toArray(), labels, IntStream.range(30, ROWS).toArray());
    return IntStream.range(0, p.length).mapToDouble(i -> p[i][i % 2]).average().orElseThrow();
  }

  @Test
  void whereTheNetworkLearnsFromTextsAJudgeHasTheNetworksNumbersOfThem() throws Exception {
    List<Feature> names = List.of(new Feature("text", ""), new Feature("text", "ship"), new Feature("subject", ""), new Feature("subject", "row"));
    assertTrue(right(new WekaJudge(new IBk(), texts(false), setup(names))) > 0.9, "not from 40 values of a nominal text");
    List<Feature> withNumber = List.of(new Feature("text", ""), new Feature("text", ""), new Feature("subject", ""), new Feature("subject", ""),
        new Feature("network-1", ""));
    assertTrue(right(new WekaJudge(new NaiveBayes(), texts(true), setup(withNumber))) > 0.9, "beside an attribute of the same name");
  }

  @Test
  void aJudgeDoesNotLearnFromOurOwnResultsNorFromNamesOfRows() throws Exception {
    ArrayList<Attribute> attributes = new ArrayList<>(List.of(new Attribute("cincer-predicted", List.of("a", "b")), new Attribute("cincer-margin"),
        new Attribute("name", IntStream.range(0, ROWS).mapToObj(i -> "row " + i).toList()), new Attribute("number"), new Attribute("class", List.of("a", "b"))));
    Instances data = new Instances("results", attributes, ROWS);
    data.setClassIndex(4);
    for (int i = 0; i < ROWS; i++) {
      data.add(new DenseInstance(1, new double[] {i % 2, i % 2, i, 7, i % 2}));
    }
    WekaJudge judge = new WekaJudge(new NaiveBayes(), data, setup(List.of(new Feature("number", ""), new Feature("number", ""))));
    WekaJudge.LearnedJudge learned = judge.learn(IntStream.range(0, ROWS).toArray(), IntStream.range(0, ROWS).map(i -> i % 2).toArray());
    assertArrayEquals(new int[] {3, 4}, learned.attributes().own());
  }

  @Test
  void whereNothingIsLearnedFromTextsThereIsNothingToJudgeBy() {
    Instances data = texts(false);
    data.deleteAttributeAt(1);
    Engine.Setup ofOthers = setup(List.of(new Feature("other", ""), new Feature("other", "")));
    String said = assertThrows(InvalidInputException.class, () -> new WekaJudge(new IBk(), data, ofOthers)).getMessage();
    assertEquals("-judges: weka.classifiers.lazy.IBk cannot judge this data (there is no attribute that it could learn from); choose another classifier, for example "
        + "RandomForest, or none", said);
  }
}
