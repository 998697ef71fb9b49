package cincer.it;

import static cincer.it.Seen.await;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JTable;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.JFileChooserFixture;

/**
 * A person at the desk of a review, in the real Explorer: from a CSV to the first question, a cell of the matrix, eight rows at one stroke, undone
 * and redone, other answers than a label, a note, the power that fails, the page of what came of it, the data saved. With the mouse alone, or with
 * the keyboard alone; only what Weka's own windows ask for is done by the mouse.
 */
final class DeskDriver {

  private static final int MANY = 8;
  private static final String OPEN = "to review";
  private static final int ARMED_MILLIS = 300; // a question takes answers after it has been seen for 200 ms

  private final ExplorerWindow explorer;
  private final Robot robot;
  private final Path folder;
  private final DeskHands hands;

  private DeskDriver(boolean keyboard, String data, Path folder) {
    explorer = new ExplorerWindow(false, data);
    robot = explorer.robot();
    this.folder = folder;
    hands = new DeskHands(explorer, keyboard);
  }

  /** @param args begin (by mouse) or goOn (by keyboard); data; folder for results; model */
  public static void main(String[] args) {
    ExplorerWindow.play(args[2], () -> {
      boolean begins = args[0].equals("begin");
      DeskDriver driver = new DeskDriver(!begins, begins ? "" : args[1], Path.of(args[2]));
      if (begins) {
        driver.begin(args[1], args[3]);
      } else {
        driver.goOn();
      }
    });
  }

  /** The first question; eight rows of a cell, undone, redone; an unsure, a note with a label that is kept, a new class; then the power fails. */
  private void begin(String data, String model) throws Exception {
    explorer.openCsv(data);
    explorer.tab("Clean labels");
    explorer.configureCleaning("weka.filters.supervised.instance.CincerFilter -W \"" + model + "\"");
    hands.press("cincer.likelyClass");
    hands.press("cincer.review");
    hands.press("cincer.start");
    awaitQuestion("");
    relabelMany(0);
    hands.see("Question");
    String row = hands.text("left.row");
    hands.other("unsure", KeyEvent.VK_I);
    row = awaitQuestion(row);
    hands.other("note", KeyEvent.VK_T);
    hands.write("noteText", "blurred", "noteTextDone", true);
    hands.press("keepBoth");
    row = awaitQuestion(row);
    hands.other("noneFits", KeyEvent.VK_O);
    hands.write("newClass", "Borderline", "newClassDone", false);
    awaitQuestion(row);
    new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start().waitFor();
    Thread.sleep(60_000);
  }

  /** Everything is there again; the same once more, and an open question; the session ends, and its data are saved. */
  private void goOn() throws Exception {
    hands.see("Clean labels");
    hands.press("cincer.goOn");
    awaitQuestion("");
    hands.see("Queue");
    await("what was done before", () -> status().contains("relabelled (" + MANY + ")") && status().contains("unsure (1)") && status().contains("kept (2)")
        && status().contains("none fits (1)"));
    relabelMany(MANY);
    hands.see("Question");
    String row = hands.text("left.row");
    hands.other("unsure", KeyEvent.VK_I);
    row = awaitQuestion(row);
    hands.other("note", KeyEvent.VK_T);
    hands.write("noteText", "typed twice", "noteTextDone", true);
    hands.key(KeyEvent.VK_K);
    row = awaitQuestion(row);
    hands.other("noneFits", KeyEvent.VK_O);
    hands.write("newClass", "Borderline", "newClassDone", false);
    row = awaitQuestion(row);
    hands.key(KeyEvent.VK_S);
    awaitQuestion(row);
    hands.see("Queue");
    await("an open question", () -> status().contains("skipped (1)"));
    hands.press("cincer.stop");
    await("what came of it", () -> hands.isShowing("cincer.save-data") && hands.isShowing("cincer.changed"));
    JTable changed = (JTable) hands.find("cincer.changed");
    DeskHands.expect(GuiActionRunner.execute(changed::getRowCount), 2 * MANY + 2);
    hands.press("cincer.save-data");
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
    hands.see("Queue");
    await("the queue in the order of doubt", () -> queue().getRowCount() > 0 && !cell(0, "Doubt").isEmpty());
    chooseCell();
    hands.choose("cincer.byStatus", OPEN);
    await("open rows", () -> shown() >= MANY && cell(0, "Status").equals(OPEN));
    hands.selectFirst(queue(), MANY);
    hands.choose("cincer.relabelTo", cell(0, "Expected"));
    hands.press("cincer.relabelRows");
    await("the rows cannot be decided on once more", () -> hands.isShowing("cincer.relabelRows") && !hands.find("cincer.relabelRows").isEnabled());
    hands.press("cincer.showAll");
    awaitRelabelled(before + MANY);
    hands.see("Answers");
    hands.selectLast((JTable) hands.find("cincer.answers"));
    hands.press("cincer.undo-answer");
    hands.see("Queue");
    awaitRelabelled(before);
    hands.see("Answers");
    hands.selectLast((JTable) hands.find("cincer.answers"));
    hands.press("cincer.redo-answer");
    hands.see("Queue");
    awaitRelabelled(before + MANY);
  }

  private void awaitRelabelled(int rows) {
    await(rows + " rows are relabelled", () -> status().contains("relabelled (" + rows + ")"));
  }

  /** A question for another row than this one, that can be answered. */
  private String awaitQuestion(String last) {
    hands.see("Question");
    await("another question than about " + last, () -> hands.isShowing("apply") && hands.find("apply").isEnabled() && !hands.text("left.row").equals(last));
    PairDriver.sleep(ARMED_MILLIS);
    return hands.text("left.row");
  }

  /** The cell off the diagonal that most rows are in. */
  private void chooseCell() {
    JTable cells = (JTable) hands.find("cincer.cells");
    int classes = GuiActionRunner.execute(cells::getRowCount);
    int best = IntStream.range(0, classes * classes).filter(i -> i / classes != i % classes).boxed()
        .max((one, other) -> count(cells, one, classes) - count(cells, other, classes)).orElseThrow();
    DeskHands.expect(count(cells, best, classes) >= MANY, true);
    hands.chooseCell(cells, best / classes, best % classes + 1, classes);
    await("the rows of the cell", () -> shown() == count(cells, best, classes));
  }

  private static int count(JTable cells, int cell, int classes) {
    String text = String.valueOf(GuiActionRunner.execute(() -> cells.getValueAt(cell / classes, cell % classes + 1)));
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private JTable queue() {
    return (JTable) hands.find("cincer.queue");
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
    JComboBox<?> status = (JComboBox<?>) hands.find("cincer.byStatus");
    return GuiActionRunner.execute(() -> IntStream.range(0, status.getItemCount()).mapToObj(i -> String.valueOf(status.getItemAt(i))).toList().toString());
  }
}
