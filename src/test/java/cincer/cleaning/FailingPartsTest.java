package cincer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cincer.Annotator;
import cincer.Answer;
import cincer.Fit;
import cincer.PartException;
import cincer.Query;
import cincer.Selector;
import cincer.SuspicionScore;
import cincer.journal.JournalText;
import cincer.journal.Sessions;
import cincer.learner.Bootstrap;
import cincer.learner.Policy;
import cincer.network.Architecture;
import cincer.network.Layer;
import cincer.options.OptionBearing;
import cincer.options.Options;
import cincer.selector.Filtered;
import cincer.selector.ScoringSelector;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.filters.supervised.instance.CincerFilter;

/** A class that somebody wrote and that fails is named, with what happened, where, and what is kept. */
class FailingPartsTest {

  private static final Arrivals FEW = new Arrivals("20", Bootstrap.Source.STRATIFIED, Bootstrap.Order.FILE);

  @TempDir
  private Path folder;

  /** Answers two questions, and looks for the third where there is nothing. */
  public static class FailingAnnotator extends OptionBearing implements Annotator {
    private static final long serialVersionUID = 1L;
    private int after = 2;

    @Override
    public String globalInfo() {
      return "Fails.";
    }

    public int getAfter() {
      return after;
    }

    @OptionMetadata(displayName = "after", commandLineParamName = "after", commandLineParamSynopsis = "-after <number>", description = "When.", displayOrder = 1)
    public void setAfter(int after) {
      this.after = 10 / after;
    }

    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      return query.number() <= 2 ? Answer.Labels.of(query.suspicion().predicted()) : Answer.Labels.of(labels[-query.number()]);
    }
  }

  /** Fails, and fails once more when it is to put its things away. */
  private static final class FailingTwice implements Annotator {
    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      throw new IllegalStateException("the first failure");
    }

    @Override
    public void end() {
      throw new IllegalStateException("the second failure");
    }
  }

  @Test
  void whatFailsInTheEndDoesNotHideWhatFailedBefore() throws Exception {
    PartException failed = assertThrows(PartException.class,
        () -> CleaningPass.of(Sessions.classifier(), new FailingTwice()).arrivals(FEW).policy(Policy.of(0, 1)).clean(Sessions.data()));
    assertThat(failed.getMessage()).contains("the first failure");
    Throwable first = failed;
    while (first.getSuppressed().length == 0) {
      first = first.getCause();
    }
    assertEquals("the second failure", first.getSuppressed()[0].getMessage());
  }

  /** SayingAnnotator what there is not. */
  private record SayingAnnotator(Answer answer) implements Annotator {
    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      return answer;
    }
  }

  /** Fails in a function that it has handed over. */
  public static class FailingSelector extends ScoringSelector {
    private static final long serialVersionUID = 1L;

    @Override
    public String globalInfo() {
      return "Fails.";
    }

    @Override
    protected Scorer scorer(Fit fit) {
      String nothing = null;
      return (suspicion, candidates) -> new double[nothing.length()];
    }
  }

  /** Gives one score to all candidates. */
  public static class OneScoreSelector extends FailingSelector {
    private static final long serialVersionUID = 1L;

    @Override
    protected Scorer scorer(Fit fit) {
      return (suspicion, candidates) -> new double[1];
    }
  }

  /** Has no layers. */
  public static class FailingArchitecture extends Architecture {
    private static final long serialVersionUID = 1L;

    @Override
    public String globalInfo() {
      return "Fails.";
    }

    @Override
    protected List<Layer> layers() {
      return List.of(new Layer.Dense(Integer.parseInt("many")));
    }
  }

  /** Is made of something that there is not. */
  public static class UnmadeSelector extends FailingSelector {
    private static final long serialVersionUID = 1L;
    private final int length = List.of().get(0).hashCode();

    @Override
    public String toString() {
      return "" + length;
    }
  }

  private static String failure(CleaningPass pass) {
    return assertThrows(PartException.class, () -> pass.clean(Sessions.data())).getMessage();
  }

  private static CleaningPass pass(Annotator annotator) {
    return CleaningPass.of(Sessions.classifier(), annotator).policy(Policy.of(0, 1)).arrivals(FEW);
  }

  private static CleaningPass pass(Selector selector) {
    CincerClassifier classifier = Sessions.classifier();
    classifier.setSelector(selector);
    return CleaningPass.of(classifier, new SayingAnnotator(new Answer.Skip())).policy(Policy.of(0, 1)).arrivals(FEW);
  }

  @Test
  void anAnnotatorThatFailsIsNamedAndItsAnswersAreKept() {
    Path journal = folder.resolve("session.jsonl");
    PartException told = assertThrows(PartException.class, () -> pass(new FailingAnnotator()).journal(journal.toFile()).clean(Sessions.data()));
    assertThat(told).hasMessageMatching("the annotator cincer\\.cleaning\\.FailingPartsTest\\$FailingAnnotator failed \\(ArrayIndexOutOfBoundsException: "
        + "Index -3 out of bounds for length 60, FailingPartsTest\\.java:\\d+\\); choose another annotator, or have this one mended; "
        + "what was answered is kept in '.*session\\.jsonl'");
    assertThat(told).hasCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
    assertEquals(2, JournalText.read(journal.toFile()).answers());
  }

  @Test
  void theCommandLineSaysSoInOneSentence() throws Exception {
    Path data = folder.resolve("data.arff");
    Files.writeString(data, Sessions.data().toString());
    String[] options = {"-i", data.toString(), "-c", "last", "-o", folder.resolve("out.arff").toString(), "-bootstrap", "20", "-tau", "0", "-journal",
        folder.resolve("session.jsonl").toString(), "-W", Options.text(Sessions.classifier()), "-annotator", FailingAnnotator.class.getName()};
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      Thread thread = new Thread(() -> CincerFilter.main(options)); // on the main thread it would end the JVM
      thread.start();
      thread.join();
    } finally {
      System.setErr(err);
    }
    assertThat(said.toString(StandardCharsets.UTF_8).lines().toList()).last().asString()
        .startsWith("CincerFilter: the annotator cincer.cleaning.FailingPartsTest$FailingAnnotator failed ("
            + "ArrayIndexOutOfBoundsException: Index -3 out of bounds for length 60, ")
        .endsWith("what was answered is kept in '" + folder.resolve("session.jsonl") + "'");
  }

  @Test
  void anAnswerThatIsNoneIsTold() {
    assertThat(failure(pass(new SayingAnnotator(null)))).contains("the annotator cincer.cleaning.FailingPartsTest$SayingAnnotator answers question 1 with null");
    assertThat(failure(pass(new SayingAnnotator(Answer.Labels.of(2))))).contains("question 1 with label 2, and labels are 0 to 1; choose another annotator");
    assertThat(failure(pass(new SayingAnnotator(new Answer.Labels(0, 60, 0))))).contains("question 1 with row 60, and rows are 0 to 59");
    assertThat(failure(pass(new SayingAnnotator(Answer.Other.severalFit(List.of(0, -1)))))).contains("question 1 with label -1");
  }

  /** The third answer is one that there cannot be, whatever it is. */
  private record ThirdAnswer(Answer third) implements Annotator {
    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      return query.number() == 3 ? third : Answer.Labels.of(query.suspicion().predicted());
    }
  }

  @Test
  void anAnswerThatNoJournalCanKeepIsRefusedAndTheJournalIsRead() {
    Answer.Labels withNull = new Answer.Labels(0, -1, -1).noted(null);
    List<Answer> impossible = List.of(Answer.Other.severalFit(List.of()), Answer.Other.severalFit(List.of(1)), Answer.Other.severalFit(List.of(1, 1)),
        Answer.Other.noneFits("benign"), Answer.Other.noneFits("Benign "), Answer.Other.noneFits(" "), Answer.Other.noneFits("x".repeat(200)), new Answer.Undo(0),
        new Answer.Redo(-1), new Answer.Change(-1, new Answer.Skip()), new Answer.Change(1, null), new Answer.Change(1, Answer.Labels.of(7)), new Answer.Ask(-1),
        new Answer.Ask(60), Answer.Labels.together(0, List.of(new Answer.Decided(5, -1, 0))), Answer.Labels.together(0, List.of(new Answer.Decided(5, 9, 0))),
        new Answer.Labels(0, -1, -1, List.of(new Answer.Judged(5, 0))), withNull);
    int number = 0;
    for (Answer answer : impossible) {
      File journal = folder.resolve("session" + ++number + ".jsonl").toFile();
      String told = failure(pass(new ThirdAnswer(answer)).journal(journal));
      assertThat(told).startsWith("the annotator cincer.cleaning.FailingPartsTest$ThirdAnswer answers question 3 with ").endsWith("kept in '" + journal + "'");
      assertEquals(2, JournalText.read(journal).answers(), told);
    }
  }

  @Test
  void anAmendmentThatNoJournalCanKeepIsRefused() {
    Annotator amends = new Annotator() {
      @Override
      public void begin(Instances data) {}

      @Override
      public Answer answer(Query query, int[] labels) {
        return new Answer.Skip();
      }

      @Override
      public Optional<Answer> amends(boolean over) {
        return Optional.of(new Answer.Undo(0));
      }
    };
    assertThat(failure(pass(amends))).contains("amends what it has answered with what concerns question 0, and questions are counted from 1");
  }

  @Test
  void whatReturnsNullIsNamed() {
    Selector none = fit -> null;
    assertThat(failure(pass(none))).startsWith("the selector cincer.cleaning.FailingPartsTest$$Lambda").contains("returns null from prepare; choose another one");
    assertThat(failure(pass(new NoScoresSelector()))).startsWith("the selector cincer.cleaning.FailingPartsTest$NoScoresSelector returns null from its scorer");
    CleaningPass pass = pass(new SayingAnnotator(new Answer.Skip()));
    assertThat(failure(pass.policy(new Policy(fit -> null, 0, 1, false, 1)))).startsWith("the suspicion score cincer.").contains("returns null from prepare");
    assertThat(failure(pass.policy(new Policy(new UnboundedNaN(), 0.2, 1, false, 1)))).contains("UnboundedNaN says NaN of row ");
  }

  /** Has forgotten to return something. */
  public static class NoScoresSelector extends FailingSelector {
    private static final long serialVersionUID = 1L;

    @Override
    protected Scorer scorer(Fit fit) {
      return (suspicion, candidates) -> null;
    }
  }

  /** No number, and tau is a quantile of it. */
  private record UnboundedNaN() implements SuspicionScore {
    @Override
    public FittedScore prepare(Fit fit) {
      return suspicion -> Double.NaN;
    }

    @Override
    public boolean bounded() {
      return false;
    }
  }

  @Test
  void aSelectorThatFailsInsideOfAnotherIsNamed() {
    Filtered filtered = new Filtered();
    filtered.setSelector(new FailingSelector());
    assertThat(failure(pass(filtered))).startsWith("the selector cincer.cleaning.FailingPartsTest$FailingSelector failed (NullPointerException: ");
    assertThat(failure(pass(new OneScoreSelector()))).contains("the selector cincer.cleaning.FailingPartsTest$OneScoreSelector gives 1 scores to");
  }

  @Test
  void aSuspicionScoreThatFailsOrIsNoNumberIsNamed() {
    SuspicionScore fails = fit -> suspicion -> suspicion.features()[suspicion.features().length];
    CleaningPass pass = pass(new SayingAnnotator(new Answer.Skip()));
    assertThatThrownBy(() -> pass.policy(new Policy(fit -> suspicion -> Double.NaN, 0, 1, false, 1)).clean(Sessions.data())).isInstanceOf(PartException.class)
        .hasMessageContainingAll("the suspicion score cincer.cleaning.FailingPartsTest", "says NaN of row ");
    assertThatThrownBy(() -> pass.policy(new Policy(fails, 0, 1, false, 1)).clean(Sessions.data())).isInstanceOf(ArrayIndexOutOfBoundsException.class);
  }

  @Test
  void anArchitectureThatFailsIsNamedWhereverItIsUsed() {
    CincerClassifier classifier = Sessions.classifier();
    classifier.setArchitecture(new FailingArchitecture());
    String sentence = "the architecture cincer.cleaning.FailingPartsTest$FailingArchitecture failed ("
        + "NumberFormatException: For input string: \"many\", FailingPartsTest.java:";
    assertThat(failure(CleaningPass.of(classifier, new FailingAnnotator()))).startsWith(sentence);
    assertThatThrownBy(() -> classifier.buildClassifier(Sessions.data())).isInstanceOf(PartException.class).hasMessageStartingWith(sentence);
  }

  @Test
  void aClassThatCannotBeMadeAndAnOptionThatCannotBeSetAreNamed() {
    assertThatThrownBy(() -> Options.scheme(UnmadeSelector.class.getName(), Filtered.class))
        .hasMessageContainingAll("FailingPartsTest$UnmadeSelector' fails when it is made (java.lang.", "choose another class");
    assertThatThrownBy(() -> Options.scheme(FailingAnnotator.class.getName() + " -after 0", Filtered.class))
        .hasMessageContainingAll("option -after", "FailingPartsTest$FailingAnnotator does not take '0' (java.lang.ArithmeticException: / by zero)");
  }

  @Test
  void whatNoPartDoesIsThrownAsItIs() {
    IllegalStateException ours = new IllegalStateException("a listener");
    assertSame(ours, assertThrows(IllegalStateException.class, () -> pass(new SayingAnnotator(new Answer.Skip())).begins(begun -> {
      throw ours;
    }).clean(Sessions.data())));
  }
}
