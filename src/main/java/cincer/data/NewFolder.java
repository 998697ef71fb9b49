package cincer.data;

import cincer.InvalidInputException;
import cincer.ProgressListener;
import cincer.StorageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apiguardian.api.API;

/**
 * A folder that is filled with copies of files, and is there as a whole or not at all: it grows beside its place and is renamed in the end.
 * What is copied stays as it was.
 *
 * @param target that is to be; nothing may be there but an empty folder
 * @param option that names it, for messages
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public record NewFolder(File target, String option) {

  private static final long MEGA = 1_000_000;

  /**
   * Found out before anything is copied.
   *
   * @param source folder of the files; the new one must not lie in it, or what is there would be other data from then on
   * @throws InvalidInputException if it cannot be made
   */
  public void requirePossible(File source) {
    Path place = place();
    Path parent = place.getParent();
    String problem = FileNames.problem(place);
    if (!problem.isEmpty()) {
      throw refuse(problem);
    } else if (Files.exists(place) && !isEmpty(place)) {
      throw new InvalidInputException("'" + target + "' exists already, and nothing is ever copied over something; choose another folder with " + option);
    } else if (parent == null || !Files.isDirectory(parent)) {
      throw refuse("there is no folder '" + parent + "'");
    } else if (isIn(parent, source)) {
      throw refuse("it lies in the folder of the images, '" + source + "', which would be other data with it");
    } else if (!Files.isWritable(parent)) {
      throw new StorageException("'" + target + "' cannot be written: no permission; choose another folder with " + option);
    }
  }

  private Path place() {
    return FileNames.path(target.getAbsoluteFile(), option).normalize();
  }

  private static boolean isEmpty(Path place) {
    String[] names = place.toFile().list();
    return names != null && names.length == 0;
  }

  private boolean isIn(Path parent, File source) {
    try {
      return source != null && parent.toRealPath().startsWith(source.toPath().toRealPath());
    } catch (IOException e) {
      throw refuse(OutputFile.reason(e));
    }
  }

  private InvalidInputException refuse(String why) {
    return new InvalidInputException("'" + target + "' cannot be written: " + why + "; choose another folder with " + option);
  }

  /** One that is filled, beside its place. */
  @API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
  public interface Filled extends AutoCloseable {
    /** @throws cincer.CincerException if it cannot get its name; then nothing is there */
    void place();

    /** Removes it if it has not got its name. */
    @Override
    void close();
  }

  /**
   * Copies files beside the place.
   *
   * @param files   where each goes, from the new folder on, and where it is; the times of files are kept
   * @param progress is told of each
   * @throws CancellationException if the thread is interrupted; nothing is there then
   * @throws cincer.CincerException if a file cannot be copied; nothing is there then
   */
  public Filled fill(Map<Path, Path> files, ProgressListener progress) {
    Path place = place();
    Path growing = null;
    try {
      requireSpace(place.getParent(), files.values());
      growing = Files.createTempDirectory(place.getParent(), ".cincer-");
      copy(files, growing, progress);
      return new Growing(this, growing, place);
    } catch (IOException e) {
      throw failed(growing, e);
    } catch (RuntimeException e) {
      remove(growing);
      throw e;
    }
  }

  private static void copy(Map<Path, Path> files, Path growing, ProgressListener progress) throws IOException {
    int copied = 0;
    for (Map.Entry<Path, Path> file : files.entrySet()) {
      if (Thread.interrupted()) {
        throw new CancellationException("stopped; nothing was copied");
      }
      Path to = growing.resolve(file.getKey()).normalize();
      if (!to.startsWith(growing)) {
        throw new IOException("'" + file.getKey() + "' leads out of it");
      }
      Files.createDirectories(to.getParent());
      Files.copy(file.getValue(), to, StandardCopyOption.COPY_ATTRIBUTES);
      progress.made("images", ++copied, files.size());
    }
  }

  private StorageException failed(Path growing, IOException e) {
    remove(growing);
    String file = e instanceof FileSystemException f && f.getFile() != null ? "'" + f.getFile() + "': " : "";
    return new StorageException("'" + target + "' cannot be written (" + file + OutputFile.reason(e) + "), and nothing was copied; choose another folder with "
        + option, e);
  }

  private void requireSpace(Path parent, Collection<Path> files) throws IOException {
    long needed = 0;
    for (Path file : files) {
      needed += Files.size(file);
    }
    long there = Files.getFileStore(parent).getUsableSpace();
    if (there > 0 && needed > there) {
      throw refuse("the images need " + needed / MEGA + " MB, and " + there / MEGA + " MB are free there");
    }
  }

  private static void remove(Path growing) {
    if (growing == null) {
      return;
    }
    try {
      Files.walkFileTree(growing, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
          Files.delete(file);
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
          Files.delete(folder);
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      // it is of no use to anybody, and harms nobody
    }
  }

  /** It is filled, and has its name when it is placed. */
  private record Growing(NewFolder folder, Path growing, Path whole) implements Filled {

    @Override
    public void place() {
      try {
        if (Files.exists(whole)) { // an empty folder: else this fails
          Files.delete(whole);
        }
        readableAsOthers();
        Files.move(growing, whole);
        OutputFile.forceFolder(whole.toFile());
      } catch (IOException e) {
        throw folder.failed(growing, e);
      }
    }

    /** A temporary folder is for its owner alone; what comes out is a folder like any other. */
    private void readableAsOthers() throws IOException {
      if (Files.getFileStore(growing).supportsFileAttributeView("posix")) {
        Path model = Files.createDirectory(growing.resolveSibling(growing.getFileName() + ".new"));
        Files.setPosixFilePermissions(growing, Files.getPosixFilePermissions(model));
        Files.delete(model);
      }
    }

    @Override
    public void close() {
      if (Files.exists(growing)) {
        remove(growing);
      }
    }
  }
}
