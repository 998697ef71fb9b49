package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Listener;
import cincer.Query;
import cincer.WrongLeft;
import cincer.cleaning.Cleaned;
import cincer.journal.ReviewSessions.AskedRows;
import cincer.journal.ReviewSessions.StoppingAt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.filters.supervised.instance.CincerFilter;

/** How many labels nobody has reviewed, and how many of them are wrong: told after every answer, and in the journal. */
class ReviewWrongLeftTest {

  @TempDir
  Path folder;

  @Test
  void aQuestionSaysHowManyLabelsNobodyHasReviewed() throws Exception {
    AskedRows asked = new AskedRows(false, true, 0);
    CincerFilter filter = ReviewSessions.review(asked, folder.resolve("journal.jsonl"), false);
    filter.setRounds(1);
    filter.setBootstrap("1000"); // a review has none
    Sessions.clean(filter, folder);
    for (Query query : asked.queries()) {
      assertTrue(query.isReview());
    }
    assertEquals(60, asked.queries().get(0).left());
    assertEquals(58, asked.queries().get(1).left());
    Recorded recorded = Recorded.of(folder.resolve("journal.jsonl").toFile(), Sessions.data());
    assertEquals(asked.queries().stream().map(Query::left).toList(), recorded.outcome().turns().stream().map(turn -> turn.query().left()).toList());
  }

  @Test
  void whatIsLeftIsToldAfterEveryAnswerAndTheJournalKnowsItWithoutAFit() throws Exception {
    AskedRows asked = new AskedRows(false, false, 0);
    Path journal = folder.resolve("journal.jsonl");
    Cleaned over = ReviewSessions.reviewed(asked, journal, false, "5");
    for (Query query : asked.queries()) {
      assertTrue(query.wrong().low() <= query.wrong().expected() && query.wrong().expected() <= query.wrong().high() + 1, query.wrong().toString());
      assertTrue(query.wrong().high() <= query.left(), query.wrong().toString());
    }
    assertEquals(5, asked.queries().stream().map(Query::wrong).distinct().count(), "another one after every answer");
    assertTrue(over.summary().toString().contains("not reviewed: " + over.outcome().wrong().text()), over.summary().toString());
    Recorded recorded = Recorded.of(journal.toFile(), Sessions.data());
    assertEquals(over.outcome().wrong(), recorded.outcome().wrong());
    assertEquals(asked.queries().stream().map(Query::wrong).toList(), recorded.outcome().turns().stream().map(turn -> turn.query().wrong()).toList());
    assertEquals(over.outcome().wrong(), ReviewSessions.reviewed(asked, journal, true, "5").outcome().wrong(), "gone on with where nothing is left to ask");
  }

  /** Skips the first questions, then relabels and undoes that. */
  private static final class SkippingPerson extends Sessions.Respondent {
    private final List<WrongLeft> told = new ArrayList<>();

    @Override
    public Answer answer(Query query, int[] labels) {
      told.add(query.wrong());
      return told.size() <= 3 ? new Answer.Skip() : told.size() == 4 ? Answer.Labels.of(query.suspicion().predicted())
          : told.size() == 5 ? new Answer.Undo(4) : new Answer.Stop();
    }
  }

  @Test
  void whoSkipsHasFoundNothingAndNothingIsLeftAfterAnUndo() throws Exception {
    SkippingPerson person = new SkippingPerson();
    ReviewSessions.reviewed(person, folder.resolve("skipped.jsonl"), false, "all");
    double first = person.told.get(0).expected();
    assertTrue(first > 1, "some are expected: " + first);
    for (int skips = 1; skips <= 3; skips++) {
      assertEquals(first, person.told.get(skips).expected(), 1e-9, skips + " skips");
    }
    assertNotEquals(first, person.told.get(4).expected(), 1e-9, "an answer tells something");
    assertEquals(first, person.told.get(5).expected(), 1e-9, "it does not count any more");
  }

  @Test
  void whatWasLeftWhenSomebodyStoppedIsInTheJournal() throws Exception {
    Path journal = folder.resolve("journal.jsonl");
    Cleaned stopped = ReviewSessions.reviewed(new StoppingAt(4), journal, false, "all");
    assertEquals(stopped.outcome().wrong(), Recorded.of(journal.toFile(), Sessions.data()).outcome().wrong());
    Cleaned undone = stopped.amend(new Answer.Undo(2), "anna", Listener.NONE);
    assertEquals(undone.outcome().wrong(), Recorded.of(journal.toFile(), Sessions.data()).outcome().wrong());
    Cleaned whole = ReviewSessions.reviewed(new StoppingAt(0), journal, true, "all");
    assertEquals(1, whole.outcome().wrong().high(), "all but the row of the answer that does not count: " + whole.outcome().wrong());
    assertEquals("no label left to review", whole.outcome().wrong().text());
    assertEquals(WrongLeft.NONE, ReviewSessions.reviewed(new AskedRows(false, false, 0), null, false, "all").outcome().wrong());
  }
}
