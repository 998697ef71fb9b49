package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.CincerException;
import cincer.InvalidInputException;
import cincer.journal.Sessions.Person;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalLockTest {

  @TempDir
  Path folder;

  /** Another process that wants to write to a journal. */
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] args) {
      try {
        OpenJournals.open(new File(args[0]));
        System.out.print("opened");
      } catch (InvalidInputException e) {
        System.out.print(e.getMessage());
      }
    }
  }

  private static String other(Path journal) throws Exception {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), OtherProcess.class.getName(), journal.toString())
        .redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    return said;
  }

  @Test
  void aRunningSessionsJournalCanBeReadAndStaysLockedWhateverElseThisJvmDoesWithIt() throws Exception {
    Path journal = folder.resolve("j.jsonl");
    Header header = Header.of(Sessions.data(), Map.of(), "Person");
    String busy = "is being written by another cleaning session";
    try (JournalFile open = JournalFile.begin(journal.toFile(), header)) {
      open.ended();
      assertEquals(2, JournalText.read(journal.toFile()).lines());
      Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), journal);
      Path hard = Files.createLink(folder.resolve("hard.jsonl"), journal);
      for (Path name : new Path[] {journal, folder.resolve(".").resolve("j.jsonl"), link, hard}) {
        assertEquals(2, JournalText.read(name.toFile()).lines());
        assertTrue(assertThrows(CincerException.class, () -> OpenJournals.open(name.toFile())).getMessage().contains(busy));
      }
      assertThrows(CincerException.class,
          () -> Sessions.clean(Sessions.filter(new Person(false, -1), journal, true), folder));
      open.ended();
      assertEquals(3, JournalText.read(journal.toFile()).lines(), "the next record is written where the last one ends");
      String said = other(journal);
      assertTrue(said.contains(busy), said);
    }
    assertEquals("opened", other(journal));
    OpenJournals.close(OpenJournals.open(journal.toFile()));
  }

  @Test
  void whatWasAnsweredOutlivesThatTheJournalIsDeletedOrReplacedOnTheWay() throws Exception {
    Path place = Files.createDirectory(folder.resolve("place"));
    Path journal = place.resolve("j" + System.nanoTime() + ".jsonl");
    try (JournalFile open = JournalFile.begin(journal.toFile(), Header.of(Sessions.data(), Map.of(), "Person"))) {
      open.ended();
      Files.delete(journal);
      open.ended();
      assertEquals(3, JournalText.read(journal.toFile()).lines(), "it is written anew");
      assertThrows(CincerException.class, () -> OpenJournals.open(journal.toFile()), "and locked");
      Files.delete(journal);
      Files.writeString(journal, "another file");
      assertRescued(assertThrows(CincerException.class, open::ended), "replaced by another file");
      assertEquals("another file", Files.readString(journal));
      Files.delete(journal);
      Files.delete(place);
      assertRescued(assertThrows(CincerException.class, open::ended), "deleted with its folder");
    }
  }

  private static void assertRescued(CincerException e, String why) throws Exception {
    assertTrue(e.getMessage().contains(why), e.getMessage());
    Path rescued = Path.of(e.getMessage().replaceFirst(".* kept in '([^']*)'.*", "$1"));
    assertEquals(3, JournalText.read(rescued.toFile()).lines());
    Files.delete(rescued);
  }
}
