package cincer.shots;

import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;

/** The desk of a review, as the page "Clean your first data set in ten minutes" shows it. */
final class DeskTour {

  private static final int ROWS = 8;
  private static final int MARKS_MILLIS = 2000;
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 860;

  private final ExplorerTour tour;
  private final Robot robot;
  private final String suffix;

  DeskTour(ExplorerTour tour, Robot robot, String suffix) {
    this.tour = tour;
    this.robot = robot;
    this.suffix = suffix;
  }

  void take() throws Exception {
    GuiActionRunner.execute(() -> tour.frame().setSize(WIDTH, HEIGHT));
    begin("breast-noisy.arff");
    tour.see("Queue");
    await("Any reason");
    Picture.take(tour.frame(), "desk" + suffix);
    JTable cells = (JTable) tour.named("cincer.cells");
    GuiActionRunner.execute(() -> {
      cells.changeSelection(0, 2, false, false); // given malignant, expected benign
      cells.getActionMap().get("cincer.toggle").actionPerformed(null);
    });
    JTable queue = (JTable) tour.named("cincer.queue");
    ExplorerTour.await("the rows of the cell", () -> queue.getRowCount() < 200);
    GuiActionRunner.execute(() -> {
      queue.setRowSelectionInterval(0, ROWS - 1);
      ((JComboBox<?>) tour.named("cincer.relabelTo")).setSelectedIndex(1);
    });
    robot.waitForIdle();
    Picture.take(tour.frame(), "desk-rows" + suffix);
    tour.see("Map");
    ExplorerTour.await("the map", () -> ((JTextComponent) tour.named("cincer.mapNews")).getText().contains("lie near each other"));
    robot.waitForIdle();
    Thread.sleep(MARKS_MILLIS); // they are painted beside the event thread
    Picture.take(tour.frame(), "desk-map" + suffix);
    tour.see("Queue");
    int before = queue.getRowCount();
    tour.press("cincer.relabelRows");
    ExplorerTour.await("the rows have left the cell", () -> queue.getRowCount() == before - ROWS);
    end();
    Picture.take(tour.frame(), "desk-result" + suffix);
    begin("digits-noisy.arff");
    tour.see("Queue");
    await("Any reason");
    Picture.take(tour.frame(), "desk-images" + suffix);
    end();
  }

  private void begin(String file) throws Exception {
    tour.load(file, "-order SUSPICIOUS -name Ann");
    tour.press("cincer.start");
    ExplorerTour.await("a question", () -> tour.isShowing("apply"));
  }

  /** Until the queue knows which rows are alike. */
  private void await(String text) {
    ExplorerTour.await("rows in the order of doubt", () -> ((JTable) tour.named("cincer.queue")).getRowCount() > 0
        && text.equals(String.valueOf(((JComboBox<?>) tour.named("cincer.byReason")).getItemAt(0)))
        && !String.valueOf(((JTable) tour.named("cincer.queue")).getValueAt(0, 4)).isEmpty());
    robot.waitForIdle();
  }

  private void end() {
    tour.press("cincer.stop");
    ExplorerTour.await("what came of it", () -> tour.named("cincer.use").isEnabled() && tour.isShowing("cincer.changed"));
    robot.waitForIdle();
  }
}
