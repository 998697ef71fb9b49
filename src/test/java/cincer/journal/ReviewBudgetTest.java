package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.InvalidInputException;
import cincer.Listener;
import cincer.cleaning.Cleaned;
import cincer.journal.ReviewSessions.AskedRows;
import cincer.journal.ReviewSessions.StoppingAt;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.filters.supervised.instance.CincerFilter;

/** How long a review goes on: until its budget or its looks are used up, or somebody stops. */
class ReviewBudgetTest {

  @TempDir
  Path folder;

  @Test
  void aPairCostsTwoLooks() throws Exception {
    AskedRows asked = new AskedRows(false, true, 0);
    CincerFilter filter = ReviewSessions.review(asked, null, false);
    filter.setBudget("all");
    filter.setLooks("10");
    filter.setRounds(1);
    String came = Sessions.clean(filter, folder);
    assertEquals(5, asked.queries().size());
    assertTrue(came.contains("labels reviewed          10 of 60"), came);
  }

  /** A counter-example may come with several questions; its row is counted once. */
  @Test
  void everyRowOfAReviewIsCountedOnceAndTheLooksBesideIt() throws Exception {
    AskedRows asked = new AskedRows(false, true, 0);
    CincerFilter filter = ReviewSessions.review(asked, null, false);
    filter.setBudget("all");
    filter.setRounds(1);
    String came = Sessions.clean(filter, folder);
    long looks = asked.queries().size() + asked.queries().stream().filter(query -> query.counterExample().isPresent()).count();
    assertTrue(looks > 60, "some are shown again: " + looks);
    assertTrue(came.contains("labels reviewed          60 of 60 (" + looks + " looks: "), came);
  }

  @Test
  void aBudgetThatLeavesNothingIsRefused() throws Exception {
    for (String[] wrong : new String[][] {{"-budget", "0"}, {"-looks", "-3"}, {"-budget", "many"}, {"-judges", "weka.classifiers.trees.Oak"}}) {
      String message = assertThrows(InvalidInputException.class, () -> new CincerFilter().setOptions(wrong.clone())).getMessage();
      assertTrue(message.contains(wrong[0].substring(1)) && message.contains(wrong[1].replaceAll(".*\\.", "")), message);
      assertFalse(message.contains("\n"), message);
    }
  }

  @Test
  void aReviewThatIsStoppedIsNotFinishedUntilItHasComeToItsEnd() throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    Cleaned stopped = ReviewSessions.reviewed(new StoppingAt(4), journal, false, "6");
    assertFalse(stopped.isFinished());
    assertFalse(stopped.amend(new Answer.Undo(2), "anna", Listener.NONE).isFinished(), "an amendment finishes nothing");
    Cleaned over = ReviewSessions.reviewed(new StoppingAt(0), journal, true, "6");
    assertTrue(over.isFinished());
    assertEquals(6, over.summary().questions());
    assertEquals(KeptSession.Condition.FINISHED, KeptSession.of(journal.toFile()).state());
    Cleaned further = ReviewSessions.reviewed(new StoppingAt(9), journal, true, "all");
    assertFalse(further.isFinished(), "it goes on after its budget");
    assertEquals(8, further.summary().questions());
    assertEquals(KeptSession.Condition.UNFINISHED, KeptSession.of(journal.toFile()).state());
  }

  @Test
  void whatWasDecidedAlreadyIsNoPossibleBudget() throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    ReviewSessions.reviewed(new StoppingAt(6), journal, false, "all");
    String before = Files.readString(journal);
    String message = assertThrows(InvalidInputException.class, () -> ReviewSessions.reviewed(new StoppingAt(0), journal, true, "3")).getMessage();
    assertTrue(message.contains("-budget is 3") && message.contains("5 questions"), message);
    assertEquals(before, Files.readString(journal));
    assertEquals(7, ReviewSessions.reviewed(new StoppingAt(0), journal, true, "7").summary().questions());
  }

  @Test
  void looksBelowWhatWasDecidedAlreadyAreRefusedAndTheJournalStaysAsItWas() throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    ReviewSessions.reviewed(new StoppingAt(6), journal, false, "all");
    String before = Files.readString(journal);
    CincerFilter filter = ReviewSessions.review(new StoppingAt(0), journal, true);
    filter.setLooks("2");
    filter.setBudget("all");
    filter.setRounds(1);
    filter.setInputFormat(Sessions.data());
    String message = assertThrows(InvalidInputException.class, () -> filter.pass().clean(Sessions.data())).getMessage();
    assertTrue(message.contains("-looks is 2"), message);
    assertEquals(before, Files.readString(journal));
  }
}
