package cincer.it;

import static cincer.it.Seen.await;

import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenuItem;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JButtonFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.assertj.swing.fixture.JListFixture;
import org.assertj.swing.fixture.JMenuItemFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.assertj.swing.fixture.JTabbedPaneFixture;
import weka.core.Instances;
import weka.core.converters.ArffSaver;
import weka.core.converters.ConverterUtils.DataSource;
import weka.gui.PropertyPanel;
import weka.gui.WorkbenchApp;
import weka.gui.explorer.ClassifierPanel;
import weka.gui.explorer.Explorer;
import weka.gui.explorer.PreprocessPanel;

/** A person at the Explorer or the Workbench. The first argument says what she does; runs on a display, in a JVM with Weka on its class path. */
final class ExplorerDriver {

  private static final long MOST_MILLIS = 60_000;

  private final Robot robot;
  private final FrameFixture frame;
  private final PairDriver pair;
  private final Path folder;

  /** Starts it, with this data where it is not empty. */
  ExplorerDriver(boolean workbench, String data, String truth, Path folder) throws Exception {
    this.folder = folder;
    String[] file = data.isEmpty() ? new String[0] : new String[] {data};
    if (workbench) {
      WorkbenchApp.main(file);
    } else {
      Explorer.main(file);
    }
    robot = BasicRobot.robotWithCurrentAwtHierarchyWithoutScreenLock();
    robot.settings().delayBetweenEvents(5);
    robot.settings().idleTimeout(300); // what is drawn all the time is never idle; what a step needs is awaited
    frame = WindowFinder.findFrame(new GenericTypeMatcher<>(Frame.class, true) {
      @Override
      protected boolean isMatching(Frame window) {
        return (workbench ? "Weka Workbench" : "Weka Explorer").equals(window.getTitle());
      }
    }).withTimeout(MOST_MILLIS).using(robot);
    Instances labels = DataSource.read(truth);
    labels.setClassIndex(labels.numAttributes() - 1);
    pair = new PairDriver(robot, row -> (int) labels.instance(row).classValue());
  }

  /** @param args what to do, data, true labels, folder for results */
  public static void main(String[] args) throws Exception {
    try {
      ExplorerDriver driver = new ExplorerDriver(args[0].equals("workbench"), args[0].equals("begin") ? "" : args[1], args[2], Path.of(args[3]));
      switch (args[0]) {
        case "begin" -> driver.begin(args[1]);
        case "goOn" -> driver.goOn();
        case "few" -> driver.few(args[4], args[5], args[6]);
        case "finish" -> driver.finish(args[4]);
        case "workbench" -> driver.workbench();
        case "apply" -> driver.apply(args[4]);
        case "evaluate" -> driver.evaluate(args[4]);
        default -> throw new IllegalArgumentException(args[0]);
      }
      System.exit(0);
    } catch (Throwable e) { // whatever it is, the picture tells more
      ImageIO.write(new java.awt.Robot().createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize())), "png",
          new File(args[3], "failure.png"));
      e.printStackTrace();
      System.exit(1);
    }
  }

  /**
   * From the file to the first question as the README has it; answers 20 questions by mouse and keys, with an undo, a skip, a pause
   * and impatience on the way; then the power fails.
   */
  private void begin(String data) throws Exception {
    open(data);
    tab("Clean labels");
    click("cincer.start");
    int question = 0;
    boolean impatient = false;
    while (question < 20) {
      question = pair.next(question, () -> false);
      if (question == 4) {
        pair.press(KeyEvent.VK_S);
        expect(pair.next(4, () -> false), 5);
        pair.press(KeyEvent.VK_U);
        expect(pair.next(5, () -> false), 4);
      } else if (question == 8) {
        pair.click("next");
        pair.click("next");
        expect(pair.text("rank").split(" ")[0], "3");
        pair.click("first");
        expect(pair.text("rank").split(" ")[0], "1");
      } else if (question == 14) {
        pair.press(KeyEvent.VK_ESCAPE);
        await("the dialog closes", () -> !pair.isOpen());
        await("the session can go on", () -> "Go on".equals(button("cincer.pause").getText()) && button("cincer.pause").isEnabled());
        click("cincer.pause");
        expect(pair.next(0, () -> false), 14);
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
    pair.next(20, () -> false);
    Runtime.getRuntime().halt(9);
  }

  /** Opens a file in the Preprocess tab. */
  void open(String data) {
    click(robot.finder().findByType(frame.target(), PreprocessPanel.class), "Open file...");
    JFileChooserFixture chooser = JFileChooserFinder.findFileChooser().using(robot);
    chooser.fileNameTextBox().setText(data);
    chooser.fileNameTextBox().pressAndReleaseKeys(KeyEvent.VK_ENTER); // the button moves while the chooser is laid out
  }

  /** Opens a CSV: Weka's window goes by the kind of file that is chosen there. */
  void openCsv(String data) {
    click(robot.finder().findByType(frame.target(), PreprocessPanel.class), "Open file...");
    JFileChooserFixture chooser = JFileChooserFinder.findFileChooser().using(robot);
    GuiActionRunner.execute(() -> chooser.target().setFileFilter(Arrays.stream(chooser.target().getChoosableFileFilters())
        .filter(kind -> kind.getDescription().startsWith("CSV")).findFirst().orElseThrow()));
    chooser.fileNameTextBox().setText(data);
    chooser.fileNameTextBox().pressAndReleaseKeys(KeyEvent.VK_ENTER);
  }

  Robot robot() {
    return robot;
  }

  Container window() {
    return frame.target();
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
    tab("Clean labels");
    await("the earlier session is offered", () -> isShowing("cincer.goOn"));
    click("cincer.goOn");
    int question = 0;
    BooleanSupplier over = () -> !pair.isOpen() && button("cincer.use").isEnabled();
    while ((question = pair.next(question, over)) != 0) {
      answer(question);
    }
    use();
    tab("Classify");
    ClassifierPanel classify = robot.finder().findByType(frame.target(), ClassifierPanel.class);
    click(classify, "Start");
    JList<?> results = robot.finder().findByType(classify, JList.class, true);
    await("a result of the classifier", () -> results.getModel().getSize() == 1);
  }

  /** Hands the cleaned data to the Preprocess tab, and looks what has come there. */
  private void use() throws Exception {
    Explorer explorer = robot.finder().findByType(frame.target(), Explorer.class);
    Instances before = GuiActionRunner.execute(() -> explorer.getPreprocessPanel().getInstances());
    click("cincer.use");
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
    tab("Clean labels");
    configure((Container) robot.finder().find(frame.target(), c -> c.getClass().getSimpleName().equals("CincerPanel")), configuration);
    click("cincer.start");
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
        await("the session can go on", () -> !pair.isOpen() && "Go on".equals(button("cincer.pause").getText()));
        if (!tau.isEmpty()) {
          change(tau);
        }
        click("cincer.pause");
      }
    }
    expect(pair.next(question, () -> false), 11);
    Runtime.getRuntime().halt(9);
  }

  /** Drags the line of tau down and reads what that would mean; then sets another one. */
  private void change(String tau) throws Exception {
    Component chart = Seen.named(frame.target(), "cincer.margins");
    Rectangle2D area = (Rectangle2D) chart.getClass().getSuperclass().getMethod("getScreenDataArea").invoke(chart);
    JSpinner spinner = (JSpinner) Seen.named(frame.target(), "cincer.tau");
    Point line = new Point((int) area.getCenterX(), height(area, (Double) GuiActionRunner.execute(spinner::getValue)));
    robot.pressMouse(chart, line, MouseButton.LEFT_BUTTON);
    robot.moveMouse(chart, new Point(line.x, (line.y + height(area, 0.01)) / 2));
    robot.moveMouse(chart, new Point(line.x, height(area, 0.01)));
    robot.releaseMouseButtons();
    await("more questions", () -> whatIf().matches("At this tau you would be asked about [1-9]\\d* more"));
    GuiActionRunner.execute(() -> spinner.setValue(Double.valueOf(tau)));
    await("fewer questions", () -> whatIf().matches("At this tau you would be asked about \\d+ (fewer|more)"));
  }

  /** Where a margin is in the chart, whose axis goes from -0.03 to 1.03. */
  private static int height(Rectangle2D area, double margin) {
    return (int) Math.round(area.getMaxY() - (margin + 0.03) / 1.06 * area.getHeight());
  }

  private String whatIf() {
    JLabel label = (JLabel) Seen.named(frame.target(), "cincer.whatIf");
    return GuiActionRunner.execute(label::getText);
  }

  /** Loads the same data again, accepts the offer to go on, looks at the question that was waiting, stops, saves and uses the cleaned data. */
  private void finish(String evidence) throws Exception {
    tab("Clean labels");
    click("cincer.goOn");
    expect(pair.next(0, () -> false), 11);
    await(evidence, () -> pair.isShowing(evidence));
    pair.click("pause");
    await("the dialog closes", () -> !pair.isOpen());
    click("cincer.save");
    JFileChooserFixture chooser = JFileChooserFinder.findFileChooser().using(robot);
    chooser.fileNameTextBox().setText(folder.resolve("saved.arff").toString());
    chooser.fileNameTextBox().pressAndReleaseKeys(KeyEvent.VK_ENTER); // the button moves while the chooser is laid out
    await("the file", () -> Files.exists(folder.resolve("saved.arff")));
    Explorer explorer = robot.finder().findByType(frame.target(), Explorer.class);
    String noisy = GuiActionRunner.execute(() -> explorer.getPreprocessPanel().getInstances().toString());
    use();
    click("cincer.stop");
    tryResultMenu();
    tab("Preprocess");
    click(explorer.getPreprocessPanel(), "Undo");
    await("the noisy data again", () -> GuiActionRunner.execute(() -> explorer.getPreprocessPanel().getInstances().toString()).equals(noisy));
  }

  /** The result is in the list; its menu has what Weka's menus have, and deletes it. */
  private void tryResultMenu() {
    JList<?> results = (JList<?>) Seen.named(frame.target(), "cincer.history");
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
    PreprocessPanel preprocess = robot.finder().findByType(frame.target(), PreprocessPanel.class, false);
    await("data", () -> GuiActionRunner.execute(preprocess::getInstances) != null);
    Instances before = GuiActionRunner.execute(preprocess::getInstances);
    AbstractButton perspective = robot.finder().find(frame.target(), new GenericTypeMatcher<>(AbstractButton.class, true) {
      @Override
      protected boolean isMatching(AbstractButton candidate) {
        return "Clean labels".equals(candidate.getText());
      }
    });
    await("the perspective can be chosen", perspective::isEnabled);
    robot.click(perspective);
    click("cincer.start");
    expect(pair.next(0, () -> false), 1);
    pair.answerByKeys();
    expect(pair.next(1, () -> false), 2);
    pair.press(KeyEvent.VK_ESCAPE);
    await("the dialog closes", () -> !pair.isOpen());
    click("cincer.use");
    await("other data", () -> GuiActionRunner.execute(preprocess::getInstances) != before);
  }

  /** Applies the filter in the Preprocess tab: the same window asks. */
  private void apply(String configuration) {
    PreprocessPanel panel = robot.finder().findByType(frame.target(), PreprocessPanel.class);
    Instances before = GuiActionRunner.execute(panel::getInstances);
    configure(panel, configuration);
    click(panel, "Apply");
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
    tab("Classify");
    ClassifierPanel panel = robot.finder().findByType(frame.target(), ClassifierPanel.class);
    configure(panel, configuration);
    click(panel, "Start");
    pair.next(0, () -> false);
    expect(pair.isShowing("evaluation"), false);
    pair.press(KeyEvent.VK_ESCAPE);
    await("the second fold asks, and says that it does", () -> pair.isShowing("evaluation"));
    pair.click("forGood");
    JList<?> results = robot.finder().findByType(panel, JList.class, true);
    await("a result of the classifier", () -> results.getModel().getSize() == 1);
    expect(pair.isOpen(), false);
  }

  private void click(Container panel, String text) {
    JButton button = robot.finder().find(panel, new GenericTypeMatcher<>(JButton.class, true) {
      @Override
      protected boolean isMatching(JButton candidate) {
        return text.equals(candidate.getText());
      }
    });
    await(text + " is enabled", button::isEnabled);
    new JButtonFixture(robot, button).click();
  }

  /** Sets up a filter or classifier by what Weka's editor has in its context menu. */
  private void configure(Container panel, String configuration) {
    robot.rightClick(robot.finder().findAll(panel, PropertyPanel.class::isInstance).iterator().next());
    new JMenuItemFixture(robot, robot.finder().find(new GenericTypeMatcher<>(JMenuItem.class, true) {
      @Override
      protected boolean isMatching(JMenuItem item) {
        return item.getText().startsWith("Enter configuration");
      }
    })).click();
    JOptionPaneFixture dialog = JOptionPaneFinder.findOptionPane().using(robot);
    dialog.textBox().deleteText().setText(configuration);
    GuiActionRunner.execute(() -> dialog.okButton().target().doClick());
    await("the configuration is taken", () -> !dialog.target().isShowing());
  }

  /** Chooses one of Weka's tabs, as soon as it can be chosen. */
  void tab(String title) {
    JTabbedPane tabs = robot.finder().find(frame.target(), new GenericTypeMatcher<>(JTabbedPane.class, true) {
      @Override
      protected boolean isMatching(JTabbedPane pane) {
        return pane.indexOfTab("Preprocess") >= 0;
      }
    });
    await("data", () -> tabs.isEnabledAt(tabs.indexOfTab(title)));
    new JTabbedPaneFixture(robot, tabs).selectTab(title);
  }

  private JButton button(String name) {
    return (JButton) Seen.named(frame.target(), name);
  }

  boolean isShowing(String name) {
    return !Seen.below(frame.target(), component -> name.equals(component.getName()) && component.isShowing()).isEmpty();
  }

  private void click(String name) {
    await(name + " is enabled", () -> isShowing(name) && button(name).isEnabled());
    new JButtonFixture(robot, button(name)).click();
  }

  private static void expect(Object found, Object expected) {
    if (!Objects.equals(String.valueOf(found), String.valueOf(expected))) {
      throw new AssertionError("expected " + expected + " and found " + found);
    }
  }
}
