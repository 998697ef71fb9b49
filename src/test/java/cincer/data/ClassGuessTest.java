package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

class ClassGuessTest {

  private static Attribute nominal(String name, int values) {
    List<String> names = new ArrayList<>();
    for (int v = 0; v < values; v++) {
      names.add(name + v);
    }
    return new Attribute(name, names);
  }

  /** 40 rows whose values go round. */
  private static Instances data(Attribute... attributes) {
    Instances data = new Instances("d", new ArrayList<>(List.of(attributes)), 40);
    for (int i = 0; i < 40; i++) {
      DenseInstance row = new DenseInstance(attributes.length);
      row.setDataset(data);
      for (int a = 0; a < attributes.length; a++) {
        if (data.attribute(a).isString()) {
          row.setValue(a, "text " + i);
        } else {
          row.setValue(a, data.attribute(a).isNominal() ? i % data.attribute(a).numValues() : i);
        }
      }
      data.add(row);
    }
    return data;
  }

  private static void assertDoubt(Instances data, String likely, String why) {
    ClassGuess guess = ClassGuess.of(data);
    assertTrue(guess.doubt().orElse("no doubt").contains(why), guess.toString());
    assertEquals(Optional.ofNullable(likely), guess.likely().map(Attribute::name));
  }

  @Test
  void aNumberIsNoClassWhereAnotherAttributeIsNominal() {
    assertDoubt(data(nominal("kind", 3), new Attribute("x")), "kind", "'x' can hardly be the class: it is numeric, and a class is nominal; "
        + "'kind' (attribute 1, 3 values) is likelier");
    assertEquals(Optional.empty(), ClassGuess.of(data(new Attribute("x"), new Attribute("label"))).doubt(), "nothing better is there");
  }

  @Test
  void aDateOrATextIsNoClassWhereAnotherAttributeIsNominal() {
    assertDoubt(data(nominal("kind", 3), new Attribute("when", "yyyy-MM-dd")), "kind", "it is a date");
    assertDoubt(data(nominal("kind", 3), new Attribute("text", (List<String>) null)), "kind", "it is text");
  }

  @Test
  void nearlyAllValuesDistinctOrAnIdIsNoClass() {
    assertDoubt(data(new Attribute("x"), nominal("text", 40)), null, "its 40 values differ");
    assertDoubt(data(nominal("kind", 2), nominal("text", 30)), "kind", "nearly all of its 40 values differ");
    assertDoubt(data(nominal("kind", 2), nominal("tweet_id", 40)), "kind", "as those of an id do");
  }

  @Test
  void aClassThatComesFirstIsFoundByItsName() {
    assertDoubt(data(nominal("class", 2), new Attribute("x"), nominal("colour", 3)), "class", "another attribute is named 'class'");
    assertEquals(Optional.empty(), ClassGuess.of(data(nominal("class", 2), nominal("Label", 3))).doubt());
  }

  @Test
  void theLastThenTheFirstThenFewValuesAreLikely() {
    assertDoubt(data(nominal("a", 5), nominal("b", 2), new Attribute("x")), "a", "");
    assertDoubt(data(new Attribute("x"), nominal("a", 5), nominal("b", 2), new Attribute("z")), "b", "");
    Instances classInTheMiddle = data(nominal("a", 5), new Attribute("x"), nominal("b", 2));
    classInTheMiddle.setClassIndex(1);
    assertDoubt(classInTheMiddle, "b", "numeric");
  }

  @Test
  void resultsOfACleaningPassAreNoClass() {
    assertDoubt(data(nominal("kind", 2), nominal("cincer-status", 3)), "kind", "earlier cleaning pass");
  }

  @ParameterizedTest
  @ValueSource(strings = {"breast-noisy.arff", "text-true.arff"})
  void nothingIsSaidOfTheExamples(String name) throws Exception {
    Instances data = Data.load(name);
    assertEquals(Optional.empty(), ClassGuess.of(data).doubt());
    assertEquals(data.classAttribute(), ClassGuess.of(data).suggestion());
  }
}
