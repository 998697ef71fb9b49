package cincer.it;

import static cincer.it.Seen.await;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.JFileChooserFixture;

/**
 * A person at the desk of a review, in the real Explorer: from the file to the first question, a cell of the matrix, eight rows at one stroke, undone
 * and redone, a question left open, the data saved. Once with the mouse, once with the keyboard alone.
 */
final class DeskDriver {

  private static final int MANY = 8;
  private static final int MOST_TABS = 120;

  private final ExplorerDriver explorer;
  private final Robot robot;
  private final Container frame;
  private final Path folder;
  private final boolean keyboard;

  private DeskDriver(boolean keyboard, String data, String truth, Path folder) throws Exception {
    explorer = new ExplorerDriver(false, data, truth, folder);
    robot = explorer.robot();
    frame = explorer.window();
    this.folder = folder;
    this.keyboard = keyboard;
  }

  /** @param args mouse or keyboard; begin or goOn; data; true labels; folder for results */
  public static void main(String[] args) throws Exception {
    try {
      boolean keyboard = args[0].equals("keyboard");
      boolean begins = args[1].equals("begin");
      DeskDriver driver = new DeskDriver(keyboard, begins && !keyboard ? "" : args[2], args[3], Path.of(args[4]));
      if (begins) {
        driver.begin(args[2]);
      } else {
        driver.goOn();
      }
      System.exit(0);
    } catch (Throwable e) { // whatever it is, the picture tells more
      ImageIO.write(new java.awt.Robot().createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize())), "png",
          new File(args[4], "failure.png"));
      e.printStackTrace();
      System.exit(1);
    }
  }

  /** To the first question; eight rows of a cell are relabelled, undone, and redone; then the power fails. */
  private void begin(String data) throws Exception {
    if (!keyboard) {
      explorer.open(data); // Weka's own tab cannot be reached by keys alone
    }
    explorer.tab("Clean labels");
    press("cincer.review");
    press("cincer.start");
    awaitQuestion();
    see("Queue");
    await("the queue in the order of doubt", () -> queue().getRowCount() > 0 && !cell(0, "Doubt").isEmpty());
    int all = shown();
    chooseCell();
    int rows = shown();
    expect(rows < all, true);
    selectFirst(MANY);
    String expected = cell(0, "Expected");
    chooseLabel(expected);
    press("cincer.relabelRows");
    await("the rows have left the cell", () -> shown() == rows - MANY);
    see("Answers");
    selectAnswer();
    press("cincer.undo-answer");
    see("Queue");
    await("the rows are there again", () -> shown() == rows);
    see("Answers");
    selectAnswer();
    press("cincer.redo-answer");
    see("Queue");
    await("the rows have left the cell once more", () -> shown() == rows - MANY);
    press("cincer.showAll");
    await("all rows", () -> shown() == all);
    Files.writeString(folder.resolve("expected.txt"), expected);
    new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start().waitFor();
    Thread.sleep(60_000);
  }

  /** Goes on; eight rows are relabelled; a question is left open; the session ends, and its data are saved. */
  private void goOn() throws Exception {
    explorer.tab("Clean labels");
    press("cincer.goOn");
    awaitQuestion();
    see("Queue");
    await("what was done before", () -> status().contains("relabelled (" + MANY + ")"));
    see("Question");
    String row = text("left.row");
    if (keyboard) {
      reach("left.classes", "left.class.0");
      robot.pressAndReleaseKeys(KeyEvent.VK_S);
    } else {
      press("skip");
    }
    await("another question", () -> isShowing("left.row") && !text("left.row").equals(row));
    see("Queue");
    await("an open question", () -> status().contains("unsure (1)"));
    press("cincer.stop");
    await("what came of it", () -> find("cincer.save").isEnabled());
    press("cincer.save");
    JFileChooserFixture chooser = JFileChooserFinder.findFileChooser().using(robot);
    chooser.fileNameTextBox().setText(folder.resolve("saved.arff").toString());
    chooser.fileNameTextBox().pressAndReleaseKeys(KeyEvent.VK_ENTER);
    await("the file", () -> Files.exists(folder.resolve("saved.arff")));
  }

  private void awaitQuestion() {
    await("a question", () -> isShowing("apply") && find("apply").isEnabled());
    PairDriver.sleep(300); // it takes answers after it has been visible for 200 ms
  }

  /** The cell off the diagonal that most rows are in. */
  private void chooseCell() {
    JTable cells = (JTable) find("cincer.cells");
    int classes = GuiActionRunner.execute(cells::getRowCount);
    int best = IntStream.range(0, classes * classes).filter(i -> i / classes != i % classes).boxed()
        .max((one, other) -> count(cells, one, classes) - count(cells, other, classes)).orElseThrow();
    expect(count(cells, best, classes) >= MANY, true);
    if (keyboard) {
      reach("cincer.cells");
      robot.pressAndReleaseKeys(KeyEvent.VK_DOWN, KeyEvent.VK_UP); // somewhere
      for (int i = 0; i <= classes; i++) {
        robot.pressAndReleaseKeys(KeyEvent.VK_UP);
        robot.pressAndReleaseKeys(KeyEvent.VK_LEFT);
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

  private void selectFirst(int rows) {
    JTable queue = queue();
    if (keyboard) {
      reach("cincer.queue");
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
      click(queue, 0, 0);
      robot.pressKey(KeyEvent.VK_SHIFT);
      click(queue, rows - 1, 0);
      robot.releaseKey(KeyEvent.VK_SHIFT);
    }
    await(rows + " rows are selected", () -> GuiActionRunner.execute(queue::getSelectedRowCount) == rows);
  }

  private void chooseLabel(String name) {
    JComboBox<?> labels = (JComboBox<?>) find("cincer.relabelTo");
    await("rows can be relabelled", labels::isEnabled);
    if (keyboard) {
      reach("cincer.relabelTo");
      for (int i = 0; i < labels.getItemCount() && !name.equals(chosen(labels)); i++) {
        robot.pressAndReleaseKeys(KeyEvent.VK_DOWN);
      }
    } else {
      GuiActionRunner.execute(() -> IntStream.range(0, labels.getItemCount()).filter(i -> name.equals(String.valueOf(labels.getItemAt(i)))).findFirst()
          .ifPresent(labels::setSelectedIndex));
    }
    expect(chosen(labels), name);
  }

  private static String chosen(JComboBox<?> labels) {
    return GuiActionRunner.execute(() -> String.valueOf(labels.getSelectedItem()));
  }

  private void selectAnswer() {
    JTable answers = (JTable) find("cincer.answers");
    await("an answer", () -> GuiActionRunner.execute(answers::getRowCount) > 0);
    if (keyboard) {
      reach("cincer.answers");
      robot.pressAndReleaseKeys(KeyEvent.VK_UP);
      robot.pressAndReleaseKeys(KeyEvent.VK_DOWN);
    } else {
      click(answers, 0, 0);
    }
    await("it is selected", () -> GuiActionRunner.execute(answers::getSelectedRow) == 0);
  }

  private void click(JTable table, int line, int column) {
    robot.click(table, GuiActionRunner.execute(() -> {
      Rectangle cell = table.getCellRect(line, column, true);
      return new java.awt.Point((int) cell.getCenterX(), (int) cell.getCenterY());
    }));
  }

  /** Presses a button. */
  private void press(String name) {
    await(name + " can be pressed", () -> isShowing(name) && find(name).isEnabled());
    if (keyboard) {
      reach(name);
      robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
    } else {
      robot.click(find(name));
    }
  }

  /** Moves the focus by Tab alone until one of these has it. */
  private void reach(String... names) {
    for (int i = 0; i < MOST_TABS; i++) {
      String owner = GuiActionRunner.execute(() -> {
        Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return focused == null ? "" : String.valueOf(focused.getName());
      });
      if (java.util.Arrays.asList(names).contains(owner)) {
        return;
      }
      robot.pressAndReleaseKeys(KeyEvent.VK_TAB);
    }
    throw new AssertionError("Tab does not lead to " + java.util.Arrays.toString(names));
  }

  /** Where the parts are tabs, the one of this title is seen. */
  private void see(String title) {
    JTabbedPane tabs = (JTabbedPane) Seen.below(frame, one -> one instanceof JTabbedPane pane && pane.isShowing() && pane.indexOfTab(title) >= 0).get(0);
    int wanted = GuiActionRunner.execute(() -> tabs.indexOfTab(title));
    if (keyboard) {
      reach(String.valueOf(tabs.getName()));
      while (selected(tabs) != wanted) {
        robot.pressAndReleaseKeys(selected(tabs) < wanted ? KeyEvent.VK_RIGHT : KeyEvent.VK_LEFT);
      }
    } else if (selected(tabs) != wanted) {
      Rectangle tab = GuiActionRunner.execute(() -> tabs.getBoundsAt(wanted));
      robot.click(tabs, new java.awt.Point((int) tab.getCenterX(), (int) tab.getCenterY()));
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
