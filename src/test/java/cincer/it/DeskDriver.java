package cincer.it;

import static cincer.it.Seen.await;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.JComboBoxFixture;
import org.assertj.swing.fixture.JFileChooserFixture;

/**
 * A person at the desk of a review, in the real Explorer: from a CSV to the first question, a cell of the matrix, eight rows at one stroke, undone
 * and redone, other answers than a label, a note, the power that fails, the page of what came of it, the data saved. With the mouse alone, or with
 * the keyboard alone; only what Weka's own windows ask for is done by the mouse.
 */
final class DeskDriver {

  private static final int MANY = 8;
  private static final String OPEN = "to review";
  private static final int MOST_TABS = 150;
  private static final int ARMED_MILLIS = 300; // a question takes answers after it has been seen for 200 ms

  private final ExplorerWindow explorer;
  private final Robot robot;
  private final Container frame;
  private final Path folder;
  private final boolean keyboard;

  private DeskDriver(boolean keyboard, String data, Path folder) {
    explorer = new ExplorerWindow(false, data);
    robot = explorer.robot();
    frame = explorer.frame();
    this.folder = folder;
    this.keyboard = keyboard;
  }

  /** @param args begin (by mouse) or goOn (by keyboard); data; folder for results */
  public static void main(String[] args) {
    ExplorerWindow.play(args[2], () -> {
      boolean begins = args[0].equals("begin");
      DeskDriver driver = new DeskDriver(!begins, begins ? "" : args[1], Path.of(args[2]));
      if (begins) {
        driver.begin(args[1]);
      } else {
        driver.goOn();
      }
    });
  }

  /** The first question; eight rows of a cell, undone, redone; an unsure, a note with a label that is kept, a new class; then the power fails. */
  private void begin(String data) throws Exception {
    explorer.openCsv(data);
    explorer.tab("Clean labels");
    press("cincer.likelyClass");
    press("cincer.review");
    press("cincer.start");
    awaitQuestion("");
    relabelMany(0);
    see("Question");
    String row = text("left.row");
    other("unsure", KeyEvent.VK_I);
    row = awaitQuestion(row);
    other("note", KeyEvent.VK_T);
    write("noteText", "blurred", "noteTextDone", true);
    press("keepBoth");
    row = awaitQuestion(row);
    other("noneFits", KeyEvent.VK_O);
    write("newClass", "Borderline", "newClassDone", false);
    awaitQuestion(row);
    new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start().waitFor();
    Thread.sleep(60_000);
  }

  /** Everything is there again; the same once more, and an open question; the session ends, and its data are saved. */
  private void goOn() throws Exception {
    see("Clean labels");
    press("cincer.goOn");
    awaitQuestion("");
    see("Queue");
    await("what was done before", () -> status().contains("relabelled (" + MANY + ")") && status().contains("unsure (1)") && status().contains("kept (2)")
        && status().contains("none fits (1)"));
    relabelMany(MANY);
    see("Question");
    String row = text("left.row");
    other("unsure", KeyEvent.VK_I);
    row = awaitQuestion(row);
    other("note", KeyEvent.VK_T);
    write("noteText", "typed twice", "noteTextDone", true);
    key(KeyEvent.VK_K);
    row = awaitQuestion(row);
    other("noneFits", KeyEvent.VK_O);
    write("newClass", "Borderline", "newClassDone", false);
    row = awaitQuestion(row);
    key(KeyEvent.VK_S);
    awaitQuestion(row);
    see("Queue");
    await("an open question", () -> status().contains("skipped (1)"));
    press("cincer.stop");
    await("what came of it", () -> isShowing("cincer.save-data") && isShowing("cincer.changed"));
    JTable changed = (JTable) find("cincer.changed");
    expect(GuiActionRunner.execute(changed::getRowCount), 2 * MANY + 2);
    press("cincer.save-data");
    JFileChooserFixture chooser = JFileChooserFinder.findFileChooser().using(robot);
    chooser.fileNameTextBox().setText(folder.resolve("saved.arff").toString());
    chooser.fileNameTextBox().pressAndReleaseKeys(KeyEvent.VK_ENTER);
    await("the file", () -> Files.exists(folder.resolve("saved.arff")));
  }

  /**
   * Eight rows of one cell at one stroke, taken back, and done once more.
   *
   * @param before rows that are relabelled already
   */
  private void relabelMany(int before) {
    see("Queue");
    await("the queue in the order of doubt", () -> queue().getRowCount() > 0 && !cell(0, "Doubt").isEmpty());
    chooseCell();
    choose("cincer.byStatus", OPEN);
    await("open rows", () -> shown() >= MANY && cell(0, "Status").equals(OPEN));
    selectFirst();
    choose("cincer.relabelTo", cell(0, "Expected"));
    press("cincer.relabelRows");
    await("the rows cannot be decided on once more", () -> isShowing("cincer.relabelRows") && !find("cincer.relabelRows").isEnabled());
    press("cincer.showAll");
    awaitRelabelled(before + MANY);
    see("Answers");
    selectLastAnswer();
    press("cincer.undo-answer");
    see("Queue");
    awaitRelabelled(before);
    see("Answers");
    selectLastAnswer();
    press("cincer.redo-answer");
    see("Queue");
    awaitRelabelled(before + MANY);
  }

  private void awaitRelabelled(int rows) {
    await(rows + " rows are relabelled", () -> status().contains("relabelled (" + rows + ")"));
  }

  /** A question for another row than this one, that can be answered. */
  private String awaitQuestion(String last) {
    see("Question");
    await("another question than about " + last, () -> isShowing("apply") && find("apply").isEnabled() && !text("left.row").equals(last));
    PairDriver.sleep(ARMED_MILLIS);
    return text("left.row");
  }

  /** An answer of the menu, or its key. */
  private void other(String name, int key) {
    if (keyboard) {
      key(key);
    } else {
      press("otherAnswers");
      await(name, () -> Seen.first(Component.class, one -> name.equals(one.getName())).isPresent());
      robot.click(Seen.first(Component.class, one -> name.equals(one.getName())).orElseThrow());
    }
  }

  /** Writes there, and says that it is done. */
  private void write(String where, String text, String done, boolean lines) {
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
  private void key(int key) {
    Component question = find("left").getParent();
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    if (owner == null || !SwingUtilities.isDescendingFrom(owner, question)) {
      reach(find("otherAnswers"));
    }
    robot.pressAndReleaseKeys(key);
  }

  /** The cell off the diagonal that most rows are in. */
  private void chooseCell() {
    JTable cells = (JTable) find("cincer.cells");
    int classes = GuiActionRunner.execute(cells::getRowCount);
    int best = IntStream.range(0, classes * classes).filter(i -> i / classes != i % classes).boxed()
        .max((one, other) -> count(cells, one, classes) - count(cells, other, classes)).orElseThrow();
    expect(count(cells, best, classes) >= MANY, true);
    if (keyboard) {
      reach(cells);
      robot.pressAndReleaseKeys(KeyEvent.VK_DOWN, KeyEvent.VK_UP); // somewhere
      for (int i = 0; i <= classes; i++) {
        robot.pressAndReleaseKeys(KeyEvent.VK_UP, KeyEvent.VK_LEFT);
      }
      for (int i = 0; i < best / classes; i++) {
        robot.pressAndReleaseKeys(KeyEvent.VK_DOWN);
      }
      for (int i = 0; i <= best % classes; i++) {
        robot.pressAndReleaseKeys(KeyEvent.VK_RIGHT);
      }
      robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
    } else {
      click(cells, best / classes, best % classes + 1);
    }
    await("the rows of the cell", () -> shown() == count(cells, best, classes));
  }

  private static int count(JTable cells, int cell, int classes) {
    String text = String.valueOf(GuiActionRunner.execute(() -> cells.getValueAt(cell / classes, cell % classes + 1)));
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private void selectFirst() {
    JTable queue = queue();
    if (keyboard) {
      reach(queue);
      robot.pressAndReleaseKeys(KeyEvent.VK_DOWN);
      robot.pressKey(KeyEvent.VK_CONTROL);
      robot.pressAndReleaseKeys(KeyEvent.VK_HOME);
      robot.releaseKey(KeyEvent.VK_CONTROL);
      robot.pressKey(KeyEvent.VK_SHIFT);
      for (int i = 1; i < MANY; i++) {
        robot.pressAndReleaseKeys(KeyEvent.VK_DOWN);
      }
      robot.releaseKey(KeyEvent.VK_SHIFT);
    } else {
      click(queue, 0, 0);
      robot.pressKey(KeyEvent.VK_SHIFT);
      click(queue, MANY - 1, 0);
      robot.releaseKey(KeyEvent.VK_SHIFT);
    }
    await(MANY + " rows are selected", () -> GuiActionRunner.execute(queue::getSelectedRowCount) == MANY);
  }

  /** Chooses what begins so. */
  private void choose(String name, String item) {
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

  private void selectLastAnswer() {
    JTable answers = (JTable) find("cincer.answers");
    int last = GuiActionRunner.execute(answers::getRowCount) - 1;
    if (keyboard) {
      reach(answers);
      robot.pressKey(KeyEvent.VK_CONTROL);
      robot.pressAndReleaseKeys(KeyEvent.VK_END);
      robot.releaseKey(KeyEvent.VK_CONTROL);
    } else {
      click(answers, last, 0);
    }
    await("it is selected", () -> GuiActionRunner.execute(answers::getSelectedRow) == last);
  }

  private void click(JTable table, int line, int column) {
    robot.click(table, GuiActionRunner.execute(() -> {
      Rectangle cell = table.getCellRect(line, column, true);
      table.scrollRectToVisible(cell);
      return new Point((int) cell.getCenterX(), (int) cell.getCenterY());
    }));
  }

  /** Presses a button. */
  private void press(String name) {
    await(name + " can be pressed", () -> isShowing(name) && find(name).isEnabled());
    if (keyboard) {
      reach(find(name));
      robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
    } else {
      robot.click(find(name));
    }
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

  /** Where the parts are tabs, the one of this title is seen. */
  private void see(String title) {
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

  private JTable queue() {
    return (JTable) find("cincer.queue");
  }

  private String cell(int line, String column) {
    JTable queue = queue();
    return GuiActionRunner.execute(() -> IntStream.range(0, queue.getColumnCount()).filter(c -> queue.getColumnName(c).equals(column)).boxed()
        .map(c -> String.valueOf(queue.getValueAt(line, c))).findFirst().orElse(""));
  }

  /** How many rows the queue shows. */
  private int shown() {
    return GuiActionRunner.execute(queue()::getRowCount);
  }

  /** The choices of the facet of status. */
  private String status() {
    JComboBox<?> status = (JComboBox<?>) find("cincer.byStatus");
    return GuiActionRunner.execute(() -> IntStream.range(0, status.getItemCount()).mapToObj(i -> String.valueOf(status.getItemAt(i))).toList().toString());
  }

  private String text(String label) {
    return GuiActionRunner.execute(() -> ((JLabel) find(label)).getText());
  }

  private Component find(String name) {
    return Seen.named(frame, name);
  }

  private boolean isShowing(String name) {
    return explorer.isShowing(name);
  }

  private static void expect(Object found, Object expected) {
    if (!Objects.equals(found, expected)) {
      throw new AssertionError("expected " + expected + " and found " + found);
    }
  }
}
