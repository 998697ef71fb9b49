package cincer.it;

import static cincer.it.Seen.await;

import java.awt.Component;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;
import weka.gui.knowledgeflow.KnowledgeFlow;
import weka.gui.knowledgeflow.LayoutPanel;
import weka.gui.knowledgeflow.MainKFPerspective;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.StepManagerImpl;

/** A person at the KnowledgeFlow who opens a template, and its view, runs it, answers, and looks at what came of it. */
final class FlowDriver {

  private static final int ANSWERS = 5;
  private static final int QUEUE_LINE = 4;
  private static final int DOUBT = 4;

  private final Robot robot;
  private final PairDriver pair;
  private Flow flow;

  private FlowDriver(String truth) throws Exception {
    KnowledgeFlow.main(new String[0]);
    robot = BasicRobot.robotWithCurrentAwtHierarchyWithoutScreenLock();
    robot.settings().delayBetweenEvents(5);
    robot.settings().idleTimeout(300); // icons of steps that run are drawn all the time: it is never idle
    Instances labels = DataSource.read(truth);
    labels.setClassIndex(labels.numAttributes() - 1);
    pair = new PairDriver(robot, row -> (int) labels.instance(row).classValue());
  }

  /** @param args the template's description, true labels, folder for results */
  public static void main(String[] args) throws Exception {
    try {
      FlowDriver driver = new FlowDriver(args[1]);
      driver.openTemplate(args[0]);
      Frame answers = driver.view("Clean labels", "Show answers");
      driver.answer(answers);
      Files.writeString(Path.of(args[2], "answers.txt"), driver.viewAnswers(answers));
      Files.writeString(Path.of(args[2], "result.txt"), driver.viewText("Result of CincerClassifier"));
      Files.writeString(Path.of(args[2], "changes.txt"), driver.viewText("What was changed"));
      Files.writeString(Path.of(args[2], "asked.txt"), driver.askAboutARow());
      System.exit(0);
    } catch (Throwable e) { // whatever it is, the picture tells more
      ImageIO.write(new java.awt.Robot().createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize())), "png",
          new File(args[2], "failure.png"));
      e.printStackTrace();
      System.exit(1);
    }
  }

  private void openTemplate(String description) {
    click(awaitOne("the button of the templates", JButton.class, button -> "Load a template layout".equals(button.getToolTipText())));
    click(awaitOne("the template in the menu", JMenuItem.class, item -> description.equals(item.getText())));
    MainKFPerspective perspective = awaitOne("the flow", MainKFPerspective.class, any -> true);
    await("its steps", () -> GuiActionRunner.execute(() -> !perspective.getCurrentLayout().getFlow().getSteps().isEmpty()));
    flow = GuiActionRunner.execute(() -> perspective.getCurrentLayout().getFlow());
  }

  private JButton runButton() {
    return awaitOne("the button that runs", JButton.class, button -> String.valueOf(button.getToolTipText()).startsWith("Run this flow (all"));
  }

  /**
   * Runs the flow; the window asks here, too, and the view tells it at once. Some answers with keys, some with the mouse, and a pause,
   * which stops the flow. Run again, it goes on with the next question.
   */
  private void answer(Frame answers) throws Exception {
    letFewExamplesArrive();
    click(runButton());
    int question = 0;
    for (int i = 0; i < ANSWERS; i++) {
      question = pair.next(question, () -> false);
      if (i % 2 == 0) {
        pair.answerByKeys();
      } else {
        pair.answerByMouse();
      }
    }
    pair.next(question, () -> false);
    JTable table = table(answers);
    await("the answers", () -> GuiActionRunner.execute(table::getRowCount) == ANSWERS);
    pair.click("pause");
    await("the dialog closes", () -> !pair.isOpen());
    click(runButton());
    JButton goOn = awaitOne("the offer to go on", JButton.class, button -> "Go on".equals(button.getText()));
    SwingUtilities.invokeLater(goOn::doClick); // now and then a click of the robot does not reach this window
    await("the offer closes", () -> !goOn.isShowing());
    JTextArea report = (JTextArea) Seen.named(answers, "cincer.text");
    int last = 0;
    for (int now = pair.next(0, () -> false); now != 0; now = pair.next(now, () -> GuiActionRunner.execute(() -> report.getText().contains("=== Changed labels")))) {
      if (now <= last || now <= ANSWERS) {
        throw new AssertionError("question " + now + " comes again after " + Math.max(last, ANSWERS));
      }
      last = now;
      pair.answerByKeys();
    }
  }

  /** So that a few answers bring the flow to its end. The package's classes are Weka's to load. */
  private void letFewExamplesArrive() throws ReflectiveOperationException {
    Object filter = call(flow.findStep("Clean labels").getManagedStep(), "getFilter");
    filter.getClass().getMethod("setBootstrap", String.class).invoke(filter, "400");
    Object model = call(filter, "getClassifier");
    model.getClass().getMethod("setEpochs", int.class).invoke(model, 6);
    model.getClass().getMethod("setLearningRate", double.class).invoke(model, 0.005);
  }

  private static Object call(Object bean, String getter) throws ReflectiveOperationException {
    return bean.getClass().getMethod(getter).invoke(bean);
  }

  /** Lines of the table of answers, and what stands in the report. */
  private String viewAnswers(Frame view) {
    JTable table = table(view);
    JTextArea report = (JTextArea) Seen.named(view, "cincer.text");
    await("the report", () -> GuiActionRunner.execute(() -> report.getText().contains("=== Changed labels")));
    String text = GuiActionRunner.execute(() -> {
      StringBuilder lines = new StringBuilder();
      for (int line = 0; line < table.getRowCount(); line++) {
        lines.append("row ").append(table.getValueAt(line, 1)).append(": ").append(table.getValueAt(line, 2)).append(" -> ")
            .append(table.getValueAt(line, 3)).append('\n');
      }
      return lines.append(report.getText()).toString();
    });
    robot.close(view);
    return text;
  }

  /**
   * Runs the flow once more as a review, and wants a row of the queue to be asked about, by the mouse, while another question waits in the window.
   *
   * @return which row was clicked, and which the question is about that comes then
   */
  private String askAboutARow() {
    Frame answers = view("Clean labels", "Show answers");
    click(runButton());
    JButton review = awaitOne("the offer of a review", JButton.class, button -> "Go on as a review".equals(button.getText()));
    SwingUtilities.invokeLater(review::doClick);
    await("a question", () -> pair.question() != 0);
    JTable queue = (JTable) Seen.named(answers, "cincer.queue");
    await("the queue", () -> GuiActionRunner.execute(() -> queue.isShowing() && queue.getRowCount() > QUEUE_LINE && !"".equals(queue.getValueAt(0, DOUBT))));
    GuiActionRunner.execute(answers::toFront); // the questions stand in a window of their own
    robot.waitForIdle();
    int row = GuiActionRunner.execute(() -> (int) queue.getValueAt(QUEUE_LINE, 0));
    Point place = GuiActionRunner.execute(() -> queue.getCellRect(QUEUE_LINE, 0, true).getLocation());
    robot.click(queue, new Point(place.x + 5, place.y + 5), MouseButton.LEFT_BUTTON, 2);
    await("the question about row " + row, () -> pair.question() != 0 && pair.row("left") == row - 1);
    return row + " " + (pair.row("left") + 1);
  }

  private JTable table(Frame view) {
    return (JTable) Seen.named(view, "cincer.answers");
  }

  private String viewText(String step) {
    Frame view = view(step, "Show results");
    List<JTextArea> texts = Seen.below(view, JTextArea.class::isInstance).stream().map(JTextArea.class::cast).toList();
    await("a text", () -> GuiActionRunner.execute(() -> texts.stream().anyMatch(text -> !text.getText().isBlank())));
    String text = GuiActionRunner.execute(() -> texts.stream().map(JTextArea::getText).filter(one -> !one.isBlank()).findFirst().orElseThrow());
    robot.close(view);
    return text;
  }

  /** The window that an entry of a step's menu opens. */
  private Frame view(String step, String entry) {
    runButton(); // while a flow runs, its menus are of no use
    LayoutPanel canvas = awaitOne("the canvas", LayoutPanel.class, any -> true);
    StepManagerImpl manager = flow.findStep(step);
    Point middle = new Point(manager.getStepVisual().getX() + 25, manager.getStepVisual().getY() + 25);
    GuiActionRunner.execute(() -> canvas.scrollRectToVisible(new Rectangle(middle.x - 50, middle.y - 50, 100, 100)));
    robot.waitForIdle();
    Frame[] before = Frame.getFrames();
    robot.click(canvas, middle, MouseButton.RIGHT_BUTTON, 1);
    click(awaitOne(entry, JMenuItem.class, item -> entry.equals(item.getText())));
    await("its window", () -> opened(before).isPresent());
    return opened(before).orElseThrow();
  }

  private static Optional<Frame> opened(Frame[] before) {
    return Arrays.stream(Frame.getFrames()).filter(frame -> frame.isShowing() && !Arrays.asList(before).contains(frame)).findFirst();
  }

  private void click(Component component) {
    robot.click(component);
    robot.waitForIdle();
  }

  private <T extends Component> T awaitOne(String what, Class<T> type, Predicate<T> matches) {
    await(what, () -> Seen.first(type, matches).isPresent());
    return Seen.first(type, matches).orElseThrow();
  }
}
