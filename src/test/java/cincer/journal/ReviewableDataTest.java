package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import cincer.journal.ReviewSessions.AskedRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** What can be reviewed, and what is refused before a journal is begun. */
class ReviewableDataTest {

  @TempDir
  Path folder;

  /** A judge that cannot handle the data, one class, hardly any rows: said before a journal is begun. */
  @Test
  void whatCannotBeReviewedIsRefusedBeforeAJournalIsBegun() throws Exception {
    Instances gap = ReviewSessions.clouds(40);
    gap.instance(3).setMissing(1);
    Instances nothing = new Instances("nothing", new ArrayList<>(List.of(new Attribute("text", (List<String>) null), (Attribute) gap.classAttribute().copy())), 0);
    nothing.setClassIndex(1);
    Instances one = new Instances("one", new ArrayList<>(List.of(new Attribute("a"), new Attribute("class", List.of("only")))), 0);
    one.setClassIndex(1);
    Instances few = new Instances(ReviewSessions.clouds(4), 0, 1);
    for (int i = 0; i < 20; i++) {
      one.add(new DenseInstance(1, new double[] {i, 0}));
      nothing.add(new DenseInstance(1, new double[] {nothing.attribute(0).addStringValue("word" + i), i % 2}));
    }
    assertRefused(ReviewSessions.clouds(40), "weka.classifiers.functions.LinearRegression",
        "-judges: weka.classifiers.functions.LinearRegression cannot judge this data");
    assertRefused(gap, "weka.classifiers.functions.GaussianProcesses", "-judges: weka.classifiers.functions.GaussianProcesses cannot judge this data");
    assertRefused(nothing, "RandomForest", "no attribute to learn from");
    assertRefused(one, "none", "only the value 'only'");
    assertRefused(few, "none", "at least 2 labelled rows");
  }

  private void assertRefused(Instances data, String judges, String reason) throws Exception {
    Path journal = folder.resolve("refused.jsonl");
    CincerFilter filter = ReviewSessions.review(new AskedRows(true, false, 0), journal, false);
    filter.setJudges(judges);
    String message = assertThrows(InvalidInputException.class, () -> {
      filter.setInputFormat(data);
      filter.pass().clean(data);
    }).getMessage();
    assertTrue(message.contains(reason), message);
    assertFalse(message.contains("\n"), message);
    assertFalse(Files.exists(journal), "no journal is begun");
  }

  /** One example of a class, and fewer rows than parts: the parts are fewer, and the class is judged as nobody has seen it. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 12})
  void aClassWithFewerExamplesThanPartsIsReviewedAllTheSame(int rows) throws Exception {
    Instances data = ReviewSessions.clouds(rows);
    data.forEach(row -> row.setClassValue(0));
    data.instance(1).setClassValue(1);
    AskedRows asked = new AskedRows(false, false, 0);
    CincerFilter filter = ReviewSessions.review(asked, null, false);
    filter.setJudges("RandomForest -I 5");
    filter.setInputFormat(data);
    assertEquals(rows, filter.pass().clean(data).summary().questions());
  }
}
