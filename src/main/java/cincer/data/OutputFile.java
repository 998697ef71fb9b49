package cincer.data;

import cincer.CincerException;
import cincer.InvalidInputException;
import cincer.StorageException;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A file that is there as a whole or not at all: written beside its place, forced to disk, renamed. What exists is
 * replaced only where that was asked for.
 *
 * @param target    the file
 * @param overwrite whether an existing file may be replaced
 * @param option    the option that names the file, for messages
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record OutputFile(Path target, boolean overwrite, String option) {

  /** How the journal of every session begins. */
  private static final byte[] JOURNAL = "{\"n\":1,\"record\":\"header\"".getBytes(StandardCharsets.US_ASCII);

  /** What writes the file's text. */
  @FunctionalInterface
  public interface Content {
    /** @throws IOException if it cannot be written */
    void write(Writer out) throws IOException;
  }

  /** @throws InvalidInputException if the platform knows no such path */
  public OutputFile(File target, boolean overwrite, String option) {
    this(FileNames.path(target, option), overwrite, option);
  }

  /** Whether a file was named at all. */
  public boolean isWanted() {
    return !target.toString().isEmpty();
  }

  /** @throws InvalidInputException if it could not be written; found out before anybody is asked */
  public void requireWritable() {
    Path folder = place().getParent();
    String problem = FileNames.problem(target);
    if (!problem.isEmpty()) {
      throw refuse(problem);
    } else if (folder == null || !Files.isDirectory(folder)) {
      throw refuse("there is no folder '" + folder + "'");
    } else if (Files.isDirectory(target)) {
      throw refuse("it is a folder");
    } else if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw refuse("it is no ordinary file");
    } else if (isJournal()) {
      throw isPrecious("the journal of a cleaning session, which is never replaced");
    } else if (Files.exists(target) && !overwrite) {
      throw new InvalidInputException("'" + target + "' exists already; choose another file with " + option
          + ", or replace it with -overwrite");
    } else if (!Files.isWritable(folder) || Files.exists(target) && !Files.isWritable(target)) {
      throw new StorageException("'" + target + "' cannot be written: no permission; choose another file with " + option);
    }
  }

  private boolean isJournal() {
    if (!Files.isRegularFile(target)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(target)) {
      return Arrays.equals(in.readNBytes(JOURNAL.length), JOURNAL);
    } catch (IOException e) { // what cannot be read is judged by its permissions
      return false;
    }
  }

  /** @throws InvalidInputException if two of these are the same file */
  public static void requireApart(List<OutputFile> files) {
    for (int i = 0; i < files.size(); i++) {
      for (OutputFile other : files.subList(0, i)) {
        files.get(i).requireOther(other.target, "the file of " + other.option + ", too");
      }
    }
  }

  /**
   * Whatever may be replaced: that must not.
   *
   * @param precious a file, or null
   * @param what     that is
   * @throws InvalidInputException if this is the same file
   */
  public void requireOther(File precious, String what) {
    if (precious != null) {
      requireOther(FileNames.path(precious, option), what);
    }
  }

  private void requireOther(Path precious, String what) {
    try {
      if (!precious.toString().isEmpty() && SameFile.is(target, precious)) {
        throw isPrecious(what);
      }
    } catch (IOException e) {
      throw refuse(reason(e));
    }
  }

  /** This file must not be replaced. */
  InvalidInputException isPrecious(String what) {
    return new InvalidInputException("'" + target + "' is " + what + "; choose another file with " + option);
  }

  /** Writes text in UTF-8. */
  public void write(Content content) {
    write(StandardCharsets.UTF_8, content);
  }

  /**
   * Writes text.
   *
   * @throws InvalidInputException if it cannot be written, or exists and may not be replaced; then nothing has changed
   */
  public void write(Charset charset, Content content) {
    OutputFiles.write(List.of(with(charset, content)));
  }

  /** This file with text in UTF-8, to be written together with others. */
  public OutputFiles.PlannedFile with(Content content) {
    return with(StandardCharsets.UTF_8, content);
  }

  private OutputFiles.PlannedFile with(Charset charset, Content content) {
    return new OutputFiles.PlannedFile(this, out -> {
      Writer text = new BufferedWriter(new OutputStreamWriter(out, charset));
      content.write(text);
      text.flush();
    }, written -> {});
  }

  /** Where it is going to be: a symbolic link is to stay one. */
  Path place() {
    try {
      return SameFile.place(target);
    } catch (IOException e) {
      throw refuse(reason(e));
    }
  }

  /** Makes a file that was just created or renamed outlast a power failure, where the platform lets one force a folder to disk. */
  public static void forceFolder(File file) {
    Placing.HERE.force(file.getAbsoluteFile().getParentFile().toPath());
  }

  private InvalidInputException refuse(String why) {
    return new InvalidInputException("'" + target + "' cannot be written: " + why + "; choose another file with " + option);
  }

  /** It was found out on the way. */
  CincerException failed(IOException e) {
    String message = "'" + target + "' cannot be written (" + reason(e) + "); choose another file with " + option;
    return e instanceof ReadBack.Differs ? new InvalidInputException(message, e) : new StorageException(message, e);
  }

  /** Why reading or writing failed, in words. */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission";
    } else if (e instanceof FileAlreadyExistsException) {
      return "it exists already";
    } else if (e instanceof FileSystemLoopException) {
      return "links lead in a circle";
    } else if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
