package cincer.annotator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Answered;
import cincer.Data;
import cincer.Query;
import cincer.data.Attributes;
import cincer.data.NewClass;
import cincer.data.TerminalCells;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.core.Instances;

/** What can be typed besides a class, and what is said to what cannot. */
class OtherCommandsTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  private Answer ask(Query query, List<Answered> before, String... typed) throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    ConsoleAnnotator annotator = Terminals.typing(String.join("\n", typed) + "\n", screen);
    annotator.begin(data);
    annotator.remember(before);
    return annotator.answer(query, Attributes.labels(data));
  }

  private String seen() {
    return screen.toString(StandardCharsets.UTF_8);
  }

  private static Query review(int row) throws Exception {
    Query pair = Questions.pair(Data.load("breast-noisy.arff"), 2, row, 3);
    return new Query(pair.number(), pair.position(), pair.arrivals(), pair.suspicion(), pair.ranking(), 17);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
      i                     > Other[finding=UNSURE, classes=[], newClass=, together=[], note=]
      :I                    > Other[finding=UNSURE, classes=[], newClass=, together=[], note=]
      x                     > Other[finding=LEAVE_OUT, classes=[], newClass=, together=[], note=]
      o                     > Other[finding=NONE_FITS, classes=[], newClass=, together=[], note=]
      o  In   between       > Other[finding=NONE_FITS, classes=[], newClass=In between, together=[], note=]
      m benign, #1          > Other[finding=SEVERAL_FIT, classes=[1, 0], newClass=, together=[], note=]
      m#1,#2                > Other[finding=SEVERAL_FIT, classes=[0, 1], newClass=, together=[], note=]
      t blurred;i           > Other[finding=UNSURE, classes=[], newClass=, together=[], note=blurred]
      t a;T b;s             > Skip[note=a\\nb]
      t a;k                 > Labels[label=0, counterExample=3, counterLabel=1, others=[], together=[], note=a]
      c malignant;i;x;b;x   > Other[finding=LEAVE_OUT, classes=[], newClass=, together=[], note=]
      """)
  void saysOtherThingsThanAClass(String typed, String expected) throws Exception {
    assertEquals(expected.replace("\\n", "\n"), ask(Questions.pair(Data.load("breast-noisy.arff"), 1, 0, 3), List.of(), typed.split(";")).toString());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
      o Benign      > 'Benign' is like the class 'benign' but for upper and lower case or spaces; choose that one, or type another name.
      o benign      > 'benign' is one of the classes; choose that one.
      o b e nign    > 'b e nign' is like the class 'benign' but for upper and lower case or spaces; choose that one, or type another name.
      o border Line > 'border Line' is like the class 'Borderline' but for upper and lower case or spaces; type it like that, or type another name.
      m             > The classes that fit are missing after m: type them with a comma between them, for example m #1, #2.
      m benign      > Several classes are at least two different ones; type them with a comma between them, for example m #1, #2.
      m #1, #1      > Several classes are at least two different ones; type them with a comma between them, for example m #1, #2.
      m #1, #3      > There is no class '#3'; they go from #1 to #2.
      t             > A note is missing after t: type for example t blurred.
      row 456       > There is no row 456; they go from 1 to 455.
      row 0         > There is no row 0; they go from 1 to 455.
      row 1,2       > One row is asked about next; type for example row 1.
      row 9         > Row 9 was decided on at question 1 (none fits); u 1 undoes that.
      relabel 4,9   > A class is missing after the rows: type for example relabel 4,9 malignant.
      relabel 4 x   > There is no class 'x'; type a class (malignant, benign).
      keep 9        > Row 9 was decided on at question 1 (none fits); u 1 undoes that.
      keep 4 benign > After the rows 'benign' is too much; type keep 4.
      keep 1-99999  > '1-99999' is no list of at most 10000 rows; type for example keep 4, 9, 12-14.
      keep 5-4      > '5-4' is no list of at most 10000 rows; type for example keep 4, 9, 12-14.
      """)
  void whatCannotBeGetsOneSentence(String typed, String sentence) throws Exception {
    Answered before = new Answered(Questions.pair(Data.load("breast-noisy.arff"), 1, 8, 3), Answer.Other.noneFits("Borderline"), false);
    assertEquals(new Answer.Stop(), ask(review(0), List.of(before), typed, "q"));
    assertTrue(seen().contains("\n> " + sentence + "\n> Stopping here."), seen());
  }

  @Test
  void severalRowsAreDecidedOnAfterAYes() throws Exception {
    assertEquals(new Answer.Ask(3), ask(review(0), List.of(), "relabel 4,9,12-14 malignant", "maybe", "n", "t later", "leave-out 4,5", "y"));
    assertTrue(seen().contains("5 rows get the label malignant: "), seen());
    assertTrue(seen().contains("Type y to do it, or n to leave these rows as they are."), seen());
    assertTrue(seen().contains("Nothing is done. And row 1?"), seen());
    assertTrue(seen().contains("2 rows are left out: nothing learns from them. Type y to do it, or n."), seen());
  }

  @Test
  void whatWasTypedStandsWhenTheQuestionComesBack() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    int[] labels = Attributes.labels(data);
    ConsoleAnnotator annotator = Terminals.typing("t blurred\nc malignant\nrow 9\nk\nu 1\nk\nk\nt later\nleave-out 9\ny\nk\n", screen);
    annotator.begin(data);
    annotator.remember(List.of(new Answered(Questions.pair(data, 1, 20, 3), Answer.Labels.of(1), false)));
    assertEquals(new Answer.Ask(8), annotator.answer(review(0), labels));
    assertEquals("", annotator.answer(review(8), labels).note(), "of another row nothing was noted");
    assertEquals(new Answer.Undo(1), annotator.answer(review(0), labels));
    assertEquals("Labels[label=0, counterExample=3, counterLabel=0, others=[], together=[], note=blurred]", annotator.answer(review(0), labels).toString());
    assertEquals(2, seen().split("Your note goes with your answer: blurred\nRow 4: benign -> malignant, as you typed before; b takes it back.\n", -1).length - 1,
        seen());
    assertEquals("", annotator.answer(review(0), labels).note(), "it went with the answer");
    assertEquals(new Answer.Ask(8), annotator.answer(review(0), labels));
    assertEquals("later", annotator.answer(review(8), labels).note());
    assertEquals("", annotator.answer(review(0), labels).note(), "it went with the decision on the row");
  }

  @Test
  void aCorrectionOfACounterExampleThatIsNotShownAnyMoreDoesNotCount() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    ConsoleAnnotator annotator = Terminals.typing("c malignant\nrow 9\nk\n", screen);
    annotator.begin(data);
    annotator.answer(review(0), Attributes.labels(data));
    Query other = review(0).ranking(Questions.pair(data, 2, 0, 4).ranking());
    assertEquals(new Answer.Labels(0, 4, other.ranking().get(0).label()), annotator.answer(other, Attributes.labels(data)));
    assertTrue(seen().contains("What you typed before of row 4 does not count: it is not shown with this question any more."), seen());
  }

  @Test
  void inTheRoundInTheEndOnlyOpenRowsComeNext() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    List<Answered> before = List.of(new Answered(review(0), new Answer.Skip(), false), new Answered(Questions.pair(data, 3, 6, 3), Answer.Other.unsure(), false));
    assertEquals(new Answer.Ask(6), ask(review(0), before, "row 17", "keep 17-19", "row 7"));
    assertEquals(2, seen().split("Row 17 is not among the questions that are gone through again; go on with the session and a larger budget", -1).length - 1, seen());
    assertTrue(seen().contains("Row 7 comes next."), seen());
  }

  @Test
  void rowsAreChosenInAReviewOnly() throws Exception {
    ask(Questions.pair(Data.load("breast-noisy.arff"), 1, 0, 3), List.of(), "row 7", "keep 7", "q");
    assertEquals(2, seen().split("Rows are chosen in a review of the whole data set, -order SUSPICIOUS", -1).length - 1, seen());
  }

  @Test
  void helpShowsAllOfItInLinesThatFit() throws Exception {
    ask(review(0), List.of(), "?", "q");
    String help = seen().substring(seen().indexOf("The model doubts the label"));
    for (String command : List.of("  i ", "  o [<name>]", "  m <class>, <class>", "  x ", "  t <text>", "  row <number>", "  relabel <rows> <class>")) {
      assertTrue(help.contains("\n" + command), command);
    }
    help.lines().forEach(line -> assertTrue(TerminalCells.width(line) <= 80, line));
  }

  @Test
  void newClassesAreNamedOnce() {
    List<String> classes = List.of("cat", "dog");
    assertEquals("sea otter", NewClass.tidy("  sea \t otter "));
    assertTrue(NewClass.problem("otter", classes, List.of("otter")).isEmpty(), "the same as before");
    assertTrue(NewClass.problem("CAT", classes, List.of()).isPresent());
    assertTrue(NewClass.problem(" ", classes, List.of()).isPresent());
    assertTrue(NewClass.problem("x".repeat(101), classes, List.of()).orElseThrow().contains("101"));
    assertEquals("Otter", NewClass.asBefore("ot ter", List.of("Otter")));
  }
}
