package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

class ClassTwinsTest {

  private static Instances data(List<String> classes, double... labels) {
    Instances data = new Instances("t", new ArrayList<>(List.of(new Attribute("kind", classes), new Attribute("x"))), 0);
    for (double label : labels) {
      data.add(new DenseInstance(1, new double[] {label, label}));
    }
    data.setClassIndex(0);
    return data;
  }

  @Test
  void classesOfWhichTheEyeSeesNoDifferenceBecomeOne() {
    Instances data = data(List.of("no", "yes ", "Yes", "yes", "maybe"), 0, 1, 1, 1, 2, 2, 3, 4, Double.NaN);
    assertEquals(Optional.of("'yes ', 'Yes' and 'yes' differ in case or spaces alone"), ClassTwins.clause(data.classAttribute()));
    Instances merged = ClassTwins.merged(data, 0);
    assertEquals(List.of("no", "Yes", "maybe"), Attributes.values(merged.classAttribute()), "the most frequent without spaces around it");
    assertEquals(0, merged.classIndex());
    assertEquals(List.of("0", "1", "1", "1", "1", "1", "1", "2", "?"),
        merged.stream().map(row -> row.classIsMissing() ? "?" : String.valueOf((int) row.classValue())).toList());
    assertEquals(2, data.get(4).value(0), "the data itself stays");
    assertEquals(2, merged.get(4).value(1));
  }

  @Test
  void theSentenceBeforeTheFirstQuestionNamesThem() throws Exception {
    String sentence = LearnedFrom.of(data(List.of("a", "A"), 0, 1, 0, 1), Set.of(), TextOption.AUTO, "").sentence();
    assertTrue(sentence.endsWith("; but the classes 'a' and 'A' differ in case or spaces alone"), sentence);
    assertEquals(Optional.empty(), ClassTwins.clause(Data.load("votes-noisy.arff").classAttribute()));
    assertEquals(Optional.empty(), ClassTwins.clause(new Attribute("x")));
  }

  @Test
  void composedAndDecomposedLettersAreTheSameAndManyAreCounted() {
    assertTrue(ClassTwins.clause(new Attribute("c", List.of("caf\u00e9", "cafe\u0301"))).isPresent());
    assertEquals("'a' and 'A', 'b' and 'B', 'c' and 'C', and 1 more such class, differ in case or spaces alone",
        ClassTwins.clause(new Attribute("c", List.of("a", "A", "b", "B", "c", "C", "d", "D"))).orElseThrow());
  }
}
