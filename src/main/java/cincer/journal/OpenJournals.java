package cincer.journal;

import cincer.InvalidInputException;
import cincer.StorageException;
import cincer.data.OutputFile;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The journals that this JVM writes to, each opened once and locked: on POSIX systems a process loses its locks on a file as
 * soon as it closes any of its handles on it. Who wants to read such a journal does so through the open one.
 */
final class OpenJournals {

  /** The lock is on a byte that no journal reaches: where locks are mandatory, others may still read. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final Map<Object, RandomAccessFile> OPEN = new HashMap<>();

  private OpenJournals() {}

  /**
   * Opens and locks a file, which need not exist.
   *
   * @throws InvalidInputException if it cannot be written, or a session in this or another process writes to it
   */
  static synchronized RandomAccessFile open(File file) {
    OPEN.values().removeIf(other -> !other.getChannel().isOpen());
    RandomAccessFile open = null;
    try {
      if (file.exists() && OPEN.containsKey(key(file))) {
        throw busy(file);
      }
      open = new RandomAccessFile(file, "rw");
      if (open.getChannel().tryLock(LOCKED_BYTE, 1, false) == null) {
        close(open);
        throw busy(file);
      }
      OPEN.put(key(file), open);
      return open;
    } catch (OverlappingFileLockException e) {
      close(open);
      throw busy(file);
    } catch (IOException e) {
      close(open);
      throw unwritable(file, e);
    }
  }

  /** Closes and frees what was opened; null is welcome. */
  static synchronized void close(RandomAccessFile open) {
    OPEN.values().remove(open);
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Where to go on writing. If somebody has deleted the file meanwhile, it is written anew.
   *
   * @return what was opened, or what stands in its place now
   * @throws InvalidInputException if another file is there, or none can be: says where all that was written is kept instead
   */
  static synchronized RandomAccessFile inPlace(File file, RandomAccessFile open) throws IOException {
    if (file.exists() && OPEN.get(key(file)) == open) {
      return open;
    }
    byte[] written = read(open);
    if (!file.exists() && file.getAbsoluteFile().getParentFile().isDirectory()) {
      RandomAccessFile again = open(file);
      again.write(written);
      again.getFD().sync();
      OutputFile.forceFolder(file);
      close(open);
      return again;
    }
    File rescued = PrivateFolder.rescue(file.getName(), written);
    throw new StorageException("the journal '" + file + "' was " + (file.exists() ? "replaced by another file" : "deleted with its folder")
        + " on the way; all that was answered before is kept in '" + rescued + "': go on with -resume -journal " + rescued);
  }

  /**
   * What a file says, also while this JVM writes to it; its last line may be cut short then.
   *
   * @throws IOException if it cannot be read
   */
  static synchronized byte[] read(File file) throws IOException {
    RandomAccessFile open = OPEN.get(key(file));
    return open == null ? Files.readAllBytes(file.toPath()) : read(open);
  }

  /** Whether a session in this or another process writes to a file that is there. */
  static synchronized boolean isBusy(File file) throws IOException {
    OPEN.values().removeIf(other -> !other.getChannel().isOpen());
    if (OPEN.containsKey(key(file))) {
      return true;
    } else if (!Files.isWritable(file.toPath())) {
      return false; // then nobody can lock it, either
    }
    try (FileChannel channel = FileChannel.open(file.toPath(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false)) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /** Reads without moving to where the next record is written. */
  static byte[] read(RandomAccessFile open) throws IOException {
    FileChannel channel = open.getChannel();
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      // goes on
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /** One key for all names of a file, where the platform knows. */
  private static Object key(File file) throws IOException {
    Path path = file.toPath().toRealPath();
    Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    return key == null ? path : key;
  }

  static StorageException busy(File file) {
    return new StorageException("the journal '" + file + "' is being written by another cleaning session; end that one first, or "
        + "begin another journal with -journal");
  }

  static StorageException unwritable(File file, IOException e) {
    return new StorageException("the journal '" + file + "' cannot be written (" + OutputFile.reason(e)
        + "); name another file with -journal", e);
  }
}
