package cincer.data;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the files lay that data names when somebody wrote their names down, where these are not what they are called in the folder of today: "C:\\pictures\\" of
 * "C:\\pictures\\cat\\1.png", which is "cat/1.png" in the folder of today.
 *
 * @param prefix that all names begin with whose rest is the name today; empty if names are as they were
 */
record FormerFolder(String prefix) {

  private static final FormerFolder NONE = new FormerFolder("");
  private static final int LOOKED_AT = 30;

  /**
   * Looks for the files of some names; as long as one is there as it is named, names are as they were.
   *
   * @param names null where missing
   * @param root  the folder of today; null if nobody knows
   */
  static FormerFolder of(List<String> names, Path root) {
    if (root == null) {
      return NONE;
    }
    List<String> some = names.stream().filter(name -> name != null && !name.isBlank()).limit(LOOKED_AT).map(String::strip).toList();
    if (some.stream().anyMatch(name -> !new File(name).isAbsolute() && isThere(root, name))) {
      return NONE;
    }
    String name = some.isEmpty() ? "" : some.get(0);
    for (int i = 0; i < name.length() - 1; i++) { // the longest rest first
      FormerFolder former = new FormerFolder(name.substring(0, i + 1));
      if (isSeparator(name.charAt(i)) && !isSeparator(name.charAt(i + 1)) && former.explains(some, root)) {
        return former;
      }
    }
    return NONE;
  }

  /** Whether all names begin with it, and half of the files are there without it. */
  private boolean explains(List<String> names, Path root) {
    return names.stream().allMatch(name -> name.startsWith(prefix)) && 2 * names.stream().filter(name -> isThere(root, today(name))).count() >= names.size();
  }

  private static boolean isSeparator(char c) {
    return c == '/' || c == '\\';
  }

  private static boolean isThere(Path root, String name) {
    try {
      return Files.isRegularFile(root.resolve(name)) && root.resolve(name).normalize().startsWith(root.normalize());
    } catch (InvalidPathException e) { // so it is none
      return false;
    }
  }

  /** What a file is called today. */
  String today(String name) {
    return prefix.isEmpty() || !name.startsWith(prefix) ? name : name.substring(prefix.length()).replace('\\', '/');
  }
}
