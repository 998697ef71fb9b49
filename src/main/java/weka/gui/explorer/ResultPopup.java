package weka.gui.explorer;

import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JList;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import weka.gui.ResultHistoryPanel;

/** The context menu of the result list. */
final class ResultPopup {

  private final JPopupMenu menu = new JPopupMenu();
  private final MouseEvent event;

  /**
   * For the entry under the mouse.
   *
   * @param open loads a session; null if that is not possible now
   */
  ResultPopup(ResultHistoryPanel history, MouseEvent event, Consumer<CleaningResult> use, Consumer<CleaningResult> save,
      Consumer<CleaningResult> report, Runnable open) {
    this.event = event;
    JList<?> list = history.getList();
    int line = list.locationToIndex(event.getPoint());
    String name = line < 0 ? null : history.getNameAtIndex(line);
    if (line >= 0 && !list.isSelectedIndex(line)) {
      list.setSelectedIndex(line);
    }
    CleaningResult result = name == null ? null : (CleaningResult) history.getNamedObject(name);
    add("View in main window", name == null ? null : () -> history.setSingle(name));
    add("View in separate window", name == null ? null : () -> history.openFrame(name));
    add("Use cleaned data", result == null ? null : () -> use.accept(result));
    add("Save cleaned data...", result == null ? null : () -> save.accept(result));
    add("Save report...", result == null ? null : () -> report.accept(result));
    add("Load session...", open);
    List<?> selected = list.getSelectedValuesList();
    add("Delete result" + (selected.size() > 1 ? "s" : ""), selected.isEmpty() ? null
        : () -> history.removeResults(list.getSelectedIndices()));
  }

  private void add(String text, Runnable what) {
    JMenuItem item = new JMenuItem(text);
    item.setEnabled(what != null);
    if (what != null) {
      item.addActionListener(chosen -> what.run());
    }
    menu.add(item);
  }

  void show() {
    menu.show(event.getComponent(), event.getX(), event.getY());
  }
}
