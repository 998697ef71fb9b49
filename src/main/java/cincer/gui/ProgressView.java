package cincer.gui;

import java.awt.BorderLayout;
import java.time.Duration;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JProgressBar;

/** How far a session has come. */
final class ProgressView extends JPanel {

  private static final long serialVersionUID = 1L;

  private final JProgressBar bar = new JProgressBar();
  private final WrappedText details = new WrappedText(1);
  private String done = "";
  private String rows = "";

  ProgressView() {
    super(new BorderLayout());
    setBorder(BorderFactory.createEmptyBorder(0, Theme.gap(), 0, Theme.gap()));
    bar.setName("cincer.progress");
    bar.getAccessibleContext().setAccessibleName("Examples seen");
    bar.setStringPainted(true);
    bar.setString("");
    details.setName("cincer.details");
    add(bar, BorderLayout.NORTH);
    add(details, BorderLayout.CENTER);
  }

  /**
   * Shows a session.
   *
   * @param doneSoFar what was done, in words; empty if there is no session
   * @param ofRows    what the examples are, in a sentence
   */
  void show(SessionSnapshot session, String doneSoFar, String ofRows) {
    Preparation preparation = session.preparation();
    bar.setIndeterminate(false);
    bar.setMaximum(preparation != null ? 100 : Math.max(1, session.arrivals()));
    bar.setValue(preparation != null ? preparation.percent() : session.review() ? session.arrivals() - session.left() : session.seen());
    bar.getAccessibleContext().setAccessibleName(preparation != null ? "Learning" : session.review() ? "Labels reviewed" : "Examples seen");
    bar.setString(ProgressText.bar(session));
    bar.setToolTipText(ofRows.isEmpty() ? null : ofRows);
    done = doneSoFar;
    rows = ofRows;
    show(session.spent());
  }

  /** A session begins, and nothing is known of it yet. */
  void begins() {
    bar.setIndeterminate(true);
    bar.setString("Looking at the data...");
    bar.setToolTipText(null);
    bar.getAccessibleContext().setAccessibleName("Looking at the data");
    details.setText(" ");
  }

  /** Before there is a session: what it will be about is read. */
  void reads(int soFar, int of, String words) {
    bar.setIndeterminate(false);
    bar.setMaximum(Math.max(1, of));
    bar.setValue(soFar);
    bar.setString(words);
    bar.setToolTipText(null);
    bar.getAccessibleContext().setAccessibleName(words);
    details.setText("What is read is kept: it takes this time once.");
  }

  /** Only time has passed. */
  void show(Duration spent) {
    details.setText(done.isEmpty() ? "" : done + "; " + ProgressText.elapsed(spent) + "." + (rows.isEmpty() ? "" : " " + rows));
  }
}
