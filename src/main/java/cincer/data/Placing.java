package cincer.data;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Puts a finished file into its place as each platform lets one. Linux and macOS replace a file that others read; Windows
 * refuses to, as long as another program has it open. Some file systems know no hard links, no atomic move, and no folder
 * that can be forced to disk.
 */
class Placing {

  /** This platform. */
  static final Placing HERE = new Placing();

  private static final int TRIES = 10;
  private static final long WAIT_MILLISECONDS = 100;

  /** Puts a file where none is; never replaces one. */
  final void begin(Path finished, Path place) throws IOException {
    try {
      link(place, finished); // atomic, and never replaces
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) { // a file system without links
      move(finished, place);
    }
  }

  /**
   * Puts a file in the place of another, at once where the file system can. A program that looks at every new file, as those
   * that look for viruses do, soon lets go of it.
   *
   * @throws IOException if another program has it open for longer than a second; then it is as it was
   */
  final void replace(Path finished, Path place) throws IOException {
    for (int left = TRIES;; left--) {
      try {
        replaceAtOnce(finished, place);
        return;
      } catch (AccessDeniedException e) {
        if (left == 1 || !Files.isWritable(place.getParent())) {
          throw new FileSystemException(place.toString(), null, Files.isWritable(place.getParent())
              ? "another program has it open, close it there" : "no permission");
        }
        pause();
      }
    }
  }

  private void replaceAtOnce(Path finished, Path place) throws IOException {
    try {
      move(finished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      move(finished, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Keeps what a file says under a second name. */
  final void keep(Path place, Path second) throws IOException {
    try {
      link(second, place);
    } catch (IOException | UnsupportedOperationException e) { // a file system without links
      Files.copy(place, second, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Makes what was just put into a folder outlast a power failure, where the platform can. */
  final void force(Path folder) {
    try (FileChannel channel = open(folder)) {
      channel.force(true);
    } catch (IOException | UnsupportedOperationException e) {
      // Windows opens no folders; the file itself is on disk
    }
  }

  void move(Path from, Path to, CopyOption... how) throws IOException {
    Files.move(from, to, how);
  }

  void link(Path second, Path first) throws IOException {
    Files.createLink(second, first);
  }

  FileChannel open(Path folder) throws IOException {
    return FileChannel.open(folder, StandardOpenOption.READ);
  }

  void pause() throws IOException {
    try {
      Thread.sleep(WAIT_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while another program had the file open");
    }
  }
}
