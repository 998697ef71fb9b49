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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody answers, skips, is unsure, leaves rows out, names a new class, says that several fit, takes notes, undoes earlier answers and makes them
 * count again at the terminal of a process that is killed (SIGKILL) again and again: 6 times on its way through more than 60 questions, first of a walk,
 * then of a review that goes on with it. The long run, through more than 200 questions:
 * {@code mvn verify -Dit.test=KillIT -Dcincer.kills=50}.
 */
class KillIT {

  private static final int KILLS = Integer.getInteger("cincer.kills", 6);
  private static final int ROWS = KILLS > 10 ? 260 : 80;
  /** At this question the walk is left, to go on as a review. */
  private static final int SEAM = ROWS / 3;
  private static final Pattern QUESTION = Pattern.compile("Question (\\d+): row (\\d+),.*");
  private static final Pattern EXPECTS = Pattern.compile("The model expects (\\S+) .*, the data says (\\S+) .*");
  private static final Pattern AGREES = Pattern.compile("The model agrees with the data: (\\S+) .*; the next likeliest is (\\S+) .*");
  private static final Pattern SHOWN = Pattern.compile("Row (\\d+), labelled (\\S+), supports.*");
  private static final String PROMPT = "Type a class, or one of these:";
  private static final String AGAIN = "Go through them again?"; // the questions that were skipped

  @TempDir
  Path folder;

  private final List<Integer> asked = new ArrayList<>();
  private Path data;
  private Path classes;
  private int killedAtWork;
  private boolean reviews;

  @BeforeEach
  void firstRows() throws IOException {
    classes = folder.resolve("classes.jsa"); // made by the first session, so that the others start in two thirds of its time
    data = FirstRows.write("digits-noisy", ROWS, folder.resolve("first rows.arff"));
  }

  @Test
  void killedAndResumedAgainAndAgainItEndsAsIfNothingHadHappened() throws Exception {
    Random random = new Random(5);
    assertEquals(0, session("steady", -1, 0));
    assertEquals(SEAM, asked.size(), "the walk was left");
    assertEquals(0, session("steady", -1, 0));
    List<Integer> expected = List.copyOf(asked);
    assertTrue(expected.size() > ROWS - 40, "only " + expected.size() + " questions");
    asked.clear();
    Path steady = Files.move(journal(), folder.resolve("steady.jsonl"));
    int kills = 0;
    while (kills < KILLS) {
      // some die before the first question, some while they ask, some while they write what was answered
      int last = asked.isEmpty() ? 0 : asked.get(asked.size() - 1);
      int left = Math.max(0, expected.size() - last - 1); // the last question is left for the end: it cannot end by itself
      int questions = Math.min(left, random.nextInt(2 * Math.max(1, expected.size() / KILLS) + 1));
      boolean walks = !asked.contains(SEAM);
      int exit = session("killed", questions, random.nextInt(questions == 0 ? 2500 : 30));
      if (!walks || !asked.contains(SEAM) || exit != 0) { // else the walk was left
        assertNotEquals(0, exit, "it ended by itself");
        kills++;
      }
    }
    assertEquals(0, session("killed", -1, 0));
    assertEquals(KILLS, killedAtWork, "processes that were working when they were killed");
    assertEquals(expected, asked, "every question once, in the same order");
    assertArrayEquals(Files.readAllBytes(folder.resolve("steady.arff")), Files.readAllBytes(folder.resolve("killed.arff")));
    assertEquals(report("steady"), report("killed"));
    JournalText once = JournalText.read(steady.toFile());
    JournalText journal = JournalText.read(journal().toFile());
    assertEquals(once.answers(), journal.answers());
    assertEquals(once.stamps().size(), journal.stamps().size());
    String text = Files.readString(journal());
    for (String kind : List.of("skip", "undo", "redo", "unsure", "leave-out", "none-fits", "several-fit", "note")) {
      assertTrue(text.contains("\"" + kind + "\""), "no " + kind + " in the journal");
    }
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

  /** The report without how long somebody thought. */
  private List<String> report(String name) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(name + ".csv"));
    int seconds = List.of(lines.get(0).split(",")).indexOf("seconds"); // what stands before has no commas
    return lines.stream().map(line -> line.replaceFirst("^((?:[^,]*,){" + seconds + "})[^,]*,", "$1")).toList();
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
        "-Xlog:disable", "-Xlog:all=error", (name.equals("steady") && !Files.exists(classes) ? "-XX:ArchiveClassesAtExit=" : "-XX:SharedArchiveFile=") + classes,
        "-cp", classPath(), "weka.filters.supervised.instance.CincerFilter", "-i", data.toString(), "-c",
        "last", "-o", folder.resolve(name + ".arff").toString(), "-report", folder.resolve(name + ".csv").toString(), "-tau", "0",
        "-bootstrap", "20", "-add-attributes", "-annotator", "ConsoleAnnotator -attributes 1", "-W",
        "weka.classifiers.functions.CincerClassifier -architecture LogisticRegression -epochs 1 -learning-rate 1e-6"));
    if (Files.exists(journal())) {
      command.add("-resume");
    }
    reviews = asked.contains(SEAM);
    if (reviews) {
      command.addAll(List.of("-order", "SUSPICIOUS"));
    }
    File errors = folder.resolve("errors.txt").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
    builder.environment().put("WEKA_HOME", folder.resolve("weka").toString());
    builder.environment().put("OMP_NUM_THREADS", "1");
    Process process = builder.start();
    CompletableFuture.delayedExecutor(10, TimeUnit.MINUTES).execute(process::destroyForcibly); // should it ask what nobody here answers
    return process;
  }

  /** The jars of the package and of Weka. */
  private String classPath() {
    Path installed = InstalledPackage.get().folder();
    return String.join(File.pathSeparator, installed.resolve("cincer.jar").toString(), installed.resolve("lib") + File.separator + "*",
        InstalledPackage.get().jvm(folder).classPath());
  }

  /** @return whether it is time to kill */
  private boolean converse(Process process, int questions) throws IOException {
    BufferedReader screen = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    OutputStream keyboard = process.getOutputStream();
    Set<Integer> changed = new HashSet<>(); // questions at which an earlier answer was undone, or made to count again
    QuestionsSeen question = new QuestionsSeen();
    int left = questions;
    if (questions == 0) {
      return true; // while it starts
    }
    for (String line = screen.readLine(); line != null; line = screen.readLine()) {
      question.read(line);
      if (line.startsWith(AGAIN)) {
        type(keyboard, "n");
      }
      if (line.equals(PROMPT) && (asked.isEmpty() || asked.get(asked.size() - 1) != question.number)) {
        asked.add(question.number);
      }
      if (line.equals(PROMPT) && question.number == SEAM && !reviews) {
        type(keyboard, "q");
      } else if (line.equals(PROMPT) && question.number % 5 == 0 && changed.add(question.number)) {
        type(keyboard, question.change());
        if (left == 1 && question.row % 2 == 1) {
          return true; // while it undoes
        }
      } else if (line.equals(PROMPT) || line.contains(" is undone already") || line.contains(" counts; u")) { // an earlier process got so far
        if (--left == 0 && question.row % 2 == 0) {
          return true; // before it is answered
        }
        type(keyboard, question.answer());
        if (left == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static void type(OutputStream keyboard, String text) throws IOException {
    keyboard.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  /** What is answered other than a label, by the number of the question modulo 11. */
  private static final Map<Integer, String> OTHERS = Map.of(2, "i", 4, "x", 6, "o A new class", 8, "m #1, #2", 9, "t not easy\nk");

  /** The question on the screen, and what somebody types who goes by it alone. */
  private static final class QuestionsSeen {

    private int number;
    private int row;
    private String expects = "";
    private String says = "";
    private String shown = "";

    void read(String line) {
      Matcher q = QUESTION.matcher(line.startsWith("> ") ? line.substring(2) : line);
      Matcher e = EXPECTS.matcher(line);
      Matcher a = AGREES.matcher(line);
      Matcher s = SHOWN.matcher(line);
      if (q.matches()) {
        number = Integer.parseInt(q.group(1));
        row = Integer.parseInt(q.group(2));
        shown = "";
      } else if (e.matches()) {
        expects = e.group(1);
        says = e.group(2);
      } else if (a.matches()) {
        expects = a.group(2);
        says = a.group(1);
      } else if (s.matches()) {
        shown = s.group(2);
      }
    }

    /** Undoes an answer, or makes the one count again that was undone five questions ago. */
    String change() {
      return number % 10 == 5 ? "u " + (number - 4) : "r " + (number - 9);
    }

    String answer() {
      String label = row % 3 == 0 ? expects : says;
      String other = OTHERS.get(number % 11);
      return other != null ? other : number % 7 == 3 ? "s" : shown.isEmpty() || row % 4 > 0 ? label : "c " + (row % 8 == 0 ? says : shown) + "\n" + label;
    }
  }
}
