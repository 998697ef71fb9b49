package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.Data;
import cincer.InvalidInputException;
import cincer.Listener;
import cincer.Query;
import cincer.annotator.ReplayAnnotator;
import cincer.cleaning.Account;
import cincer.cleaning.Cleaned;
import cincer.data.Attributes;
import cincer.learner.Bootstrap.Order;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

class RestingSessionTest {

  private static final int AT = 6;
  private static final List<Answer> AMENDMENTS = List.of(new Answer.Undo(2), new Answer.Undo(3), new Answer.Change(2, Answer.Labels.of(1)),
      new Answer.Redo(3), new Answer.Undo(4));

  @TempDir
  Path folder;

  /** Says something at question 6, and else what is true. */
  private static final class TruthfulAnnotator implements Annotator {
    private final Deque<Answer> script;
    private final int[] truth;

    TruthfulAnnotator(List<Answer> atQuestion) throws Exception {
      script = new ArrayDeque<>(atQuestion);
      truth = Attributes.labels(Data.load("breast-true.arff"));
    }

    @Override
    public void begin(Instances data) {}

    @Override
    public String toString() {
      return "Truthful";
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      if (query.number() == AT && !script.isEmpty()) {
        return script.remove();
      }
      int row = query.suspicion().row();
      return query.counterExample().map(shown -> new Answer.Labels(truth[row], shown.row(), truth[shown.row()]))
          .orElse(Answer.Labels.of(truth[row]));
    }
  }

  private Cleaned clean(String journal, boolean resume, List<Answer> said) throws Exception {
    Instances data = Sessions.data();
    return Sessions.filter(new TruthfulAnnotator(said), folder.resolve(journal), resume).pass().clean(data);
  }

  private int[] kept(String journal) throws Exception {
    return Sessions.filter(new TruthfulAnnotator(List.of(new Answer.Stop())), Files.copy(folder.resolve(journal), folder.resolve("copy-of-" + journal)), true)
        .pass().clean(Sessions.data()).outcome().labels();
  }

  @Test
  void whatIsAmendedWhileTheSessionRestsIsWhatWouldHaveBeenSaidAtItsQuestion() throws Exception {
    Cleaned live = clean("live.jsonl", false, AMENDMENTS);
    Cleaned rests = clean("rests.jsonl", false, List.of(new Answer.Stop()));
    for (Answer amendment : AMENDMENTS) {
      rests = rests.amend(amendment, "Ann", Listener.NONE);
    }
    assertArrayEquals(rests.outcome().labels(), Attributes.labels(rests.data()));
    assertArrayEquals(rests.outcome().labels(), kept("rests.jsonl"), "and the journal says so");
    String text = Files.readString(folder.resolve("rests.jsonl"));
    assertEquals(5, text.split("\"annotator\":\"Ann\"", -1).length - 1, "who said it");
    Cleaned whole = clean("rests.jsonl", true, List.of());
    assertArrayEquals(live.outcome().labels(), whole.outcome().labels());
    assertEquals(live.outcome().turns().stream().map(turn -> turn.query().number() + ": " + turn.row() + " " + turn.answer()).toList(),
        whole.outcome().turns().stream().map(turn -> turn.query().number() + ": " + turn.row() + " " + turn.answer()).toList());
    assertEquals(live.summary(), whole.summary());
  }

  @Test
  void whatIsToBeKnownOfThePassIsStillSaidWhenAnAnswerIsAmended() throws Exception {
    Cleaned made = clean("remark.jsonl", false, List.of(new Answer.Stop()));
    Account before = made.account();
    Account remarked = new Account(before.summary(), before.text(), before.note(), "nothing is learned from row 3", before.presentation());
    Cleaned rests = new Cleaned(made.data(), remarked, made.walk(), made.outcome(), made.session(), made.opinions(), made.thoughts());
    Account after = rests.amend(new Answer.Undo(1), "Ann", Listener.NONE).amend(new Answer.Redo(1), "Ann", Listener.NONE).account();
    assertEquals("nothing is learned from row 3", after.remark());
    assertTrue(after.text().endsWith("\nnothing is learned from row 3\n"), after.text());
  }

  private static List<String> turns(Cleaned cleaned) {
    return cleaned.outcome().turns().stream().map(turn -> turn.query().number() + ": " + turn.row() + " " + turn.given() + " " + turn.undone()).toList();
  }

  @Test
  void whatWasAmendedOftenWhileASessionRestedAndWhereItWentOnAsAReviewIsReplayed() throws Exception {
    Cleaned rests = clean("amended.jsonl", false, List.of(new Answer.Stop()));
    for (Answer amendment : AMENDMENTS) {
      rests = rests.amend(amendment, "Ann", Listener.NONE);
    }
    Cleaned over = clean("amended.jsonl", true, List.of());
    for (Answer amendment : List.of(new Answer.Undo(1), new Answer.Change(5, new Answer.Skip()), new Answer.Undo(7))) {
      over = over.amend(amendment, "Ann", Listener.NONE);
    }
    replays("amended.jsonl", over, Order.FILE, "all");
    int questions = over.outcome().turns().size();
    CincerFilter further = Sessions.filter(new TruthfulAnnotator(List.of()), folder.resolve("amended.jsonl"), true);
    further.setOrder(Order.SUSPICIOUS);
    further.setBudget(Integer.toString(questions + 4));
    Cleaned review = further.pass().clean(Sessions.data()).amend(new Answer.Undo(questions + 1), "Ann", Listener.NONE)
        .amend(new Answer.Redo(1), "Ann", Listener.NONE);
    replays("amended.jsonl", review, Order.FILE, Integer.toString(questions + 4));
    CincerFilter more = Sessions.filter(new TruthfulAnnotator(List.of()), folder.resolve("amended.jsonl"), true);
    more.setOrder(Order.SUSPICIOUS);
    more.setBudget(Integer.toString(questions + 7));
    replays("amended.jsonl", more.pass().clean(Sessions.data()), Order.FILE, Integer.toString(questions + 7));
    assertTrue(Unfinished.of(folder.resolve("amended.jsonl").toFile()).isEmpty());
  }

  private void replays(String journal, Cleaned expected, Order order, String budget) throws Exception {
    ReplayAnnotator replay = new ReplayAnnotator();
    replay.setJournal(folder.resolve(journal).toFile());
    CincerFilter filter = Sessions.filter(replay, null, false);
    filter.setOrder(order);
    filter.setBudget(budget);
    Cleaned again = filter.pass().clean(Sessions.data());
    assertEquals("", replay.remark());
    assertEquals(turns(expected), turns(again));
    assertArrayEquals(expected.outcome().labels(), again.outcome().labels());
    assertEquals(expected.outcome().review(), again.outcome().review());
  }

  /** Replays until the process dies. */
  private static final class Dying extends ReplayAnnotator {
    private static final long serialVersionUID = 1L;
    private transient int left;

    Dying(Path journal, int left) {
      this.left = left;
      setJournal(journal.toFile());
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      if (left-- == 0) {
        throw new Sessions.Crash();
      }
      return super.answer(query, labels);
    }
  }

  @Test
  void aReplayThatDiesGoesOnWhereItWas() throws Exception {
    Path said = folder.resolve("said.jsonl");
    Cleaned expected = clean("said.jsonl", false, List.of(new Answer.Back(), new Answer.Undo(3), new Answer.Undo(2), new Answer.Redo(3),
        new Answer.Change(1, new Answer.Skip()), new Answer.Undo(4)));
    for (int dies : new int[] {4, 7, 8, 10, 11}) {
      Path journal = folder.resolve("dies" + dies + ".jsonl");
      CincerFilter first = Sessions.filter(new Dying(said, dies), journal, false);
      assertThrows(Sessions.Crash.class, () -> first.pass().clean(Sessions.data()));
      Dying replay = new Dying(said, -1);
      Cleaned again = Sessions.filter(replay, journal, true).pass().clean(Sessions.data());
      assertEquals("", replay.remark());
      assertEquals(turns(expected), turns(again), "after " + dies + " answers");
      assertArrayEquals(expected.outcome().labels(), again.outcome().labels());
    }
  }

  @Test
  void aReviewThatWentOnPastItsBudgetAndWasStoppedIsNotFinished() throws Exception {
    for (int budget : new int[] {4, 9}) {
      CincerFilter filter = Sessions.filter(new TruthfulAnnotator(List.of(new Answer.Stop())), folder.resolve("more.jsonl"), budget == 9);
      filter.setOrder(Order.SUSPICIOUS);
      filter.setBudget(Integer.toString(budget));
      filter.pass().clean(Sessions.data()).amend(new Answer.Undo(2), "Ann", Listener.NONE);
      assertEquals(budget == 9, Unfinished.of(folder.resolve("more.jsonl").toFile()).isPresent(), "it stopped at question 6 of " + budget);
    }
  }

  @Test
  void anAnswerOfAFinishedSessionIsUndoneAndCountedAgain() throws Exception {
    Cleaned over = clean("over.jsonl", false, List.of());
    Cleaned undone = over.amend(new Answer.Undo(1), "Ann", Listener.NONE).amend(new Answer.Undo(5), "Ann", Listener.NONE);
    assertTrue(undone.outcome().turns().get(0).undone() && undone.outcome().turns().get(4).undone());
    assertArrayEquals(undone.outcome().labels(), kept("over.jsonl"));
    Cleaned again = undone.amend(new Answer.Redo(5), "Ann", Listener.NONE).amend(new Answer.Redo(1), "Ann", Listener.NONE);
    assertArrayEquals(over.outcome().labels(), again.outcome().labels());
    assertEquals(over.account(), again.account());
    assertArrayEquals(again.outcome().labels(), again.amend(new Answer.Undo(999), "Ann", Listener.NONE).outcome().labels(), "no such question");
  }

  @Test
  void aJournalThatSomebodyElseHasWrittenToIsLeftAlone() throws Exception {
    Cleaned rests = clean("other.jsonl", false, List.of(new Answer.Stop()));
    Path journal = folder.resolve("other.jsonl");
    String before = Files.readString(journal);
    Files.writeString(journal, "{\"n\":999", StandardOpenOption.APPEND);
    assertTrue(assertThrows(InvalidInputException.class, () -> rests.amend(new Answer.Undo(2), "Ann", Listener.NONE)).getMessage()
        .contains("is not as this session left it"));
    assertArrayEquals(rests.outcome().labels(), rests.session().outcome().labels());
    Files.writeString(journal, before);
    assertTrue(rests.amend(new Answer.Undo(2), "Ann", Listener.NONE).outcome().turns().get(1).undone());
    Files.delete(journal);
    assertThrows(InvalidInputException.class, () -> rests.amend(new Answer.Redo(2), "Ann", Listener.NONE));
    assertTrue(Files.notExists(journal), "none is made in its place");
  }
}
