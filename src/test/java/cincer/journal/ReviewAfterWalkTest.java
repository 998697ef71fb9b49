package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.annotator.ReplayAnnotator;
import cincer.data.ArffFiles;
import cincer.data.Attributes;
import cincer.data.DataFiles;
import cincer.journal.Sessions.Crash;
import cincer.journal.Sessions.Mortal;
import cincer.journal.Sessions.Respondent;
import cincer.learner.Bootstrap.Order;
import cincer.learner.Outcome;
import cincer.session.Export;
import cincer.session.Merge;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** A walk goes on as a review: one session, whose journal says from where on it is one. */
class ReviewAfterWalkTest {

  private static final int NEVER = 99;
  private static final int IN_REVIEW = 12;

  @TempDir
  Path folder;

  private CincerFilter filter(Annotator annotator, Path journal, Order order) {
    CincerFilter filter = Sessions.filter(annotator, journal, Files.exists(journal));
    filter.setOrder(order);
    return filter;
  }

  /**
   * Walks until it stops before a question (or to the end), and goes on as a review, in which it goes back, undoes, counts again and changes
   * what was answered in the walk, skips, and chooses rows. What it says follows from what was said before and from the journal.
   */
  private final class Walker extends Mortal {
    private final int[] truth = Sessions.truth();
    private final int stopAt;
    private final Path journal;
    private int first = NEVER; // question of the review
    private boolean hasWalked;

    Walker(boolean isPerson, int stopAt, int crashAt, Path journal) {
      super(isPerson, crashAt);
      this.stopAt = stopAt;
      this.journal = journal;
    }

    private boolean was(String record, int question) {
      try {
        return Files.readAllLines(journal).stream().anyMatch(line -> line.contains("\"record\":\"" + record + "\"") && line.contains("\"question\":" + question + ","));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private boolean undone(int question) {
      return before().stream().anyMatch(a -> a.query().number() == question && (a.undone() || a.given() instanceof Answer.Skip));
    }

    @Override
    Answer say(Query query, int[] labels) {
      int n = query.number();
      boolean revisited = !isNew(query);
      if (first == NEVER && !query.isReview()) {
        if (n == stopAt && !revisited) {
          return new Answer.Stop();
        }
      } else {
        first = first == NEVER ? before().size() + 1 : first;
      }
      int at = revisited ? -1 : n - first;
      if (at == 0 && n > 1 && !was("back", n)) {
        return new Answer.Back(); // from the review into the walk
      } else if (at == 2 && n > 4 && !undone(2)) {
        return new Answer.Undo(2);
      } else if (at == 4 && n > 6 && undone(2) && !was("redo", n)) {
        return new Answer.Redo(2);
      } else if (at == 5 && !was("change", n)) {
        return new Answer.Change(1, Answer.Labels.of(1));
      } else if (at == 7 && !was("ask", n)) {
        return new Answer.Ask(59 - n);
      } else if (n % 6 == 5 && !revisited) {
        return new Answer.Skip();
      }
      int row = query.suspicion().row();
      return query.counterExample().map(shown -> new Answer.Labels(truth[row], shown.row(), truth[shown.row()])).orElse(Answer.Labels.of(truth[row]));
    }
  }

  /** To the end of a review of a few questions, from wherever the journal ends. */
  private String goOn(Walker walker, Path journal) throws Exception {
    if (!walker.hasWalked) {
      Sessions.clean(filter(walker, journal, Order.FILE), folder);
      walker.hasWalked = true;
    }
    return review(walker, journal);
  }

  private String review(Annotator walker, Path journal) throws Exception {
    CincerFilter filter = filter(walker, journal, Order.SUSPICIOUS);
    filter.setBootstrap("auto"); // does not matter any more
    filter.setTau(0.3);
    filter.setBudget(Integer.toString(budget(journal)));
    return Sessions.clean(filter, folder);
  }

  /** A few questions more than the walk had. */
  private static int budget(Path journal) throws Exception {
    int inWalk = 0;
    for (String line : Files.readAllLines(journal)) {
      if (line.contains("\"record\":\"review\"")) {
        break;
      } else if (line.contains("\"record\":\"answer\"") || line.contains("\"record\":\"skip\"")) {
        inWalk = Math.max(inWalk, Integer.parseInt(line.replaceAll(".*?\"question\":(\\d+).*", "$1")));
      }
    }
    return inWalk + IN_REVIEW;
  }

  @ParameterizedTest
  @CsvSource({"6,false,6", "6,true,9", "99,false,9"})
  void aSessionThatDiesAnywhereEndsAsOneThatDoesNot(int stopAt, boolean isPerson, int step) throws Exception {
    Path whole = folder.resolve("whole.jsonl");
    Walker steady = new Walker(isPerson, stopAt, -1, whole);
    String expected = goOn(steady, whole);
    assertTrue(steady.calls() > IN_REVIEW, "only " + steady.calls() + " questions");
    Path deaths = folder.resolve("deaths.jsonl");
    Walker dying = new Walker(isPerson, stopAt, Walker.AT_EACH, deaths);
    assertEquals(expected, Sessions.throughAllDeaths(resume -> goOn(dying, deaths)));
    for (int crashAt = stopAt == 99 ? 20 : 0; crashAt < steady.calls(); crashAt += step) {
      Path journal = folder.resolve("crash" + crashAt + ".jsonl");
      Walker walker = new Walker(isPerson, stopAt, crashAt, journal);
      assertThrows(Crash.class, () -> goOn(walker, journal));
      assertEquals(expected, goOn(walker, journal), "after call " + crashAt);
    }
  }

  @Test
  void whateverTheJournalHadComeToItGoesOnToTheSameEnd() throws Exception {
    Path whole = folder.resolve("whole.jsonl");
    String expected = goOn(new Walker(false, 6, -1, whole), whole);
    List<String> lines = Files.readAllLines(whole);
    int goesOn = IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains("\"record\":\"review\"")).findFirst().orElseThrow();
    for (int kept = goesOn - 1; kept < lines.size(); kept += kept < goesOn + 4 ? 1 : 3) {
      Path journal = folder.resolve("kept" + kept + ".jsonl");
      Files.write(journal, lines.subList(0, kept));
      Walker walker = new Walker(false, 6, -1, journal);
      walker.first = kept > goesOn ? 6 : NEVER;
      assertEquals(expected, review(walker, journal), "after line " + kept);
    }
  }

  @Test
  void theJournalTellsTheWholeSession() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    goOn(new Walker(true, NEVER, -1, journal), journal);
    List<String> lines = Files.readAllLines(journal);
    assertEquals(1, lines.stream().filter(line -> line.contains("\"record\":\"review\"")).count());
    assertTrue(lines.stream().anyMatch(line -> line.contains("\"record\":\"review\"") && line.contains("\"arrived\":40,\"labelled\":60")), "40 of 60 rows had arrived");
    CincerFilter filter = filter(new Walker(true, NEVER, -1, journal), journal, Order.SUSPICIOUS);
    filter.setBudget(Integer.toString(budget(journal)));
    filter.setInputFormat(Sessions.data());
    var cleaned = filter.pass().clean(Sessions.data());
    Recorded recorded = Recorded.of(journal.toFile(), Sessions.data());
    assertArrayEquals(cleaned.outcome().labels(), recorded.outcome().labels());
    assertTrue(cleaned.walk().isReview() && recorded.walk().isReview() && recorded.outcome().review());
    assertTrue(KeptSession.of(journal.toFile()).isReview());
    assertEquals(KeptSession.Condition.FINISHED, KeptSession.of(journal.toFile()).state());
    assertTrue(Unfinished.of(journal.toFile()).isEmpty());

    File data = folder.resolve("data.arff").toFile();
    try (var out = Files.newBufferedWriter(data.toPath())) {
      ArffFiles.write(Sessions.data(), out);
    }
    Export export = new Export();
    export.setJournal(journal.toFile());
    export.setData(data);
    export.setCleaned(folder.resolve("cleaned.arff").toFile());
    export.setHtml(folder.resolve("page.html").toFile());
    export.export();
    assertArrayEquals(cleaned.outcome().labels(), Attributes.labels(classed(DataFiles.load(folder.resolve("cleaned.arff").toFile()))));
    assertTrue(Files.readString(folder.resolve("page.html")).contains("labels reviewed"));
    Path other = folder.resolve("other.jsonl");
    Walker alone = new Walker(false, NEVER, -1, other);
    Sessions.clean(filter(alone, other, Order.FILE), folder);
    Merge merge = new Merge();
    merge.setJournals(journal + "," + other);
    merge.setData(data);
    assertTrue(merge.merge().contains("100"), merge.merge());
  }

  @Test
  void whatWasAnsweredInTheWalkIsNotAskedAgainAndAllElseIs() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    Set<Integer> reviewed = new HashSet<>();
    List<Integer> asked = new ArrayList<>();
    final class Confirming extends Respondent {
      @Override
      public Answer answer(Query query, int[] labels) {
        if (query.number() == 8 && !query.isReview()) {
          return new Answer.Stop();
        }
        asked.add(query.suspicion().row());
        if (!query.isReview()) {
          reviewed.add(query.suspicion().row());
          query.counterExample().ifPresent(shown -> reviewed.add(shown.row()));
          return query.counterExample().<Answer>map(shown -> new Answer.Labels(query.suspicion().label(), shown.row(), shown.label()))
              .orElse(Answer.Labels.of(query.suspicion().label()));
        }
        assertFalse(reviewed.contains(query.suspicion().row()), "row " + query.suspicion().row() + " was decided on");
        assertEquals(60, query.arrivals());
        assertEquals(60 - reviewed.size(), query.left());
        reviewed.add(query.suspicion().row());
        return Answer.Labels.of(query.suspicion().label());
      }
    }
    Sessions.clean(filter(new Confirming(), journal, Order.FILE), folder);
    assertEquals(7, asked.size());
    CincerFilter filter = filter(new Confirming(), journal, Order.SUSPICIOUS);
    String came = Sessions.clean(filter, folder);
    assertEquals(60, reviewed.size(), "also the rows of the bootstrap set");
    assertEquals(asked.size(), Set.copyOf(asked).size(), "no row twice");
    assertTrue(came.contains(" of 60"), came);
    assertFalse(came.contains("not-reviewed\n"), came);
  }

  @ParameterizedTest
  @CsvSource({"6", "99"})
  void aReplayInFileOrderGoesOnAsAReviewWhereThatDid(int stopAt) throws Exception {
    Path journal = folder.resolve("j.jsonl");
    goOn(new Walker(false, stopAt, -1, journal), journal);
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(journal.toFile());
    Path again = folder.resolve("again.jsonl");
    CincerFilter filter = filter(replay, again, Order.FILE);
    filter.setBudget(Integer.toString(budget(journal)));
    Sessions.clean(filter, folder);
    assertEquals("", replay.remark());
    assertEquals(questions(journal), questions(again));
    Outcome expected = Recorded.of(journal.toFile(), Sessions.data()).outcome();
    assertArrayEquals(expected.labels(), Recorded.of(again.toFile(), Sessions.data()).outcome().labels());
  }

  private static Instances classed(Instances data) {
    data.setClass(data.attribute("diagnosis"));
    return data;
  }

  private static List<String> questions(Path journal) throws Exception {
    List<String> asked = new ArrayList<>();
    String question = "";
    for (String line : Files.readAllLines(journal)) {
      if (line.contains("\"record\":\"question\"")) {
        question = line.replaceAll(".*?\"question\":(\\d+).*?\"row\":(\\d+).*", "$1 about $2");
      } else if (line.contains("\"record\":\"review\"")) {
        asked.add("review" + line.replaceAll(".*(\"arrived.*)", "$1"));
      } else if (line.contains("\"question\":") && !line.contains("\"record\":\"stop\"")) {
        asked.add(question);
      }
    }
    return asked;
  }

  @Test
  void aReviewDoesNotBecomeAWalkAgain() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    goOn(new Walker(false, 6, -1, journal), journal);
    String before = Files.readString(journal);
    String message = assertThrows(InvalidInputException.class,
        () -> Sessions.clean(filter(new Walker(false, 6, -1, journal), journal, Order.FILE), folder)).getMessage();
    assertTrue(message.contains("-order was 'SUSPICIOUS' and is 'FILE'") && message.contains("cannot change"), message);
    assertEquals(before, Files.readString(journal));
    Path seedless = folder.resolve("s.jsonl");
    Sessions.clean(filter(new Walker(false, 6, -1, seedless), seedless, Order.FILE), folder);
    CincerFilter other = filter(new Walker(false, 6, -1, seedless), seedless, Order.SUSPICIOUS);
    other.setSeed(2);
    assertTrue(assertThrows(InvalidInputException.class, () -> Sessions.clean(other, folder)).getMessage().contains("-S was '1' and is '2'"));
    CincerFilter few = filter(new Walker(false, 6, -1, seedless), seedless, Order.SUSPICIOUS);
    few.setBudget("2");
    assertTrue(assertThrows(InvalidInputException.class, () -> Sessions.clean(few, folder)).getMessage().contains("5 questions were answered already"));
  }

  @Test
  void aJournalThatSaysSoInTheWrongPlaceIsRefused() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    goOn(new Walker(false, 6, -1, journal), journal);
    String text = Files.readString(journal);
    for (String broken : new String[] {text.replaceAll("\"arrived\":\\d+", "\"arrived\":39"), text.replaceAll("\"arrived\":\\d+", "\"arrived\":-1")}) {
      Files.writeString(journal, broken);
      assertTrue(assertThrows(InvalidInputException.class, () -> Recorded.of(journal.toFile(), Sessions.data())).getMessage().contains("line "));
    }
  }

  @Test
  void aWalkOfTheFirstVersionGoesOn() throws Exception {
    Path journal = folder.resolve("old.jsonl");
    File golden = new File("src/test/resources/golden");
    Files.copy(golden.toPath().resolve("session-0.1.0.jsonl"), journal);
    var data = DataFiles.load(new File(golden, "data.arff"));
    classed(data);
    int before = Recorded.of(journal.toFile(), data).outcome().turns().size();
    CincerFilter filter = filter(new Walker(false, NEVER, -1, journal), journal, Order.SUSPICIOUS);
    filter.setResume(false);
    filter.setResumeAnyway(true);
    filter.setBudget(Integer.toString(before + 3));
    String came = Sessions.clean(filter, data);
    assertTrue(came.contains("@data"));
    assertEquals(before + 4, Recorded.of(journal.toFile(), data).outcome().turns().size(), "the last had two rounds");
  }
}
