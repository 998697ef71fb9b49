package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import cincer.data.ClassTwins;
import cincer.data.OneColumn;
import cincer.gui.Advice.Offer;
import cincer.journal.Header;
import cincer.journal.KeptSession;
import cincer.journal.KeptSession.Condition;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.Reorder;

/** What the tab says before a session begins and when it is over, and what it offers. */
class AdviceTest {

  private static KeptSession session(Condition state, String fingerprint, int answers) {
    return new KeptSession(new File("x.jsonl"), new Header(1, "0.1.0", fingerprint, "iris", 60, "kind", List.of("a", "b"), Map.of(), "2026-11-25T08:00:00Z", "ann"),
        answers, Instant.parse("2026-11-25T09:00:00Z"), state, "");
  }

  private static Findings findings(Instances data, KeptSession... sessions) {
    Findings now = Findings.of(data, null, data.numAttributes() - 1);
    return new Findings(now.data(), null, now.fingerprint(), now.guess(), List.of(sessions), now.twins(), now.learned());
  }

  @Test
  void theLikelierClassIsOfferedWhereTheLastAttributeIsNone() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    data.setClassIndex(-1);
    Reorder last = new Reorder();
    last.setAttributeIndices("31,1-30");
    last.setInputFormat(data);
    Instances first = Filter.useFilter(data, last);
    Findings findings = findings(first);
    String problem = DataCheck.problem(first, 30);
    assertTrue(problem.contains("is numeric"), problem);
    assertEquals(List.of(Offer.LIKELY_CLASS), Advice.of(problem, findings).offers());
    assertEquals("diagnosis", findings.guess().suggestion().name());
    assertEquals("2 classes: malignant, benign", Findings.labels(first, 0));
    assertEquals("", Findings.labels(first, 3));
    assertFalse(findings.withClass(0).guess().doubt().isPresent());
  }

  @Test
  void aNumericClassOfFewWholeNumbersCanBeMadeLabels() {
    Instances data = new Instances("t", new ArrayList<>(List.of(new Attribute("x"), new Attribute("spam"))), 0);
    for (int i = 0; i < 20; i++) {
      data.add(new DenseInstance(1, new double[] {i / 3.0, i % 2}));
    }
    String problem = DataCheck.problem(data, 1);
    assertEquals("The class 'spam' is numeric, and labels are nominal: its numbers can be made labels, or choose another class on the left.", problem);
    assertEquals(List.of(Offer.NUMBERS_AS_LABELS), Advice.of(problem, findings(data)).offers());
    assertTrue(DataCheck.problem(data, 0).startsWith("This data has no nominal attribute"), "numbers that are no names");
  }

  @Test
  void aFileThatWasReadAsOneColumnCanBeReadAgain(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("t.csv"), "Größe;Art\n1,5;klein\n2,5;groß\n1;klein\n");
    Instances one = new Instances("t", new ArrayList<>(List.of(new Attribute("Größe;Art", List.of("1;klein", "2;groß")))), 0);
    String problem = DataCheck.problem(one, 0);
    assertTrue(problem.startsWith("The file was read as one column, because semicolons part its columns"), problem);
    assertEquals(List.of(Offer.READ_COLUMNS), Advice.of(problem, Findings.of(one, file.toFile(), 0)).offers());
    assertFalse(Advice.of(problem, Findings.of(one, null, 0)).offers().contains(Offer.READ_COLUMNS), "nobody knows the file");
    Instances table = OneColumn.read(file.toFile(), one);
    assertEquals(2, table.numAttributes());
    assertEquals(1.5, table.get(0).value(0));
    assertEquals("t", table.relationName());
  }

  @Test
  void classesThatLookTheSameCanBeMadeOne() {
    Instances data = new Instances("t", new ArrayList<>(List.of(new Attribute("x"), new Attribute("kind", List.of("no", "yes ", "Yes", "yes")))), 0);
    for (int i = 0; i < 20; i++) {
      data.add(new DenseInstance(1, new double[] {i, i % 5 == 4 ? Double.NaN : Math.min(2, i % 5)}));
    }
    Advice advice = Advice.twins(findings(data).twins());
    assertTrue(advice.text().startsWith("'yes ', 'Yes' and 'yes' differ in case or spaces alone"), advice.text());
    assertEquals(List.of(Offer.ONE_CLASS, Offer.APART), advice.offers());
    assertEquals("", findings(ClassTwins.merged(data, 1)).twins());
  }

  @Test
  void whatWasSetForAFileIsToldWhereAnotherOfItsNameComes() throws Exception {
    Instances data = new Instances("train", new ArrayList<>(List.of(new Attribute("kind", List.of("a", "b")))), 0);
    DataReceiver receiver = new DataReceiver(null, () -> {});
    receiver.receive(data, 0, false, List.of(), new File("one/train.csv"));
    receiver.receive(new Instances(data), 0, false, List.of("-tau 0.35"), new File("one/train.csv"));
    assertEquals(Advice.NONE, receiver.advice(), "the same, put right");
    receiver.receive(new Instances(data), 0, false, List.of("-tau 0.35"), new File("two/train.csv"));
    assertEquals("Set for 'train', and still in force: -tau 0.35.", receiver.advice().text());
  }

  @Test
  void onceASessionHasBegunItsEndIsToldAndNotTheClasses() throws Exception {
    Instances data = new Instances("t", new ArrayList<>(List.of(new Attribute("x"), new Attribute("kind", List.of("no", "Yes", "yes")))), 0);
    for (int i = 0; i < 20; i++) {
      data.add(new DenseInstance(1, new double[] {i, i % 3}));
    }
    CountDownLatch found = new CountDownLatch(1);
    DataReceiver receiver = new DataReceiver(new Background((doing, sentence) -> {}), found::countDown);
    SwingUtilities.invokeAndWait(() -> receiver.receive(data, 1, false, List.of(), null));
    assertTrue(found.await(20, TimeUnit.SECONDS));
    SwingUtilities.invokeAndWait(() -> {
      assertEquals(List.of(Offer.ONE_CLASS, Offer.APART), receiver.advice().offers());
      receiver.begins();
      assertEquals(Advice.NONE, receiver.advice());
    });
  }

  @Test
  void answersThatExistAreToldOfBeforeAnythingBegins() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    assertEquals("", findings(data).answers());
    Advice unfinished = Advice.answers(findings(data, session(Condition.UNFINISHED, "f", 4)));
    assertTrue(unfinished.text().startsWith("You answered 4 questions on this data on 25 Nov 2026"), unfinished.text());
    assertEquals(List.of(Offer.GO_ON, Offer.BEGIN_ANEW), unfinished.offers());
    Advice finished = Advice.answers(findings(data, session(Condition.FINISHED, "f", 1)));
    assertTrue(finished.text().endsWith(", when the class was 'kind', and the session is finished."), finished.text());
    assertEquals(List.of(Offer.OPEN, Offer.BEGIN_ANEW), finished.offers());
    Advice both = Advice.answers(findings(data, session(Condition.FINISHED, "f", 9), session(Condition.UNFINISHED, "f", 4)));
    assertTrue(both.text().startsWith("You answered 4") && both.text().endsWith("There is 1 more session."), both.text());
    assertEquals(List.of(Offer.GO_ON, Offer.BEGIN_ANEW, Offer.SESSIONS), both.offers());
  }

  /** A CSV whose class comes first is opened once more after the power failed: the session knows its class. */
  @Test
  void aSessionIsGoneOnWithThoughTheLastAttributeIsNoClass() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    Findings answered = findings(data, session(Condition.UNFINISHED, "f", 4));
    Advice advice = Advice.of("The class is numeric.", null).with(answered);
    assertTrue(advice.text().startsWith("The class is numeric.\nYou answered 4 questions on this data"), advice.text());
    assertEquals(List.of(Offer.GO_ON), advice.offers());
    assertEquals(List.of(Offer.OPEN), Advice.NONE.with(findings(data, session(Condition.FINISHED, "f", 4))).offers());
    assertEquals(Advice.NONE, Advice.NONE.with(findings(data)));
    assertEquals(Advice.NONE, Advice.NONE.with(null));
  }

  @Test
  void optionsThatWereSetForOtherDataAreNotKeptWithoutAWord() {
    Advice carried = Advice.carried(List.of("-tau 0.35", "-image 8x8x1"), "digits");
    assertEquals("Set for 'digits', and still in force: -tau 0.35, -image 8x8x1.", carried.text());
    assertEquals(List.of(Offer.USUAL_OPTIONS, Offer.SAME_OPTIONS), carried.offers());
  }

  @Test
  void theListSaysWhatCanBeDoneWithEachSession() {
    SessionsModel model = new SessionsModel();
    KeptSession other = session(Condition.UNFINISHED, "g", 3);
    KeptSession finished = session(Condition.FINISHED, "f", 5);
    KeptSession damaged = new KeptSession(new File("y.jsonl"), null, 0, Instant.EPOCH, Condition.UNREADABLE, "line 1 is broken");
    model.show(List.of(other, damaged, finished), "f");
    assertEquals(finished, model.at(0), "that of the data that is loaded");
    assertEquals("iris (loaded)", model.getValueAt(0, 0));
    assertEquals("finished", model.getValueAt(0, 5));
    assertTrue(model.canOpen(finished) && !model.canGoOn(finished));
    assertFalse(model.canOpen(other) || model.canGoOn(other) || model.canOpen(damaged));
    assertTrue(model.advice(finished).contains("change them"));
    assertEquals("This session is about other data than is loaded: open 'iris' (60 rows, with the class 'kind') in the Preprocess tab first.", model.advice(other));
    assertEquals("line 1 is broken", model.advice(damaged));
    assertEquals("Delete the session over 'iris' with 5 answers? Your data stay as they are. The journal 'x.jsonl' is moved into the folder 'deleted' beside it.",
        SessionsModel.farewell(finished));
    model.remove(finished);
    assertEquals(2, model.getRowCount());
  }

  @Test
  void theEndSaysWhatCameOfIt() {
    SessionModel model = new SessionModel(new Told.ProgressTold(), "ann", Map.of());
    new Told(model).accept(0).ask(0.5, cincer.Answer.Labels.of(1)).ask(0.5, new cincer.Answer.Skip())
        .ask(0.5, new cincer.Answer.Labels(0, 12, 1)).accept(0).accept(0).accept(0).accept(0);
    model.ended();
    String text = Ending.text(model.snapshot());
    assertEquals("Finished: all 8 examples have been seen. Of 3 questions, 2 labels were changed (1 doubted, 1 counter-example); 1 skipped. "
        + "Use the cleaned data in the Preprocess tab, or save them.", text);
    assertEquals(1, Ending.open(model.snapshot()));
    assertEquals(List.of(Offer.GO_THROUGH_OPEN, Offer.RESULT, Offer.STOP_MEASURING), Advice.ending(text, 1, null, "Measuring", true).offers());
    assertEquals(List.of(Offer.RESULT), Advice.ending(text, 0, null, "", false).offers());
    assertEquals(List.of(Offer.AS_REVIEW, Offer.RESULT), Advice.ending(text, 0, Offer.AS_REVIEW, "", false).offers());
  }
}
