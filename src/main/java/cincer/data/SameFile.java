package cincer.data;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Whether two names mean one file, also through symbolic and hard links, relative or roundabout paths, and other capitals
 * where the file system does not tell them apart.
 */
final class SameFile {

  private static final int MOST_LINKS = 40;

  private SameFile() {}

  /** @throws IOException if a path cannot be followed */
  static boolean is(Path one, Path other) throws IOException {
    if (Files.exists(one) && Files.exists(other)) {
      return Files.isSameFile(one, other);
    }
    Path here = place(one);
    Path there = place(other);
    return here.equals(there) || here.getParent() != null && there.getParent() != null && isFolder(here.getParent(), there.getParent())
        && ignoresCapitals(here.getParent()) && plain(here).equals(plain(there));
  }

  private static boolean isFolder(Path one, Path other) throws IOException {
    return one.equals(other) || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
  }

  /**
   * Where a name leads to, links followed; nothing needs to be there yet.
   *
   * @throws IOException if links lead in a circle
   */
  static Path place(Path path) throws IOException {
    Path at = path.toAbsolutePath();
    for (int links = 0; links < MOST_LINKS; links++) {
      if (Files.exists(at)) {
        return at.toRealPath();
      } else if (Files.isSymbolicLink(at)) {
        at = at.resolveSibling(Files.readSymbolicLink(at));
      } else {
        return at.getParent() == null ? at : place(at.getParent()).resolve(at.getFileName());
      }
    }
    throw new FileSystemLoopException(path.toString());
  }

  /** Whether "A" and "a" are one file there: it, or the nearest folder above it with a letter in its name, is found by both. */
  private static boolean ignoresCapitals(Path folder) throws IOException {
    for (Path at = folder; at != null && at.getFileName() != null; at = at.getParent()) {
      String name = at.getFileName().toString();
      String swapped = name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name.toUpperCase(Locale.ROOT);
      if (Files.exists(at) && !swapped.equals(name)) {
        Path twin = at.resolveSibling(swapped);
        return Files.exists(twin) && Files.isSameFile(at, twin);
      }
    }
    return false;
  }

  /** Accents are composed: such file systems take both spellings for one. */
  private static String plain(Path file) {
    return Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
