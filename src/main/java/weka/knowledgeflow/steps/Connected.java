package weka.knowledgeflow.steps;

import java.io.File;
import java.util.List;
import weka.core.converters.FileSourcedConverter;
import weka.knowledgeflow.StepManager;

/** What a step is connected with. */
final class Connected {

  private Connected() {}

  /** The folder of the only file from which data can reach a step; null if there is none. */
  static File folder(StepManager step) {
    List<StepManager> before = step.getIncomingConnections().values().stream().flatMap(List::stream).distinct().toList();
    if (before.size() != 1) {
      return null;
    } else if (before.get(0).getManagedStep() instanceof Loader loader && loader.getLoader() instanceof FileSourcedConverter source) {
      return new File(step.environmentSubstitute(source.retrieveFile().getPath())).getAbsoluteFile().getParentFile();
    }
    return folder(before.get(0));
  }

  /**
   * Tells the steps that wait for this one's data that none comes: Weka's Classifier step, once it has a test set, would wait for its
   * training set forever, and a flow without a window would never end.
   */
  static void release(StepManager step) {
    for (List<StepManager> after : step.getOutgoingConnections().values()) {
      for (StepManager waiting : after) {
        waiting.interrupted();
        release(waiting);
      }
    }
  }
}
