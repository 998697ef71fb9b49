package cincer.cleaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Annotator;
import cincer.Answer;
import cincer.Data;
import cincer.Engine;
import cincer.InvalidInputException;
import cincer.Model;
import cincer.Query;
import cincer.annotator.Nobody;
import cincer.annotator.ReferenceAnnotator;
import cincer.annotator.ReplayAnnotator;
import cincer.cleaning.Reviewers.Pairs;
import cincer.data.Attributes;
import cincer.data.DataFiles;
import cincer.data.OutputFile;
import cincer.data.OutputFiles;
import cincer.journal.JournalText;
import cincer.journal.Recorded;
import cincer.journal.Sessions;
import cincer.learner.Outcome;
import cincer.learner.Policy;
import cincer.options.Options;
import cincer.report.SessionReport;
import cincer.selector.ConjugateGradientInfluence;
import cincer.selector.RelativeInfluence;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.CincerClassifier;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.filters.AllFilter;
import weka.filters.Filter;
import weka.filters.supervised.instance.CincerFilter;

class CleaningPassTest {

  @TempDir
  private Path folder;

  private static Engine quick() {
    return Sessions.classifier();
  }

  private static ReferenceAnnotator truth() {
    ReferenceAnnotator annotator = new ReferenceAnnotator();
    annotator.setFile(new File("examples/breast-true.arff"));
    return annotator;
  }

  private static CincerFilter filter() {
    CincerFilter filter = new CincerFilter();
    filter.setClassifier(quick());
    filter.setAnnotator(truth());
    return filter;
  }

  /** The lines of the README, with a model that is quick to train. */
  private static Cleaned program(Engine model) throws Exception {
    Instances data = DataFiles.load(new File("examples/breast-noisy.arff"));
    data.setClassIndex(data.numAttributes() - 1);
    ReferenceAnnotator annotator = new ReferenceAnnotator(); // or new DialogAnnotator(): a person in a window
    annotator.setFile(new File("examples/breast-true.arff"));
    Cleaned cleaned = CleaningPass.of(model, annotator).clean(data);
    System.out.println(cleaned.summary());
    for (int row : cleaned.changedRows()) {
      System.out.println("row " + (row + 1) + " is " + cleaned.data().get(row).stringValue(data.classIndex()));
    }
    return cleaned;
  }

  @Test
  void whoIsAskedGetsTheModelThatDoubtsAndWhatTheRowsAreToIt() throws Exception {
    List<Model> doubted = new ArrayList<>();
    List<Engine.Setup> setups = new ArrayList<>();
    int[] asked = {0};
    Annotator person = new Annotator() {
      @Override
      public void begin(Instances data) {}

      @Override
      public void encoded(Engine.Setup setup) {
        setups.add(setup);
      }

      @Override
      public void doubted(Model model) {
        doubted.add(model);
      }

      @Override
      public boolean isPerson() {
        return true;
      }

      @Override
      public Answer answer(Query query, int[] labels) {
        asked[0]++;
        double[] said = doubted.get(doubted.size() - 1).probabilities(setups.get(0).features()[query.suspicion().row()]);
        assertArrayEquals(query.suspicion().probabilities(), said, 1e-6);
        return asked[0] < 5 ? Answer.Labels.of(query.suspicion().predicted()) : new Answer.Stop();
      }
    };
    Instances data = DataFiles.load(new File("examples/breast-noisy.arff"));
    data.setClassIndex(data.numAttributes() - 1);
    CleaningPass.of(quick(), person).clean(data);
    assertEquals(5, asked[0]);
    assertEquals(5, doubted.size());
    assertEquals(1, setups.size());
  }

  @Test
  void aJavaProgramCleansInTenLinesWithoutAFilterAndTheFilterGivesTheSame() throws Exception {
    Cleaned cleaned = program(quick());
    Instances noisy = Data.load("breast-noisy.arff");
    assertTrue(cleaned.changedRows().length >= 9, cleaned.summary().toString());
    CincerFilter filter = filter();
    filter.setInputFormat(noisy);
    Instances filtered = Filter.useFilter(noisy, filter);
    assertArrayEquals(Attributes.labels(filtered), Attributes.labels(cleaned.data()));
    assertEquals(filter.account(), cleaned.account());
    assertArrayEquals(Attributes.labels(Data.load("breast-noisy.arff")), Attributes.labels(noisy), "the rows that came are as they were");
  }

  @Test
  void aPassDescribesItselfInItsJournalAsTheFilterDoesInTheSameOrder() throws Exception {
    CincerFilter filter = filter();
    filter.setTau(0.3);
    filter.setRounds(2);
    filter.setAddAttributes(true);
    Path journal = folder.resolve("j.jsonl");
    filter.setJournal(journal.toFile());
    filter.pass().clean(Data.load("breast-noisy.arff"));
    List<Map.Entry<String, String>> recorded = new ArrayList<>(JournalText.read(journal.toFile()).header().options().entrySet());
    List<Map.Entry<String, String>> options = new ArrayList<>(Options.describe(filter, CincerFilter.class.getSuperclass()).entrySet());
    // of a review, of what is handed on, or written only where it does something
    options.removeIf(option -> List.of("budget", "judges", "looks", "controls", "left-out", "chain", "unlabelled", "pairs").contains(option.getKey()));
    options.replaceAll(option -> option.getKey().equals("refit") ? Map.entry("refit", "EACH") : option); // what auto comes to here
    assertEquals(options, recorded.subList(0, options.size()));
    assertEquals(List.of("selector", "counterexamples-are", "key"),
        recorded.subList(options.size(), recorded.size()).stream().map(Map.Entry::getKey).toList());
  }

  /** Knows the truth, and stops at a question. */
  private record Stops(Annotator other, int after) implements Annotator {
    @Override
    public void begin(Instances data) throws InterruptedException {
      other.begin(data);
    }

    @Override
    public Answer answer(Query query, int[] labels) throws InterruptedException {
      return query.number() > after ? new Answer.Stop() : other.answer(query, labels);
    }
  }

  @Test
  void aPassThatWasStoppedIsResumedWithTheSameResult() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    File file = folder.resolve("stopped.jsonl").toFile();
    CleaningPass pass = CleaningPass.of(quick(), truth()).policy(Policy.of(0.1, 7));
    List<Begun> begun = new ArrayList<>();
    Cleaned part = pass.annotator(new Stops(truth(), 3)).journal(file).begins(begun::add).clean(data);
    assertEquals(3, part.summary().questions());
    Cleaned both = pass.resume(file).begins(begun::add).clean(data);
    assertEquals(List.of("every answer is kept in '" + file + "'", "going on with '" + file + "', which has 3 answers"),
        begun.stream().map(Begun::note).toList());
    assertArrayEquals(Attributes.labels(pass.clean(data).data()), Attributes.labels(both.data()));
    InvalidInputException refused = assertThrows(InvalidInputException.class, () -> pass.journal(file).clean(data));
    assertTrue(refused.getMessage().contains(file.toString()), "a journal is never replaced: " + refused.getMessage());
  }

  @Test
  void aReviewInPairsGoesOnInPairsAndNotOtherwiseWithoutSayingSo() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    File file = folder.resolve("pairs.jsonl").toFile();
    CleaningPass pass = CleaningPass.of(quick(), truth()).arrivals(Arrivals.REVIEW.reviewers(new Reviewers("none", "6", "all", "0%", Pairs.ON)));
    CleaningPass single = pass.arrivals(Arrivals.REVIEW.reviewers(new Reviewers("none", "6", "all", "0%", Pairs.OFF)));
    assertEquals(3, pass.annotator(new Stops(truth(), 3)).journal(file).clean(data).summary().questions());
    InvalidInputException refused = assertThrows(InvalidInputException.class, () -> single.resume(file).clean(data));
    assertTrue(refused.getMessage().contains("-pairs was 'ON' and is 'OFF'"), refused.getMessage());
    Cleaned whole = pass.clean(data);
    assertArrayEquals(whole.changedRows(), pass.resume(file).clean(data).changedRows());
    assertEquals(6, whole.summary().questions());
    File other = folder.resolve("single.jsonl").toFile();
    single.annotator(new Stops(truth(), 3)).journal(other).clean(data);
    refused = assertThrows(InvalidInputException.class, () -> pass.resume(other).clean(data));
    assertTrue(refused.getMessage().contains("-pairs was 'OFF' and is 'ON'"), refused.getMessage());
  }

  @Test
  void whoDecidesOnBothLabelsIsAskedAboutPairsUnlessTheSessionWasBegunOtherwise() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    CleaningPass auto = CleaningPass.of(quick(), truth()).arrivals(Arrivals.REVIEW.reviewers(new Reviewers("none", "6", "all")));
    CleaningPass on = auto.arrivals(Arrivals.REVIEW.reviewers(new Reviewers("none", "6", "all", "0%", Pairs.ON)));
    CleaningPass off = auto.arrivals(Arrivals.REVIEW.reviewers(new Reviewers("none", "6", "all", "0%", Pairs.OFF)));
    ReferenceAnnotator single = truth();
    single.setDecide(ReferenceAnnotator.Decide.SUSPICIOUS);
    assertEquals(asked(on, data), asked(auto, data));
    assertNotEquals(asked(on, data), asked(off, data));
    assertEquals(asked(off.annotator(single), data), asked(auto.annotator(single), data));
    for (CleaningPass begun : List.of(on, off)) { // of single labels a journal says nothing, as before there were pairs
      File file = folder.resolve("begun-" + begun.arrivals().reviewers().pairs()).toFile();
      begun.annotator(new Stops(truth(), 3)).journal(file).clean(data);
      Files.writeString(file.toPath(), Files.readString(file.toPath()).replace("\"pairs\":\"ON\"", "\"pairs\":\"true\"")); // as it was for a while
      CincerFilter inWindow = new CincerFilter().withOptionsOf(JournalText.read(file).header().options());
      assertEquals(begun == on ? Pairs.ON : Pairs.AUTO, inWindow.getPairs());
      assertEquals(asked(begun, data), asked(auto.resume(file), data));
      ReplayAnnotator again = new ReplayAnnotator();
      again.setJournal(file);
      assertEquals(asked(begun, data), asked(auto.annotator(again), data), "replayed");
    }
  }

  /** Which rows are asked about. */
  private static List<Integer> asked(CleaningPass pass, Instances data) throws InterruptedException {
    return pass.clean(data).outcome().turns().stream().map(Outcome.Turn::row).toList();
  }

  @Test
  void aSelectorThatTakesLongSaysSoBeforeAnythingIsAsked() throws Exception {
    CincerClassifier model = new CincerClassifier();
    RelativeInfluence slow = new RelativeInfluence();
    slow.setInfluence(new ConjugateGradientInfluence());
    model.setSelector(slow);
    String told = remark(CleaningPass.of(model, truth()), Data.load("breast-noisy.arff"));
    assertTrue(told.startsWith("RelativeInfluence with ConjugateGradientInfluence solves a system of equations for each candidate"), told);
  }

  /** What a pass tells before the first question, which nobody answers any more. */
  private String remark(CleaningPass pass, Instances data) {
    List<Begun> begun = new ArrayList<>();
    assertThrows(IllegalStateException.class, () -> pass.begins(told -> {
      begun.add(told);
      throw new IllegalStateException("enough");
    }).clean(data));
    return begun.get(0).remark();
  }

  /** Of one class there is a single row, of another five. */
  private static Instances fiveRare() throws Exception {
    Instances data = withParties();
    data.removeIf(row -> row.classValue() == 3);
    return data;
  }

  private static Instances withParties() throws Exception {
    Instances data = Data.load("votes-noisy.arff");
    ArrayList<Attribute> attributes = new ArrayList<>(Collections.list(data.enumerateAttributes()));
    attributes.add(new Attribute("party", List.of("a", "b", "once", "four", "five", "none")));
    Instances more = new Instances("votes", attributes, data.size());
    more.setClassIndex(attributes.size() - 1);
    for (int row = 0; row < data.size(); row++) {
      double[] values = data.get(row).toDoubleArray();
      values[values.length - 1] = row == 0 ? 2 : row < 5 ? 3 : row < 10 ? 4 : row % 2;
      more.add(new DenseInstance(1, values));
    }
    return more;
  }

  @Test
  void ofAClassWithFewerRowsThanAReviewHasPartsItIsToldAndNothingOfItInAWalk() throws Exception {
    Instances data = Data.load("votes-noisy.arff");
    Instances more = withParties();
    CleaningPass walk = CleaningPass.of(quick(), new Nobody());
    assertEquals("", remark(walk, more));
    assertEquals("2 classes have fewer rows than the 5 parts of a review: 'once' (1), 'four' (4); such a label is judged by networks that know few others of "
        + "its class, or none", remark(walk.arrivals(Arrivals.REVIEW), more));
    assertEquals("", remark(walk.arrivals(Arrivals.REVIEW), data));
  }

  @Test
  void anOptionOfReviewsThatIsSetInAWalkIsNotPassedOverInSilence() throws Exception {
    Instances data = Data.load("votes-noisy.arff");
    CleaningPass pass = CleaningPass.of(quick(), new Nobody());
    Reviewers reviewers = new Reviewers("J48", " all", "20");
    assertEquals("-looks and -judges are for reviews, and this is a walk: with -order SUSPICIOUS all rows are reviewed, the most doubtful label first",
        remark(pass.arrivals(Arrivals.DEFAULT.reviewers(reviewers)), data));
    assertEquals("", remark(pass.arrivals(Arrivals.REVIEW.reviewers(reviewers)), data));
    Reviewers inPairs = new Reviewers("none", "all", "all", Reviewers.NONE, Reviewers.Pairs.ON);
    assertEquals("-pairs is for reviews, and this is a walk: with -order SUSPICIOUS all rows are reviewed, the most doubtful label first",
        remark(pass.arrivals(Arrivals.DEFAULT.reviewers(inPairs)), data));
    assertEquals("", remark(pass.arrivals(Arrivals.REVIEW.reviewers(inPairs)), data));
  }

  /** Leaves out so many rows that it is asked about. */
  private static final class LeavingOut implements Annotator {
    private int rows;

    LeavingOut(int rows) {
      this.rows = rows;
    }

    @Override
    public void begin(Instances data) {}

    @Override
    public Answer answer(Query query, int[] labels) {
      return rows-- > 0 ? Answer.Other.leaveOut() : new Answer.Stop();
    }
  }

  @Test
  void ofRareClassesItIsToldOnceAndRowsThatSomebodyLeftOutDoNotCount() throws Exception {
    Instances data = fiveRare();
    CleaningPass review = CleaningPass.of(quick(), new LeavingOut(1)).arrivals(Arrivals.REVIEW).journal(folder.resolve("review.jsonl").toFile());
    List<String> told = new ArrayList<>();
    review.begins(begun -> told.add(begun.remark())).clean(data);
    assertTrue(told.get(0).startsWith("1 class has fewer rows"), told.get(0));
    assertEquals("", remark(review.annotator(new LeavingOut(0)).resume(folder.resolve("review.jsonl").toFile()), data), "it was told");
    File journal = folder.resolve("walk.jsonl").toFile();
    CleaningPass walk = CleaningPass.of(quick(), new LeavingOut(40)).policy(Policy.of(0, 1)).journal(journal);
    Cleaned walked = walk.clean(data);
    Instances rest = new Instances(data);
    walked.outcome().others().keySet().forEach(row -> rest.get(row).setClassMissing());
    String ofRest = remark(walk.arrivals(Arrivals.REVIEW).journal(folder.resolve("rest.jsonl").toFile()), rest);
    assertNotEquals(told.get(0), ofRest);
    assertEquals(ofRest, remark(walk.arrivals(Arrivals.REVIEW).resume(journal), data));
  }

  @Test
  void aRowWhoseImageCannotBeReadIsNamedWithTheWayOut() throws Exception {
    Instances data = Data.load("digit-images-noisy.arff");
    for (int a = 0; a < data.numAttributes(); a++) {
      if (data.attribute(a).isString()) {
        data.get(7).setValue(a, "gone.png");
      }
    }
    String told = remark(CleaningPass.of(quick(), new Nobody()).arrivals(Arrivals.REVIEW).images(new File("examples")), data);
    assertTrue(told.contains("row 8 (there is no file 'gone.png' in "), told);
    assertTrue(told.endsWith("; such a row may be asked about all the same, and early: correct it and begin anew, or leave it out where it is asked about"), told);
  }

  /** Takes long over texts, and is stopped. */
  public static final class StoppedFilter extends AllFilter {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean batchFinished() throws Exception {
      throw new InterruptedException();
    }
  }

  @Test
  void aPassThatIsStoppedWhileTextsAreReadEndsAsEveryOtherThatIsStopped() throws Exception {
    Instances data = Data.load("text-noisy.arff");
    CincerClassifier model = new CincerClassifier();
    model.setText(StoppedFilter.class.getName());
    ReferenceAnnotator annotator = new ReferenceAnnotator();
    annotator.setFile(new File("examples/text-true.arff"));
    CleaningPass pass = CleaningPass.of(model, annotator);
    assertThrows(InterruptedException.class, () -> pass.clean(data));
  }

  @Test
  void aReportIsMadeOfTheJournalAndOfDataInMemory() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    File journal = folder.resolve("told.jsonl").toFile();
    Cleaned cleaned = CleaningPass.of(quick(), truth()).journal(journal).clean(data);
    Recorded recorded = Recorded.of(journal, data);
    assertArrayEquals(cleaned.outcome().labels(), recorded.outcome().labels());
    File changes = folder.resolve("changes.csv").toFile();
    OutputFiles.write(List.of(SessionReport.of(recorded, null).changes(new OutputFile(changes, false, "-changes"))));
    assertEquals(1 + cleaned.changedRows().length, Files.readAllLines(changes.toPath()).size());
  }

  @Test
  void aModelThatDependsOnEarlierFitsIsRefusedAndItsAnnotatorIsTold() {
    CincerClassifier model = (CincerClassifier) quick();
    model.setReferenceTraining(true);
    assertTrue(assertThrows(InvalidInputException.class, () -> CleaningPass.of(model, truth()).clean(Data.load("breast-noisy.arff")))
        .getMessage().contains("-reference-training"));
  }
}
