package cincer.gui;

import cincer.annotator.Conversation;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Arrays;
import javax.swing.JDialog;

/** The window in which a person is asked; stays where it is from question to question. */
final class PairDialog implements QuestionPanel.Place {

  private static Rectangle lastBounds;

  private final JDialog window = new JDialog(owner(), "Clean labels");
  private final QuestionPanel asking;

  /** Shows a conversation as soon as it needs somebody. On the thread that walks. */
  static void show(Conversation conversation) {
    QuestionPanel.whenNeeded(conversation, opened -> new PairDialog(opened).asking.refresh());
  }

  private PairDialog(Conversation conversation) {
    asking = new QuestionPanel(conversation, this);
    window.setName("cincer.pair");
    window.setContentPane(asking);
    window.getRootPane().setDefaultButton(null);
    window.setDefaultCloseOperation(JDialog.DO_NOTHING_ON_CLOSE);
    window.addWindowListener(new WindowAdapter() {
      @Override
      public void windowClosing(WindowEvent event) {
        asking.pause();
      }

      @Override
      public void windowClosed(WindowEvent event) {
        asking.pause(); // Weka's window was closed, and took this one along: nobody can answer any more
      }

      @Override
      public void windowActivated(WindowEvent event) {
        asking.forgetKeys();
      }
    });
  }

  /** Somebody wants to see the question: it may be behind another window. */
  static void toFront() {
    Arrays.stream(Window.getWindows()).filter(one -> one.isShowing() && "cincer.pair".equals(one.getName())).forEach(Window::toFront);
  }

  /** A window of Weka that stays: not one of its dialogs, which would take this one along when it is closed. */
  private static Window owner() {
    Window active = KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
    while (active instanceof Dialog && active.getOwner() != null) {
      active = active.getOwner();
    }
    return active != null && active.isShowing() ? active : Arrays.stream(Frame.getFrames()).filter(Frame::isShowing).findFirst().orElse(null);
  }

  @Override
  public void asks(String title) {
    window.setTitle(title);
    if (!window.isVisible()) {
      open();
    }
  }

  private void open() {
    if (lastBounds == null || !isOnAScreen(lastBounds)) {
      FontMetrics metrics = asking.view().getFontMetrics(asking.view().getFont());
      Rectangle room = window.getGraphicsConfiguration().getBounds();
      window.setSize(new Dimension(Math.min(room.width, asking.view().goodWidth()), Math.min(room.height, metrics.getHeight() * 38)));
      window.setLocationRelativeTo(window.getOwner());
    } else {
      window.setBounds(lastBounds);
    }
    window.setVisible(true);
    asking.view().requestFocusInWindow();
  }

  private static boolean isOnAScreen(Rectangle bounds) {
    return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices())
        .anyMatch(screen -> screen.getDefaultConfiguration().getBounds().intersects(bounds));
  }

  @Override
  public void over() {
    if (window.isVisible()) {
      lastBounds = window.getBounds();
    }
    window.dispose();
  }

  @Override
  public boolean isOpen() {
    return window.isVisible();
  }

  @Override
  public boolean hears() {
    return true;
  }

  @Override
  public Component scope() {
    return window;
  }
}
