package cincer.data;

import cincer.InvalidInputException;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Which names a file system takes as they are: Windows refuses some, and silently changes others. */
public final class FileNames {

  /** Longest name of a file, in bytes (on Windows in characters). */
  private static final int LONGEST = 255;
  private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³]) *(\\..*)?");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x1f<>:\"/\\\\|?*]");

  private FileNames() {}

  /**
   * The path of a file.
   *
   * @param option that names it, for messages
   * @throws InvalidInputException if the platform knows no such path
   */
  static Path path(File file, String option) {
    try {
      return file.toPath();
    } catch (InvalidPathException e) {
      throw new InvalidInputException("'" + Plain.text(file.getPath()) + "' is no name of a file here (" + e.getReason()
          + "); choose another file with " + option, e);
    }
  }

  /** Why no file of this name can be written, in a few words; empty if it can. */
  static String problem(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    boolean windows = isWindows(file.getFileSystem());
    if (windows && RESERVED.matcher(name).matches()) {
      return "Windows keeps the name '" + name + "' for a device";
    } else if (windows && (name.endsWith(".") || name.endsWith(" ")) && !name.matches("\\.+")) {
      return "Windows drops a dot or a space at the end of a name";
    } else if (windows && FORBIDDEN.matcher(name).find()) {
      return "Windows takes none of < > : \" / \\ | ? * in a name";
    } else if ((windows ? name.length() : name.getBytes(StandardCharsets.UTF_8).length) > LONGEST) {
      return "its name is longer than a file's may be";
    }
    return "";
  }

  private static boolean isWindows(FileSystem system) {
    return system.getSeparator().equals("\\");
  }

  /**
   * A name that every platform takes, made of a text such as the name of a data set.
   *
   * @return at least one character; nothing that ends with a dot
   */
  public static String of(String text) {
    String name = FORBIDDEN.matcher(text).replaceAll("_").strip().replaceAll("^\\.+|[. ]+$", "");
    name = name.length() > LONGEST / 4 ? name.substring(0, LONGEST / 4).strip() : name;
    return name.isEmpty() || RESERVED.matcher(name).matches() ? "_" + name : name;
  }
}
