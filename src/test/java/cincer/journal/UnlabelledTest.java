package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Data;
import cincer.InvalidInputException;
import cincer.annotator.ReplayAnnotator;
import cincer.data.Attributes;
import cincer.journal.Sessions.Crash;
import cincer.journal.Sessions.Person;
import cincer.learner.Bootstrap;
import cincer.learner.Event;
import cincer.learner.Unlabelled;
import cincer.report.LabelChange;
import cincer.report.QuestionReport;
import cincer.report.Status;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** Rows without a label, for which the annotator is asked where that is worth it. */
class UnlabelledTest {

  @TempDir
  Path folder;

  /** Every third label is missing. */
  private static Instances data() throws Exception {
    Instances data = Sessions.data();
    for (int row = 2; row < data.size(); row += 3) {
      data.instance(row).setClassMissing();
    }
    return data;
  }

  private CincerFilter filter(Annotator annotator, Path journal, boolean resume, Bootstrap.Order order) {
    CincerFilter filter = Sessions.filter(annotator, journal, resume);
    ((CincerClassifier) filter.getClassifier()).setEpochs(order == Bootstrap.Order.FILE ? 3 : 10);
    filter.setRounds(1);
    filter.setTau(0.35);
    filter.setOrder(order);
    if (order == Bootstrap.Order.SUSPICIOUS) {
      filter.setBudget("32");
    }
    filter.setUnlabelled(Unlabelled.ASK);
    filter.setReport(new File(journal + ".csv"));
    return filter;
  }

  private String clean(CincerFilter filter, Path journal) throws Exception {
    return Sessions.clean(filter, data()) + Files.readString(Path.of(journal + ".csv")) + filter.account().summary();
  }

  @ParameterizedTest
  @CsvSource({"SHUFFLED", "SUSPICIOUS"})
  void aSessionThatAsksForLabelsAndDiesEndsAsOneThatDoesNotAndIsReplayed(Bootstrap.Order order) throws Exception {
    Path journal = folder.resolve("steady.jsonl");
    Person steady = new Person(false, -1);
    String expected = clean(filter(steady, journal, false, order), journal);
    List<Event.Asked> asked = JournalText.read(journal.toFile()).events().stream().filter(Event.Asked.class::isInstance).map(Event.Asked.class::cast).toList();
    assertTrue(asked.stream().filter(one -> one.query().unlabelled()).count() > 3, "labels are asked for");
    assertTrue(asked.stream().anyMatch(one -> !one.query().unlabelled()), "and labels that are there are doubted");
    for (int crashAt = 2; crashAt < 24; crashAt += 9) {
      Path broken = folder.resolve("crash" + crashAt + ".jsonl");
      Person person = new Person(true, crashAt);
      assertThrows(Crash.class, () -> clean(filter(person, broken, false, order), broken));
      assertEquals(expected, clean(filter(person, broken, true, order), broken), "after question " + crashAt);
    }
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    Path again = folder.resolve("again.jsonl");
    String replayed = clean(filter(replay, again, false, order), again);
    assertEquals(expected.substring(expected.indexOf("@data")), replayed.substring(replayed.indexOf("@data")));
  }

  @ParameterizedTest
  @CsvSource({"FILE", "SUSPICIOUS"})
  void whatIsAskedForIsGivenTheAnswerAndTheRestIsTheModelsOrStays(Bootstrap.Order order) throws Exception {
    Path journal = folder.resolve("j.jsonl");
    int[] truth = Attributes.labels(Data.load("breast-true.arff"));
    CincerFilter filter = filter(new Truthful(truth), journal, false, order);
    Sessions.clean(filter, data());
    Recorded session = Recorded.of(journal.toFile(), data());
    int[] labels = session.outcome().labels();
    Status[] status = Status.of(session.walk(), session.outcome());
    int asked = 0;
    for (var turn : session.outcome().turns()) {
      if (turn.query().unlabelled()) {
        asked++;
        assertEquals(truth[turn.row()], labels[turn.row()]);
        assertEquals(Status.RELABELLED, status[turn.row()]);
        assertTrue(turn.query().suspicion().score() >= 0.35, "it was worth asking");
      }
    }
    assertTrue(asked > 0);
    for (int row = 2; row < labels.length; row += 3) {
      assertTrue(labels[row] >= 0 || order == Bootstrap.Order.SUSPICIOUS, "where rows arrive, the model's label is taken of the others");
    }
    assertFalse(LabelChange.of(session).isEmpty(), "and all can be told");
    assertEquals(20 - (order == Bootstrap.Order.FILE ? 20 : asked), Arrays.stream(labels).filter(y -> y < 0).count());
    QuestionReport.isOne(new File(journal + ".csv"));
  }

  @Test
  void rowsWithoutALabelStayAsTheyAreWhereNobodyIsToBeAsked() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    CincerFilter filter = filter(new Truthful(Attributes.labels(Data.load("breast-true.arff"))), journal, false, Bootstrap.Order.FILE);
    filter.setUnlabelled(Unlabelled.LEAVE);
    Sessions.clean(filter, data());
    assertEquals(20, Arrays.stream(Recorded.of(journal.toFile(), data()).outcome().labels()).filter(y -> y < 0).count());
    assertFalse(Files.readString(journal).contains("unlabelled"));
  }

  @Test
  void aWalkThatAskedForLabelsGoesOnAsAReviewThatLearnsFromThem() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    int[] truth = Attributes.labels(Data.load("breast-true.arff"));
    Person person = new Person(false, 9);
    assertThrows(Crash.class, () -> Sessions.clean(filter(person, journal, false, Bootstrap.Order.FILE), data()));
    CincerFilter review = filter(new Truthful(truth), journal, true, Bootstrap.Order.SUSPICIOUS);
    ((CincerClassifier) review.getClassifier()).setEpochs(3);
    Sessions.clean(review, data());
    Recorded session = Recorded.of(journal.toFile(), data());
    assertTrue(session.outcome().review());
    long[] asked = new long[2]; // for labels: in the walk, in the review
    session.outcome().turns().stream().filter(turn -> turn.query().unlabelled()).forEach(turn -> asked[turn.query().isReview() ? 1 : 0]++);
    assertTrue(asked[0] > 0, "in the walk");
    session.outcome().turns().stream().filter(turn -> turn.query().isReview())
        .forEach(turn -> assertEquals(truth[turn.row()], session.outcome().labels()[turn.row()]));
    assertEquals(60, session.walk().bootstrap().length, "all rows are known in the review");
  }

  @Test
  void aWalkThatLeftRowsWithoutALabelDoesNotGoOnAsAReviewThatAsksForThem() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    CincerFilter walk = filter(new Person(false, -1), journal, false, Bootstrap.Order.FILE);
    walk.setUnlabelled(Unlabelled.LEAVE);
    Sessions.clean(walk, data());
    CincerFilter review = filter(new Person(false, -1), journal, true, Bootstrap.Order.SUSPICIOUS);
    ((CincerClassifier) review.getClassifier()).setEpochs(3);
    String message = assertThrows(InvalidInputException.class, () -> Sessions.clean(review, data())).getMessage();
    assertTrue(message.contains("-unlabelled was 'LEAVE' and is 'ASK'") && message.contains("cannot change"), message);
  }

  @Test
  void allLabelledRowsMayBeKnownWhereTheOthersArrive() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    CincerFilter filter = filter(new Truthful(Attributes.labels(Data.load("breast-true.arff"))), journal, false, Bootstrap.Order.FILE);
    filter.setBootstrap("40");
    Sessions.clean(filter, data());
    Recorded session = Recorded.of(journal.toFile(), data());
    assertEquals(20, session.walk().arrivals().length);
    assertTrue(session.outcome().turns().stream().allMatch(turn -> turn.query().unlabelled()));
  }

  /** Says the truth of what is asked about. */
  private static final class Truthful extends Sessions.Respondent {
    private final int[] truth;

    Truthful(int[] truth) {
      this.truth = truth;
    }

    @Override
    public cincer.Answer answer(cincer.Query query, int[] labels) {
      return cincer.Answer.Labels.of(truth[query.suspicion().row()]);
    }
  }
}
