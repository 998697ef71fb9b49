package cincer.gui;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** The keys of our views. Letters and digits are taken as typed, so that a text field has them first. */
final class Keys {

  private static final int OTHER_THAN_SHIFT = ActionEvent.ALT_MASK | ActionEvent.CTRL_MASK | ActionEvent.META_MASK;

  private static final String HEARD = "cincer.heard";

  private Keys() {}

  /** @param heard whether a key that is pressed now is meant for the view: its window may hold other things */
  static void of(PairView view, ClassKeys classes, Runnable pause, BooleanSupplier heard) {
    view.putClientProperty(HEARD, heard);
    bind(view, KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), view::apply);
    bind(view, KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), pause);
    command(view, classes, 'k', view::keep);
    command(view, classes, 's', view::skip);
    command(view, classes, 'u', view::undo);
    if (!classes.takes('z')) { // else it enlarges images
      bind(view, KeyStroke.getKeyStroke(KeyEvent.VK_Z, InputEvent.CTRL_DOWN_MASK), () -> { // as everywhere
        if (!isWriting()) {
          view.undo();
        }
      });
    }
    command(view, classes, 'n', view::next);
    command(view, classes, 'p', view::previous);
    command(view, classes, 'f', view::first);
    command(view, classes, 'i', view::unsure);
    command(view, classes, 'o', view::askForNewClass);
    command(view, classes, 'm', view::several);
    command(view, classes, 'x', view::leaveOut);
    command(view, classes, 't', view::askForNote);
    for (int label = 0; label < classes.size(); label++) {
      if (classes.of(label) != ClassKeys.NONE) {
        choice(view, classes.of(label), label);
      }
    }
  }

  private static void choice(PairView view, char key, int label) {
    letter(view, key, () -> view.choose(true, label));
    Runnable other = () -> view.choose(false, label);
    bind(view, KeyStroke.getKeyStroke(KeyEvent.getExtendedKeyCodeForChar(key), InputEvent.ALT_DOWN_MASK), other);
    if (Character.isDigit(key)) {
      bind(view, KeyStroke.getKeyStroke(KeyEvent.VK_NUMPAD0 + key - '0', InputEvent.ALT_DOWN_MASK), other);
    }
  }

  /**
   * Who has the keys in a part of a window that is about to be put elsewhere.
   *
   * @return gives them back once the part has its new place; not to what is disabled by then, which would keep them for ever, Tab among them
   */
  static Runnable kept(Component part) {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    return owner == null || !SwingUtilities.isDescendingFrom(owner, part) ? () -> {} : () -> SwingUtilities.invokeLater(() -> {
      if (owner.isEnabled()) {
        owner.requestFocusInWindow();
      }
    });
  }

  /** Whether somebody writes: what is undone then is meant to be the writing. */
  static boolean isWriting() {
    return isWriting(KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
  }

  /** @param owner of the keys; null for none */
  static boolean isWriting(Component owner) {
    return owner instanceof JTextComponent text && text.isEditable();
  }

  /** The letter of a command; where a class has that letter, it is pressed together with Ctrl. */
  static void command(JComponent view, ClassKeys classes, char letter, Runnable deed) {
    if (classes.takes(letter)) {
      bind(view, KeyStroke.getKeyStroke(KeyEvent.getExtendedKeyCodeForChar(letter), InputEvent.CTRL_DOWN_MASK), deed);
    } else {
      letter(view, letter, deed);
    }
  }

  static void of(OfferView view, PairActions actions, BooleanSupplier heard) {
    view.putClientProperty(HEARD, heard);
    bind(view, KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), () -> actions.goAgain(true));
    bind(view, KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), () -> actions.goAgain(false));
  }

  /** Does something where this letter is typed, large or small, in the window of a component that is seen. */
  static void letter(JComponent view, char letter, Runnable deed) {
    bind(view, KeyStroke.getKeyStroke(letter), deed);
    bind(view, KeyStroke.getKeyStroke(Character.toUpperCase(letter)), deed);
  }

  /** Tab leaves a table or a text of several lines, as it leaves all else; arrow keys walk in it. */
  static void leaveByTab(JComponent tableOrText) {
    tableOrText.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    tableOrText.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
  }

  static void bind(JComponent view, KeyStroke key, Runnable deed) {
    view.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(key, key.toString());
    view.getActionMap().put(key.toString(), new AbstractAction() {
      private static final long serialVersionUID = 1L;

      @Override
      public boolean isEnabled() {
        return !(view.getClientProperty(HEARD) instanceof BooleanSupplier heard) || heard.getAsBoolean();
      }

      @Override
      public void actionPerformed(ActionEvent event) {
        boolean typed = key.getKeyEventType() == KeyEvent.KEY_TYPED;
        if (!typed || (event.getModifiers() & OTHER_THAN_SHIFT) == 0) { // a typed key stroke does not look at them
          deed.run();
        }
      }
    });
  }
}
