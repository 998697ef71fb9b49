package cincer.gui;

import cincer.CincerException;
import cincer.journal.KeptSession;
import cincer.journal.PrivateJournals;
import java.awt.Component;
import java.io.File;
import java.util.function.Supplier;
import javax.swing.JOptionPane;
import weka.gui.Logger;

/** What is done with the sessions that were kept: listed, gone on with, looked at, deleted. Lives on the event thread. */
public final class SessionDeeds implements SessionsDialog.Deeds {

  /** Opens a session in the tab. */
  @FunctionalInterface
  public interface Opens {
    /** Opens it for what it is wanted. */
    void open(File journal, Purpose purpose);
  }

  /** What a session is opened for. */
  public enum Purpose {
    /** Its answers are looked at. */
    LOOK,
    /** It is gone on with. */
    GO_ON,
    /** It is a walk, and is gone on with as a review. */
    GO_ON_AS_REVIEW
  }

  private final Component tab;
  private final ResultFiles files;
  private final Background background;
  private final Reception reception;
  private final Supplier<Logger> log;
  private final Opens opens;

  /** @param tab over which the list is shown */
  public SessionDeeds(Component tab, ResultFiles files, Background background, Reception reception, Supplier<Logger> log, Opens opens) {
    this.tab = tab;
    this.files = files;
    this.background = background;
    this.reception = reception;
    this.log = log;
    this.opens = opens;
  }

  /** Shows the list of all sessions. */
  public void list() {
    Findings findings = reception.findings();
    String fingerprint = findings == null ? "" : findings.fingerprint();
    File file = findings == null ? null : findings.file();
    background.run("looking for sessions", () -> KeptSession.all(file), sessions -> new SessionsDialog(tab, this).show(sessions, fingerprint));
  }

  @Override
  public void goOn(KeptSession session) {
    opens.open(session.file(), Purpose.GO_ON);
  }

  @Override
  public void goOnAsReview(KeptSession session) {
    opens.open(session.file(), Purpose.GO_ON_AS_REVIEW);
  }

  @Override
  public void open(KeptSession session) {
    opens.open(session.file(), Purpose.LOOK);
  }

  @Override
  public boolean delete(KeptSession session, Component over) {
    Object[] options = {"Delete", "Cancel"};
    if (JOptionPane.showOptionDialog(over, Messages.wrapped(SessionsModel.farewell(session)), "Clean labels", JOptionPane.DEFAULT_OPTION,
        JOptionPane.WARNING_MESSAGE, null, options, options[1]) != 0) {
      return false;
    }
    try {
      File moved = PrivateJournals.delete(session.file());
      log.get().logMessage("Deleted a session; its journal is now '" + moved + "'");
    } catch (CincerException e) {
      Messages.complain(over, e.getMessage());
    }
    reception.lookAgain();
    return !session.file().exists();
  }

  @Override
  public void other() {
    File journal = files.askForJournal();
    if (journal != null) {
      opens.open(journal, Purpose.GO_ON);
    }
  }
}
