package cincer.gui;

import cincer.data.Plain;
import cincer.journal.KeptSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The table of sessions: those over the data that is loaded first, then the newest first. */
public final class SessionsModel extends LinesModel<KeptSession> {

  private static final long serialVersionUID = 1L;

  private String fingerprint = "";

  /** An empty table. */
  public SessionsModel() {
    super("Data", "Class", "Rows", "Answers", "Last answer", "State");
  }

  /**
   * Shows these sessions.
   *
   * @param loaded fingerprint of the data that is loaded; empty if none is
   */
  public void show(List<KeptSession> all, String loaded) {
    fingerprint = loaded;
    setLines(all.stream().sorted(Comparator.comparing((KeptSession session) -> !session.isAbout(loaded))).toList()); // keeps the order else
    fireTableDataChanged();
  }

  /** Takes a session out of the table. */
  void remove(KeptSession session) {
    int line = lines().indexOf(session);
    setLines(lines().stream().filter(other -> other != session).toList());
    fireTableRowsDeleted(line, line);
  }

  /** Whether it is about the data that is loaded. */
  public boolean isLoaded(KeptSession session) {
    return session.isAbout(fingerprint);
  }

  /** Whether it can be gone on with. */
  public boolean canGoOn(KeptSession session) {
    return isLoaded(session) && session.state() == KeptSession.Condition.UNFINISHED;
  }

  /** Whether it is a walk that can be gone on with as a review. */
  public boolean canBecomeReview(KeptSession session) {
    return canOpen(session) && !session.isReview();
  }

  /** Whether its answers can be looked at and changed. */
  public boolean canOpen(KeptSession session) {
    return isLoaded(session) && session.isOpen();
  }

  /** What can be done with a session, or why nothing can. */
  public String advice(KeptSession session) {
    if (session == null) {
      return lines().isEmpty() ? "There are no sessions yet. Where a person answers in this tab, every answer is kept, and the session is listed here."
          : "Choose a session.";
    } else if (!session.problem().isEmpty()) {
      return session.problem();
    } else if (!isLoaded(session)) {
      return "This session is about other data than is loaded: open '" + Plain.text(session.header().relation()) + "' (" + session.header().rows()
          + " rows, with the class '" + Plain.text(session.header().classLabel()) + "') in the Preprocess tab first.";
    }
    return session.state() == KeptSession.Condition.FINISHED
        ? (session.isReview() ? "The review has come to its end. Open it to look at its answers, and to change them."
            : "All examples have been seen. Open it to look at its answers, and to change them, or go on as a review: the most doubtful label of all that "
                + "nobody has decided about comes next.")
        : "Go on with it at the next question, or open it to look at its answers, and to change them."
            + (session.isReview() ? "" : " As a review it goes on with the most doubtful label of all, not with the next row.");
  }

  /** What is asked before a session is deleted. */
  public static String farewell(KeptSession session) {
    return "Delete the session" + (session.header() == null ? "" : " over '" + Plain.text(session.header().relation()) + "' with "
        + session.answers() + (session.answers() == 1 ? " answer" : " answers")) + "? Your data stay as they are. The journal '" + session.file().getName()
        + "' is moved into the folder 'deleted' beside it.";
  }

  @Override
  public Class<?> getColumnClass(int column) {
    return column == 2 || column == 3 ? Integer.class : column == 4 ? Instant.class : String.class;
  }

  @Override
  public Object getValueAt(int line, int column) {
    KeptSession session = at(line);
    if (session.header() == null) {
      return switch (column) {
        case 0 -> session.file().getName();
        case 4 -> session.last();
        case 5 -> session.state().toString();
        default -> null;
      };
    }
    return switch (column) {
      case 0 -> Plain.text(session.header().relation()) + (isLoaded(session) ? " (loaded)" : "");
      case 1 -> Plain.text(session.header().classLabel());
      case 2 -> session.header().rows();
      case 3 -> session.answers();
      case 4 -> session.last();
      default -> session.state().toString();
    };
  }
}
