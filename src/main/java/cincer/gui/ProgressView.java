package cincer.gui;

import java.awt.BorderLayout;
import javax.swing.JPanel;
import javax.swing.JProgressBar;

/** How far a session has come. */
final class ProgressView extends JPanel {

  private static final long serialVersionUID = 1L;

  private final JProgressBar bar = new JProgressBar();
  private final WrappedText details = new WrappedText(1);

  ProgressView() {
    super(new BorderLayout());
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
    details.setText(ProgressText.details(session, tau, bounded));
  }
}
