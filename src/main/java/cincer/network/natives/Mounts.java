package cincer.network.natives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file systems of a Linux machine. */
final class Mounts {

  private static final Path TABLE = Path.of("/proc/self/mounts");

  private Mounts() {}

  /**
   * Whether a folder is on a file system that was mounted with {@code noexec}.
   *
   * @param folder a real path, without links
   * @return false where nothing is known, as on other systems
   */
  static boolean forbidPrograms(Path folder) throws IOException {
    return Files.isReadable(TABLE) && forbidPrograms(folder, Files.readAllLines(TABLE));
  }

  /** @param table lines with device, folder, type and options, with blanks between; the folder's own are written \040 */
  static boolean forbidPrograms(Path folder, List<String> table) {
    Path deepest = null;
    String options = "";
    for (String line : table) {
      String[] fields = line.split(" ");
      if (fields.length < 4) {
        continue;
      }
      Path mounted = Path.of(fields[1].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\"));
      if (folder.startsWith(mounted) && (deepest == null || mounted.getNameCount() >= deepest.getNameCount())) {
        deepest = mounted; // of several on one folder, the last is seen
        options = fields[3];
      }
    }
    return List.of(options.split(",")).contains("noexec");
  }
}
