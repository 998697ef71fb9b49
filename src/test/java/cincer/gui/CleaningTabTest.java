package cincer.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import weka.gui.GenericObjectEditor;

/** The tab's layout, without a display. */
class CleaningTabTest {

  private final CleaningTab tab = new CleaningTab(new GenericObjectEditor(), answer -> {}, tau -> {});

  private static void collect(Container from, List<Component> all) {
    for (Component one : from.getComponents()) {
      all.add(one);
      if (one instanceof Container container) {
        collect(container, all);
      }
    }
  }

  /** Whether it and what it stands in can be seen. */
  private boolean isSeen(String name) {
    List<Component> all = new ArrayList<>();
    collect(tab, all);
    List<Component> named = all.stream().filter(one -> name.equals(one.getName())).toList();
    assertEquals(1, named.size(), name);
    for (Component one = named.get(0); one != tab; one = one.getParent()) {
      if (!one.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private void show(boolean asks, int width) throws Exception {
    SwingUtilities.invokeAndWait(() -> {
      tab.setSize(width, 550);
      tab.asks(asks);
    });
    SwingUtilities.invokeAndWait(() -> {}); // it is told of its new size
  }

  @Test
  void inANarrowWindowTheQuestionsOfAReviewHaveTheWholeTab() throws Exception {
    show(false, 800);
    assertTrue(isSeen("cincer.class") && isSeen("cincer.start") && !isSeen("cincer.settings"));
    show(true, 800);
    assertTrue(!isSeen("cincer.class") && isSeen("cincer.pause") && isSeen("cincer.stop"));
    SwingUtilities.invokeAndWait(() -> {
      List<Component> all = new ArrayList<>();
      collect(tab, all);
      all.stream().filter(one -> "cincer.settings".equals(one.getName())).forEach(one -> ((AbstractButton) one).doClick());
    });
    assertTrue(isSeen("cincer.class") && isSeen("cincer.pause"), "one click away");
    show(true, 1600);
    assertTrue(isSeen("cincer.class") && isSeen("cincer.pause") && !isSeen("cincer.settings"));
    show(false, 800);
    assertTrue(isSeen("cincer.class") && isSeen("cincer.start"));
  }
}
