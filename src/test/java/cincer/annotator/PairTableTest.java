package cincer.annotator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import cincer.annotator.PairTable.HeadedRow;
import cincer.data.TerminalCells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

class PairTableTest {

  @Test
  void showsTextsThatPeopleReadAndHidesWhatIsEqual() throws Exception {
    Instances text = Data.load("text-noisy.arff");
    assertEquals("""
         attribute | row 2: food                | row 1: artifact            | apart
        -----------+----------------------------+----------------------------+---------
         id        | n07916183                  | n03238131                  | differs
         word      | gin and it                 | dressing room              | differs
         gloss     | a cocktail made of gin and | a room in which you can    | differs
                   | sweet vermouth             | change clothes             |
         tf_sweet  | 1                          | 0                          | 100%
        ... and 199 more, all equal in both rows (type + to see all)""",
        new PairTable(text, 80).render(new HeadedRow(1, "row 2: food"), new HeadedRow(0, "row 1: artifact"), 20));
  }

  @Test
  void textsComeFirstThenWhatSpeaksForTheDoubtAndAgainstItAndThenWhatDiffers() throws Exception {
    Instances text = Data.load("text-noisy.arff");
    double[] speaks = new double[text.numAttributes()];
    speaks[text.attribute("tf_tree").index()] = 2;
    speaks[text.attribute("tf_food").index()] = -0.5;
    speaks[text.attribute("tf_sweet").index()] = 0.1;
    speaks[text.attribute("tf_animal").index()] = Double.NaN;
    assertEquals("""
         attribute | row 2: food            | row 1: artifact        | apart   | doubt
        -----------+------------------------+------------------------+---------+-------
         id        | n07916183              | n03238131              | differs |
         word      | gin and it             | dressing room          | differs |
         gloss     | a cocktail made of gin | a room in which you    | differs |
                   | and sweet vermouth     | can change clothes     |         |
         tf_tree   | 0                      | 0                      |         | +++++
         tf_food   | 0                      | 0                      |         | -
         tf_sweet  | 1                      | 0                      | 100%    |
        ... and 197 more, all equal in both rows (type + to see all)""",
        new PairTable(text, 80).explained(speaks).render(new HeadedRow(1, "row 2: food"), new HeadedRow(0, "row 1: artifact"), 20));
  }

  @Test
  void showsARowThatEqualsItsCounterExample() throws Exception {
    Instances digits = Data.load("digits-noisy.arff");
    String table = new PairTable(digits, 80).render(new HeadedRow(0, "a"), new HeadedRow(0, "b"), 20);
    assertEquals(22 + 1, table.lines().count());
    assertTrue(table.endsWith("... and 44 more, all equal in both rows (type + to see all)"), table);
  }

  @Test
  void letsNothingFromTheDataCommandTheTerminal() {
    String evil = "\u001b[2Jred\u001b]0;title\u0007\u009b31m\r\n\tend\u202e\u0000";
    String table = new PairTable(strings(evil, "ü 漢 😀"), 80).render(new HeadedRow(0, "a"), new HeadedRow(1, "b"), 20);
    assertTrue(table.contains("red end"), table);
    assertTrue(table.contains("ü 漢 😀"), table);
    assertFalse(table.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c) || c == 0x202e), table);
  }

  @Test
  void cutsAndWrapsALongText() {
    String table = new PairTable(strings("word ".repeat(1000), "x".repeat(1000)), 80).render(new HeadedRow(0, "a"), new HeadedRow(1, "b"), 20);
    assertTrue(table.lines().count() < 16, table);
    assertTrue(table.lines().allMatch(line -> line.length() <= 80), table);
    assertTrue(table.contains("..."), table);
  }

  @Test
  void columnsStandInLineWhereCharactersTakeTwoCellsOrNone() {
    String accents = "e\u0301te\u0301 \ud83d\ude00 \ue000";
    for (String value : new String[] {"\u9ad8\u7ea7", "\u9ad8\u7ea7\u5de5\u7a0b\u5e08".repeat(30), accents, "a " + "\u9ad8".repeat(99)}) {
      Instances data = strings(value, "plain");
      String table = new PairTable(data, 80).render(new HeadedRow(0, "row 1: \u9ad8\u3000\u7ea7"), new HeadedRow(1, "row 2: low"), 20);
      List<String> lines = table.lines().toList();
      assertEquals(1, lines.stream().map(line -> TerminalCells.width(line.substring(0, line.lastIndexOf(line.contains("+") ? '+' : '|'))))
          .distinct().count(), table);
      assertTrue(lines.stream().allMatch(line -> TerminalCells.width(line) <= 80), table);
      assertEquals(value.replace(" ", ""), lines.stream().skip(2).map(line -> line.split("\\|")[1].strip()).reduce("", String::concat)
          .replace(" ", ""));
    }
  }

  @Test
  void countsAMissingValueAsDifferentAndTwoAsEqual() {
    Instances data = strings("a", "a");
    data.instance(0).setMissing(0);
    String table = new PairTable(data, 80).render(new HeadedRow(0, "a"), new HeadedRow(1, "b"), 20);
    assertTrue(table.lines().anyMatch(line -> line.matches(" text +\\| \\? +\\| a +\\| differs")), table);
    data.instance(1).setMissing(0);
    table = new PairTable(data, 80).render(new HeadedRow(0, "a"), new HeadedRow(1, "b"), 20);
    assertTrue(table.lines().anyMatch(line -> line.matches(" text +\\| \\? +\\| \\? +\\|")), table);
  }

  @Test
  void showsDataThatHasNothingButAClass() {
    Instances data = strings("a", "b");
    data.deleteAttributeAt(0);
    assertTrue(new PairTable(data, 80).render(new HeadedRow(0, "a"), new HeadedRow(1, "b"), 20).contains("attribute"));
  }

  @Test
  void writesNumbersAsShortAsTheyAre() {
    Instances numbers = new Instances("n", new ArrayList<>(List.of(new Attribute("n"))), 1);
    double[] values = {0.1, 8510426, -0.0, 1e-7, 1.0 / 3, 12345678901234d, 1e300, Double.POSITIVE_INFINITY, Utils.missingValue()};
    String[] shown = {"0.1", "8510426", "0", "0.0000001", "0.333333333", "12345678901234", "1E+300", "Infinity", "?"};
    for (double value : values) {
      numbers.add(new DenseInstance(1, new double[] {value}));
    }
    assertEquals(List.of(shown), numbers.stream().map(row -> Values.shown(row, numbers.attribute(0))).toList());
  }

  private static Instances strings(String one, String other) {
    Attribute text = new Attribute("text", (List<String>) null);
    ArrayList<Attribute> attributes = new ArrayList<>(List.of(text, new Attribute("class", Arrays.asList("a", "b"))));
    Instances data = new Instances("strings", attributes, 2);
    data.setClassIndex(1);
    for (String value : new String[] {one, other}) {
      data.add(new DenseInstance(1, new double[] {data.attribute(0).addStringValue(value), 0}));
    }
    return data;
  }
}
