package cincer.gui;

import cincer.CincerException;
import cincer.Presentation;
import cincer.agreement.Journals;
import cincer.data.FoldersRead;
import cincer.data.Sources;
import cincer.journal.KeptSession;
import cincer.journal.PrivateJournals;
import cincer.journal.Recorded;
import java.awt.Component;
import java.io.File;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JOptionPane;
import weka.gui.Logger;

/** What is done with the sessions that were kept: listed, gone on with, looked at, deleted. Lives on the event thread. */
public final class KeptSessionActions implements SessionsDialog.SessionActions {

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
  private final DataReceiver receiver;
  private final Supplier<Logger> log;
  private final Opens opens;

  /** @param tab over which the list is shown */
  public KeptSessionActions(Component tab, ResultFiles files, Background background, DataReceiver receiver, Supplier<Logger> log, Opens opens) {
    this.tab = tab;
    this.files = files;
    this.background = background;
    this.receiver = receiver;
    this.log = log;
    this.opens = opens;
  }

  /** Shows the list of all sessions. */
  public void list() {
    Findings findings = receiver.findings();
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
    receiver.lookAgain();
    return !session.file().exists();
  }

  @Override
  public void compare(KeptSession session) {
    Findings findings = receiver.findings();
    List<File> others = files.askForJournals();
    if (findings == null || others.isEmpty()) {
      return;
    }
    List<File> all = Stream.concat(Stream.of(session.file()), others.stream()).toList();
    File source = findings.file();
    background.run("comparing sessions", () -> Journals.read(all, journal -> Recorded.of(journal, findings.data())), read -> {
      Presentation how = new Presentation(read.last().pixels(), List.of(), source == null ? FoldersRead.of(findings.data()) : FoldersRead.around(source));
      Sources sources = source == null ? Sources.of() : Sources.of(source);
      new PeopleDialog(tab, files, background, sources, source, System.getProperty("user.name", "")).show(read, how);
    });
  }

  @Override
  public void other() {
    File journal = files.askForJournal();
    if (journal != null) {
      opens.open(journal, Purpose.GO_ON);
    }
  }
}
