package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Query;
import cincer.StorageException;
import cincer.journal.KeptSession.Condition;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.ResourceUtils;

class KeptSessionTest {

  private static final String HEADER = "{\"n\":1,\"record\":\"header\",\"format\":1,\"cincer\":\"0.1.0\",\"fingerprint\":\"%s\",\"relation\":\"iris\",\"rows\":60,"
      + "\"class\":\"kind\",\"labels\":[\"a\",\"b\"],\"seed\":\"1\",\"options\":{\"tau\":\"0.2\"},\"started\":\"2026-11-25T08:00:00Z\",\"annotator\":\"ann\"}\n";
  private static final String ANSWERS = "{\"n\":2,\"record\":\"judged\",\"position\":1}\n{\"n\":3,\"record\":\"question\",\"time\":\"2026-11-25T09:00:00.000Z\"}\n"
      + "{\"n\":4,\"record\":\"skip\",\"time\":\"2026-11-25T09:00:10.000Z\",\"question\":1}\n"
      + "{\"n\":5,\"record\":\"skip\",\"time\":\"2026-11-25T09:01:10.000Z\",\"question\":2}\n"
      + "{\"n\":6,\"record\":\"answer\",\"time\":\"2026-11-25T09:01:10.000Z\",\"question\":1}\n";

  @TempDir
  private Path folder;

  private File journal(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toFile();
  }

  @Test
  void tellsOfWhatASessionIsAndHowItStands() throws IOException {
    KeptSession unfinished = KeptSession.of(journal("a.jsonl", HEADER.formatted("f") + ANSWERS + "{\"n\":7,\"record\":\"answ"));
    assertEquals(Condition.UNFINISHED, unfinished.state());
    assertEquals("iris", unfinished.header().relation());
    assertEquals(2, unfinished.answers(), "one was skipped, and answered later");
    assertEquals(Instant.parse("2026-11-25T09:01:10Z"), unfinished.last());
    assertTrue(unfinished.isAbout("f"));
    KeptSession finished = KeptSession.of(journal("b.jsonl", HEADER.formatted("f") + ANSWERS + "{\"n\":7,\"record\":\"end\",\"time\":\"2026-11-25T10:00:00.000Z\"}\n"));
    assertEquals(Condition.FINISHED, finished.state());
    assertTrue(finished.isOpen());
    KeptSession unsure = KeptSession.of(journal("c.jsonl", HEADER.formatted("f")
        + "{\"n\":2,\"record\":\"question\",\"time\":\"2026-11-25T09:00:00.000Z\",\"question\":1}\n"
        + "{\"n\":3,\"record\":\"unsure\",\"time\":\"2026-11-25T09:00:10.000Z\",\"question\":1}\n"));
    assertEquals(1, unsure.answers(), "who cannot tell has answered, too");
  }

  @Test
  void anAnswerThatWasTakenBackIsNone() throws IOException {
    KeptSession back = KeptSession.of(journal("back.jsonl", HEADER.formatted("f") + ANSWERS
        + "{\"n\":7,\"record\":\"back\",\"time\":\"2026-11-25T09:02:10.000Z\",\"question\":3}\n"));
    assertEquals(1, back.answers(), "question 2");
    KeptSession both = KeptSession.of(journal("both.jsonl", HEADER.formatted("f") + ANSWERS
        + "{\"n\":7,\"record\":\"back\",\"time\":\"2026-11-25T09:02:10.000Z\",\"question\":3}\n"
        + "{\"n\":8,\"record\":\"back\",\"time\":\"2026-11-25T09:02:11.000Z\",\"question\":2}\n"));
    assertEquals(0, both.answers());
    KeptSession undone = KeptSession.of(journal("undone.jsonl", HEADER.formatted("f") + ANSWERS
        + "{\"n\":7,\"record\":\"undo\",\"time\":\"2026-11-25T09:02:10.000Z\",\"question\":3,\"undoes\":1}\n"));
    assertEquals(2, undone.answers(), "it is shown, and can be counted again");
  }

  /** Labels question 1, goes back, labels it again and skips question 2. */
  @Test
  void theTerminalCountsAQuestionThatWasAnsweredAgainOnce() throws Exception {
    Path journal = folder.resolve("again.jsonl");
    Sessions.clean(Sessions.filter(new Sessions.Respondent() {
      private int asked;

      @Override
      public Answer answer(Query query, int[] labels) {
        asked++;
        return asked == 2 ? new Answer.Back() : asked == 4 ? new Answer.Skip() : asked > 4 ? new Answer.Stop() : Answer.Labels.of(query.suspicion().predicted());
      }
    }, journal, false), folder);
    assertEquals(1, JournalText.read(journal.toFile()).answers());
    assertEquals(2, KeptSession.of(journal.toFile()).answers());
  }

  @Test
  void whatCannotBeReadIsShownWithItsReason() throws IOException {
    for (String text : List.of("", "not a journal\n", "{\"n\":1,\"record\":\"header\",\"format\":99,\"cincer\":\"9.0\"}\n", "{\"n\":1,\"rec")) {
      KeptSession session = KeptSession.of(journal("c.jsonl", text));
      assertEquals(Condition.UNREADABLE, session.state(), text);
      assertNull(session.header());
      assertFalse(session.problem().isEmpty());
      assertFalse(session.isOpen());
    }
    assertEquals(Condition.UNREADABLE, KeptSession.of(folder.resolve("not-there.jsonl").toFile()).state());
  }

  @Test
  void aSessionThatRunsIsNotOpenedAndNotDeleted() throws IOException {
    File journal = journal("d.jsonl", HEADER.formatted("f") + ANSWERS);
    try (var open = OpenJournals.open(journal)) {
      assertEquals(Condition.BUSY, KeptSession.of(journal).state());
      assertThrows(StorageException.class, () -> PrivateJournals.delete(journal));
      assertTrue(journal.exists());
      OpenJournals.close(open);
    }
    assertEquals(Condition.UNFINISHED, KeptSession.of(journal).state());
  }

  @Test
  void deletingMovesTheJournalAlone() throws IOException {
    File journal = journal("e.jsonl", HEADER.formatted("f") + ANSWERS);
    File data = journal("e.arff", "data");
    String text = Files.readString(journal.toPath());
    File moved = PrivateJournals.delete(journal);
    assertFalse(journal.exists());
    assertEquals(text, Files.readString(moved.toPath()));
    assertTrue(data.exists());
    File again = PrivateJournals.delete(journal("e.jsonl", "other"));
    assertEquals(text, Files.readString(moved.toPath()), "what was deleted before stays");
    assertEquals("other", Files.readString(again.toPath()));
  }

  @Test
  void theNewestIsFoundThoughOneBeforeItIsGone() throws IOException {
    String fingerprint = "0123456789abcdef" + "0".repeat(48);
    File home = new File(ResourceUtils.getWekaHome(), "cincer");
    home.mkdirs();
    for (int n = 1; n <= 3; n++) {
      assertEquals(home.toPath().resolve("0123456789abcdef" + (n == 1 ? "" : "-" + n) + ".jsonl").toFile(), PrivateJournals.next(fingerprint));
      Files.writeString(PrivateJournals.next(fingerprint).toPath(), HEADER.formatted(fingerprint) + ANSWERS);
    }
    Files.delete(home.toPath().resolve("0123456789abcdef.jsonl"));
    assertEquals("0123456789abcdef-3.jsonl", PrivateJournals.last(fingerprint).getName());
    assertEquals("0123456789abcdef-4.jsonl", PrivateJournals.next(fingerprint).getName());
    assertEquals(2, KeptSession.over(fingerprint, null).size());
    File data = new File(home, "iris.arff");
    Files.writeString(new File(data + JournalChoice.SUFFIX).toPath(), HEADER.formatted(fingerprint) + ANSWERS);
    assertEquals(3, KeptSession.over(fingerprint, data).size(), "the journal that the command line keeps beside the data is a session, too");
    assertTrue(KeptSession.all(data).stream().anyMatch(session -> session.file().getName().equals("iris.arff" + JournalChoice.SUFFIX)));
    for (KeptSession session : KeptSession.over(fingerprint, data)) {
      Files.delete(session.file().toPath());
    }
  }
}
