package cincer.journal;

import cincer.InvalidInputException;
import cincer.data.OutputFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Journals in the user's own folder, named by their data: for data of which nobody knows the file. */
public final class PrivateJournals {

  private static final int NAME = 16;
  private static final String EXTENSION = ".jsonl";

  private PrivateJournals() {}

  /**
   * Where the next session over this data is to be kept; no file is there yet.
   *
   * @throws InvalidInputException if the folder cannot be used
   */
  public static File next(String fingerprint) {
    return place(PrivateFolder.open(), fingerprint, existing(PrivateFolder.open(), fingerprint) + 1);
  }

  /** The newest journal of this data, or where the first one would be. */
  public static File last(String fingerprint) {
    return place(PrivateFolder.open(), fingerprint, Math.max(1, existing(PrivateFolder.open(), fingerprint)));
  }

  /** The highest number of a journal of this data, whatever is missing below; 0 if there is none. */
  private static int existing(File folder, String fingerprint) {
    Pattern name = Pattern.compile(Pattern.quote(fingerprint.substring(0, NAME)) + "(?:-(\\d{1,6}))?" + Pattern.quote(EXTENSION));
    int highest = 0;
    for (File file : files(folder)) {
      Matcher matcher = name.matcher(file.getName());
      if (matcher.matches()) {
        highest = Math.max(highest, matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1)));
      }
    }
    return highest;
  }

  /** All journals that are kept here, those of damaged and foreign content included, in no order. */
  public static List<File> all() {
    return files(PrivateFolder.open());
  }

  /** The journals that are named as those of this data. */
  static List<File> of(String fingerprint) {
    return files(PrivateFolder.open()).stream().filter(file -> file.getName().startsWith(fingerprint.substring(0, NAME))).toList();
  }

  private static List<File> files(File folder) {
    File[] files = folder.listFiles(file -> file.isFile() && file.getName().endsWith(EXTENSION));
    return files == null ? List.of() : List.of(files);
  }

  /**
   * Takes a journal out of the list of sessions; its file is moved into the folder "deleted" beside it, not destroyed.
   *
   * @return where it is now
   * @throws InvalidInputException if a session writes to it, or it cannot be moved; then it is where it was
   */
  public static File delete(File journal) {
    try {
      if (OpenJournals.isBusy(journal)) {
        throw OpenJournals.busy(journal);
      }
      Path deleted = Files.createDirectories(journal.toPath().toAbsolutePath().resolveSibling("deleted"));
      Path place = deleted.resolve(journal.getName());
      for (int n = 2; Files.exists(place); n++) {
        place = deleted.resolve(n + "-" + journal.getName());
      }
      return Files.move(journal.toPath(), place).toFile();
    } catch (IOException e) {
      throw new InvalidInputException("the journal '" + journal + "' cannot be deleted (" + OutputFile.reason(e)
          + "); check the permissions of its folder", e);
    }
  }

  private static File place(File folder, String fingerprint, int number) {
    return new File(folder, fingerprint.substring(0, NAME) + (number == 1 ? "" : "-" + number) + EXTENSION);
  }
}
