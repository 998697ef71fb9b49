package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.Data;
import cincer.InvalidInputException;
import cincer.Query;
import cincer.annotator.Conversation;
import cincer.annotator.OpenScreen;
import cincer.data.ArffFiles;
import cincer.data.Attributes;
import cincer.data.Fingerprint;
import cincer.data.Sources;
import cincer.gui.Controls.Activity;
import cincer.gui.GivenAnswer.Fate;
import cincer.journal.PrivateJournals;
import cincer.journal.Sessions;
import cincer.learner.Bootstrap;
import java.awt.Component;
import java.awt.Container;
import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.core.converters.AbstractFileLoader;
import weka.core.converters.ConverterUtils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.filters.supervised.instance.CincerFilter;
import weka.gui.GenericObjectEditor;
import weka.gui.Logger;
import weka.gui.explorer.PreprocessPanel;

/** Sessions of the tab, with a scripted person in the place of the window. */
class CleaningDeskTest {

  @TempDir
  private Path folder;
  private CleaningTab tab;
  private CleaningDesk desk;
  private Instances data;
  private int[] truth;
  private volatile int patience = Integer.MAX_VALUE;
  private volatile int skipped;
  private volatile boolean deaf; // to offers
  private volatile Runnable tooLate = () -> {};

  /** A person who knows the truth, and has had enough after some questions. */
  private final class Person extends OpenScreen {
    @Override
    public void show(Conversation conversation) {
      conversation.addListener(() -> {
        Conversation.Moment now = conversation.now();
        if (now.phase() == Conversation.Phase.OFFERING && !deaf) {
          conversation.goAgain(false);
        } else if (now.phase() == Conversation.Phase.ASKING && !now.ending()) {
          if (patience-- <= 0) {
            conversation.end();
            SwingUtilities.invokeLater(tooLate);
          } else if (skipped-- > 0) {
            conversation.give(now.serial(), new Answer.Skip());
          } else {
            conversation.give(now.serial(), answer(now.query()));
          }
        }
      });
    }

    private Answer answer(Query query) {
      int row = query.suspicion().row();
      return query.counterExample().map(shown -> new Answer.Labels(truth[row], shown.row(), truth[shown.row()]))
          .orElse(Answer.Labels.of(truth[row]));
    }
  }

  private static final class Silent implements Logger {
    @Override
    public void logMessage(String message) {}

    @Override
    public void statusMessage(String message) {}
  }

  @BeforeEach
  void tab() throws Exception {
    data = new Instances(Data.load("breast-noisy.arff"), 0, 60);
    truth = Attributes.labels(Data.load("breast-true.arff"));
    onEventThread(() -> {
      tab = new CleaningTab(new GenericObjectEditor(), answer -> desk.amend(answer), tau -> {});
      desk = new CleaningDesk(tab, new Person(), new Silent(), () -> {});
      return null;
    });
  }

  private static <T> T onEventThread(Callable<T> what) throws Exception {
    FutureTask<T> task = new FutureTask<>(what);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  private Plan plan(String journal) {
    CincerFilter filter = new CincerFilter();
    filter.setClassifier(Sessions.classifier());
    filter.setBootstrap("20");
    filter.setTau(0);
    filter.setJournal(folder.resolve(journal).toFile());
    return Plan.begin(filter, data, data.classIndex());
  }

  private CleaningResult run(Runnable begins) throws Exception {
    onEventThread(() -> {
      begins.run();
      return null;
    });
    while (onEventThread(() -> desk.phase() == Activity.RUNNING || desk.phase() == Activity.ENDING)) {
      Thread.sleep(20);
    }
    return onEventThread(desk::result);
  }

  private static List<Fate> fates(CleaningResult result) {
    return result.model().snapshot().answers().stream().map(GivenAnswer::fate).toList();
  }

  @Test
  void pausingAndGoingOnGivesWhatNoPauseGives() throws Exception {
    CleaningResult whole = run(() -> desk.start(plan("whole.jsonl")));
    int questions = whole.model().snapshot().answers().size();
    assertTrue(questions > 6, questions + " questions");
    patience = 5;
    CleaningResult part = run(() -> desk.start(plan("parts.jsonl")));
    assertEquals(Activity.PAUSED, desk.phase());
    assertEquals(5, part.model().snapshot().answers().size());
    assertEquals("Go on", desk.controls("").pauseText());
    assertFalse(desk.controls("").start());
    patience = Integer.MAX_VALUE;
    CleaningResult both = run(() -> desk.goOn(part.scheme()));
    assertEquals(Activity.IDLE, desk.phase());
    assertArrayEquals(Attributes.labels(whole.cleaned()), Attributes.labels(both.cleaned()));
    assertEquals(whole.model().snapshot().judged(), both.model().snapshot().judged());
    assertEquals(fates(whole), fates(both));
    assertEquals(2, tab.history().getList().getModel().getSize());
  }

  @Test
  void anAnswerIsUndoneAndChangedWhileTheSessionIsPaused() throws Exception {
    patience = 5;
    CleaningResult part = run(() -> desk.start(plan("paused.jsonl")));
    GivenAnswer second = part.model().snapshot().answers().get(1);
    CleaningResult undone = run(() -> desk.amend(new Answer.Undo(2)));
    assertEquals(Activity.PAUSED, desk.phase());
    assertEquals(Fate.UNDONE, fates(undone).get(1));
    assertEquals(second.before(), Attributes.labels(undone.cleaned())[second.row()]);
    CleaningResult changed = run(() -> desk.amend(new Answer.Change(2, Answer.Labels.of(1 - second.before()))));
    assertEquals(Fate.RELABELLED, fates(changed).get(1));
    assertEquals(1 - second.before(), Attributes.labels(changed.cleaned())[second.row()]);
    assertEquals(0, tab.history().getList().getModel().getSize());
  }

  @Test
  void anAnswerIsUndoneAndCountedAgainAfterTheEnd() throws Exception {
    CleaningResult whole = run(() -> desk.start(plan("over.jsonl")));
    assertTrue(whole.model().snapshot().ended());
    GivenAnswer first = whole.model().snapshot().answers().stream().filter(answer -> answer.fate() == Fate.RELABELLED).findFirst().orElseThrow();
    CleaningResult undone = run(() -> desk.amend(new Answer.Undo(first.number())));
    assertEquals(Fate.UNDONE, fates(undone).get(first.number() - 1));
    CleaningResult again = run(() -> desk.amend(new Answer.Redo(first.number())));
    assertArrayEquals(Attributes.labels(whole.cleaned()), Attributes.labels(again.cleaned()));
    assertEquals(1, tab.history().getList().getModel().getSize());
  }

  @Test
  void whatIsUndoneTooLateForTheWalkIsUndoneAfterIt() throws Exception {
    patience = 5;
    tooLate = () -> {
      desk.amend(new Answer.Undo(2));
      desk.amend(new Answer.Undo(3));
    };
    run(() -> desk.start(plan("late.jsonl")));
    for (int i = 0; i < 500 && !fates(onEventThread(desk::result)).subList(1, 3).equals(List.of(Fate.UNDONE, Fate.UNDONE)); i++) {
      Thread.sleep(20);
    }
    assertEquals(List.of(Fate.UNDONE, Fate.UNDONE), fates(onEventThread(desk::result)).subList(1, 3));
    assertEquals(5, fates(onEventThread(desk::result)).size());
  }

  @Test
  void stoppingAPausedSessionKeepsItsResult() throws Exception {
    patience = 3;
    CleaningResult part = run(() -> desk.start(plan("stopped.jsonl")));
    onEventThread(() -> {
      desk.stop();
      return null;
    });
    assertEquals(Activity.IDLE, desk.phase());
    assertTrue(tab.history().getNamedBuffer(tab.history().getNameAtIndex(0)).toString().contains("Not finished"));
    assertTrue(desk.controls("").start());
    assertEquals(part, desk.result());
    onEventThread(() -> {
      desk.clear();
      return null;
    });
    assertNull(desk.result());
  }

  @Test
  void whenOtherDataComesWhatWasAnsweredGoesIntoTheList() throws Exception {
    patience = 3;
    run(() -> {
      desk.start(plan("left.jsonl"));
      desk.leave();
    });
    assertEquals(Activity.IDLE, desk.phase());
    assertNull(desk.result());
    assertEquals(1, tab.history().getList().getModel().getSize());
  }

  @Test
  void dataThatComesAgainOffersToGoOnUntilTheSessionIsOver() throws Exception {
    Plan plan = plan("unused.jsonl");
    ((CincerFilter) plan.scheme()).setJournal(new File(""));
    ((CincerFilter) plan.scheme()).setTau(0.01);
    patience = 4;
    CleaningResult part = run(() -> desk.start(plan));
    assertEquals(PrivateJournals.last(Fingerprint.of(data)), part.journal());
    Findings findings = Findings.of(new Instances(data), null, data.classIndex());
    assertTrue(findings.answers().startsWith("You answered 4 questions on this data on "), findings.answers());
    EarlierSession left = EarlierSession.open(findings.unfinished().orElseThrow().file(), data);
    patience = Integer.MAX_VALUE;
    CincerFilter restored = new CincerFilter().withOptionsOf(left.header().options());
    assertEquals(0.01, restored.getTau());
    assertEquals("20", restored.getBootstrap());
    CleaningResult whole = run(() -> desk.start(Plan.goOn(restored, data, data.classIndex(), left.journal())));
    assertTrue(whole.model().snapshot().ended());
    assertTrue(findings.again().unfinished().isEmpty());
    assertEquals(whole.journal(), findings.again().finished().orElseThrow().file());
    assertTrue(findings.again().answers().endsWith(", and the session is finished."), findings.again().answers());
    assertEquals(whole.journal(), PrivateJournals.last(Fingerprint.of(data)));
    assertNotEquals(whole.journal(), PrivateJournals.next(Fingerprint.of(data)));
    Files.delete(whole.journal().toPath());
  }

  @Test
  void aFinishedSessionIsOpenedAndItsAnswersAreChanged() throws Exception {
    CleaningResult whole = run(() -> desk.start(plan("finished.jsonl")));
    onEventThread(() -> {
      desk.clear();
      return null;
    });
    CleaningResult opened = run(() -> desk.open(Plan.open(plan("finished.jsonl").scheme(), data, data.classIndex(), whole.journal())));
    assertEquals(Activity.IDLE, desk.phase());
    assertTrue(onEventThread(desk::isOver));
    assertEquals(fates(whole), fates(opened));
    assertArrayEquals(Attributes.labels(whole.cleaned()), Attributes.labels(opened.cleaned()));
    assertEquals(2, tab.history().getList().getModel().getSize());
    CleaningResult undone = run(() -> desk.amend(new Answer.Undo(1)));
    assertEquals(Fate.UNDONE, fates(undone).get(0));
    assertEquals(2, tab.history().getList().getModel().getSize(), "in the place of the one that was opened");
  }

  @Test
  void whatWasSkippedIsGoneThroughAfterTheEnd() throws Exception {
    skipped = 2;
    CleaningResult whole = run(() -> desk.start(plan("skipped.jsonl")));
    assertTrue(whole.model().snapshot().ended());
    assertEquals(2, Ending.open(whole.model().snapshot()));
    deaf = true;
    CleaningResult again = run(() -> desk.goThroughOpen());
    assertEquals(0, Ending.open(again.model().snapshot()), fates(again).toString());
    assertTrue(onEventThread(desk::isOver));
    assertEquals(1, tab.history().getList().getModel().getSize());
  }

  @Test
  void aSessionOverOtherDataIsNotOpened() throws Exception {
    patience = 2;
    CleaningResult part = run(() -> desk.start(plan("other.jsonl")));
    InvalidInputException refused = assertThrows(InvalidInputException.class, () -> EarlierSession.open(part.journal(), Data.load("votes-noisy.arff")));
    assertTrue(refused.getMessage().contains("is about other data ('breast-noisy', with the class 'diagnosis')"), refused.getMessage());
    assertEquals(part.journal(), EarlierSession.open(part.journal(), data).journal());
  }

  @Test
  void whatCameOfASessionIsSaved() throws Exception {
    CleaningResult whole = run(() -> desk.start(plan("saved.jsonl")));
    for (String name : List.of("page.html", "changes.csv", "report.txt")) {
      ResultFiles.writeReport(whole, folder.resolve(name).toFile(), Sources.of(), "");
      assertTrue(Files.size(folder.resolve(name)) > 100, name);
    }
    ResultFiles.writeReport(whole, folder.resolve("measured.html").toFile(), Sources.of(), "Accuracy: 90 %.");
    String page = Files.readString(folder.resolve("measured.html"));
    assertTrue(page.contains("Accuracy: 90 %.") && page.contains("Given and final labels") && page.contains("All changed labels as a list"));
    ResultView.ChangedModel list = new ResultView.ChangedModel();
    list.show(whole, new Sentences(whole.data().classAttribute()));
    assertEquals(whole.came().changedRows().length, list.getRowCount());
    assertTrue(list.lines().stream().allMatch(line -> line.question() > 0 && !line.given().equals(line.stands())), list.lines().toString());
    ResultFiles.writeData(whole, folder.resolve("cleaned.arff").toFile(), null, Sources.of());
    Instances read = DataSource.read(folder.resolve("cleaned.arff").toString());
    read.setClassIndex(read.numAttributes() - 1);
    assertArrayEquals(Attributes.labels(whole.cleaned()), Attributes.labels(read));
    assertEquals(1 + whole.model().snapshot().corrections(), Files.readAllLines(folder.resolve("changes.csv")).size(), "no row twice");
  }

  @Test
  void theFilesOfTheDataAndOfTheJournalAreNeverReplacedWhoeverNamesThem() throws Exception {
    CleaningResult whole = run(() -> desk.start(plan("kept.jsonl")));
    StringWriter text = new StringWriter();
    ArffFiles.write(data, text);
    Path source = Files.writeString(folder.resolve("source.arff"), text.toString());
    Path link = Files.createSymbolicLink(folder.resolve("link.arff"), source);
    Path hard = Files.createLink(folder.resolve("hard.arff"), source);
    Instances renamed = new Instances(data);
    renamed.deleteAttributeAt(0);
    StringWriter other = new StringWriter();
    ArffFiles.write(renamed, other);
    Path before = Files.writeString(folder.resolve("before-an-attribute-was-removed.arff"), other.toString());
    for (Sources known : List.of(Sources.of(), Sources.of(source.toFile()))) {
      for (Path target : List.of(source, link, hard, folder.resolve("../" + folder.getFileName() + "/source.arff"), before)) {
        String refusal = assertThrows(InvalidInputException.class, () -> ResultFiles.writeData(whole, target.toFile(), null, known)).getMessage();
        assertTrue(refusal.startsWith("'" + target + "' is a file ") && refusal.endsWith("choose another file with Save cleaned data..."), refusal);
        assertThrows(InvalidInputException.class, () -> ResultFiles.writeReport(whole, target.toFile(), known, ""));
      }
    }
    assertThrows(InvalidInputException.class, () -> ResultFiles.writeReport(whole, whole.journal(), Sources.of(), ""));
    assertEquals(text.toString(), Files.readString(source));
    ResultFiles.writeData(whole, folder.resolve("cleaned.arff").toFile(), null, Sources.of(source.toFile()));
    ResultFiles.writeData(whole, folder.resolve("cleaned.arff").toFile(), null, Sources.of(source.toFile()));
  }

  @Test
  void aNameIsSuggestedForTheCleanedDataThatIsNeverTheDatas() {
    assertEquals("breast-noisy-cleaned.arff", ResultFiles.suggestion("breast", new File("/data/breast-noisy.arff")));
    assertEquals("d-cleaned.arff", ResultFiles.suggestion("x", new File("d.arff.gz")));
    assertEquals("v1.2-cleaned.arff", ResultFiles.suggestion("x", new File("v1.2.names")));
    assertEquals("a_b-cleaned.arff", ResultFiles.suggestion("a/b", null));
    assertEquals("d-changes.csv", ResultFiles.suggestion("x", new File("d.arff.gz"), ".csv"));
    assertEquals("d-cleaning.html", ResultFiles.suggestion("x", new File("d.arff"), ".html"));
    assertEquals("x-report.txt", ResultFiles.suggestion("x", null, ".txt"));
  }

  @Test
  void theFileThatThePreprocessTabLoadsIsKnownAlsoWhenFiltersChangeTheData() throws Exception {
    StringWriter text = new StringWriter();
    ArffFiles.write(data, text);
    File source = Files.writeString(folder.resolve("source.arff"), text.toString()).toFile();
    AbstractFileLoader loader = ConverterUtils.getLoaderForFile(source);
    loader.setFile(source);
    LoadedFiles loaded = new LoadedFiles();
    CompletableFuture<Instances> came = new CompletableFuture<>();
    PreprocessPanel tab = onEventThread(PreprocessPanel::new);
    tab.addPropertyChangeListener(event -> {
      loaded.look(tab, tab.getInstances());
      came.complete(tab.getInstances());
    });
    onEventThread(() -> {
      tab.setInstancesFromFile(loader);
      return null;
    });
    Instances there = came.get(30, TimeUnit.SECONDS);
    assertEquals(source, loaded.of(there));
    there = new Instances(there);
    there.setRelationName(there.relationName() + "-weka.filters.unsupervised.attribute.Remove-R1");
    loaded.look(tab, there);
    assertEquals(source, loaded.of(there));
    assertEquals(List.of(source), loaded.all().files());
    there.setRelationName("something else");
    assertNull(loaded.of(there));
  }

  @Test
  void aFolderWithASubFolderForEachClassOpensLikeAFile() throws Exception {
    Files.createDirectories(folder.resolve("posts/a"));
    Files.createDirectories(folder.resolve("posts/b"));
    Files.writeString(folder.resolve("posts/b/1.txt"), "one");
    PreprocessPanel tab = onEventThread(PreprocessPanel::new);
    java.lang.reflect.Field field = PreprocessPanel.class.getDeclaredField("m_FileChooser");
    field.setAccessible(true);
    weka.gui.ConverterFileChooser chooser = onEventThread(() -> {
      FolderChooser.into(tab);
      FolderChooser.into(tab);
      weka.gui.ConverterFileChooser ours = (weka.gui.ConverterFileChooser) field.get(tab);
      ours.setSelectedFile(folder.resolve("posts").toFile());
      return ours;
    });
    AbstractFileLoader loader = chooser.getLoader();
    assertEquals(folder.resolve("posts").toFile(), loader.retrieveFile());
    assertEquals("[a, b] one", Attributes.values(loader.getStructure().classAttribute()) + " " + loader.getDataSet().get(0).stringValue(0));
    chooser.setSelectedFile(folder.resolve("empty.arff").toFile());
    assertFalse(chooser.getLoader() instanceof FolderChooser.FolderLoader);
    FolderChooser.into(null);
  }

  private Component part(Container in, String name) {
    for (Component child : in.getComponents()) {
      Component found = name.equals(child.getName()) ? child : child instanceof Container container ? part(container, name) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private void await(Callable<Boolean> happened) throws Exception {
    for (int i = 0; !onEventThread(happened); i++) {
      assertTrue(i < 3000, "it does not come");
      Thread.sleep(20);
    }
  }

  private boolean asksAbout(int row) {
    return part(tab, "left.row") instanceof JLabel label && label.getText().equals("Row " + (row + 1)) && part(tab, "keepBoth").isEnabled();
  }

  /** Begins a review whose questions stand in the tab: the screen of this test would answer what is asked in a window. */
  private void review(String journal) throws Exception {
    Plan plan = plan(journal);
    ((CincerFilter) plan.scheme()).setOrder(Bootstrap.Order.SUSPICIOUS);
    onEventThread(() -> {
      desk.start(plan);
      return null;
    });
    await(() -> part(tab, "keepBoth") != null && part(tab, "keepBoth").isEnabled());
  }

  @Test
  void theQuestionOfAReviewStandsInTheTabAndAnotherRowCanBeChosen() throws Exception {
    review("review.jsonl");
    for (int row : new int[] {17, 40}) {
      onEventThread(() -> {
        desk.amend(new Answer.Ask(row));
        return null;
      });
      await(() -> asksAbout(row));
    }
    Thread.sleep(300); // what is shown for a moment only is not answered
    onEventThread(() -> {
      ((AbstractButton) part(tab, "keepBoth")).doClick();
      return null;
    });
    await(() -> !asksAbout(40) && part(tab, "keepBoth").isEnabled());
    CleaningResult paused = run(desk::pause);
    assertEquals(List.of(40), paused.model().snapshot().answers().stream().map(GivenAnswer::row).toList());
    assertTrue(paused.model().opinions().order().length > 50);
    assertEquals(Activity.PAUSED, desk.phase());
    assertNull(part(tab, "keepBoth"), "nothing is asked any more");
  }
}
