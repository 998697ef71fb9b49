package cincer.gui;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** The map by keys: arrows go from mark to mark, Home to the most doubtful one; Space selects one, Ctrl+A all, Enter opens, Esc selects none and shows the whole. */
final class MapKeys {

  private MapKeys() {}

  static void on(MapChart map) {
    JComponent panel = map.panel();
    key(panel, KeyEvent.VK_LEFT, 0, () -> map.go(-1, 0));
    key(panel, KeyEvent.VK_RIGHT, 0, () -> map.go(1, 0));
    key(panel, KeyEvent.VK_UP, 0, () -> map.go(0, -1));
    key(panel, KeyEvent.VK_DOWN, 0, () -> map.go(0, 1));
    key(panel, KeyEvent.VK_HOME, 0, map::nameFirst);
    key(panel, KeyEvent.VK_SPACE, 0, map::toggle);
    key(panel, KeyEvent.VK_ENTER, 0, map::open);
    key(panel, KeyEvent.VK_A, InputEvent.CTRL_DOWN_MASK, map::chooseAll);
    key(panel, KeyEvent.VK_ESCAPE, 0, () -> {
      map.choose(new int[0], false);
      map.whole();
    });
  }

  private static void key(JComponent panel, int key, int modifiers, Runnable deed) {
    KeyStroke stroke = KeyStroke.getKeyStroke(key, modifiers);
    panel.getInputMap().put(stroke, "cincer." + stroke);
    panel.getActionMap().put("cincer." + stroke, new AbstractAction() {
      private static final long serialVersionUID = 1L;

      @Override
      public void actionPerformed(ActionEvent event) {
        deed.run();
      }
    });
  }
}
