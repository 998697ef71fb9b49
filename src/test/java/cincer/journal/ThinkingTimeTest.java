package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Query;
import cincer.journal.Sessions.Respondent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.filters.supervised.instance.CincerFilter;

/** How long a person thought is what whoever asks has measured, in the journal, the report and the summary. */
class ThinkingTimeTest {

  @TempDir
  Path folder;

  /** Thinks for as many seconds as the question's number, and has enough after three. */
  private static final class Thoughtful extends Respondent {
    private final int most;
    private long thought;

    Thoughtful(int most) {
      this.most = most;
    }

    @Override
    public Answer answer(Query query, int[] labels) {
      thought = query.number() * 1000L;
      return query.number() > most ? new Answer.Stop() : query.number() == 2 ? new Answer.Skip() : Answer.Labels.of(query.suspicion().label());
    }

    @Override
    public long thought() {
      return thought;
    }
  }

  @Test
  void whatWasMeasuredIsInTheJournalTheReportAndTheSummaryAlsoAfterAResume() throws Exception {
    Path journal = folder.resolve("s.jsonl");
    Sessions.clean(Sessions.filter(new Thoughtful(3), journal, false), folder);
    assertEquals(Map.of(1, 1000, 2, 2000, 3, 3000), JournalText.read(journal.toFile()).thoughts());
    CincerFilter filter = Sessions.filter(new Thoughtful(5), journal, true);
    Sessions.clean(filter, folder);
    assertTrue(filter.account().summary().toString().contains("time: 3.0 s for a question (median), 15 s in all"), filter.account().summary().toString());
    List<String> lines = Files.readAllLines(folder.resolve("report.csv"));
    assertTrue(lines.get(0).contains(",answer,seconds,control,p_"), lines.get(0));
    assertTrue(lines.get(2).contains(",skipped,2.0,"), lines.get(2));
    assertTrue(lines.get(5).contains(",answered,5.0,"), lines.get(5));
  }

  @Test
  void whereNoPersonAnswersNoTimeIsTold() throws Exception {
    CincerFilter filter = Sessions.filter(new Sessions.Person(false, -1), folder.resolve("p.jsonl"), false);
    Sessions.clean(filter, folder);
    assertTrue(!filter.account().summary().toString().contains("time:"));
    assertTrue(Files.readAllLines(folder.resolve("report.csv")).get(1).contains(",answered,,,"));
  }
}
