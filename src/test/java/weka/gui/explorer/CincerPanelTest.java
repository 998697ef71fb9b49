package weka.gui.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.Data;
import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JSpinner;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.Reorder;

/** The tab as it is when data is loaded, without a display. */
class CincerPanelTest {

  private static final int MOST_TRIES = 500;

  private static <T> T onEventThread(Callable<T> what) throws Exception {
    FutureTask<T> task = new FutureTask<>(what);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  private static void collect(Container from, List<Component> all) {
    for (Component one : from.getComponents()) {
      all.add(one);
      if (one instanceof Container container) {
        collect(container, all);
      }
    }
  }

  private static Component named(CincerPanel panel, String name) {
    List<Component> all = new ArrayList<>();
    collect(panel, all);
    return all.stream().filter(one -> name.equals(one.getName())).findFirst().orElse(null);
  }

  private static String notice(CincerPanel panel) throws Exception {
    return onEventThread(() -> ((JTextComponent) named(panel, "cincer.notice")).getText());
  }

  private static void press(CincerPanel panel, String name) throws Exception {
    onEventThread(() -> {
      ((JButton) named(panel, name)).doClick();
      return null;
    });
  }

  /** With the class first, as many CSV files have it. */
  private static Instances classFirst() throws Exception {
    Instances data = Data.load("breast-noisy.arff");
    data.setClassIndex(-1);
    Reorder last = new Reorder();
    last.setAttributeIndices("31,1-30");
    last.setInputFormat(data);
    return Filter.useFilter(data, last);
  }

  @Test
  void theLikelierClassIsOneClickAway() throws Exception {
    CincerPanel panel = onEventThread(CincerPanel::new);
    Instances data = classFirst();
    onEventThread(() -> {
      panel.setInstances(data);
      return null;
    });
    assertTrue(notice(panel).contains("is numeric"), notice(panel));
    for (int tries = 0; tries < MOST_TRIES && onEventThread(() -> named(panel, "cincer.likelyClass")) == null; tries++) {
      Thread.sleep(20);
    }
    assertEquals("Use 'diagnosis'", onEventThread(() -> ((JButton) named(panel, "cincer.likelyClass")).getText()));
    press(panel, "cincer.likelyClass");
    assertEquals(0, onEventThread(() -> ((JComboBox<?>) named(panel, "cincer.class")).getSelectedIndex()));
    assertEquals("2 classes: malignant, benign", onEventThread(() -> ((JTextComponent) named(panel, "cincer.labels")).getText()));
    assertEquals("", notice(panel));
    assertTrue(onEventThread(() -> named(panel, "cincer.start").isEnabled()));
  }

  @Test
  void whatWasSetForOtherDataIsNamedAndCanBeTakenBack() throws Exception {
    CincerPanel panel = onEventThread(CincerPanel::new);
    Instances first = Data.load("breast-noisy.arff");
    Instances other = new Instances(Data.load("votes-noisy.arff"));
    onEventThread(() -> {
      panel.setInstances(first);
      ((JSpinner) named(panel, "cincer.tau")).setValue(0.35);
      panel.setInstances(other);
      return null;
    });
    assertEquals("Set for 'breast-noisy', and still in force: -tau 0.35.", notice(panel));
    press(panel, "cincer.usualOptions");
    assertFalse(notice(panel).contains("-tau"), notice(panel));
    assertEquals(0.2, onEventThread(() -> ((JSpinner) named(panel, "cincer.tau")).getValue()));
  }

  @Test
  void whatWasSetForTheDataThatIsPutRightIsNotToldAsSetForOther() throws Exception {
    CincerPanel panel = onEventThread(CincerPanel::new);
    Instances first = Data.load("breast-noisy.arff");
    onEventThread(() -> {
      panel.setInstances(first);
      ((JSpinner) named(panel, "cincer.tau")).setValue(0.35);
      panel.setInstances(new Instances(first));
      return null;
    });
    assertFalse(notice(panel).contains("-tau"), notice(panel));
    assertEquals(0.35, onEventThread(() -> ((JSpinner) named(panel, "cincer.tau")).getValue()));
  }

  @Test
  void withoutASessionTheTabTellsHowToBegin() throws Exception {
    CincerPanel panel = onEventThread(CincerPanel::new);
    assertTrue(notice(panel).startsWith("Open a data file in the Preprocess tab"), notice(panel));
    assertTrue(onEventThread(() -> named(panel, "cincer.begin").isVisible()));
    assertTrue(onEventThread(() -> named(panel, "cincer.open").isEnabled()), "the list of sessions");
  }
}
