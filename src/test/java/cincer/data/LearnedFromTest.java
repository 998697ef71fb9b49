package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.core.converters.CSVLoader;

class LearnedFromTest {

  @TempDir
  Path folder;

  private Instances read(String name, String text) throws IOException {
    Instances data = DataFiles.load(Files.writeString(folder.resolve(name), text).toFile());
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  @Test
  void namesTheClassAndWhatIsLearnedFrom() throws IOException {
    LearnedFrom learned = LearnedFrom.of(read("d.csv", "id,x,v\n1,2,a\n2,3,b\n"), Set.of("id"), TextOption.AUTO, "");
    assertEquals("the class is 'v' (a, b); learned from 1 attribute (x), not from 'id', which is the key", learned.sentence());
    assertFalse(learned.isSpecial());
  }

  @Test
  void whatCameWithAWorklistIsNoResultOfAnEarlierPass() throws IOException {
    String sentence = LearnedFrom.of(read("d.csv", "x,cincer-role,cincer-given,cincer-shown,cincer-status,v\n1,doubtful,0.1 0.9,2:0.5,answered,a\n"
        + "2,context,0.9 0.1,?,answered,b\n"), Set.of(), TextOption.AUTO, "").sentence();
    for (String name : new String[] {"role", "given", "shown"}) {
      assertTrue(sentence.contains("'cincer-" + name + "', which came with the worklist"), sentence);
    }
    assertTrue(sentence.contains("'cincer-status', which is the result of an earlier cleaning pass"), sentence);
  }

  @Test
  void oneWordMakesANumericColumnTextAndIsNamedWithItsRow() throws IOException {
    LearnedFrom learned = LearnedFrom.of(read("d.csv", "x,y,v\n1,2,a\n2,3,b\nunknown,4,a\n"), Set.of(), TextOption.AUTO, "");
    assertEquals("the class is 'v' (a, b); learned from 1 attribute (y), not from 'x', which is text because of 'unknown' in row 3; "
        + "make that missing (?) or a number", learned.sentence());
    assertTrue(learned.isSpecial());
  }

  @Test
  void aWordInTheFirstRowMakesItNominalAndIsNamedToo() throws IOException {
    LearnedFrom learned = LearnedFrom.of(read("d.csv", "x,v\nunknown,a\n1,b\n2,a\n3,a\n4,a\n5,b\n"), Set.of(), TextOption.AUTO, "");
    assertTrue(learned.sentence().endsWith("but 'x' is nominal because of 'unknown' in row 1, though its other values are numbers"), learned.sentence());
  }

  /** As the Explorer reads a CSV file: each column of words is nominal. */
  @Test
  void nominalIdsAreNotLearnedFromAndTextsBesideThemAre() throws Exception {
    CSVLoader loader = new CSVLoader();
    StringBuilder text = new StringBuilder("v,id,said\n");
    for (int i = 0; i < 40; i++) {
      text.append(i % 2 == 0 ? "a" : "b").append(",EMP").append(1000 + i).append(",the letter number ").append(i).append(" is long\n");
    }
    loader.setSource(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
    Instances data = loader.getDataSet();
    data.setClassIndex(0);
    assertEquals("the class is 'v' (a, b); learned from 1 attribute (said, by its words), not from 'id', which has values that hardly repeat, "
        + "of which nothing can be learned", LearnedFrom.of(data, Set.of(), TextOption.AUTO, "").sentence());
  }

  @Test
  void aNumericIdIsLearnedFromAndThatIsSaid() throws IOException {
    StringBuilder text = new StringBuilder("CustomerID,age,v\n");
    for (int i = 0; i < 30; i++) {
      text.append(10_000 + i).append(',').append(20 + i).append(',').append(i % 2 == 0 ? "a\n" : "b\n");
    }
    LearnedFrom learned = LearnedFrom.of(read("d.csv", text.toString()), Set.of(), TextOption.AUTO, "");
    assertTrue(learned.isSpecial());
    assertTrue(learned.sentence().endsWith("; but 'CustomerID' has another whole number in each row, as an id has; name it with -key, or remove it"), learned.sentence());
    assertFalse(LearnedFrom.of(read("e.csv", text.toString()), Set.of("CustomerID"), TextOption.AUTO, "").isSpecial());
  }

  @Test
  void eachKindOfAttributeHasItsReason() throws IOException {
    LearnedFrom learned = LearnedFrom.of(read("d.arff", "@relation d\n@attribute t string\n@attribute d date yyyy\n@attribute r relational\n@attribute i numeric\n"
        + "@end r\n@attribute cincer-margin numeric\n@attribute id numeric\n@attribute v {a,b}\n@data\nhello,2020,'1',0.5,1234567890123456789,a\n"), Set.of(),
        TextOption.AUTO, "");
    String said = learned.sentence();
    for (String part : new String[] {"'t', which is text (StringToWordVector", "'d', which is a date (DateToNumeric", "'r', which has rows of its own",
        "'cincer-margin', which is the result of an earlier", "'id' has whole numbers of more digits than a number keeps (row 1)"}) {
      assertTrue(said.contains(part), part + " in " + said);
    }
  }

  @Test
  void saysThatATextIsLearnedFromAndHowOrHowItWouldBe() throws IOException {
    String rows = "\"the first of them\",1,a\n\"and a second one\",2,b\n";
    assertTrue(LearnedFrom.of(read("d.arff", "@relation d\n@attribute t string\n@attribute v {a,b}\n@data\n" + rows.replaceAll(",\\d,", ",")), Set.of(),
        new TextOption("words"), "").sentence().endsWith("learned from 1 attribute (t, by its words)"));
    LearnedFrom beside = LearnedFrom.of(read("d.arff", "@relation d\n@attribute t string\n@attribute i numeric\n@attribute v {a,b}\n@data\n" + rows), Set.of(),
        TextOption.AUTO, "");
    assertTrue(beside.sentence().endsWith("learned from 1 attribute (i), not from 't', which is text (-text words learns from its words, beside all else)"),
        beside.sentence());
  }
}
