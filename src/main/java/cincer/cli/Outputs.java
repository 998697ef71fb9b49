package cincer.cli;

import cincer.InvalidInputException;
import java.io.File;

/** Looks at the places where results are to be written before any work is done. */
final class Outputs {

  private Outputs() {}

  /** @throws InvalidInputException if no file of this name can be written, or its folder is not there */
  static void requireWritable(File file, String option) {
    File folder = file.getAbsoluteFile().getParentFile();
    String problem = file.isDirectory() ? "it is a folder"
        : folder == null || !folder.isDirectory() ? "there is no folder '" + folder + "'"
        : !(file.exists() ? file : folder).canWrite() ? "no permission" : "";
    if (!problem.isEmpty()) {
      throw new InvalidInputException("'" + file + "' cannot be written: " + problem + "; choose another file with -" + option);
    }
  }
}
