package weka.gui.explorer;

import cincer.CincerException;
import cincer.gui.Background;
import cincer.gui.CleaningDesk;
import cincer.gui.CleaningTab;
import cincer.gui.Controls;
import cincer.gui.DataCheck;
import cincer.gui.DataReceiver;
import cincer.gui.EarlierSession;
import cincer.gui.Findings;
import cincer.gui.KeptSessionActions;
import cincer.gui.Messages;
import cincer.gui.Plan;
import java.io.File;
import java.util.function.Supplier;
import javax.swing.JOptionPane;
import weka.core.Instances;

/** How sessions of the tab are begun, paused, gone on with and opened. Lives on the event thread. */
final class CincerPanelSessions {

  private final CleaningTab tab;
  private final CleaningDesk desk;
  private final CincerPanelFilter filter;
  private final Background background;
  private final DataReceiver receiver;
  private final Supplier<Instances> data;
  private boolean offers = CincerPanelDefaults.OFFER;

  /** @param data what is open in the tab now; null if there is nothing */
  CincerPanelSessions(CleaningTab tab, CleaningDesk desk, CincerPanelFilter filter, Background background, DataReceiver receiver, Supplier<Instances> data) {
    this.tab = tab;
    this.desk = desk;
    this.filter = filter;
    this.background = background;
    this.receiver = receiver;
    this.data = data;
  }

  /** Whether it is said that there are answers for the data. */
  void offer(boolean offers) {
    this.offers = offers;
  }

  /** Goes on with a session that has come to its end: with a review without a budget, with a walk as a review. */
  void goOn(Runnable set) {
    attempt(() -> {
      set.run();
      desk.goOn(filter.copy());
    });
  }

  /** Begins a session; says before if there are answers for this data. */
  void start() {
    if (!hasAnswers()) {
      begin();
      return;
    }
    boolean goesOn = findings().unfinished().isPresent();
    Object[] options = {goesOn ? "Go on" : "Open it", "Begin anew", "Cancel"};
    int chosen = JOptionPane.showOptionDialog(tab, Messages.wrapped(findings().answers()
        + " A new session asks everything again; what was answered stays in the list of sessions."),
        CincerPanel.TITLE, JOptionPane.DEFAULT_OPTION, JOptionPane.QUESTION_MESSAGE, null, options, options[0]);
    if (chosen == 0) {
      findings().unfinished().or(findings()::finished)
          .ifPresent(session -> open(session.file(), goesOn ? KeptSessionActions.Purpose.GO_ON : KeptSessionActions.Purpose.LOOK));
    } else if (chosen == 1) {
      begin();
    }
  }

  void begin() {
    receiver.begins();
    attempt(() -> desk.start(Plan.begin(filter.copy(), data.get(), tab.classes().getSelectedIndex())));
  }

  void pauseOrGoOn() {
    String problem = DataCheck.problem(filter.get().getAnnotator());
    if (desk.phase() == Controls.Activity.PAUSED && !problem.isEmpty()) {
      desk.complain(problem);
    } else if (desk.phase() == Controls.Activity.PAUSED) {
      attempt(() -> desk.goOn(filter.copy()));
    } else {
      desk.pause();
    }
  }

  /** Goes on with a session, or only shows it. */
  void open(File journal, KeptSessionActions.Purpose purpose) {
    Instances now = data.get();
    background.run("opening '" + journal + "'", () -> EarlierSession.open(journal, now), session -> open(session, now, purpose));
  }

  private void open(EarlierSession session, Instances sought, KeptSessionActions.Purpose purpose) {
    if (desk.phase() == Controls.Activity.PAUSED) {
      desk.stop();
    }
    if (sought != data.get() || desk.phase() != Controls.Activity.IDLE) { // meanwhile something else was begun
      return;
    }
    try {
      filter.setOptionsOf(session.header().options());
      if (purpose == KeptSessionActions.Purpose.GO_ON_AS_REVIEW) {
        filter.setReview();
      }
      tab.classes().setSelectedIndex(sought.attribute(session.header().classLabel()).index());
      receiver.begins();
      desk.open(purpose == KeptSessionActions.Purpose.LOOK ? Plan.open(filter.copy(), sought, tab.classes().getSelectedIndex(), session.journal())
          : Plan.goOn(filter.copy(), sought, tab.classes().getSelectedIndex(), session.journal()));
    } catch (Exception e) { // as setOptionsOf declares it
      desk.complain(Messages.sentence(e));
    }
  }

  /** Whether there are answers for this data, and that is to be said. */
  boolean hasAnswers() {
    return offers && receiver.findings() != null && !receiver.findings().answers().isEmpty();
  }

  private Findings findings() {
    return receiver.findings();
  }

  void attempt(Runnable what) {
    try {
      what.run();
    } catch (CincerException e) {
      desk.complain(e.getMessage());
    }
  }
}
