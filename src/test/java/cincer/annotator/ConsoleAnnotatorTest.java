package cincer.annotator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Answered;
import cincer.Control;
import cincer.Data;
import cincer.Engine;
import cincer.Model;
import cincer.Query;
import cincer.Suspicion;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.core.Instance;
import weka.core.Instances;

class ConsoleAnnotatorTest {

  private static final int MALIGNANT = 0;
  private static final int BENIGN = 1;

  /** Row 1 is labelled malignant, row 4 benign. */
  private static Instances breast;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeAll
  static void load() throws Exception {
    breast = Data.load("breast-noisy.arff");
  }

  @Test
  void whereNothingIsDoubtedTheModelDoesNotExpectAnotherLabel() throws Exception {
    Suspicion agreed = new Suspicion(0, new float[0], 0, 1, 0, new double[] {0.8, 0.2});
    ask(breast, Questions.pair(breast, 2, 0, 3).suspicion(agreed), "s");
    assertShown("The model agrees with the data: malignant (80%); the next likeliest is benign (20%).");
    assertShown("Row 4, labelled benign, supports that most.");
  }

  @Test
  void showsTheDoubtThePairAndTheClasses() throws Exception {
    ask(breast, Questions.pair(breast, 2, 0, 3), "s");
    assertShown("Question 2: row 1, example 11 of 400");
    assertShown("The model expects benign (90%), the data says malignant (10%).");
    assertShown("Row 4, labelled benign, supports this doubt most.");
    assertShown("benign: 90% (#2), malignant: 10% (#1)");
    assertShown("... and 23 more (type + to see all)");
  }

  @Test
  void showsWhatDiffersMostFirst() throws Exception {
    ask(breast, Questions.pair(breast, 1, 0, 3), "s");
    // 0.1615 and 0.192 of [0.106, 0.304]: no other pair of values is further apart in its range
    List<String> lines = screen().lines().toList();
    int heading = IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains("| row 1: malignant")).findFirst().orElseThrow();
    assertTrue(lines.get(heading + 2).matches(" mean_symmetry +\\| 0\\.1615 +\\| 0\\.192 +\\| \\d+%"), lines.get(heading + 2));
    List<Integer> apart = lines.stream().filter(l -> l.endsWith("%") && l.contains("|"))
        .map(l -> Integer.parseInt(l.replaceAll(".*\\D(\\d+)%$", "$1"))).toList();
    assertEquals(7, apart.size());
    assertEquals(apart.stream().sorted(Comparator.reverseOrder()).toList(), apart);
  }

  @Test
  void whatSpeaksForTheDoubtComesFirst() throws Exception {
    ConsoleAnnotator annotator = new ConsoleAnnotator(new BufferedReader(new StringReader("s\ns\n")), new PrintStream(printed, true, StandardCharsets.UTF_8));
    annotator.begin(breast);
    Function<Instance, float[]> encoder = row -> new float[] {row.isMissing(1) ? 20 : (float) row.value(1)};
    annotator.encoded(new Engine.Setup(breast.stream().map(encoder).toArray(float[][]::new), encoder, null, null, "", List.of()));
    annotator.doubted(new Model() {
      @Override
      public int classes() {
        return 2;
      }

      @Override
      public Output output(float[][] x) {
        FMatrixRMaj p = new FMatrixRMaj(x.length, 2);
        for (int i = 0; i < x.length; i++) {
          p.set(i, BENIGN, x[i][0] == 20 ? 0.5f : 0.9f);
          p.set(i, MALIGNANT, 1 - p.get(i, BENIGN));
        }
        return new Output(p, p);
      }
    });
    annotator.answer(Questions.pair(breast, 1, 0, 3), new int[breast.size()]);
    List<String> lines = screen().lines().toList();
    int heading = IntStream.range(0, lines.size()).filter(i -> lines.get(i).contains("| row 1: malignant")).findFirst().orElseThrow();
    assertTrue(lines.get(heading).endsWith("| doubt"), lines.get(heading));
    assertTrue(lines.get(heading + 2).matches(" " + breast.attribute(1).name() + " .*\\| \\+{5}"), lines.get(heading + 2));
    printed.reset();
    annotator.answer(Questions.pair(breast, 1, 0, 3).ranking(List.of()).control(Control.of(Control.Kind.BLIND)), new int[breast.size()]);
    assertFalse(screen().contains("++") || screen().contains("doubt"), screen());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '>', textBlock = """
      k              > 0  3  1
      K              > 0  3  1
      :k             > 0  3  1
      benign         > 1 -1 -1
      BENIGN         > 1 -1 -1
      #2             > 1 -1 -1
      :#2            > 1 -1 -1
      malignant      > 0 -1 -1
      c malignant,k  > 0  3  0
      c #1,k         > 0  3  0
      c#1,k          > 0  3  0
      :C  Malignant,benign > 1 3 0
      c malignant,c benign,benign > 1 3 1
      c malignant,b,benign > 1 -1 -1
      c malignant,b,k > 0 3 1
      ?,+,nonsense,#3,#0,#,c,c nonsense,'',benign > 1 -1 -1
      """)
  void answersWhatWasTyped(String typed, String expected) throws Exception {
    String[] e = expected.trim().split("\\s+");
    assertEquals(new Answer.Labels(Integer.parseInt(e[0]), Integer.parseInt(e[1]), Integer.parseInt(e[2])),
        ask(breast, Questions.pair(breast, 1, 0, 3), typed.split(",")));
  }

  @Test
  void keepsTheOnlyLabelWhereNoCounterExampleIsShown() throws Exception {
    Query alone = Questions.alone(breast, 1, 0, BENIGN);
    assertEquals(Answer.Labels.of(MALIGNANT), ask(breast, alone, "c benign", "k"));
    assertShown("No counter-example is shown");
    assertFalse(screen().contains("supports this doubt"));
  }

  @Test
  void skipsStopsAndGoesBackButNotBeforeTheFirstQuestion() throws Exception {
    Query second = Questions.pair(breast, 2, 0, 3);
    assertEquals(new Answer.Skip(), ask(breast, second, "s"));
    assertEquals(new Answer.Skip(), ask(breast, second, "c malignant", "s"));
    assertEquals(new Answer.Stop(), ask(breast, second, "q"));
    assertEquals(new Answer.Back(), ask(breast, second, "b"));
    assertEquals(new Answer.Skip(), ask(breast, Questions.pair(breast, 1, 0, 3), "b", "s"));
    assertShown("This is the first question; there is none to go back to.");
  }

  @Test
  void undoesAndRedoesAnyEarlierAnswerButNoOther() throws Exception {
    Query fourth = Questions.pair(breast, 4, 0, 3);
    assertEquals(new Answer.Undo(1), ask(breast, fourth, "u 1"));
    assertEquals(new Answer.Redo(2), ask(breast, fourth, "u 4", "u", "u 2", "r 3", "R2"));
    assertShown("There is no answer to a question 4; they go from 1 to 3.");
    assertShown("The answer to question 2 (row 1) is undone already; r 2 makes it count again.");
    assertShown("The answer to question 3 (row 1) counts; u 3 undoes it.");
  }

  @Test
  void asksWhetherToGoThroughOpenQuestionsAgain() throws Exception {
    ConsoleAnnotator annotator = annotator(new BufferedReader(new StringReader("maybe\nY\nn\n")));
    annotator.begin(breast);
    List<Answered> open = List.of(new Answered(Questions.pair(breast, 4, 0, 3), new Answer.Skip(), false));
    assertTrue(annotator.revisits(open));
    assertFalse(annotator.revisits(open));
    assertFalse(annotator.revisits(open), "at the end of input");
    assertShown("1 question is still open: 4 (row 1).");
    assertShown("Type y to go through the open questions again");
  }

  @Test
  void stopsAtTheEndOfInputAndSaysSo() throws Exception {
    assertEquals(new Answer.Stop(), ask(breast, Questions.pair(breast, 1, 0, 3), "c malignant"));
    assertShown("End of input: stopping here.");
  }

  @Test
  void takesANumberForTheClassThatTheQuestionShowsWithItUnlessClassesAreNumbers() throws Exception {
    Query query = Questions.pair(breast, 1, 0, 3);
    assertEquals(Answer.Labels.of(1), ask(breast, query, "2"));
    assertEquals(new Answer.Labels(0, 3, 1), ask(breast, query, "c 2", "1"));
    ask(breast, query, "3", "q");
    assertShown("no class '3'");
    for (String[] names : new String[][] {{"2019", "2020", "later"}, {"-1", "+1", "none"}, {"class0", "class1", "none"}, {"5 stars", "1 star", "none"},
        {"2.0", "1.0", "none"}}) {
      Instances numbered = Questions.withClasses(names);
      assertEquals(new Answer.Stop(), ask(numbered, Questions.pair(numbered, 2, 0, 1), "1", "c 1", "q"), names[0]);
      assertShown("'1' is neither a class nor a command");
    }
  }

  @Test
  void takesAWordForTheClassOfThatNameAndAfterAColonForTheCommand() throws Exception {
    Instances data = Questions.withClasses("k", "s", "q", "c", "b", "?", "+", "#1");
    Query query = Questions.pair(data, 2, 0, 1);
    assertEquals(Answer.Labels.of(0), ask(data, query, "k"));
    assertEquals(Answer.Labels.of(1), ask(data, query, "S"));
    assertEquals(Answer.Labels.of(2), ask(data, query, "q"));
    assertEquals(Answer.Labels.of(3), ask(data, query, "c"));
    assertEquals(Answer.Labels.of(7), ask(data, query, "#1"));
    assertEquals(Answer.Labels.of(0), ask(data, query, ":#1"));
    assertEquals(new Answer.Labels(0, 1, 1), ask(data, query, ":k"));
    assertEquals(new Answer.Labels(0, 1, 2), ask(data, query, ":c q", ":?", ":+", ":k"));
    assertEquals(new Answer.Skip(), ask(data, query, ":s"));
    assertEquals(new Answer.Back(), ask(data, query, ":b"));
    assertEquals(new Answer.Stop(), ask(data, query, ":q"));
    assertShown(":k keep both labels, :c <class> relabel row 2, :s skip, :b back, :q stop,");
  }

  @Test
  void asksAgainWhereOnlyTheCaseTellsClassesApart() throws Exception {
    Instances data = Questions.withClasses("yes", "YES", "no");
    assertEquals(Answer.Labels.of(1), ask(data, Questions.alone(data, 1, 0, 1), "Yes", "YES"));
    assertShown("'Yes' can be #1 yes or #2 YES");
  }

  @Test
  void listsFiftyClassesInLinesThatFit() throws Exception {
    Instances data = Questions.withClasses(IntStream.range(0, 50).mapToObj(y -> "class " + y).toArray(String[]::new));
    assertEquals(Answer.Labels.of(48), ask(data, Questions.alone(data, 1, 0, 41), "nonsense", "class 48"));
    assertTrue(screen().contains("  class 41: 90% (#42), class 0: <1% (#1),"), screen());
    assertTrue(screen().lines().allMatch(line -> line.length() <= 80 || line.startsWith("> ")), screen());
  }

  @Test
  void aQuestionFitsIntoATerminalOf24Lines() throws Exception {
    ask(breast, Questions.pair(breast, 2, 0, 3), "s");
    assertTrue(screen().lines().takeWhile(line -> !line.startsWith("> ")).count() <= 23, screen());
    printed.reset();
    Instances offices = offices();
    ask(offices, Questions.pair(offices, 2, 0, 1), "s");
    assertTrue(screen().lines().takeWhile(line -> !line.startsWith("> ")).count() <= 23, screen());
  }

  private static Instances offices() {
    return Questions.withClasses(IntStream.range(0, 40).mapToObj(y -> "Department of the Interior and of Everything Else That Matters, office number "
        + (y + 1) + " of the northern region").toArray(String[]::new));
  }

  @Test
  void fortyLongNamesAreToldApart() throws Exception {
    Instances offices = offices();
    ask(offices, Questions.pair(offices, 2, 0, 1), "l", "s");
    List<String> names = screen().lines().filter(line -> line.matches(".*: .*% \\(#\\d+\\),?"))
        .map(line -> line.strip().replaceAll(": [<>]?\\d+% \\(.*", "")).distinct().toList();
    assertEquals(40, names.size(), screen());
    assertTrue(screen().contains("row 1: ") && screen().lines().filter(line -> line.contains("|")).allMatch(line -> line.length() <= 80), screen());
  }

  @Test
  void ofThousandsOfClassesTheLikeliestAreShownAndTheRestOnDemand() throws Exception {
    Instances many = Questions.withClasses(IntStream.range(0, 9140).mapToObj(y -> "c" + y).toArray(String[]::new));
    assertEquals(Answer.Labels.of(77), ask(many, Questions.alone(many, 1, 0, 4712), "c77"));
    assertTrue(screen().lines().count() < 24, screen());
    assertShown("The likeliest of 9140 (l: all, /text: some):\n  c4712: 90% (#4713), ");
    assertShown("c0: <1% (#1)");
    printed.reset();
    ask(many, Questions.alone(many, 1, 0, 4712), "/C913", "/x", "/", "s");
    assertShown("11 classes have 'C913' in the name:\n  c913: <1% (#914), c9130: <1% (#9131)");
    assertShown("No class has 'x' in its name; l lists all 9140.");
    assertShown("A text is missing after /");
    printed.reset();
    ask(many, Questions.alone(many, 1, 0, 4712), "l", "s");
    assertShown("c9139: <1% (#9140)");
  }

  @Test
  void readsUtf8FromSystemInLineByLineForEveryAnnotator() throws Exception {
    Instances data = Questions.withClasses("größer", "меньше");
    InputStream in = System.in;
    PrintStream out = System.out;
    try {
      System.setIn(new ByteArrayInputStream("меньше\nGRÖSSER\nGRÖßER\n".getBytes(StandardCharsets.UTF_8)));
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      for (int expected : new int[] {1, 0}) {
        ConsoleAnnotator annotator = new ConsoleAnnotator();
        annotator.begin(data);
        assertEquals(Answer.Labels.of(expected), annotator.answer(Questions.alone(data, 1, 0, 1), new int[0]));
      }
    } finally {
      System.setIn(in);
      System.setOut(out);
    }
    assertShown("The model expects меньше (90%), the data says größer (10%).");
  }

  @Test
  void canBeInterruptedWhileSomebodyThinksAndLosesNoLine() throws Exception {
    try (PipedWriter typist = new PipedWriter(); BufferedReader reader = new BufferedReader(new PipedReader(typist))) {
      ConsoleAnnotator annotator = annotator(reader);
      annotator.begin(breast);
      Query query = Questions.pair(breast, 1, 0, 3);
      Thread me = Thread.currentThread();
      Thread impatient = new Thread(() -> {
        while (me.getState() != Thread.State.WAITING) {
          Thread.onSpinWait();
        }
        me.interrupt();
      });
      impatient.start();
      assertThrows(InterruptedException.class, () -> annotator.answer(query, new int[0]));
      typist.write("benign\n");
      typist.flush();
      assertEquals(Answer.Labels.of(BENIGN), annotator.answer(query, new int[0]));
    }
  }

  private ConsoleAnnotator annotator(BufferedReader reader) {
    return new ConsoleAnnotator(reader, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private Answer ask(Instances data, Query query, String... lines) throws InterruptedException {
    ConsoleAnnotator annotator = annotator(new BufferedReader(new StringReader(String.join("\n", lines) + "\n")));
    annotator.begin(data);
    annotator.remember(IntStream.range(1, query.number()).mapToObj(n -> new Answered(Questions.alone(data, n, 0, 1),
        Answer.Labels.of(0), n == 2)).toList());
    return annotator.answer(query, new int[0]);
  }

  private String screen() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private void assertShown(String text) {
    assertTrue(screen().contains(text), screen());
  }
}
