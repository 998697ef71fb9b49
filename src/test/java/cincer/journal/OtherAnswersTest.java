package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.Answered;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.annotator.ReplayAnnotator;
import cincer.cleaning.Cleaned;
import cincer.journal.Sessions.Crash;
import cincer.journal.Sessions.Respondent;
import cincer.learner.Bootstrap;
import cincer.report.LeftOut;
import cincer.report.ResultAttributes;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** Answers other than a label: unsure, left out, none of the classes, several of them; and notes. */
class OtherAnswersTest {

  private static final String NOTE = "blurred \u2013 ask \u674e,\n\"twice\" \ud83d\ude42";

  @TempDir
  Path folder;

  private static CincerFilter filter(Annotator annotator, Path journal, boolean resume, Bootstrap.Order order) {
    CincerFilter filter = Sessions.filter(annotator, journal, resume);
    filter.setOrder(order);
    filter.setBudget("14");
    return filter;
  }

  /** Says everything that can be said, takes back, changes and goes through what is open again. */
  private static final class Various extends Respondent {
    private final boolean isPerson;
    private final int crashAt;
    private final List<Query> queries = new ArrayList<>();
    private final List<List<Answered>> offered = new ArrayList<>();
    private final Set<Integer> died = new TreeSet<>();
    private int calls;

    Various(boolean isPerson, int crashAt) {
      this.isPerson = isPerson;
      this.crashAt = crashAt;
    }

    @Override
    public boolean isPerson() {
      return isPerson;
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      boolean each = crashAt == Sessions.Mortal.AT_EACH; // what is open is asked again at each resume, so only new questions
      if (calls++ == crashAt || each && isNew(query) && died.add(query.number())) {
        throw new Crash();
      }
      queries.add(query);
      int n = query.number();
      int label = query.suspicion().label();
      if (!isNew(query)) {
        boolean still = before().stream().anyMatch(a -> a.query().number() == n && a.given().note().equals("still"));
        return n == 1 || still && !isPerson ? Answer.Labels.of(1 - label) : n == 10 ? Answer.Other.noneFits("").noted("again") : Answer.Other.unsure().noted("still");
      }
      boolean changed = before().stream().anyMatch(a -> a.query().number() == 3 && a.given() instanceof Answer.Other);
      return switch (n) {
        case 1 -> Answer.Other.unsure().noted(NOTE);
        case 2 -> Answer.Other.leaveOut();
        case 3 -> Answer.Labels.of(label).noted(NOTE);
        case 4 -> Answer.Other.noneFits("Borderline").noted("rare");
        case 5 -> Answer.Other.severalFit(List.of(1 - label, label));
        case 6 -> before().stream().anyMatch(a -> a.query().number() == 2 && a.undone()) ? Answer.Other.noneFits("") : new Answer.Undo(2);
        case 7 -> before().stream().anyMatch(a -> a.query().number() == 2 && a.undone()) ? new Answer.Redo(2) : Answer.Other.leaveOut();
        case 8 -> changed ? new Answer.Skip("later").noted("later") : new Answer.Change(3, Answer.Other.severalFit(List.of(0, 1)).noted("now"));
        case 9 -> query.isReview() ? Answer.Other.unsure().together(List.of(50, 51)) : Answer.Other.unsure();
        case 10 -> Answer.Other.unsure();
        default -> Answer.Labels.of(label);
      };
    }
  }

  @ParameterizedTest
  @CsvSource({"false, SUSPICIOUS", "true, SUSPICIOUS", "false, FILE", "true, FILE"})
  void aSessionWithAllAnswersIsResumedAnywhereAndReplayed(boolean isPerson, Bootstrap.Order order) throws Exception {
    Various steady = new Various(isPerson, -1);
    String expected = Sessions.clean(filter(steady, folder.resolve("steady.jsonl"), false, order), folder);
    assertTrue(steady.calls > 15, "questions");
    Various dying = new Various(isPerson, Sessions.Mortal.AT_EACH);
    Path deaths = folder.resolve("deaths.jsonl");
    assertEquals(withoutOpinions(expected), withoutOpinions(Sessions.throughAllDeaths(resume -> Sessions.clean(filter(dying, deaths, resume, order), folder))));
    assertTrue(dying.died.size() > 12, "died at questions " + dying.died);
    for (int crashAt = 0; crashAt < steady.calls; crashAt += order == Bootstrap.Order.FILE && crashAt > 12 ? 7 : isPerson ? 5 : 3) {
      Path journal = folder.resolve("crash" + crashAt + ".jsonl");
      Various person = new Various(isPerson, crashAt);
      assertThrows(Crash.class, () -> Sessions.clean(filter(person, journal, false, order), folder));
      assertEquals(withoutOpinions(expected), withoutOpinions(Sessions.clean(filter(person, journal, true, order), folder)), "after question " + crashAt);
    }
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(folder.resolve("steady.jsonl").toFile());
    String again = Sessions.clean(filter(replay, folder.resolve("again.jsonl"), false, order), folder);
    assertEquals(withoutName(expected), withoutName(again));
    assertEquals("", replay.remark());
    assertEquals(withoutTimes(folder.resolve("steady.jsonl")), withoutTimes(folder.resolve("again.jsonl")));
  }

  /** Without margin and prediction of rows that were not asked about: in a review they are of the last version, which a resumed one makes anew. */
  private static String withoutOpinions(String result) {
    return result.replaceAll("(?m),[^,\n]*,[^,\n]*,(\\?,[^,\n]*,[^,\n]*)$", ",$1");
  }

  /** The name of the data says who answered. */
  private static String withoutName(String result) {
    return result.substring(result.indexOf('\n'));
  }

  private static List<String> withoutTimes(Path journal) throws Exception {
    return Files.readAllLines(journal).stream().skip(1).map(line -> line.replaceAll("\"(time|thinking_ms)\":(\"[^\"]*\"|\\d+)", "")).toList();
  }

  private static Cleaned clean(Annotator person, Path journal) throws Exception {
    CincerFilter filter = filter(person, journal, false, Bootstrap.Order.SUSPICIOUS);
    filter.setInputFormat(Sessions.data());
    return filter.pass().clean(Sessions.data());
  }

  @Test
  void notesAreKeptAsTheyWereWritten() throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    Cleaned cleaned = clean(new Various(false, -1), journal);
    Recorded recorded = Recorded.of(journal.toFile(), Sessions.data());
    assertEquals(cleaned.outcome().others(), recorded.outcome().others());
    assertEquals(cleaned.outcome().turns().stream().map(turn -> turn.given().note()).toList(),
        recorded.outcome().turns().stream().map(turn -> turn.given().note()).toList());
    assertTrue(Files.readString(journal).contains("blurred \u2013 ask \u674e,\\n"), "readable, in one line");
    assertEquals("now", recorded.outcome().turns().get(2).given().note());
  }

  /** Says one thing of the first doubtful row, and keeps the others. */
  private record Once(Answer.Said first, List<Integer> asked, List<Query> queries) {

    Respondent person() {
      return new Respondent() {
        @Override
        public Answer answer(Query query, int[] labels) {
          asked.add(query.suspicion().row());
          queries.add(query);
          return query.number() == 1 && isNew(query) ? first : Answer.Labels.of(query.suspicion().label());
        }
      };
    }
  }

  private static Once once(Answer.Said first) {
    return new Once(first, new ArrayList<>(), new ArrayList<>());
  }

  private static String status(Cleaned cleaned, int row) {
    Instances results = cleaned.withResults(ResultAttributes.header(Sessions.data()));
    return results.instance(row).stringValue(results.numAttributes() - 1);
  }

  @Test
  void whoCannotTellIsNotASkip() throws Exception {
    Once skip = once(new Answer.Skip());
    Cleaned skipped = clean(skip.person(), folder.resolve("skip.jsonl"));
    Once unsure = once(Answer.Other.unsure());
    Cleaned cleaned = clean(unsure.person(), folder.resolve("unsure.jsonl"));
    int row = unsure.asked().get(0);
    Query second = unsure.queries().get(1);
    assertEquals(skip.queries().get(1).left(), second.left(), "it was looked at");
    assertEquals(skip.queries().get(1).wrong(), second.wrong(), "it stays among those that may be wrong, as one that was skipped does");
    assertEquals(row, unsure.asked().get(unsure.asked().size() - 1), "it comes back on request, in the end");
    assertEquals(1, skipped.summary().looks() == cleaned.summary().looks() ? 1 : 0, "answered in the end, both");
    Cleaned stays = cleaned.amend(new Answer.Change(1, Answer.Other.unsure()), "anna", cincer.Listener.NONE);
    assertEquals("unsure", status(stays, row));
    assertEquals(Sessions.data().instance(row).classValue(), stays.data().instance(row).classValue());
    assertEquals(60, stays.handedOn(null, LeftOut.REMOVE).size());
    assertTrue(stays.outcome().open().isEmpty());
    assertTrue(stays.summary().toString().contains("other answers             1 (1 unsure)"), stays.summary().toString());
  }

  @Test
  void whatIsLeftOutIsNotLearnedFromAndNotHandedOn() throws Exception {
    Once out = once(Answer.Other.leaveOut());
    Cleaned cleaned = clean(out.person(), folder.resolve("out.jsonl"));
    int row = out.asked().get(0);
    assertFalse(Arrays.stream(cleaned.walk().trainingSet(cleaned.outcome()).rows()).anyMatch(r -> r == row));
    out.queries().stream().skip(1).forEach(query -> assertTrue(query.ranking().stream().noneMatch(shown -> shown.row() == row), "it explains nothing"));
    assertEquals("left-out", status(cleaned, row));
    Instances removed = cleaned.handedOn(null, LeftOut.REMOVE);
    assertEquals(59, removed.size());
    assertEquals(60, cleaned.handedOn(null, LeftOut.KEEP).size());
    Instances weighed = cleaned.handedOn(null, LeftOut.WEIGHT);
    assertEquals(0, weighed.instance(row).weight());
    assertEquals(59, weighed.sumOfWeights());
    assertEquals(60, cleaned.data().size());
    assertEquals(60, cleaned.amend(new Answer.Undo(1), "anna", cincer.Listener.NONE).handedOn(null, LeftOut.REMOVE).size());
  }

  @Test
  void aRowOfNoneOfTheClassesCarriesTheNewOne() throws Exception {
    Once none = once(Answer.Other.noneFits("Borderline, {new} 'one'"));
    CincerFilter filter = filter(none.person(), folder.resolve("none.jsonl"), false, Bootstrap.Order.SUSPICIOUS);
    filter.setAddAttributes(true);
    String text = Sessions.clean(filter, Sessions.data());
    int row = none.asked().get(0);
    assertTrue(text.contains("{malignant,benign,'Borderline, {new} \\'one\\''}"), text.substring(0, 1500));
    Instances read = new Instances(new StringReader(text));
    read.setClass(read.attribute(Sessions.data().classAttribute().name()));
    assertEquals("Borderline, {new} 'one'", read.instance(row).stringValue(read.classIndex()));
    assertEquals("none-fits", read.instance(row).stringValue(read.attribute("cincer-status")));
    assertEquals(60, read.size());
    Once nameless = once(Answer.Other.noneFits(""));
    Cleaned cleaned = clean(nameless.person(), folder.resolve("nameless.jsonl"));
    Instances handedOn = cleaned.handedOn(null, LeftOut.REMOVE);
    assertTrue(handedOn.instance(row).classIsMissing());
    assertEquals(2, handedOn.numClasses());
    assertFalse(Arrays.stream(cleaned.walk().trainingSet(cleaned.outcome()).rows()).anyMatch(r -> r == row));
  }

  @Test
  void ofSeveralThatFitTheGivenOneTrainsOrElseTheFirst() throws Exception {
    Once several = once(Answer.Other.severalFit(List.of(1, 0)));
    CincerFilter filter = filter(several.person(), folder.resolve("several.jsonl"), false, Bootstrap.Order.SUSPICIOUS);
    Instances read = new Instances(new StringReader(Sessions.clean(filter, Sessions.data())));
    int row = several.asked().get(0);
    Instances data = Sessions.data();
    read.setClass(read.attribute(data.classAttribute().name()));
    assertEquals(data.instance(row).classValue(), read.instance(row).classValue(), "the given one is among them");
    assertEquals("benign|malignant", read.instance(row).stringValue(read.attribute("cincer-alternatives")));
    assertEquals("several-fit", read.instance(row).stringValue(read.attribute("cincer-status")));
    assertEquals(59, IntStream.range(0, 60).filter(r -> read.instance(r).isMissing(read.attribute("cincer-alternatives"))).count());
    assertEquals(2, Answer.Other.severalFit(List.of(2, 1)).label(0));
  }

  @Test
  void aJournalThatSaysWhatCannotBeIsRefusedByItsLine() throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    clean(new Various(false, -1), journal);
    String text = Files.readString(journal);
    for (String[] edit : new String[][] {{"\"new_class\":\"Borderline\"", "\"new_class\":\"benign\""}, {"\"record\":\"leave-out\"", "\"record\":\"leave\""},
        {"\"classes\":[\"malignant\",\"benign\"]", "\"classes\":[\"benign\"]"}, {"\"note\":\"rare\"", "\"note\":7"}}) {
      assertTrue(text.contains(edit[0]), edit[0]);
      Path edited = Files.writeString(folder.resolve("edited.jsonl"), text.replace(edit[0], edit[1]));
      String message = assertThrows(InvalidInputException.class, () -> Recorded.of(edited.toFile(), Sessions.data())).getMessage();
      assertTrue(message.contains("line ") && message.contains("is broken"), message);
    }
    Path alike = Files.writeString(folder.resolve("alike.jsonl"), text.replace("\"new_class\":\"Borderline\"", "\"new_class\":\"BENIGN\""));
    assertTrue(Recorded.of(alike.toFile(), Sessions.data()).outcome().others().values().stream().anyMatch(other -> other.newClass().equals("BENIGN")),
        "what is too like a class may have been taken when it was typed");
  }

  /** The columns "cincer-status" and "the exported data" of the table of answers in docs/use.md. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      keep                              | confirmed   | given
      relabel                           | relabelled  | other
      skip                              | skipped     | given
      unsure                            | unsure      | given
      leave out                         | left-out    | gone
      none of the classes               | none-fits   | missing
      a new class                       | none-fits   | Borderline
      several, the given one among them | several-fit | given
      """)
  void anAnswerDoesThisToTheStatusAndToTheExportedData(String answer, String status, String exported) throws Exception {
    Instances data = Sessions.data();
    Once once = once(new Answer.Skip());
    Cleaned cleaned = clean(new Respondent() {
      @Override
      public Answer answer(Query query, int[] labels) {
        once.asked().add(query.suspicion().row());
        int given = query.suspicion().label();
        return !isNew(query) || query.number() > 1 ? isNew(query) ? Answer.Labels.of(given) : new Answer.Stop() : switch (answer) {
          case "keep" -> Answer.Labels.of(given);
          case "relabel" -> Answer.Labels.of(1 - given);
          case "skip" -> new Answer.Skip();
          case "unsure" -> Answer.Other.unsure();
          case "leave out" -> Answer.Other.leaveOut();
          case "none of the classes" -> Answer.Other.noneFits("");
          case "a new class" -> Answer.Other.noneFits("Borderline");
          default -> Answer.Other.severalFit(List.of(1 - given, given));
        };
      }
    }, folder.resolve("journal.jsonl"));
    int row = once.asked().get(0);
    assertEquals(status, status(cleaned, row));
    Instances handedOn = cleaned.handedOn(ResultAttributes.header(data), LeftOut.REMOVE);
    assertEquals(exported.equals("gone") ? 59 : 60, handedOn.size());
    if (!exported.equals("gone")) {
      String label = handedOn.instance(row).classIsMissing() ? "missing" : handedOn.instance(row).stringValue(handedOn.classIndex());
      String given = data.instance(row).stringValue(data.classIndex());
      assertEquals(exported, label.equals(given) ? "given" : label.equals("Borderline") || label.equals("missing") ? label : "other");
    }
    assertEquals(answer.startsWith("several"), handedOn.attribute("cincer-alternatives") != null);
    String table = Files.readAllLines(Path.of("docs/use.md")).stream().filter(line -> line.startsWith("| " + answer + " |")).findFirst().orElseThrow();
    assertTrue(table.contains("`" + status + "`"), table);
  }
}
