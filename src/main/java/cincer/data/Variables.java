package cincer.data;

import cincer.InvalidInputException;
import java.io.File;
import weka.core.Environment;

/** Paths with Weka's variables in them, such as <code>${WEKA_HOME}/packages</code>. */
public final class Variables {

  private Variables() {}

  /**
   * The path with the values in place of the variables.
   *
   * @throws InvalidInputException if Weka does not know one
   */
  public static File resolve(File path) {
    if (!Environment.containsEnvVariables(path.getPath())) {
      return path;
    }
    try {
      return new File(Environment.getSystemWide().substitute(path.getPath()));
    } catch (Exception e) { // the declared type of a variable that is not set
      throw new InvalidInputException("'" + path + "' has a variable that is not set; set it, or write the path without it", e);
    }
  }
}
