package cincer.gui;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** The keys of our views. Letters and digits are taken as typed, so that a text field has them first. */
final class Keys {

  private static final int OTHER_THAN_SHIFT = ActionEvent.ALT_MASK | ActionEvent.CTRL_MASK | ActionEvent.META_MASK;

  private Keys() {}

  static void of(PairView view, Runnable pause) {
    bind(view, KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), view::apply);
    bind(view, KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), pause);
    letter(view, 'k', view::keep);
    letter(view, 's', view::skip);
    letter(view, 'u', view::undo);
    letter(view, 'n', view::next);
    letter(view, 'f', view::first);
    for (int digit = 1; digit <= ClassChoice.MOST_BUTTONS; digit++) {
      int place = digit - 1;
      bind(view, KeyStroke.getKeyStroke((char) ('0' + digit)), () -> view.chooseAt(true, place));
      bind(view, KeyStroke.getKeyStroke(KeyEvent.VK_0 + digit, InputEvent.ALT_DOWN_MASK), () -> view.chooseAt(false, place));
      bind(view, KeyStroke.getKeyStroke(KeyEvent.VK_NUMPAD0 + digit, InputEvent.ALT_DOWN_MASK), () -> view.chooseAt(false, place));
    }
  }

  static void of(OfferView view, Deeds deeds) {
    bind(view, KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), () -> deeds.goAgain(true));
    bind(view, KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), () -> deeds.goAgain(false));
  }

  /** Does something where this letter is typed, large or small, in the window of a component that is seen. */
  static void letter(JComponent view, char letter, Runnable deed) {
    bind(view, KeyStroke.getKeyStroke(letter), deed);
    bind(view, KeyStroke.getKeyStroke(Character.toUpperCase(letter)), deed);
  }

  static void bind(JComponent view, KeyStroke key, Runnable deed) {
    view.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(key, key.toString());
    view.getActionMap().put(key.toString(), new AbstractAction() {
      private static final long serialVersionUID = 1L;

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
