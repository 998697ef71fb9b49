package cincer.journal;

import cincer.StorageException;
import cincer.data.OutputFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import weka.core.ResourceUtils;

/** The user's own folder for journals; nobody else can read it where the platform knows permissions. */
final class PrivateFolder {

  private PrivateFolder() {}

  /**
   * The folder, made if need be.
   *
   * @throws StorageException if it cannot be used
   */
  static File open() {
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

  /**
   * Keeps what a journal said that was deleted or replaced while its session ran.
   *
   * @param name    of the journal
   * @param written its bytes
   * @return where they are now; no other file is replaced
   */
  static File rescue(String name, byte[] written) throws IOException {
    Path rescued = open().toPath().resolve(name);
    for (int n = 2; Files.exists(rescued); n++) {
      rescued = rescued.resolveSibling(n + "-" + name);
    }
    Files.write(rescued, written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    return rescued.toFile();
  }
}
