package cincer.it;

import java.awt.Container;
import java.awt.Frame;
import java.util.Arrays;
import java.util.function.Predicate;
import javax.swing.AbstractButton;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import weka.core.PluginManager;
import weka.gui.WorkbenchApp;
import weka.gui.explorer.Explorer;
import weka.gui.knowledgeflow.KnowledgeFlow;

/** Starts one of Weka's windows, and ends when it is there with what the package adds to it. */
final class StartDriver {

  private StartDriver() {}

  /** @param args Explorer, Workbench or KnowledgeFlow */
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "Explorer" -> {
        Explorer.main(new String[0]);
        await("Weka Explorer", frame -> holds(frame, one -> one instanceof JTabbedPane tabs && tabs.indexOfTab("Clean labels") >= 0));
      }
      case "Workbench" -> {
        WorkbenchApp.main(new String[0]);
        await("Weka Workbench", frame -> holds(frame, one -> one instanceof AbstractButton button && "Clean labels".equals(button.getText())));
      }
      case "KnowledgeFlow" -> {
        KnowledgeFlow.main(new String[0]);
        await("Weka Knowledge Flow", frame -> PluginManager.getPluginNamesOfTypeList("weka.knowledgeflow.steps.Step").stream()
            .anyMatch(step -> step.contains("CincerStep")));
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.exit(0);
  }

  /** Until a window of this title is seen that has something. */
  private static void await(String title, Predicate<Frame> complete) throws Exception {
    boolean[] there = new boolean[1];
    for (long until = System.currentTimeMillis() + 200_000; !there[0] && System.currentTimeMillis() < until; Thread.sleep(50)) {
      SwingUtilities.invokeAndWait(() -> there[0] = Arrays.stream(Frame.getFrames())
          .anyMatch(frame -> frame.isShowing() && String.valueOf(frame.getTitle()).startsWith(title) && complete.test(frame)));
    }
    if (!there[0]) {
      throw new AssertionError("waited in vain for " + title + "; there are "
          + Arrays.stream(Frame.getFrames()).map(frame -> frame.getTitle() + (frame.isShowing() ? "" : " (not seen)")).toList());
    }
  }

  private static boolean holds(Container container, Predicate<Container> what) {
    return what.test(container) || Arrays.stream(container.getComponents())
        .anyMatch(one -> one instanceof Container inside && holds(inside, what));
  }
}
