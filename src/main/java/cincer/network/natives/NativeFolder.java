package cincer.network.natives;

import cincer.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.Loader;
import weka.core.ResourceUtils;

/** The folder where JavaCPP keeps native libraries: they are copied there out of the jars, and loaded from there. */
final class NativeFolder {

  /** What JavaCPP asks first. */
  static final String PROPERTY = "org.bytedeco.javacpp.cachedir";

  /** In the order in which JavaCPP asks, and last in Weka's home. */
  private static final List<Supplier<String>> CANDIDATES = List.of(
      () -> System.getProperty(PROPERTY),
      () -> System.getProperty("org.bytedeco.javacpp.cacheDir"),
      () -> System.getProperty("user.home") + "/.javacpp/cache",
      () -> System.getProperty("java.io.tmpdir") + "/.javacpp-" + System.getProperty("user.name") + "/cache",
      () -> ResourceUtils.getWekaHome() + "/cincer/natives");

  private NativeFolder() {}

  /**
   * Sees to it that JavaCPP uses a folder from which programs may be run: the one it was told to use or would use by
   * itself, or one in Weka's home.
   *
   * @throws EnvironmentException if there is none
   */
  static String choose() {
    String folder = first(CANDIDATES, Mounts::forbidPrograms);
    System.setProperty(PROPERTY, folder);
    return folder;
  }

  /** Whether programs must not be run from a folder. */
  interface Ban {
    boolean covers(Path folder) throws IOException;
  }

  /** The first folder that serves; candidates may be null. */
  static String first(List<Supplier<String>> candidates, Ban ban) {
    List<String> refused = new ArrayList<>();
    for (Supplier<String> candidate : candidates) {
      String folder = candidate.get();
      String obstacle = folder == null ? "" : obstacle(Path.of(folder), ban);
      if (obstacle == null) {
        return folder;
      } else if (folder != null) {
        refused.add("'" + folder + "' " + obstacle);
      }
    }
    throw new EnvironmentException("native libraries cannot be loaded from any of these folders: " + String.join(", ", refused)
        + "; name one from which programs may be run: java -D" + PROPERTY + "=DIR ...");
  }

  /** What speaks against a folder; null if nothing does. */
  private static String obstacle(Path folder, Ban ban) {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder) || !Files.isReadable(folder) || !Files.isExecutable(folder)) {
        return "cannot be written";
      }
      return ban.covers(folder.toRealPath()) ? "is on a file system that forbids to run programs (noexec)" : null;
    } catch (IOException e) {
      return "cannot be made";
    }
  }

  /** What to do where a library could not be loaded from a folder, in one sentence. */
  static String sentence(String folder, Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String reason = String.valueOf(cause.getMessage()).lines().map(String::strip).collect(Collectors.joining(" "));
    String advice = reason.matches("(?i).*(failed to map segment|permission denied|operation not permitted|no space left).*")
        ? "name a folder with room, from which programs may be run: java -D" + PROPERTY + "=DIR ..."
        : reason.matches("(?i).*(version `?GLIBC|cannot open shared object).*") ? "they need this of the system; install it"
        : "reinstall the cincer package that was built for this platform";
    return "the native libraries of " + Loader.getPlatform() + " cannot be loaded from '" + folder + "' (" + reason + "); " + advice;
  }
}
