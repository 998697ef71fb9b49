package cincer.session;

import cincer.InvalidInputException;
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
import weka.core.ResourceUtils;

/** Journals in the user's own folder, named by their data: for data of which nobody knows the file. */
public final class PrivateJournals {

  private static final int NAME = 16;

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

  private static int existing(File folder, String fingerprint) {
    int number = 0;
    while (place(folder, fingerprint, number + 1).exists()) {
      number++;
    }
    return number;
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
      throw new InvalidInputException("the folder '" + folder + "' for journals cannot be used (" + OutputFile.reason(e)
          + "); name a journal with -journal", e);
    }
  }

  private static File place(File folder, String fingerprint, int number) {
    return new File(folder, fingerprint.substring(0, NAME) + (number == 1 ? "" : "-" + number) + ".jsonl");
  }
}
