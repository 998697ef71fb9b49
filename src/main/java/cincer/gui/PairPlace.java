package cincer.gui;

import cincer.annotator.Conversation;
import cincer.annotator.Screen;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/** The middle of the desk: the question stands here, in the tab and not in a window of its own. */
final class PairPlace extends JPanel implements QuestionPanel.Place {

  private static final long serialVersionUID = 1L;

  private final transient Runnable shows;
  private final JPanel empty = new JPanel(new MigLayout("insets dialog, fill", "[grow, center]", "push[]push"));
  private final WrappedText news = new WrappedText(2);
  private QuestionPanel asking;

  /** @param shows is called when a question came: the place may be behind something else */
  PairPlace(Runnable shows) {
    super(new BorderLayout());
    this.shows = shows;
    news.setName("cincer.noQuestion");
    empty.add(news, "growx, w 0:400");
    tell("");
  }

  /** Says this as long as nothing is asked. */
  void tell(String text) {
    news.setText(text);
    if (asking == null) {
      put(empty);
    }
  }

  private void put(Component what) {
    removeAll();
    add(what, BorderLayout.CENTER);
    revalidate();
    repaint();
  }

  /** The place as a screen, where the other one shows windows. */
  Screen screen(Screen windows) {
    return new Screen() {
      @Override
      public boolean isWatched() {
        return windows.isWatched();
      }

      @Override
      public boolean isAvailable() {
        return windows.isAvailable();
      }

      @Override
      public void show(Conversation conversation) {
        QuestionPanel.whenNeeded(conversation, PairPlace.this::follow);
      }
    };
  }

  private void follow(Conversation conversation) {
    asking = new QuestionPanel(conversation, this);
    asking.view().withoutPause();
    put(asking);
    asking.refresh();
  }

  /** Whether a question is shown. */
  boolean isAsking() {
    return asking != null;
  }

  /** Keys are meant for the question from now on. */
  void takeFocus() {
    if (asking != null) {
      asking.view().requestFocusInWindow();
    }
  }

  @Override
  public void asks(String title) {
    shows.run();
    if (!Keys.isWriting()) {
      takeFocus();
    }
  }

  @Override
  public void over() {
    asking = null;
    put(empty);
  }

  /** Keys are meant for the question, wherever in it somebody has pressed. */
  @Override
  public void pressed() {
    SwingUtilities.invokeLater(() -> {
      if (!hears()) { // what was pressed takes no keys itself
        takeFocus();
      }
    });
  }

  @Override
  public boolean isOpen() {
    return isShowing();
  }

  @Override
  public boolean hears() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    return owner != null && SwingUtilities.isDescendingFrom(owner, this);
  }

  @Override
  public Component scope() {
    return this;
  }
}
