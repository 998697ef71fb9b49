package cincer.data;

import cincer.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.BufferedWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file that is there as a whole or not at all: written beside its place, forced to disk, renamed. What exists is
 * replaced only where that was asked for.
 *
 * @param target    the file
 * @param overwrite whether an existing file may be replaced
 * @param option    the option that names the file, for messages
 */
public record OutputFile(File target, boolean overwrite, String option) {

  /** What writes the file's text. */
  @FunctionalInterface
  public interface Content {
    /** @throws IOException if it cannot be written */
    void write(Writer out) throws IOException;
  }

  /** @throws InvalidInputException if it could not be written; found out before anybody is asked */
  public void requireWritable() {
    File folder = target.getAbsoluteFile().getParentFile();
    if (folder == null || !folder.isDirectory()) {
      throw refuse("there is no folder '" + folder + "'");
    } else if (target.isDirectory()) {
      throw refuse("it is a folder");
    } else if (target.exists() && !overwrite) {
      throw new InvalidInputException("'" + target + "' exists already; choose another file with " + option
          + ", or replace it with -overwrite");
    } else if (!Files.isWritable(folder.toPath()) || target.exists() && !target.canWrite()) {
      throw refuse("no permission");
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
    try {
      if (precious != null && precious.getCanonicalFile().equals(target.getCanonicalFile())) {
        throw new InvalidInputException("'" + target + "' is " + what + "; choose another file with " + option);
      }
    } catch (IOException e) {
      throw refuse(reason(e));
    }
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
    requireWritable();
    try {
      Path place = place();
      Path temporary = Files.createTempFile(place.getParent(), ".cincer-", ".tmp");
      try {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
            Writer out = new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), charset))) {
          content.write(out);
          out.flush();
          channel.force(true);
        }
        move(temporary, place);
        forceFolder(place.toFile());
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new InvalidInputException("'" + target + "' cannot be written (" + reason(e) + "); choose another file with " + option, e);
    }
  }

  /** Where a symbolic link leads to: it is to stay one. */
  private Path place() throws IOException {
    Path path = target.getAbsoluteFile().toPath();
    return Files.exists(path) ? path.toRealPath() : path;
  }

  private void move(Path temporary, Path place) throws IOException {
    readableAs(place, temporary);
    if (!overwrite) {
      try {
        Files.createLink(place, temporary); // atomic, and never replaces
        return;
      } catch (java.nio.file.FileAlreadyExistsException e) {
        throw e;
      } catch (IOException | UnsupportedOperationException e) {
        Files.move(temporary, place); // a file system without links
        return;
      }
    }
    try {
      Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A temporary file may be read by its owner only; the result by whom the file that it replaces, or a new one, may be. */
  private static void readableAs(Path place, Path temporary) throws IOException {
    if (!Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
      return;
    }
    Path model = place;
    if (!Files.exists(place)) {
      model = place.resolveSibling(temporary.getFileName() + ".new");
      Files.createFile(model);
    }
    Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(model));
    if (!model.equals(place)) {
      Files.delete(model);
    }
  }

  /** Makes a file that was just created or renamed outlast a power failure, where the platform lets one force a folder to disk. */
  public static void forceFolder(File file) {
    try (FileChannel folder = FileChannel.open(file.getAbsoluteFile().getParentFile().toPath(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // some platforms open no folders; the file itself is on disk
    }
  }

  private InvalidInputException refuse(String why) {
    return new InvalidInputException("'" + target + "' cannot be written: " + why + "; choose another file with " + option);
  }

  /** Why reading or writing failed, in words. */
  public static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "no permission";
    } else if (e instanceof java.nio.file.FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
