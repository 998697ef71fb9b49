package cincer.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.journal.JournalText;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody answers at the terminal of a process that is killed (SIGKILL) again and again: 16 times on its way through more
 * than 200 questions. The long run: {@code mvn verify -Dit.test=KillIT -Dcincer.kills=50}.
 */
class KillIT {

  private static final int ROWS = 260;
  private static final int KILLS = Integer.getInteger("cincer.kills", 16);
  private static final Pattern QUESTION = Pattern.compile("Question (\\d+): row (\\d+),.*");
  private static final Pattern EXPECTS = Pattern.compile("The model expects (\\S+) .*, the data says (\\S+) .*");
  private static final Pattern SHOWN = Pattern.compile("Row (\\d+), labelled (\\S+), supports.*");
  private static final String PROMPT = "Type a class, or one of these:";

  @TempDir
  Path folder;

  private final List<Integer> asked = new ArrayList<>();
  private Path data;
  private int killedAtWork;

  @BeforeEach
  void firstRows() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("examples", "digits-noisy.arff"));
    int start = IntStream.range(0, lines.size()).filter(i -> lines.get(i).equalsIgnoreCase("@data")).findFirst().orElseThrow() + 1;
    data = folder.resolve("first rows.arff");
    Files.write(data, lines.subList(0, start + ROWS));
  }

  @Test
  void killedAndResumedAgainAndAgainItEndsAsIfNothingHadHappened() throws Exception {
    Random random = new Random(5);
    assertEquals(0, session("steady", -1, 0));
    List<Integer> expected = List.copyOf(asked);
    assertTrue(expected.size() > 200, "only " + expected.size() + " questions");
    asked.clear();
    Files.move(journal(), folder.resolve("steady.jsonl"));
    int kills = 0;
    while (kills < KILLS) {
      // some die before the first question, some while they ask, some while they write what was answered
      int last = asked.isEmpty() ? 0 : asked.get(asked.size() - 1);
      int left = Math.max(0, expected.size() - last - 1); // the last question is left for the end: it cannot end by itself
      int questions = Math.min(left, random.nextInt(2 * Math.max(1, expected.size() / KILLS) + 1));
      assertNotEquals(0, session("killed", questions, random.nextInt(questions == 0 ? 2500 : 30)), "it ended by itself");
      kills++;
    }
    assertEquals(0, session("killed", -1, 0));
    assertEquals(KILLS, killedAtWork, "processes that were working when they were killed");
    assertEquals(expected, asked, "every question once, in the same order");
    assertArrayEquals(Files.readAllBytes(folder.resolve("steady.arff")), Files.readAllBytes(folder.resolve("killed.arff")));
    assertArrayEquals(Files.readAllBytes(folder.resolve("steady.csv")), Files.readAllBytes(folder.resolve("killed.csv")));
    JournalText journal = JournalText.read(journal().toFile());
    assertEquals(expected.size(), journal.answers());
    assertEquals(expected.size(), journal.stamps().size());
    System.out.println("KillIT: " + expected.size() + " questions, " + killedAtWork + " kills");
  }

  @Test
  void aSecondProcessCannotWriteToTheSameJournal() throws Exception {
    Process first = start("first");
    converse(first, 2);
    File errors = folder.resolve("errors.txt").toFile();
    long length = Files.size(journal());
    Process second = start("second");
    second.getOutputStream().close();
    assertTrue(second.waitFor(1, TimeUnit.MINUTES));
    assertEquals(1, second.exitValue());
    String sentence = Files.readString(errors.toPath()).lines().filter(line -> line.startsWith("CincerFilter: ")).reduce((a, b) -> b).get();
    assertTrue(sentence.contains("is being written by another cleaning session; end that one first"), sentence);
    assertTrue(Files.size(journal()) >= length);
    first.destroyForcibly().waitFor();
  }

  private Path journal() {
    return Path.of(data + ".cincer.jsonl");
  }

  /**
   * Runs a process, answers its questions, and kills it.
   *
   * @param questions after how many questions; -1 = never
   * @param delay     milliseconds between the last question or answer and the death
   * @return exit code
   */
  private int session(String name, int questions, int delay) throws Exception {
    Process process = start(name);
    boolean kill = converse(process, questions);
    if (kill) {
      Thread.sleep(delay);
      killedAtWork += process.isAlive() ? 1 : 0;
      process.destroyForcibly();
    }
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), "it hangs");
    assertTrue(kill || process.exitValue() == 0, Files.readString(folder.resolve("errors.txt")));
    return process.exitValue();
  }

  private Process start(String name) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
        "-Djava.awt.headless=true", "-Dweka.packageManager.offline=true", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-cp", System.getProperty("java.class.path"), "weka.filters.supervised.instance.CincerFilter", "-i", data.toString(), "-c",
        "last", "-o", folder.resolve(name + ".arff").toString(), "-report", folder.resolve(name + ".csv").toString(), "-tau", "0",
        "-bootstrap", "20", "-add-attributes", "-annotator", "ConsoleAnnotator -attributes 1", "-W",
        "weka.classifiers.functions.CincerClassifier -architecture LogisticRegression -epochs 1 -learning-rate 1e-6"));
    if (Files.exists(journal())) {
      command.add("-resume");
    }
    File errors = folder.resolve("errors.txt").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
    builder.environment().put("WEKA_HOME", folder.resolve("weka").toString());
    builder.environment().put("OMP_NUM_THREADS", "1");
    return builder.start();
  }

  /** @return whether it is time to kill */
  private boolean converse(Process process, int questions) throws IOException {
    BufferedReader screen = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    OutputStream keyboard = process.getOutputStream();
    int number = 0;
    int row = 0;
    String expects = "";
    String says = "";
    String shown = "";
    int left = questions;
    boolean first = true;
    if (questions == 0) {
      return true; // while it starts
    }
    for (String line = screen.readLine(); line != null; line = screen.readLine()) {
      Matcher q = QUESTION.matcher(line.startsWith("> ") ? line.substring(2) : line);
      Matcher e = EXPECTS.matcher(line);
      Matcher s = SHOWN.matcher(line);
      if (q.matches()) {
        number = Integer.parseInt(q.group(1));
        row = Integer.parseInt(q.group(2));
        shown = "";
      } else if (e.matches()) {
        expects = e.group(1);
        says = e.group(2);
      } else if (s.matches()) {
        shown = s.group(2);
      } else if (line.equals(PROMPT)) {
        boolean again = first && !asked.isEmpty() && asked.get(asked.size() - 1) == number;
        if (!again) {
          asked.add(number);
        }
        first = false;
        String label = row % 3 == 0 ? expects : says;
        String answer = shown.isEmpty() || row % 4 > 0 ? label : "c " + (row % 8 == 0 ? says : shown) + "\n" + label;
        if (--left == 0 && row % 2 == 0) {
          return true; // before it is answered
        }
        keyboard.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        if (left == 0) {
          return true;
        }
      }
    }
    return false;
  }
}
