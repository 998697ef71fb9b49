package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.CounterExample;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.annotator.Nobody;
import cincer.annotator.ReplayAnnotator;
import cincer.cleaning.Cleaned;
import cincer.journal.Sessions.Crash;
import cincer.journal.Sessions.Person;
import cincer.journal.Sessions.Respondent;
import cincer.learner.Bootstrap;
import cincer.report.ResultAttributes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** A review of a whole data set: the same questions however it is interrupted and however fast a person is. */
class ReviewTest {

  @TempDir
  Path folder;

  private static CincerFilter review(Annotator annotator, Path journal, boolean resume) {
    CincerFilter filter = Sessions.filter(annotator, journal, resume);
    filter.setOrder(Bootstrap.Order.SUSPICIOUS);
    filter.setBudget("22");
    return filter;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aReviewThatDiesAtAnyQuestionEndsAsOneThatDoesNot(boolean isPerson) throws Exception {
    Person steady = new Person(isPerson, -1);
    String expected = Sessions.clean(review(steady, folder.resolve("steady.jsonl"), false), folder);
    assertTrue(steady.calls() > 22, "only " + steady.calls() + " questions");
    Person dying = new Person(isPerson, Person.AT_EACH);
    Path deaths = folder.resolve("deaths.jsonl");
    assertEquals(expected, Sessions.throughAllDeaths(resume -> Sessions.clean(review(dying, deaths, resume), folder)));
    assertEquals(2 * steady.calls(), dying.calls(), "nothing is asked twice but what was not answered");
    for (int crashAt = 0; crashAt < steady.calls(); crashAt += isPerson ? 7 : 4) {
      Path journal = folder.resolve("crash" + crashAt + ".jsonl");
      Person person = new Person(isPerson, crashAt);
      assertThrows(Crash.class, () -> Sessions.clean(review(person, journal, false), folder));
      assertEquals(expected, Sessions.clean(review(person, journal, true), folder), "after question " + crashAt);
      assertEquals(steady.calls() + 1, person.calls(), "nothing is asked twice but what was not answered");
    }
  }

  @Test
  void aReplayOfAReviewAsksTheSame() throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    Sessions.clean(review(new Person(true, -1), journal, false), folder);
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    Path again = folder.resolve("again.jsonl");
    Sessions.clean(review(replay, again, false), folder);
    assertEquals(questions(journal), questions(again));
  }

  private static List<String> questions(Path journal) throws Exception {
    return Files.readAllLines(journal).stream().filter(line -> line.contains("\"record\":\"question\""))
        .map(line -> line.replaceAll(".*\"question\":(\\d+).*?\"row\":(\\d+).*", "$1 about $2")).toList();
  }

  /** Remembers whom it was asked about, and says that every label is right. */
  private static final class AskedRows extends Respondent {
    private final List<Query> queries = new ArrayList<>();
    private final boolean isPerson;
    private final boolean pairs;
    private final int thinks;

    AskedRows(boolean isPerson, boolean pairs, int thinks) {
      this.isPerson = isPerson;
      this.pairs = pairs;
      this.thinks = thinks;
    }

    @Override
    public boolean isPerson() {
      return isPerson;
    }

    @Override
    public Answer answer(Query query, int[] labels) throws InterruptedException {
      Thread.sleep(thinks);
      queries.add(query);
      int label = query.suspicion().label();
      return pairs && query.counterExample().isPresent()
          ? new Answer.Labels(label, query.counterExample().get().row(), query.counterExample().get().label()) : Answer.Labels.of(label);
    }

    private List<Integer> rows() {
      return queries.stream().map(query -> query.suspicion().row()).toList();
    }
  }

  @Test
  void theMostDoubtfulComeFirstAndNoneTwice() throws Exception {
    AskedRows asked = new AskedRows(false, false, 0);
    CincerFilter filter = review(asked, null, false);
    filter.setBudget("all");
    filter.setRounds(1);
    Sessions.clean(filter, folder);
    assertEquals(60, asked.queries.size(), "every labelled row is reviewed");
    assertEquals(60, Set.copyOf(asked.rows()).size(), "no row twice");
    for (int i = 1; i < 60; i++) { // what is confirmed changes no label, and so no doubt
      assertTrue(asked.queries.get(i).suspicion().score() <= asked.queries.get(i - 1).suspicion().score(), "question " + (i + 1));
    }
    Query first = asked.queries.get(0);
    assertEquals(1 - first.suspicion().probabilities()[first.suspicion().label()], first.suspicion().score(), 1e-6);
    assertTrue(first.ranking().stream().noneMatch(shown -> shown.row() == first.suspicion().row()));
    assertTrue(first.ranking().stream().map(CounterExample::label).allMatch(label -> label == first.suspicion().predicted()));
  }

  @Test
  void aPairCostsTwoLooks() throws Exception {
    AskedRows asked = new AskedRows(false, true, 0);
    CincerFilter filter = review(asked, null, false);
    filter.setBudget("all");
    filter.setLooks("10");
    filter.setRounds(1);
    String came = Sessions.clean(filter, folder);
    assertEquals(5, asked.queries.size());
    assertTrue(came.contains("labels reviewed          10 of 60"), came);
  }

  @Test
  void aBudgetThatLeavesNothingIsRefused() throws Exception {
    for (String[] wrong : new String[][] {{"-budget", "0"}, {"-looks", "-3"}, {"-budget", "many"}, {"-judges", "weka.classifiers.trees.Oak"}}) {
      String message = assertThrows(InvalidInputException.class, () -> new CincerFilter().setOptions(wrong.clone())).getMessage();
      assertTrue(message.contains(wrong[0].substring(1)) && message.contains(wrong[1].replaceAll(".*\\.", "")), message);
      assertFalse(message.contains("\n"), message);
    }
  }

  /** Two overlapping clouds of so many rows, a tenth of the labels wrong. */
  private static Instances clouds(int rows) {
    Instances data = new Instances("clouds", new ArrayList<>(List.of(new Attribute("a"), new Attribute("b"),
        new Attribute("class", List.of("left", "right")))), rows);
    data.setClassIndex(2);
    Random random = new Random(5);
    for (int i = 0; i < rows; i++) {
      int side = i % 2;
      data.add(new DenseInstance(1, new double[] {random.nextGaussian() + 2 * side, random.nextGaussian(), random.nextInt(10) == 0 ? 1 - side : side}));
    }
    return data;
  }

  /** More rows than those for which the order is made anew after every answer. */
  @Test
  void whereTheOrderIsOneVersionBehindItDependsOnTheAnswersAlone() throws Exception {
    Instances data = clouds(4500);
    Set<List<Integer>> ways = new HashSet<>();
    for (AskedRows asked : List.of(new AskedRows(false, false, 0), new AskedRows(true, false, 0), new AskedRows(true, false, 20))) {
      CincerFilter filter = review(asked, null, false);
      Sessions.clean(filter, data);
      assertEquals(22, asked.queries.size());
      ways.add(asked.rows());
    }
    assertEquals(1, ways.size(), ways.toString());
    assertEquals(22, ways.iterator().next().stream().collect(Collectors.toSet()).size());
  }

  /** Stops at a question. */
  private static final class Stopping extends Respondent {
    private final int at;

    Stopping(int at) {
      this.at = at;
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      return query.number() == at ? new Answer.Stop() : Answer.Labels.of(query.suspicion().predicted());
    }
  }

  private static Cleaned reviewed(Annotator annotator, Path journal, boolean resume, String budget) throws Exception {
    CincerFilter filter = review(annotator, journal, resume);
    filter.setBudget(budget);
    filter.setRounds(1);
    filter.setInputFormat(Sessions.data());
    return filter.pass().clean(Sessions.data());
  }

  @Test
  void aReviewThatIsStoppedIsNotFinishedUntilItHasComeToItsEnd() throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    Cleaned stopped = reviewed(new Stopping(4), journal, false, "6");
    assertFalse(stopped.isFinished());
    assertFalse(stopped.amend(new Answer.Undo(2), "anna", cincer.Listener.NONE).isFinished(), "an amendment finishes nothing");
    Cleaned over = reviewed(new Stopping(0), journal, true, "6");
    assertTrue(over.isFinished());
    assertEquals(6, over.summary().questions());
    assertEquals(KeptSession.Condition.FINISHED, KeptSession.of(journal.toFile()).state());
    Cleaned further = reviewed(new Stopping(9), journal, true, "all");
    assertFalse(further.isFinished(), "it goes on after its budget");
    assertEquals(8, further.summary().questions());
    assertEquals(KeptSession.Condition.UNFINISHED, KeptSession.of(journal.toFile()).state());
  }

  @Test
  void whatWasDecidedAlreadyIsNoPossibleBudget() throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    reviewed(new Stopping(6), journal, false, "all");
    String before = Files.readString(journal);
    String message = assertThrows(InvalidInputException.class, () -> reviewed(new Stopping(0), journal, true, "3")).getMessage();
    assertTrue(message.contains("-budget is 3") && message.contains("5 questions"), message);
    assertEquals(before, Files.readString(journal));
    assertEquals(7, reviewed(new Stopping(0), journal, true, "7").summary().questions());
  }

  @Test
  void aQuestionSaysHowManyLabelsNobodyHasReviewed() throws Exception {
    AskedRows asked = new AskedRows(false, true, 0);
    CincerFilter filter = review(asked, folder.resolve("journal.jsonl"), false);
    filter.setRounds(1);
    filter.setBootstrap("1000"); // a review has none
    Sessions.clean(filter, folder);
    for (Query query : asked.queries) {
      assertTrue(query.isReview());
    }
    assertEquals(60, asked.queries.get(0).left());
    assertEquals(58, asked.queries.get(1).left());
    Recorded recorded = Recorded.of(folder.resolve("journal.jsonl").toFile(), Sessions.data());
    assertEquals(asked.queries.stream().map(Query::left).toList(), recorded.outcome().turns().stream().map(turn -> turn.query().left()).toList());
  }

  @Test
  void whatIsLeftIsToldAfterEveryAnswerAndTheJournalKnowsItWithoutAFit() throws Exception {
    AskedRows asked = new AskedRows(false, false, 0);
    Path journal = folder.resolve("journal.jsonl");
    Cleaned over = reviewed(asked, journal, false, "5");
    for (Query query : asked.queries) {
      assertTrue(query.wrong().low() <= query.wrong().expected() && query.wrong().expected() <= query.wrong().high() + 1, query.wrong().toString());
      assertTrue(query.wrong().high() <= query.left(), query.wrong().toString());
    }
    assertEquals(5, asked.queries.stream().map(Query::wrong).distinct().count(), "another one after every answer");
    assertTrue(over.summary().toString().contains("not reviewed: " + over.outcome().wrong().text()), over.summary().toString());
    Recorded recorded = Recorded.of(journal.toFile(), Sessions.data());
    assertEquals(over.outcome().wrong(), recorded.outcome().wrong());
    assertEquals(asked.queries.stream().map(Query::wrong).toList(), recorded.outcome().turns().stream().map(turn -> turn.query().wrong()).toList());
    assertEquals(over.outcome().wrong(), reviewed(asked, journal, true, "5").outcome().wrong(), "gone on with where nothing is left to ask");
  }

  @Test
  void whatWasLeftWhenSomebodyStoppedIsInTheJournal() throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    Cleaned stopped = reviewed(new Stopping(4), journal, false, "all");
    assertEquals(stopped.outcome().wrong(), Recorded.of(journal.toFile(), Sessions.data()).outcome().wrong());
    Cleaned undone = stopped.amend(new Answer.Undo(2), "anna", cincer.Listener.NONE);
    assertEquals(undone.outcome().wrong(), Recorded.of(journal.toFile(), Sessions.data()).outcome().wrong());
    Cleaned whole = reviewed(new Stopping(0), journal, true, "all");
    assertEquals(0, whole.outcome().wrong().high(), "everything was reviewed: " + whole.outcome().wrong());
    assertEquals(cincer.WrongLeft.NONE, whole.outcome().wrong());
  }

  /** A judge that cannot handle the data, one class, hardly any rows: said before a journal is begun. */
  @Test
  void whatCannotBeReviewedIsRefusedBeforeAJournalIsBegun() throws Exception {
    Instances gap = clouds(40);
    gap.instance(3).setMissing(1);
    Instances nothing = new Instances("nothing", new ArrayList<>(List.of(new Attribute("text", (List<String>) null), (Attribute) gap.classAttribute().copy())), 0);
    nothing.setClassIndex(1);
    Instances one = new Instances("one", new ArrayList<>(List.of(new Attribute("a"), new Attribute("class", List.of("only")))), 0);
    one.setClassIndex(1);
    Instances few = new Instances(clouds(4), 0, 1);
    for (int i = 0; i < 20; i++) {
      one.add(new DenseInstance(1, new double[] {i, 0}));
      nothing.add(new DenseInstance(1, new double[] {nothing.attribute(0).addStringValue("word" + i), i % 2}));
    }
    assertRefused(clouds(40), "weka.classifiers.functions.LinearRegression", "-judges: weka.classifiers.functions.LinearRegression cannot judge this data");
    assertRefused(gap, "weka.classifiers.functions.GaussianProcesses", "-judges: weka.classifiers.functions.GaussianProcesses cannot judge this data");
    assertRefused(nothing, "RandomForest", "no attribute to learn from");
    assertRefused(one, "none", "only the value 'only'");
    assertRefused(few, "none", "at least 2 labelled rows");
  }

  private void assertRefused(Instances data, String judges, String reason) throws Exception {
    Path journal = folder.resolve("refused.jsonl");
    CincerFilter filter = review(new AskedRows(true, false, 0), journal, false);
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
    Instances data = clouds(rows);
    data.forEach(row -> row.setClassValue(0));
    data.instance(1).setClassValue(1);
    AskedRows asked = new AskedRows(false, false, 0);
    CincerFilter filter = review(asked, null, false);
    filter.setJudges("RandomForest -I 5");
    filter.setInputFormat(data);
    assertEquals(rows, filter.pass().clean(data).summary().questions());
  }

  @Test
  void looksBelowWhatWasDecidedAlreadyAreRefusedAndTheJournalStaysAsItWas() throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    reviewed(new Stopping(6), journal, false, "all");
    String before = Files.readString(journal);
    CincerFilter filter = review(new Stopping(0), journal, true);
    filter.setLooks("2");
    filter.setBudget("all");
    filter.setRounds(1);
    filter.setInputFormat(Sessions.data());
    String message = assertThrows(InvalidInputException.class, () -> filter.pass().clean(Sessions.data())).getMessage();
    assertTrue(message.contains("-looks is 2"), message);
    assertEquals(before, Files.readString(journal));
  }

  @Test
  void everyRowOfAReviewHasItsDoubtAndWhetherItWasReviewed() throws Exception {
    Cleaned cleaned = reviewed(new AskedRows(false, true, 0), null, false, "4");
    Instances header = ResultAttributes.header(Sessions.data());
    Instances results = cleaned.withResults(header);
    int reviewed = 0;
    for (int row = 0; row < results.size(); row++) {
      String status = results.instance(row).stringValue(results.attribute("cincer-status"));
      double doubt = results.instance(row).value(results.attribute("cincer-margin"));
      assertTrue(doubt >= 0 && doubt <= 1, "row " + row + ": " + doubt);
      assertFalse(results.instance(row).isMissing(results.attribute("cincer-predicted")));
      assertTrue(status.equals("confirmed") || status.equals("not-reviewed"), status);
      reviewed += status.equals("confirmed") ? 1 : 0;
    }
    assertEquals(8, reviewed, "four pairs, both labels of which were decided on");
  }

  @Test
  void nobodyIsAskedOnlyWhereAnotherLabelIsExpected() throws Exception {
    Cleaned cleaned = reviewed(new Nobody(), null, false, "all");
    assertTrue(cleaned.isFinished());
    assertTrue(cleaned.summary().questions() > 0 && cleaned.summary().questions() < 60, cleaned.summary().toString());
    assertTrue(cleaned.outcome().turns().stream().allMatch(turn -> turn.query().suspicion().margin() > 0));
    assertEquals(0, cleaned.changedRows().length);
  }
}
