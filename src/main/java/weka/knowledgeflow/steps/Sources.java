package weka.knowledgeflow.steps;

import java.io.File;
import java.util.List;
import weka.core.converters.FileSourcedConverter;
import weka.knowledgeflow.StepManager;

/** Where the data of a step comes from. */
final class Sources {

  private Sources() {}

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
}
