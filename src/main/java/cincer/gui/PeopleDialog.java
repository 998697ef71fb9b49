package cincer.gui;

import cincer.Presentation;
import cincer.agreement.Journals;
import cincer.annotator.Screen;
import cincer.data.Sources;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.io.File;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/** The window of several people's sessions over the same data. */
final class PeopleDialog {

  private final JDialog window;
  private final PeopleView view;

  /** A window that is not shown yet. @see PeopleView */
  PeopleDialog(Component parent, ResultFiles files, Background background, Sources sources, File source, String who) {
    window = new JDialog(SwingUtilities.getWindowAncestor(parent), "Several people", Dialog.ModalityType.MODELESS);
    window.setName("cincer.people");
    view = new PeopleView(Screen.find(), files, background, sources, source, who, window::dispose);
    window.setContentPane(view);
    window.getRootPane().registerKeyboardAction(event -> window.dispose(), KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), JComponent.WHEN_IN_FOCUSED_WINDOW);
    window.getRootPane().setDefaultButton(view.decideButton());
    FontMetrics metrics = view.getFontMetrics(Theme.font());
    Rectangle room = parent.getGraphicsConfiguration() == null ? new Rectangle(800, 600) : parent.getGraphicsConfiguration().getBounds();
    window.setSize(new Dimension(Math.min(room.width, metrics.charWidth('m') * 54), Math.min(room.height, metrics.getHeight() * 24)));
    window.setLocationRelativeTo(parent);
  }

  /** Shows what these people said. */
  void show(Journals read, Presentation how) {
    view.show(read, how);
    window.setVisible(true);
  }
}
