package weka.gui.explorer;

import cincer.InvalidInputException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import weka.core.Instances;
import weka.gui.GUIApplication;

/** The Preprocess tab beside ours, in the Explorer or the Workbench: data comes from there, and cleaned data goes back. */
final class CincerPanelData {

  private final Supplier<GUIApplication> workbench;
  private Explorer explorer;
  private Instances handedOver;

  /** @param workbench gives the Workbench; null if we are not in one */
  CincerPanelData(Supplier<GUIApplication> workbench) {
    this.workbench = workbench;
  }

  /** We are in this Explorer. */
  void setExplorer(Explorer explorer) {
    this.explorer = explorer;
  }

  /** The Explorer that we are in; null if we are in none. */
  Explorer explorer() {
    return explorer;
  }

  /** The Preprocess tab; null if there is none. */
  PreprocessPanel tab() {
    if (explorer != null) {
      return explorer.getPreprocessPanel();
    }
    GUIApplication main = workbench.get();
    return main != null && main.getPerspectiveManager().getMainPerspective() instanceof PreprocessPanel tab ? tab : null;
  }

  /** Gives cleaned data to the Preprocess tab, where that can be undone; not on the event thread. */
  void handOver(Instances cleaned) throws Exception {
    PreprocessPanel target = required("save the cleaned data instead");
    target.addUndoPoint();
    SwingUtilities.invokeAndWait(() -> {
      handedOver = cleaned;
      target.setInstances(cleaned);
    });
  }

  /**
   * Puts other data in the place of this, in the Preprocess tab, where that can be undone; not on the event thread. Does nothing where other data has come there
   * meanwhile.
   *
   * @param wayOut where there is no such tab
   */
  synchronized boolean replace(Instances data, Callable<Instances> by, String wayOut) throws Exception {
    PreprocessPanel target = required(wayOut);
    if (target.getInstances() != data) {
      return false;
    }
    Instances other = by.call();
    target.addUndoPoint();
    SwingUtilities.invokeAndWait(() -> {
      if (target.getInstances() == data) {
        target.setInstances(other);
      }
    });
    return true;
  }

  private PreprocessPanel required(String wayOut) {
    PreprocessPanel target = tab();
    if (target == null) {
      throw new InvalidInputException("There is no Preprocess tab here; " + wayOut);
    }
    return target;
  }

  /** Whether data that arrives is what was handed over just now. */
  boolean isOurs(Instances data) {
    boolean ours = data == handedOver;
    handedOver = null;
    return ours;
  }
}
