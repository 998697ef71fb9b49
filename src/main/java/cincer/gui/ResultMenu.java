package cincer.gui;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JList;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import weka.gui.ResultHistoryPanel;

/** The context menu of the result list. */
public final class ResultMenu extends MouseAdapter {

  private final CleaningTab tab;
  private final ResultActions actions;
  private final Runnable open;

  /** @param open lists the sessions */
  public ResultMenu(CleaningTab tab, ResultActions actions, Runnable open) {
    this.tab = tab;
    this.actions = actions;
    this.open = open;
  }

  @Override
  public void mousePressed(MouseEvent event) {
    popUp(event);
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    popUp(event);
  }

  private void popUp(MouseEvent event) {
    if (event.isPopupTrigger()) {
      menu(event).show(event.getComponent(), event.getX(), event.getY());
    }
  }

  private JPopupMenu menu(MouseEvent event) {
    ResultHistoryPanel history = tab.history();
    JList<?> list = history.getList();
    int line = list.locationToIndex(event.getPoint());
    if (line >= 0 && !list.isSelectedIndex(line)) {
      list.setSelectedIndex(line);
    }
    String name = line < 0 ? null : history.getNameAtIndex(line);
    CleaningResult result = name == null ? null : (CleaningResult) history.getNamedObject(name);
    int selected = list.getSelectedIndices().length;
    JPopupMenu menu = new JPopupMenu();
    for (JMenuItem item : List.of(item("View in main window", name != null, () -> history.setSingle(name)),
        item("View in separate window", name != null, () -> history.openFrame(name)),
        item("Use cleaned data", result != null && tab.use().isEnabled(), () -> actions.use(result)),
        item("Save cleaned data...", result != null, () -> actions.save(result)),
        item("Save report...", result != null, () -> actions.report(result)),
        item("Save list of moves...", ResultImages.has(result), () -> actions.moves(result)),
        item("Copy images...", ResultImages.has(result), () -> actions.copyImages(result)),
        item("Sessions...", tab.open().isEnabled(), open),
        item(selected > 1 ? "Delete results" : "Delete result", selected > 0, () -> history.removeResults(list.getSelectedIndices())))) {
      menu.add(item);
    }
    return menu;
  }

  private static JMenuItem item(String text, boolean enabled, Runnable what) {
    JMenuItem item = new JMenuItem(text);
    item.setEnabled(enabled);
    item.addActionListener(chosen -> what.run());
    return item;
  }
}
