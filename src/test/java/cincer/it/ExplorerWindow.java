package cincer.it;

import static cincer.it.Seen.await;

import java.awt.AWTException;
import java.awt.Container;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JTabbedPane;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JButtonFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.assertj.swing.fixture.JMenuItemFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.assertj.swing.fixture.JTabbedPaneFixture;
import weka.gui.PropertyPanel;
import weka.gui.WorkbenchApp;
import weka.gui.explorer.Explorer;
import weka.gui.explorer.PreprocessPanel;

/** The window of the Explorer or of the Workbench, and what is done there by mouse and keys. */
final class ExplorerWindow {

  private static final long MOST_MILLIS = 60_000;

  private final Robot robot;
  private final FrameFixture frame;

  /** What somebody does. */
  interface WindowActions {
    void play() throws Exception;
  }

  /** Starts it, with this data where it is not empty. */
  ExplorerWindow(boolean workbench, String data) {
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
  }

  /** Ends the JVM: with 0, or with 1 and a picture in this folder. */
  static void play(String folder, WindowActions actions) {
    int exit = 1;
    try {
      actions.play();
      exit = 0;
    } catch (Throwable e) { // whatever it is, the picture tells more
      e.printStackTrace();
      photograph(new File(folder, "failure.png"));
    }
    System.exit(exit);
  }

  private static void photograph(File file) {
    try {
      ImageIO.write(new java.awt.Robot().createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize())), "png", file);
    } catch (IOException | AWTException e) {
      e.printStackTrace();
    }
  }

  Robot robot() {
    return robot;
  }

  Container frame() {
    return frame.target();
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

  /** Sets up the filter of the tab. */
  void configureCleaning(String filter) {
    configure((Container) robot.finder().find(frame.target(), c -> c.getClass().getSimpleName().equals("CincerPanel")), filter);
  }

  /** Sets up a filter or classifier by what Weka's editor has in its context menu. */
  void configure(Container panel, String configuration) {
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

  void click(Container panel, String text) {
    JButton button = robot.finder().find(panel, new GenericTypeMatcher<>(JButton.class, true) {
      @Override
      protected boolean isMatching(JButton candidate) {
        return text.equals(candidate.getText());
      }
    });
    await(text + " is enabled", button::isEnabled);
    new JButtonFixture(robot, button).click();
  }

  void click(String name) {
    await(name + " is enabled", () -> isShowing(name) && button(name).isEnabled());
    new JButtonFixture(robot, button(name)).click();
  }

  JButton button(String name) {
    return (JButton) Seen.named(frame.target(), name);
  }

  boolean isShowing(String name) {
    return !Seen.below(frame.target(), component -> name.equals(component.getName()) && component.isShowing()).isEmpty();
  }
}
