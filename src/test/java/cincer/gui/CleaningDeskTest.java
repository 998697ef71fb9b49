package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Answer;
import cincer.data.Attributes;
import cincer.data.Fingerprint;
import cincer.gui.Controls.Activity;
import cincer.gui.GivenAnswer.Fate;
import cincer.journal.PrivateJournals;
import cincer.learner.Bootstrap;
import java.awt.Component;
import java.awt.Container;
import java.io.File;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.filters.supervised.instance.CincerFilter;

/** How sessions of the tab go. */
class CleaningDeskTest extends DeskFixture {

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
  void whoPausesWhileTheModelLearnsIsToldThatItWasHeardAndHowToEndAtOnce() throws Exception {
    run(() -> {
      desk.start(plan("heard.jsonl"));
      desk.pause();
    });
    String told = "Ends when what is being learned is done; Stop ends it at once";
    assertTrue(statuses.contains(told), statuses.toString());
    assertTrue(statuses.indexOf(told) < statuses.size() - 1, "in the end it says what came of it");
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
  void afterASessionThatWasRefusedNoneIsPausedThatWasStoppedBefore() throws Exception {
    patience = 3;
    CleaningResult stopped = run(() -> desk.start(plan("before.jsonl")));
    onEventThread(() -> {
      desk.stop();
      return null;
    });
    Plan refused = plan("refused.jsonl");
    ((CincerFilter) refused.scheme()).setOrder(Bootstrap.Order.SUSPICIOUS);
    ((CincerFilter) refused.scheme()).setJudges("weka.classifiers.functions.Logistic -no-such-option");
    assertNull(run(() -> desk.start(refused)));
    assertEquals(1, complaints.size());
    assertEquals(Activity.IDLE, desk.phase());
    assertTrue(desk.controls("").start());
    assertEquals(1, tab.history().getList().getModel().getSize());
    onEventThread(() -> {
      tab.history().getList().setSelectedIndex(0);
      return null;
    });
    assertEquals(stopped, onEventThread(desk::result), "it can be looked at again");
  }

  @Test
  void whereGoingOnIsRefusedASessionStaysPaused() throws Exception {
    patience = 3;
    CleaningResult part = run(() -> desk.start(plan("refused.jsonl")));
    Plan other = plan("refused.jsonl");
    ((CincerFilter) other.scheme()).setOrder(Bootstrap.Order.SHUFFLED);
    assertEquals(part, run(() -> desk.goOn(other.scheme())));
    assertEquals(1, complaints.size(), complaints.toString());
    assertEquals(Activity.PAUSED, desk.phase());
    assertEquals(0, tab.history().getList().getModel().getSize());
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
