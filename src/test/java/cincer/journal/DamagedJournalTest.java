package cincer.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cincer.CincerException;
import cincer.journal.Sessions.Crash;
import cincer.journal.Sessions.Person;
import cincer.selector.NoCounterExample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

class DamagedJournalTest {

  @TempDir
  Path folder;

  private Path interrupted(int answers) throws Exception {
    Path journal = folder.resolve("j.jsonl");
    assertThrows(Crash.class, () -> Sessions.clean(Sessions.filter(new Person(false, answers), journal, false), folder));
    return journal;
  }

  @Test
  void cutAtAnyByteOfItsLastThreeRecordsItSaysWhatTheWholeLinesSay() throws Exception {
    byte[] whole = Files.readAllBytes(interrupted(3));
    List<Integer> ends = new ArrayList<>(List.of(0));
    for (int i = 0; i < whole.length; i++) {
      if (whole[i] == '\n') {
        ends.add(i + 1);
      }
    }
    int last = ends.size() - 1;
    for (int length = ends.get(last - 3); length <= whole.length; length++) {
      int cut = length;
      JournalText text = JournalText.parse("j", Arrays.copyOf(whole, length));
      // a record without its line break is whole
      int lines = (int) ends.stream().filter(end -> end > 0 && end - 1 <= cut).count();
      assertEquals(lines, text.lines());
      assertEquals(Math.max(0, length - ends.get(lines)), text.torn());
    }
  }

  /** What is read of a journal cut at any byte is tested above; here each cut is a session. */
  @Test
  void cutWithinAnAnswerOrAtTheEndOfARecordItResumesToTheSameEnd() throws Exception {
    Instances few = new Instances(Sessions.data(), 0, 26); // short sessions with short records
    String expected = Sessions.clean(alone(null, -1), few);
    Path journal = folder.resolve("j.jsonl");
    assertThrows(Crash.class, () -> Sessions.clean(alone(journal, 1), few));
    byte[] whole = Files.readAllBytes(journal);
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    int answer = text.lastIndexOf("\n", text.lastIndexOf("\"record\":\"answer\"")) + 1;
    SortedSet<Integer> cuts = new TreeSet<>();
    IntStream.rangeClosed(answer, text.indexOf('\n', answer) + 1).filter(length -> length % 7 == 0).forEach(cuts::add);
    for (int end = whole.length - 1, records = 0; records < 4; end = text.lastIndexOf('\n', end - 1), records++) {
      IntStream.of(end - 1, end, end + 1, Math.min(end + 2, whole.length)).forEach(cuts::add);
    }
    assertTrue(cuts.size() > 50, "only " + cuts.size() + " cuts");
    for (int length : cuts) {
      Path cut = folder.resolve("cut.jsonl");
      Files.write(cut, Arrays.copyOf(whole, length));
      assertEquals(expected, Sessions.clean(alone(cut, -1), few), "cut at " + length);
    }
  }

  /** A session without counter-examples, which goes on with the journal if there is one. */
  private static CincerFilter alone(Path journal, int crashAt) throws Exception {
    CincerFilter filter = Sessions.filter(new Person(false, crashAt), journal, journal != null && Files.exists(journal));
    ((CincerClassifier) filter.getClassifier()).setSelector(new NoCounterExample());
    filter.setRounds(1);
    return filter;
  }

  @Test
  void anAnswerIsNotLostWithTheLineBreakAfterIt() throws Exception {
    Path journal = interrupted(3);
    String text = Files.readString(journal);
    String answers = text.substring(0, text.lastIndexOf("\n", text.lastIndexOf("\"record\":\"question\"")));
    Files.writeString(journal, answers); // a text editor has saved it
    assertThrows(Crash.class, () -> Sessions.clean(Sessions.filter(new Person(false, 0), journal, true), folder));
    assertEquals(3, JournalText.read(journal.toFile()).answers());
  }

  @Test
  void cutInItsFirstLineItBeginsAnew() throws Exception {
    byte[] whole = Files.readAllBytes(interrupted(0));
    for (int length : new int[] {0, 1, 20, 40, 300}) {
      Path cut = folder.resolve("cut" + length + ".jsonl");
      Files.write(cut, Arrays.copyOf(whole, length));
      assertThrows(Crash.class, () -> Sessions.clean(Sessions.filter(new Person(false, 1), cut, true), folder));
      assertEquals(1, JournalText.read(cut.toFile()).answers());
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      "after":"benign"        | "after":"begnin"    | 'begnin' is no class
      "row":                  | "row":9             | 'row' is no whole number from 1 to 60
      "margin":               | "margin":"x         | is broken
      "record":"answer"       | "record":"exec"     | there is no kind of record 'exec'
      "record":"answer"       | "record":"an\\nswer" | there is no kind of record 'an swer'
      {"n":3,                 | {"n":4,             | it is record 4, so lines were removed or added
      {"n":3,                 | ["n":3,             | it is no JSON object
      "probabilities":[       | "probabilities":[1, | 'probabilities' has 3 numbers, not 2
      "record":"question"     | "record":"judged"   | does not follow from the lines before it
      "record":"answer"       | "record":"end"      | does not follow from the lines before it
      "format":1              | "format":0          | 'format' is no whole number
      "labels":["malignant"   | "labels":["benign"  | 'labels' are no class names
      "thinking_ms":          | "thinking_ms":-1    | 'thinking_ms' is no whole number
      """)
  void editedByHandItIsRefusedInOneSentence(String from, String to, String sentence) throws Exception {
    Path journal = interrupted(3);
    String text = Files.readString(journal);
    int at = text.indexOf(from, from.contains("format") || from.contains("labels\":") ? 0 : text.indexOf('\n'));
    assertTrue(at >= 0, from);
    Files.writeString(journal, text.substring(0, at) + to + text.substring(at + from.length()));
    assertRefused(sentence, journal, true);
  }

  @Test
  void aJournalWithLinesTakenOutOrSomeOtherFileIsRefusedAndLeftAlone() throws Exception {
    Path journal = interrupted(3);
    List<String> lines = Files.readAllLines(journal);
    for (int gone = 0; gone < lines.size() - 1; gone++) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(gone);
      Files.write(journal, fewer);
      assertRefused(gone == 0 ? "is no journal of a cleaning session" : "line " + (gone + 1), journal, true);
      assertEquals(fewer, Files.readAllLines(journal));
    }
    Path flat = folder.resolve("flat.jsonl");
    Files.writeString(flat, String.join("\r", lines));
    assertRefused("flat.jsonl' is ", flat, true);
    assertEquals(String.join("\r", lines), Files.readString(flat));
    Path letter = folder.resolve("letter.txt");
    Files.writeString(letter, "Dear all,\nsee you\n");
    assertRefused("is no journal of a cleaning session", letter, true);
    assertRefused("exists already", letter, false);
    assertEquals("Dear all,\nsee you\n", Files.readString(letter));
  }

  @Test
  void aFullDiskAndAReadOnlyFolderStopTheSessionWithNothingLost() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", disk.toString()) == 0, "no permission to mount a small disk");
    try {
      Path journal = disk.resolve("j.jsonl");
      assertRefused("cannot be written (No space left on device)", journal, false);
      long answers = JournalText.read(journal.toFile()).answers();
      assertTrue(answers > 0);
      assertRefused("cannot be written (No space left on device)", journal, true);
      run("mount", "-o", "remount,size=1m", disk.toString());
      String expected = Sessions.clean(Sessions.filter(new Person(false, -1), null, false), folder);
      assertEquals(expected, Sessions.clean(Sessions.filter(new Person(false, -1), journal, true), folder));
      run("mount", "-o", "remount,ro", disk.toString());
      assertRefused("Read-only file system", disk.resolve("k.jsonl"), false);
    } finally {
      run("umount", disk.toString());
    }
  }

  private void assertRefused(String sentence, Path journal, boolean resume) {
    CincerException e = assertThrows(CincerException.class,
        () -> Sessions.clean(Sessions.filter(new Person(false, -1), journal, resume), folder));
    assertTrue(e.getMessage().contains(sentence), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  private static int run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }
}
