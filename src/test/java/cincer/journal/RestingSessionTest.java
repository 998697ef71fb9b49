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
import cincer.cleaning.Cleaned;
import cincer.data.Attributes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;

class RestingSessionTest {

  private static final int AT = 6;
  private static final List<Answer> AMENDMENTS = List.of(new Answer.Undo(2), new Answer.Undo(3), new Answer.Change(2, Answer.Labels.of(1)),
      new Answer.Redo(3), new Answer.Undo(4));

  @TempDir
  Path folder;

  /** Says something at question 6, and else what is true. */
  private static final class Truthful implements Annotator {
    private final Deque<Answer> script;
    private final int[] truth;

    Truthful(List<Answer> atQuestion) throws Exception {
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
    return Sessions.filter(new Truthful(said), folder.resolve(journal), resume).pass().clean(data);
  }

  private int[] kept(String journal) throws Exception {
    return Sessions.filter(new Truthful(List.of(new Answer.Stop())), Files.copy(folder.resolve(journal), folder.resolve("copy-of-" + journal)), true)
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
