package cincer.embeddings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import weka.core.WekaPackageManager;

/** The folder {@code embeddings} of the Weka home, with one file of vectors for each encoder, and a bound for all of them. */
final class KeptVectors {

  /** About 250,000 texts. */
  private static final long MOST_BYTES_OF_ONE = 400_000_000;
  private static final long MOST_BYTES = 1_000_000_000;
  private static final Map<Path, VectorFile> OPEN = new HashMap<>();

  private KeptVectors() {
  }

  /** The folder of this Weka home. */
  static Path folder() {
    return WekaPackageManager.WEKA_HOME.toPath().resolve("embeddings");
  }

  /**
   * The file of an encoder, opened once in a JVM, and again after a thread that was interrupted has closed it; null if the Weka home
   * cannot be written, of which a line on standard error tells once.
   */
  static synchronized VectorFile of(InputEncoder<?> encoder) {
    Path name = folder().resolve(encoder.name());
    OPEN.computeIfPresent(name, (same, file) -> file.isOpen() ? file : null);
    return OPEN.computeIfAbsent(name, missing -> open(encoder));
  }

  private static VectorFile open(InputEncoder<?> encoder) {
    try {
      VectorFile file = VectorFile.open(folder(), encoder, MOST_BYTES_OF_ONE);
      Files.setLastModifiedTime(file.path(), FileTime.fromMillis(System.currentTimeMillis()));
      dropOldest(folder(), file.path(), MOST_BYTES);
      return file;
    } catch (IOException e) {
      System.err.println("Vectors are not kept, because '" + folder() + "' cannot be used (" + e + "): next time they are computed again.");
      return null;
    }
  }

  /** Deletes the files that were not used for the longest time until the rest has at most so many bytes; never {@code inUse}. */
  static void dropOldest(Path folder, Path inUse, long most) throws IOException {
    List<Path> oldest;
    try (Stream<Path> files = Files.list(folder)) {
      oldest = files.filter(file -> file.toString().endsWith(".vectors")).sorted(Comparator.comparing(file -> file.toFile().lastModified())).toList();
    }
    long bytes = 0;
    for (Path file : oldest) {
      bytes += file.toFile().length();
    }
    for (Path file : oldest) {
      if (bytes > most && !file.equals(inUse)) {
        bytes -= file.toFile().length();
        Files.deleteIfExists(file);
      }
    }
  }
}
