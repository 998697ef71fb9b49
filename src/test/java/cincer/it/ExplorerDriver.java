package cincer.it;

import static cincer.it.Seen.await;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenuItem;
import javax.swing.JSpinner;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.assertj.swing.fixture.JListFixture;
import org.assertj.swing.fixture.JMenuItemFixture;
import weka.core.Instances;
import weka.core.converters.ArffSaver;
import weka.core.converters.ConverterUtils.DataSource;
import weka.gui.explorer.ClassifierPanel;
import weka.gui.explorer.Explorer;
import weka.gui.explorer.PreprocessPanel;

/** A person at the Explorer or the Workbench. The first argument says what she does; runs on a display, in a JVM with Weka on its class path. */
final class ExplorerDriver {

  private final ExplorerWindow window;
  private final Robot robot;
  private final Container frame;
  private final PairDriver pair;
  private final Path folder;

  private ExplorerDriver(boolean workbench, String data, String truth, Path folder) throws Exception {
    this.folder = folder;
    window = new ExplorerWindow(workbench, data);
    robot = window.robot();
    frame = window.frame();
    Instances labels = DataSource.read(truth);
    labels.setClassIndex(labels.numAttributes() - 1);
    pair = new PairDriver(robot, row -> (int) labels.instance(row).classValue());
  }

  /** @param args what to do, data, true labels, folder for results */
  public static void main(String[] args) {
    ExplorerWindow.play(args[3], () -> {
      ExplorerDriver driver = new ExplorerDriver(args[0].equals("workbench"), args[0].equals("begin") ? "" : args[1], args[2], Path.of(args[3]));
      switch (args[0]) {
        case "begin" -> driver.begin(args[1]);
        case "goOn" -> driver.goOn();
        case "few" -> driver.few(args[4], args[5], args[6]);
        case "finish" -> driver.finish(args[4]);
        case "workbench" -> driver.workbench();
        case "applyAndEvaluate" -> {
          driver.apply(args[4]);
          driver.evaluate(args[5]);
        }
        default -> throw new IllegalArgumentException(args[0]);
      }
    });
  }

  /**
   * From the file to the first question as the README has it; answers 11 questions by mouse and keys, with an undo, a skip, a pause
   * and impatience on the way; then the power fails.
   */
  private void begin(String data) throws Exception {
    window.open(data);
    window.tab("Clean labels");
    window.click("cincer.start");
    int question = 0;
    boolean impatient = false;
    while (question < 11) {
      question = pair.next(question, () -> false);
      if (question == 4) {
        pair.press(KeyEvent.VK_S);
        expect(pair.next(4, () -> false), 5);
        pair.press(KeyEvent.VK_U);
        expect(pair.next(5, () -> false), 4);
      } else if (question == 6) {
        pair.click("next");
        pair.click("next");
        expect(pair.text("rank").split(" ")[0], "3");
        pair.click("first");
        expect(pair.text("rank").split(" ")[0], "1");
      } else if (question == 9) {
        pair.press(KeyEvent.VK_ESCAPE);
        await("the dialog closes", () -> !pair.isOpen());
        await("the session can go on", () -> "Go on".equals(window.button("cincer.pause").getText()) && window.button("cincer.pause").isEnabled());
        window.click("cincer.pause");
        expect(pair.next(0, () -> false), 9);
      }
      if (!impatient && pair.isRight()) {
        impatient = true;
        PairDriver.pressTwice(KeyEvent.VK_K); // the next question must not take the second one
        expect(pair.next(question, () -> false), question + 1);
      } else {
        answer(question);
      }
    }
    expect(impatient, true);
    pair.next(11, () -> false);
    Runtime.getRuntime().halt(9);
  }

  /** Now with the keyboard alone, now with the mouse alone. */
  private void answer(int question) {
    if (question % 2 == 0) {
      pair.answerByKeys();
    } else {
      pair.answerByMouse();
    }
  }

  /** Loads the same data again, accepts the offer to go on, answers to the end, and classifies with the cleaned data. */
  private void goOn() throws Exception {
    window.tab("Clean labels");
    await("the earlier session is offered", () -> window.isShowing("cincer.goOn"));
    window.click("cincer.goOn");
    int question = 0;
    BooleanSupplier over = () -> !pair.isOpen() && window.button("cincer.use").isEnabled();
    while ((question = pair.next(question, over)) != 0) {
      answer(question);
    }
    use();
    window.tab("Classify");
    ClassifierPanel classify = robot.finder().findByType(frame, ClassifierPanel.class);
    window.click(classify, "Start");
    JList<?> results = robot.finder().findByType(classify, JList.class, true);
    await("a result of the classifier", () -> results.getModel().getSize() == 1);
  }

  /** Hands the cleaned data to the Preprocess tab, and looks what has come there. */
  private void use() throws Exception {
    Explorer explorer = robot.finder().findByType(frame, Explorer.class);
    Instances before = GuiActionRunner.execute(() -> explorer.getPreprocessPanel().getInstances());
    window.click("cincer.use");
    await("other data", () -> GuiActionRunner.execute(() -> explorer.getPreprocessPanel().getInstances()) != before);
    ArffSaver saver = new ArffSaver();
    saver.setInstances(GuiActionRunner.execute(() -> explorer.getPreprocessPanel().getInstances()));
    saver.setFile(folder.resolve("used.arff").toFile());
    saver.writeBatch();
  }

  /**
   * Answers ten questions by mouse and keys, with an undo, a skip and a pause on the way, and looks at the component of this name each
   * time; then the power fails.
   *
   * @param tau set after the sixth question, while the session is paused; empty to leave it
   */
  private void few(String evidence, String configuration, String tau) throws Exception {
    window.tab("Clean labels");
    window.configureCleaning(configuration);
    window.click("cincer.start");
    int question = 0;
    while (question < 10) {
      question = pair.next(question, () -> false);
      await(evidence, () -> pair.isShowing(evidence));
      if (question == 3) {
        answer(3);
        expect(pair.next(3, () -> false), 4);
        pair.click("undo");
        expect(pair.next(4, () -> false), 3);
      }
      if (question == 5) {
        pair.click("skip");
      } else {
        answer(question);
      }
      if (question == 6) {
        expect(pair.next(6, () -> false), 7);
        pair.click("pause");
        await("the session can go on", () -> !pair.isOpen() && "Go on".equals(window.button("cincer.pause").getText()));
        if (!tau.isEmpty()) {
          change(tau);
        }
        window.click("cincer.pause");
      }
    }
    expect(pair.next(question, () -> false), 11);
    Runtime.getRuntime().halt(9);
  }

  /** Drags the line of tau down and reads what that would mean; then sets another one. */
  private void change(String tau) throws Exception {
    JSpinner spinner = (JSpinner) Seen.named(frame, "cincer.tau");
    await("more questions", () -> {
      drag(spinner); // once more where the chart was laid out anew in between, and the line was somewhere else
      return whatIf().matches("At this tau you would be asked about [1-9]\\d* more");
    });
    GuiActionRunner.execute(() -> spinner.setValue(Double.valueOf(tau)));
    await("fewer questions", () -> whatIf().matches("At this tau you would be asked about \\d+ (fewer|more)"));
  }

  private void drag(JSpinner spinner) {
    Component chart = Seen.named(frame, "cincer.margins");
    try {
      Rectangle2D area = (Rectangle2D) chart.getClass().getSuperclass().getMethod("getScreenDataArea").invoke(chart);
      Point line = new Point((int) area.getCenterX(), height(area, (Double) GuiActionRunner.execute(spinner::getValue)));
      robot.pressMouse(chart, line, MouseButton.LEFT_BUTTON);
      robot.moveMouse(chart, new Point(line.x, (line.y + height(area, 0.01)) / 2));
      robot.moveMouse(chart, new Point(line.x, height(area, 0.01)));
      robot.releaseMouseButtons();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where a margin is in the chart, whose axis goes from -0.03 to 1.03. */
  private static int height(Rectangle2D area, double margin) {
    return (int) Math.round(area.getMaxY() - (margin + 0.03) / 1.06 * area.getHeight());
  }

  private String whatIf() {
    JLabel label = (JLabel) Seen.named(frame, "cincer.whatIf");
    return GuiActionRunner.execute(label::getText);
  }

  /** Loads the same data again, accepts the offer to go on, looks at the question that was waiting, stops, saves and uses the cleaned data. */
  private void finish(String evidence) throws Exception {
    window.tab("Clean labels");
    window.click("cincer.goOn");
    expect(pair.next(0, () -> false), 11);
    await(evidence, () -> pair.isShowing(evidence));
    pair.click("pause");
    await("the dialog closes", () -> !pair.isOpen());
    window.click("cincer.save");
    JFileChooserFixture chooser = JFileChooserFinder.findFileChooser().using(robot);
    chooser.fileNameTextBox().setText(folder.resolve("saved.arff").toString());
    chooser.fileNameTextBox().pressAndReleaseKeys(KeyEvent.VK_ENTER); // the button moves while the chooser is laid out
    await("the file", () -> Files.exists(folder.resolve("saved.arff")));
    Explorer explorer = robot.finder().findByType(frame, Explorer.class);
    String noisy = GuiActionRunner.execute(() -> explorer.getPreprocessPanel().getInstances().toString());
    use();
    window.click("cincer.stop");
    tryResultMenu();
    window.tab("Preprocess");
    window.click(explorer.getPreprocessPanel(), "Undo");
    await("the noisy data again", () -> GuiActionRunner.execute(() -> explorer.getPreprocessPanel().getInstances().toString()).equals(noisy));
  }

  /** The result is in the list; its menu has what Weka's menus have, and deletes it. */
  private void tryResultMenu() {
    JList<?> results = (JList<?>) Seen.named(frame, "cincer.history");
    await("the result", () -> GuiActionRunner.execute(() -> results.getModel().getSize()) == 1);
    new JListFixture(robot, results).item(0).rightClick();
    List<String> entries = robot.finder().findAll(c -> c instanceof JMenuItem && c.isShowing()).stream().map(c -> ((JMenuItem) c).getText()).toList();
    expect(entries.containsAll(List.of("View in main window", "View in separate window", "Save cleaned data...", "Sessions...")), true);
    new JMenuItemFixture(robot, robot.finder().find(new GenericTypeMatcher<>(JMenuItem.class, true) {
      @Override
      protected boolean isMatching(JMenuItem item) {
        return "Delete result".equals(item.getText());
      }
    })).click();
    await("no result", () -> GuiActionRunner.execute(() -> results.getModel().getSize()) == 0);
  }

  /** Cleans labels in the perspective, and hands the data to the one of Preprocess. */
  private void workbench() {
    PreprocessPanel preprocess = robot.finder().findByType(frame, PreprocessPanel.class, false);
    await("data", () -> GuiActionRunner.execute(preprocess::getInstances) != null);
    Instances before = GuiActionRunner.execute(preprocess::getInstances);
    AbstractButton perspective = robot.finder().find(frame, new GenericTypeMatcher<>(AbstractButton.class, true) {
      @Override
      protected boolean isMatching(AbstractButton candidate) {
        return "Clean labels".equals(candidate.getText());
      }
    });
    await("the perspective can be chosen", perspective::isEnabled);
    robot.click(perspective);
    window.click("cincer.start");
    expect(pair.next(0, () -> false), 1);
    pair.answerByKeys();
    expect(pair.next(1, () -> false), 2);
    pair.press(KeyEvent.VK_ESCAPE);
    await("the dialog closes", () -> !pair.isOpen());
    window.click("cincer.use");
    await("other data", () -> GuiActionRunner.execute(preprocess::getInstances) != before);
  }

  /** Applies the filter in the Preprocess tab: the same window asks. */
  private void apply(String configuration) {
    PreprocessPanel panel = robot.finder().findByType(frame, PreprocessPanel.class);
    Instances before = GuiActionRunner.execute(panel::getInstances);
    window.configure(panel, configuration);
    window.click(panel, "Apply");
    int question = pair.next(0, () -> false);
    expect(question, 1);
    pair.answerByMouse();
    expect(pair.next(1, () -> false), 2);
    expect(pair.isShowing("evaluation"), false);
    pair.press(KeyEvent.VK_ESCAPE);
    await("the dialog closes", () -> !pair.isOpen());
    await("filtered data", () -> GuiActionRunner.execute(panel::getInstances) != before);
  }

  /** Cross-validates a classifier that asks anew in every fold, until it is told to ask no more. */
  private void evaluate(String configuration) {
    window.tab("Classify");
    ClassifierPanel panel = robot.finder().findByType(frame, ClassifierPanel.class);
    window.configure(panel, configuration);
    window.click(panel, "Start");
    pair.next(0, () -> false);
    expect(pair.isShowing("evaluation"), false);
    pair.press(KeyEvent.VK_ESCAPE);
    await("the second fold asks, and says that it does", () -> pair.isShowing("evaluation"));
    pair.click("forGood");
    JList<?> results = robot.finder().findByType(panel, JList.class, true);
    await("a result of the classifier", () -> results.getModel().getSize() == 1);
    expect(pair.isOpen(), false);
  }

  private static void expect(Object found, Object expected) {
    if (!Objects.equals(String.valueOf(found), String.valueOf(expected))) {
      throw new AssertionError("expected " + expected + " and found " + found);
    }
  }
}
