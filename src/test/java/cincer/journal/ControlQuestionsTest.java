package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.Control;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.annotator.ReplayAnnotator;
import cincer.journal.Sessions.Crash;
import cincer.journal.Sessions.Person;
import cincer.journal.Sessions.Respondent;
import cincer.learner.Bootstrap;
import cincer.learner.Event;
import cincer.learner.Outcome.Turn;
import cincer.learner.Unlabelled;
import cincer.network.FullyConnected;
import cincer.report.Carefulness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** Controls among the questions of a review: which come, what an answer to one does, and what is told of them. */
class ControlQuestionsTest {

  @TempDir
  Path folder;

  private static CincerFilter review(Annotator annotator, Path journal, boolean resume) {
    CincerFilter filter = Sessions.filter(annotator, journal, resume);
    ((CincerClassifier) filter.getClassifier()).setEpochs(10);
    filter.setOrder(Bootstrap.Order.SUSPICIOUS);
    filter.setBudget("30");
    filter.setControls("40%");
    return filter;
  }

  /** Keeps every label; with a repeat, does the contrary of what was said before. */
  private static final class Fickle extends Respondent {
    private final boolean fickle;
    private final Map<Integer, Query> repeats = new HashMap<>();

    Fickle(boolean fickle) {
      this.fickle = fickle;
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      if (query.isBlind()) {
        assertTrue(query.ranking().isEmpty(), "a counter-example would tell what is expected");
      }
      boolean repeated = query.control() != null && query.control().kind() == Control.Kind.REPEAT;
      if (repeated) {
        repeats.put(query.number(), query);
        Query first = before().stream().filter(a -> a.row() == query.suspicion().row()).findFirst().orElseThrow().query();
        assertEquals(first.suspicion().label(), query.suspicion().label(), "it is shown as it was");
      }
      return Answer.Labels.of(repeated && fickle ? 1 - query.suspicion().label() : query.suspicion().label());
    }
  }

  @Test
  void aWalkHidesTheExpectationAtSomeQuestionsAndAsksAboutTheSameExampleAllTheSame() throws Exception {
    Path journal = folder.resolve("walk.jsonl");
    CincerFilter filter = Sessions.filter(new Fickle(false), journal, false);
    filter.setControls("40%");
    Sessions.clean(filter, folder);
    List<Turn> turns = Recorded.of(journal.toFile(), Sessions.data()).outcome().turns();
    List<Turn> blind = turns.stream().filter(turn -> turn.query().control() != null).toList();
    assertTrue(blind.size() > turns.size() / 5 && blind.size() < turns.size() * 3 / 5, blind.size() + " of " + turns.size());
    assertTrue(blind.stream().allMatch(turn -> turn.query().isBlind() && turn.query().control().kind() == Control.Kind.BLIND));
    Path plain = folder.resolve("plain.jsonl");
    Sessions.clean(Sessions.filter(new Fickle(false), plain, false), folder);
    assertEquals(Recorded.of(plain.toFile(), Sessions.data()).outcome().turns().stream().map(Turn::row).toList(), turns.stream().map(Turn::row).toList(),
        "where every label is kept, the walk is the same");
    assertTrue(Carefulness.of(turns, 2).lines().stream().anyMatch(line -> line.contains("without")), Carefulness.of(turns, 2).lines().toString());
  }

  @Test
  void aWalkWithControlsThatDiesEndsAsOneThatDoesNotAndIsReplayed() throws Exception {
    Person steady = new Person(true, -1);
    Path kept = folder.resolve("steady.jsonl");
    String expected = Sessions.clean(walk(steady, kept, false), folder);
    List<Event> events = JournalText.read(kept.toFile()).events();
    Set<Integer> hides = events.stream().filter(event -> event instanceof Event.Asked asked && asked.query().isBlind())
        .map(event -> ((Event.Asked) event).query().number()).collect(Collectors.toSet());
    assertTrue(events.stream().anyMatch(event -> event instanceof Event.Given given && given.answer() instanceof Answer.Skip && hides.contains(given.question())),
        "a question that hides the model is skipped, and asked once more: " + hides);
    for (int crashAt : new int[] {3, 8, 12, 20, steady.calls() - 1}) {
      Path journal = folder.resolve("crash" + crashAt + ".jsonl");
      Person person = new Person(true, crashAt);
      assertThrows(Crash.class, () -> Sessions.clean(walk(person, journal, false), folder));
      assertEquals(expected, Sessions.clean(walk(person, journal, true), folder), "after question " + crashAt);
    }
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(kept.toFile());
    assertEquals(expected.lines().skip(1).toList(), Sessions.clean(walk(replay, null, false), folder).lines().skip(1).toList(), "but for who answers");
  }

  private static CincerFilter walk(Annotator annotator, Path journal, boolean resume) {
    CincerFilter filter = Sessions.filter(annotator, journal, resume);
    filter.setControls("40%");
    return filter;
  }

  @Test
  void whereLabelsAreMissingQuestionsAboutThemSayNothingOfHowPeopleFollowADoubt() throws Exception {
    Instances data = Sessions.data();
    for (int row = 2; row < data.size(); row += 3) {
      data.instance(row).setClassMissing();
    }
    Path journal = folder.resolve("missing.jsonl");
    CincerFilter filter = review(new Fickle(false), journal, false);
    filter.setUnlabelled(Unlabelled.ASK);
    Sessions.clean(filter, data);
    List<Turn> turns = Recorded.of(journal.toFile(), data).outcome().turns();
    long missing = turns.stream().filter(turn -> turn.query().unlabelled()).count();
    assertTrue(missing > 0);
    assertEquals(turns.stream().filter(turn -> turn.query().control() == null).count() - missing, Carefulness.of(turns, 2).shown());
  }

  /** A network that is sure of some labels. */
  private Recorded session(Annotator annotator, String name) throws Exception {
    Path journal = folder.resolve(name);
    CincerFilter filter = review(annotator, journal, false);
    ((CincerClassifier) filter.getClassifier()).setArchitecture(new FullyConnected());
    ((CincerClassifier) filter.getClassifier()).setEpochs(60);
    Sessions.clean(filter, folder);
    return Recorded.of(journal.toFile(), Sessions.data());
  }

  @Test
  void controlsOfAllKindsComeAndTheJournalSaysWhich() throws Exception {
    Recorded session = session(new Fickle(false), "kinds.jsonl");
    Set<Control.Kind> kinds = EnumSet.noneOf(Control.Kind.class);
    int controls = 0;
    for (Turn turn : session.outcome().turns()) {
      if (turn.query().control() != null) {
        kinds.add(turn.query().control().kind());
        controls++;
      }
    }
    assertEquals(EnumSet.allOf(Control.Kind.class), kinds);
    assertEquals(30, session.outcome().turns().size(), "the budget counts controls");
    assertTrue(controls >= 6 && controls <= 18, controls + " of 30");
    assertTrue(Files.readAllLines(folder.resolve("report.csv")).stream().anyMatch(line -> line.contains(",answered,,repeat,")));
  }

  @Test
  void aReviewWithMoreQuestionsThanRowsIsReadAgain() throws Exception {
    Path journal = folder.resolve("all.jsonl");
    CincerFilter filter = review(new Fickle(false), journal, false);
    filter.setBudget("all");
    Instances data = new Instances(Sessions.data(), 0, 30);
    Sessions.clean(filter, data);
    int questions = Recorded.of(journal.toFile(), data).outcome().turns().size();
    assertTrue(questions > 30, questions + " questions about 30 rows, some of them twice");
  }

  @Test
  void whoContradictsThemselvesIsToldAfterwardsAndTheNewestAnswerCounts() throws Exception {
    Fickle fickle = new Fickle(true);
    Recorded session = session(fickle, "fickle.jsonl");
    Carefulness care = Carefulness.of(session.outcome().turns(), 2);
    assertFalse(fickle.repeats.isEmpty());
    assertEquals(fickle.repeats.size(), care.repeats());
    assertEquals(care.repeats(), care.otherwise());
    assertEquals(0, care.contradicted());
    fickle.repeats.values().forEach(query -> assertEquals(1 - query.suspicion().label(), session.outcome().labels()[query.suspicion().row()]));
    Carefulness steady = Carefulness.of(session(new Fickle(false), "steady.jsonl").outcome().turns(), 2);
    assertEquals(0, steady.otherwise());
    assertFalse(steady.isMarked());
    assertTrue(String.join("\n", care.lines()).contains("answered otherwise than before"), care.lines().toString());
  }

  /** Gives every row the other label; with a repeat, now its first label, now both. */
  private static final class Wavering extends Respondent {
    private final Map<Integer, Query> repeats = new HashMap<>();

    @Override
    public Answer answer(Query query, int[] labels) {
      int label = query.suspicion().label();
      if (query.control() == null || query.control().kind() != Control.Kind.REPEAT) {
        return Answer.Labels.of(1 - label);
      }
      repeats.put(query.number(), query);
      return repeats.size() % 2 == 1 ? Answer.Other.severalFit(List.of(0, 1)) : Answer.Labels.of(label);
    }
  }

  @Test
  void beforeARepeatARowHasTheLabelThatThePersonGaveIt() throws Exception {
    Wavering person = new Wavering();
    Recorded session = session(person, "wavering.jsonl");
    List<String> report = Files.readAllLines(folder.resolve("report.csv"));
    List<String> journal = Files.readAllLines(folder.resolve("wavering.jsonl"));
    assertTrue(person.repeats.size() > 1);
    person.repeats.forEach((number, query) -> {
      int given = query.suspicion().label();
      String[] names = {"malignant", "benign"};
      boolean both = session.outcome().others().containsKey(query.suspicion().row());
      assertEquals(both ? 1 - given : given, session.outcome().labels()[query.suspicion().row()]);
      String[] cells = report.get(number).split(",");
      assertEquals(List.of(Integer.toString(number), names[1 - given], both ? names[1 - given] : names[given]), List.of(cells[0], cells[3], cells[4]));
      assertTrue(journal.stream().anyMatch(line -> line.contains("\"question\":" + number + ",") && line.contains("\"before\":\"" + names[1 - given] + "\"")));
    });
  }

  @Test
  void aReviewWithControlsThatDiesEndsAsOneThatDoesNotAndIsReplayed() throws Exception {
    Person steady = new Person(true, -1);
    Path kept = folder.resolve("whole.jsonl");
    String expected = Sessions.clean(review(steady, kept, false), folder);
    assertTrue(steady.calls() > 33, "only " + steady.calls());
    for (int crashAt = 1; crashAt < 34; crashAt += 8) {
      Path journal = folder.resolve("crash" + crashAt + ".jsonl");
      Person person = new Person(true, crashAt);
      assertThrows(Crash.class, () -> Sessions.clean(review(person, journal, false), folder));
      assertEquals(expected, Sessions.clean(review(person, journal, true), folder), "after question " + crashAt);
    }
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(kept.toFile());
    assertEquals(expected.lines().skip(1).toList(), Sessions.clean(review(replay, null, false), folder).lines().skip(1).toList(), "but for who answers");
  }

  @Test
  void withoutControlsNothingIsWrittenOfThem() throws Exception {
    CincerFilter filter = review(new Fickle(false), folder.resolve("none.jsonl"), false);
    filter.setControls("0%");
    Sessions.clean(filter, folder);
    String journal = Files.readString(folder.resolve("none.jsonl"));
    assertFalse(journal.contains("control\"") || journal.contains("controls"));
    assertFalse(filter.account().summary().toString().contains("controls"));
    List<Event> events = JournalText.read(folder.resolve("none.jsonl").toFile()).events();
    assertTrue(events.stream().noneMatch(event -> event instanceof Event.Asked asked && asked.query().control() != null));
  }

  @Test
  void aShareOfControlsThatIsNoneIsRefused() {
    for (String share : List.of("5", "-1%", "51%", "many", "")) {
      CincerFilter filter = new CincerFilter();
      filter.setControls(share);
      String refusal = assertThrows(InvalidInputException.class, filter::check).getMessage();
      assertTrue(refusal.contains("-controls is '" + share + "'; give"), refusal);
    }
  }
}
