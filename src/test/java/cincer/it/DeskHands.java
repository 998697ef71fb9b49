package cincer.it;

import static cincer.it.Seen.await;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.JComboBoxFixture;

/** How somebody presses, chooses, selects and writes in the Explorer: with the keyboard alone, or with the mouse alone. */
final class DeskHands {

  private static final int MOST_TABS = 150;

  private final ExplorerWindow explorer;
  private final Robot robot;
  private final boolean keyboard;

  DeskHands(ExplorerWindow explorer, boolean keyboard) {
    this.explorer = explorer;
    this.robot = explorer.robot();
    this.keyboard = keyboard;
  }

  /** Presses a button. */
  void press(String name) {
    await(name + " can be pressed", () -> isShowing(name) && find(name).isEnabled());
    if (keyboard) {
      reach(find(name));
      robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
    } else {
      robot.click(find(name));
    }
  }

  /** An answer of the menu, or its key. */
  void other(String name, int key) {
    if (keyboard) {
      key(key);
    } else {
      press("otherAnswers");
      await(name, () -> Seen.first(Component.class, one -> name.equals(one.getName())).isPresent());
      robot.click(Seen.first(Component.class, one -> name.equals(one.getName())).orElseThrow());
    }
  }

  /** Writes there, and says that it is done. */
  void write(String where, String text, String done, boolean lines) {
    await(where + " takes keys", () -> GuiActionRunner.execute(() -> find(where).isFocusOwner()));
    robot.enterText(text);
    if (!keyboard) {
      press(done);
    } else if (lines) {
      robot.pressKey(KeyEvent.VK_CONTROL);
      robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
      robot.releaseKey(KeyEvent.VK_CONTROL);
    } else {
      robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
    }
  }

  /** A key that is meant for the question. */
  void key(int key) {
    Component question = find("left").getParent();
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    if (owner == null || !SwingUtilities.isDescendingFrom(owner, question)) {
      reach(find("otherAnswers"));
    }
    robot.pressAndReleaseKeys(key);
  }

  /** Chooses a cell of a table with so many lines, and a column of names before the cells. */
  void chooseCell(JTable cells, int line, int column, int lines) {
    if (keyboard) {
      reach(cells);
      robot.pressAndReleaseKeys(KeyEvent.VK_DOWN, KeyEvent.VK_UP); // somewhere
      for (int i = 0; i <= lines; i++) {
        robot.pressAndReleaseKeys(KeyEvent.VK_UP, KeyEvent.VK_LEFT);
      }
      for (int i = 0; i < line; i++) {
        robot.pressAndReleaseKeys(KeyEvent.VK_DOWN);
      }
      for (int i = 0; i < column; i++) {
        robot.pressAndReleaseKeys(KeyEvent.VK_RIGHT);
      }
      robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
    } else {
      click(cells, line, column);
    }
  }

  /** Selects so many rows of a table from its first on. */
  void selectFirst(JTable table, int rows) {
    if (keyboard) {
      reach(table);
      robot.pressAndReleaseKeys(KeyEvent.VK_DOWN);
      robot.pressKey(KeyEvent.VK_CONTROL);
      robot.pressAndReleaseKeys(KeyEvent.VK_HOME);
      robot.releaseKey(KeyEvent.VK_CONTROL);
      robot.pressKey(KeyEvent.VK_SHIFT);
      for (int i = 1; i < rows; i++) {
        robot.pressAndReleaseKeys(KeyEvent.VK_DOWN);
      }
      robot.releaseKey(KeyEvent.VK_SHIFT);
    } else {
      click(table, 0, 0);
      robot.pressKey(KeyEvent.VK_SHIFT);
      click(table, rows - 1, 0);
      robot.releaseKey(KeyEvent.VK_SHIFT);
    }
    await(rows + " rows are selected", () -> GuiActionRunner.execute(table::getSelectedRowCount) == rows);
  }

  /** Selects the last row of a table. */
  void selectLast(JTable table) {
    int last = GuiActionRunner.execute(table::getRowCount) - 1;
    if (keyboard) {
      reach(table);
      robot.pressKey(KeyEvent.VK_CONTROL);
      robot.pressAndReleaseKeys(KeyEvent.VK_END);
      robot.releaseKey(KeyEvent.VK_CONTROL);
    } else {
      click(table, last, 0);
    }
    await("it is selected", () -> GuiActionRunner.execute(table::getSelectedRow) == last);
  }

  /** Chooses what begins so. */
  void choose(String name, String item) {
    JComboBox<?> choice = (JComboBox<?>) find(name);
    await(name + " can be chosen", choice::isEnabled);
    int wanted = GuiActionRunner.execute(() -> IntStream.range(0, choice.getItemCount())
        .filter(i -> String.valueOf(choice.getItemAt(i)).startsWith(item)).findFirst().orElseThrow());
    if (keyboard) {
      reach(choice);
      for (int i = 0; i < choice.getItemCount() && chosen(choice) != wanted; i++) {
        robot.pressAndReleaseKeys(chosen(choice) < wanted ? KeyEvent.VK_DOWN : KeyEvent.VK_UP);
      }
    } else {
      new JComboBoxFixture(robot, choice).selectItem(wanted);
    }
    expect(chosen(choice), wanted);
  }

  private static int chosen(JComboBox<?> choice) {
    return GuiActionRunner.execute(choice::getSelectedIndex);
  }

  /** Where the parts are tabs, the one of this title is seen. */
  void see(String title) {
    await(title, () -> Seen.first(JTabbedPane.class, one -> one.indexOfTab(title) >= 0).isPresent());
    JTabbedPane tabs = Seen.first(JTabbedPane.class, one -> one.indexOfTab(title) >= 0).orElseThrow();
    int wanted = GuiActionRunner.execute(() -> tabs.indexOfTab(title));
    await(title + " can be seen", () -> GuiActionRunner.execute(() -> tabs.isEnabledAt(wanted)));
    if (selected(tabs) == wanted) {
      return;
    } else if (keyboard) {
      reach(tabs);
      while (selected(tabs) != wanted) {
        robot.pressAndReleaseKeys(selected(tabs) < wanted ? KeyEvent.VK_RIGHT : KeyEvent.VK_LEFT);
      }
    } else {
      Rectangle tab = GuiActionRunner.execute(() -> tabs.getBoundsAt(wanted));
      robot.click(tabs, new Point((int) tab.getCenterX(), (int) tab.getCenterY()));
    }
    await(title + " is seen", () -> selected(tabs) == wanted);
  }

  private static int selected(JTabbedPane tabs) {
    return GuiActionRunner.execute(tabs::getSelectedIndex);
  }

  private void click(JTable table, int line, int column) {
    robot.click(table, GuiActionRunner.execute(() -> {
      Rectangle cell = table.getCellRect(line, column, true);
      table.scrollRectToVisible(cell);
      return new Point((int) cell.getCenterX(), (int) cell.getCenterY());
    }));
  }

  /** Moves the focus by Tab alone. */
  private void reach(Component wanted) {
    for (int i = 0; i < MOST_TABS; i++) {
      if (GuiActionRunner.execute(() -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() == wanted)) {
        return;
      }
      robot.pressAndReleaseKeys(KeyEvent.VK_TAB);
    }
    throw new AssertionError("Tab does not lead to " + wanted);
  }

  String text(String label) {
    return GuiActionRunner.execute(() -> ((JLabel) find(label)).getText());
  }

  Component find(String name) {
    return Seen.named(explorer.frame(), name);
  }

  boolean isShowing(String name) {
    return explorer.isShowing(name);
  }

  static void expect(Object found, Object expected) {
    if (!Objects.equals(found, expected)) {
      throw new AssertionError("expected " + expected + " and found " + found);
    }
  }
}
