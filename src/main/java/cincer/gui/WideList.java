package cincer.gui;

import java.awt.Component;
import java.awt.Dimension;
import javax.swing.JComboBox;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;

/** The list of a choice, which is as wide as what it names, whatever room the choice itself has. */
final class WideList {

  /** More is read no better. */
  private static final int MOST_WIDTH = 480;
  /** Of more items the first tell how wide the list is. */
  private static final int MOST_ITEMS = 1000;

  private WideList() {}

  /** Of a choice whose look and feel has made a list just now: to be called in {@code updateUI}. */
  static void of(JComboBox<?> combo) {
    if (combo.getUI().getAccessibleChild(combo, 0) instanceof JPopupMenu list) {
      list.addPopupMenuListener(new PopupMenuListener() {
        @Override
        public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
          widen(list, width(combo));
        }

        @Override
        public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {}

        @Override
        public void popupMenuCanceled(PopupMenuEvent event) {}
      });
    }
  }

  private static void widen(JPopupMenu list, int width) {
    for (Component inside : list.getComponents()) {
      if (inside instanceof JScrollPane names) {
        Dimension size = names.getPreferredSize();
        Dimension wide = new Dimension(Math.max(size.width, width), size.height);
        names.setPreferredSize(wide);
        names.setMaximumSize(wide);
      }
    }
  }

  private static int width(JComboBox<?> combo) {
    int widest = 0;
    for (int i = 0; i < Math.min(MOST_ITEMS, combo.getItemCount()); i++) {
      widest = Math.max(widest, combo.getFontMetrics(combo.getFont()).stringWidth(String.valueOf(combo.getItemAt(i))));
    }
    return Math.min(MOST_WIDTH, widest + combo.getHeight() + 2 * Theme.gap());
  }
}
