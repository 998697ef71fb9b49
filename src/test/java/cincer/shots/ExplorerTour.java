package cincer.shots;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.io.File;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JTabbedPane;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;
import weka.core.WekaPackageClassLoaderManager;
import weka.core.converters.ConverterUtils.DataSource;
import weka.gui.GenericObjectEditor;
import weka.gui.PropertyPanel;
import weka.gui.explorer.Explorer;

/** The Explorer with its tab "Clean labels": one session for each kind of data, with the dialog that asks. */
final class ExplorerTour {

  private static final Timeout PATIENCE = Timeout.timeout(3, TimeUnit.MINUTES);

  private final Robot robot;
  private final String suffix;
  private Explorer explorer;
  private JFrame frame;
  private Component tab;

  ExplorerTour(Robot robot, String suffix) {
    this.robot = robot;
    this.suffix = suffix;
  }

  void take(List<String> wanted) throws Exception {
    frame = GuiActionRunner.execute(() -> {
      explorer = new Explorer();
      JFrame window = new JFrame("Weka Explorer");
      window.getContentPane().add(explorer);
      window.setSize(1000, 720);
      window.setVisible(true);
      return window;
    });
    if (wanted.contains("table")) {
      ask("breast-noisy.arff", "-name Ann", "dialog-table", 3);
    }
    if (wanted.contains("image")) {
      ask("digits-noisy.arff", "-name Ann -W \"weka.classifiers.functions.CincerClassifier -image 8x8x1\"", "dialog-image", 2);
    }
    if (wanted.contains("text")) {
      ask("text-noisy.arff", "-name Ann -W \"weka.classifiers.functions.CincerClassifier -key id\"", "dialog-text", 2);
    }
    if (wanted.contains("tab")) {
      load("breast-noisy.arff", "-name Ann -annotator \"cincer.annotator.ReferenceAnnotator -file examples/breast-true.arff\"");
      press("cincer.start");
      await("the session has ended", () -> named("cincer.use").isEnabled());
      Picture.take(frame, "tab" + suffix);
    }
    if (wanted.contains("desk")) {
      new DeskTour(this, robot, suffix).take();
    }
    frame.dispose();
  }

  JFrame frame() {
    return frame;
  }

  boolean isShowing(String name) {
    return !robot.finder().findAll(frame, component -> name.equals(component.getName()) && component.isShowing()).isEmpty();
  }

  /** Where the parts of a session are tabs, the one of this title is seen. */
  void see(String title) {
    JTabbedPane tabs = robot.finder().find(frame, new GenericTypeMatcher<JTabbedPane>(JTabbedPane.class, true) {
      @Override
      protected boolean isMatching(JTabbedPane candidate) {
        return candidate.indexOfTab(title) >= 0;
      }
    });
    GuiActionRunner.execute(() -> tabs.setSelectedIndex(tabs.indexOfTab(title)));
  }

  void load(String file, String options) throws Exception {
    Instances data = DataSource.read(new File("examples", file).getPath());
    GuiActionRunner.execute(() -> explorer.getPreprocessPanel().setInstances(data));
    JTabbedPane tabs = robot.finder().find(explorer, new GenericTypeMatcher<JTabbedPane>(JTabbedPane.class, true) {
      @Override
      protected boolean isMatching(JTabbedPane candidate) {
        return candidate.indexOfTab("Clean labels") >= 0;
      }
    });
    GuiActionRunner.execute(() -> tabs.setSelectedIndex(tabs.indexOfTab("Clean labels")));
    tab = tabs.getSelectedComponent();
    OptionHandler filter = (OptionHandler) WekaPackageClassLoaderManager.objectForName("weka.filters.supervised.instance.CincerFilter");
    filter.setOptions(Utils.splitOptions(options));
    PropertyPanel chosen = robot.finder().findAll(explorer, new GenericTypeMatcher<PropertyPanel>(PropertyPanel.class, true) {
      @Override
      protected boolean isMatching(PropertyPanel candidate) {
        return filter.getClass().isInstance(editor(candidate).getValue());
      }
    }).iterator().next(); // one panel holds another, for the same editor
    GuiActionRunner.execute(() -> editor(chosen).setValue(filter));
    robot.waitForIdle();
  }

  private static GenericObjectEditor editor(PropertyPanel panel) {
    try {
      Field editor = PropertyPanel.class.getDeclaredField("m_Editor");
      editor.setAccessible(true);
      return (GenericObjectEditor) editor.get(panel);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers some questions as the model would have them, then takes the next one. */
  private void ask(String file, String options, String name, int answered) throws Exception {
    load(file, options);
    press("cincer.start");
    await("a question is there", () -> dialog() != null);
    for (int i = 0; i < answered; i++) {
      Pause.pause(800, TimeUnit.MILLISECONDS);
      robot.pressAndReleaseKeys(i % 3 == 1 ? KeyEvent.VK_K : file.startsWith("breast") ? KeyEvent.VK_2 : KeyEvent.VK_1);
      Pause.pause(500, TimeUnit.MILLISECONDS);
      if (i % 3 != 1) {
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
      }
      Pause.pause(4, TimeUnit.SECONDS);
    }
    Picture.take(dialog(), name + suffix);
    if (file.startsWith("breast")) {
      Picture.take(frame, "tab-asking" + suffix);
    }
    robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
    await("the dialog is gone", () -> dialog() == null);
    if (named("cincer.stop").isEnabled()) {
      press("cincer.stop");
    }
    await("another session can start", () -> named("cincer.start").isEnabled());
  }

  void press(String name) {
    await(name + " can be pressed", () -> named(name).isEnabled());
    robot.click(named(name));
    if (name.equals("cincer.start")) {
      beginAnew();
    }
  }

  /** Where an earlier picture has left answers to the same data, it is asked about them. */
  private void beginAnew() {
    for (int second = 0; second < 5; second++) {
      Pause.pause(1, TimeUnit.SECONDS);
      robot.finder().findAll(new GenericTypeMatcher<JButton>(JButton.class, true) {
        @Override
        protected boolean isMatching(JButton candidate) {
          return "Begin anew".equals(candidate.getText());
        }
      }).forEach(robot::click);
    }
  }

  Component named(String name) {
    return robot.finder().findByName(explorer, name);
  }

  private static JDialog dialog() {
    for (Window window : Window.getWindows()) {
      if (window.isShowing() && window instanceof Dialog && "cincer.pair".equals(window.getName())) {
        return (JDialog) window;
      }
    }
    return null;
  }

  static void await(String what, BooleanSupplier happened) {
    Pause.pause(new Condition(what) {
      @Override
      public boolean test() {
        return GuiActionRunner.execute(happened::getAsBoolean);
      }
    }, PATIENCE);
  }
}
