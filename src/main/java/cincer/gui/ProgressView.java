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

  void show(SessionSnapshot session, double tau, boolean bounded) {
    bar.setMaximum(Math.max(1, session.arrivals()));
    bar.setValue(session.seen());
    bar.setString(ProgressText.bar(session));
    done = ProgressText.done(session, tau, bounded);
    show(session.spent());
  }

  /** Only time has passed. */
  void show(Duration spent) {
    String text = done.isEmpty() ? "" : done + ProgressText.time(spent);
    if (!text.equals(details.getText())) {
      details.setText(text);
    }
  }
}
