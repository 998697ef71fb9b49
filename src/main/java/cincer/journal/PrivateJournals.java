package cincer.journal;

import cincer.InvalidInputException;
import cincer.StorageException;
import cincer.data.OutputFile;
import cincer.learner.Event;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weka.core.ResourceUtils;

/** Journals in the user's own folder, named by their data: for data of which nobody knows the file. */
public final class PrivateJournals {

  private static final int NAME = 16;
  private static final String EXTENSION = ".jsonl";

  private PrivateJournals() {}

  /**
   * A session that has not come to its end.
   *
   * @param file    its journal
   * @param text    what that says
   * @param answers how many questions were answered with a label
   * @param last    when the last answer was given
   */
  public record Unfinished(File file, JournalText text, long answers, Instant last) {}

  /**
   * Where the next session over this data is to be kept; no file is there yet.
   *
   * @throws InvalidInputException if the folder cannot be used
   */
  public static File next(String fingerprint) {
    return place(folder(), fingerprint, existing(folder(), fingerprint) + 1);
  }

  /** The newest journal of this data, or where the first one would be. */
  public static File last(String fingerprint) {
    return place(folder(), fingerprint, Math.max(1, existing(folder(), fingerprint)));
  }

  /**
   * The newest session over this data, if it has answers and has not come to its end.
   *
   * @throws InvalidInputException if its journal cannot be understood
   */
  public static Optional<Unfinished> unfinished(String fingerprint) {
    File file = last(fingerprint);
    return file.isFile() && file.length() > 0 ? unfinished(file) : Optional.empty();
  }

  /** What is left to do of a session, if it has answers and has not come to its end. */
  public static Optional<Unfinished> unfinished(File journal) {
    JournalText text = JournalText.read(journal);
    List<JournalText.Stamp> stamps = List.copyOf(text.stamps().values());
    return text.answers() == 0 || text.events().stream().anyMatch(event -> event instanceof Event.Ended) ? Optional.empty()
        : Optional.of(new Unfinished(journal, text, text.answers(), Instant.parse(stamps.get(stamps.size() - 1).time())));
  }

  /** Keeps what a journal said whose place was taken. */
  static File rescue(String name, byte[] written) throws IOException {
    Path rescued = folder().toPath().resolve(name);
    for (int n = 2; Files.exists(rescued); n++) {
      rescued = rescued.resolveSibling(n + "-" + name);
    }
    Files.write(rescued, written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    return rescued.toFile();
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
    return files(folder());
  }

  /** The journals that are named as those of this data. */
  static List<File> of(String fingerprint) {
    return files(folder()).stream().filter(file -> file.getName().startsWith(fingerprint.substring(0, NAME))).toList();
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

  private static File folder() {
    File folder = new File(ResourceUtils.getWekaHome(), "cincer");
    try {
      Files.createDirectories(folder.toPath());
      OutputFile.forceFolder(folder);
      if (Files.getFileStore(folder.toPath()).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder.toPath(), PosixFilePermissions.fromString("rwx------"));
      }
      return folder;
    } catch (IOException e) {
      throw new StorageException("the folder '" + folder + "' for journals cannot be used (" + OutputFile.reason(e)
          + "); name a journal with -journal", e);
    }
  }

  private static File place(File folder, String fingerprint, int number) {
    return new File(folder, fingerprint.substring(0, NAME) + (number == 1 ? "" : "-" + number) + EXTENSION);
  }
}
