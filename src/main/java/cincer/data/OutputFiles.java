package cincer.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Several files that are there all together or not at all: each is written beside its place first. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2.0")
public final class OutputFiles {

  /** What writes a file's bytes. */
  @FunctionalInterface
  public interface Bytes {
    /** @throws IOException if it cannot be written */
    void write(OutputStream out) throws IOException;
  }

  /** What is looked at before the file gets its name. */
  @FunctionalInterface
  public interface Check {
    /** @throws IOException says why this must not be the result */
    void look(Path written) throws IOException;
  }

  /** A file that is to be written. */
  public record PlannedFile(OutputFile file, Bytes content, Check check) {}

  private final Placing placing;
  private final List<Path> scraps = new ArrayList<>();

  private OutputFiles(Placing placing) {
    this.placing = placing;
  }

  /**
   * Writes files.
   *
   * @throws cincer.InvalidInputException if one of them cannot be written, or exists and may not be replaced; then all are as they were
   */
  public static void write(List<PlannedFile> outputs) {
    write(outputs, Placing.HERE);
  }

  static void write(List<PlannedFile> outputs, Placing placing) {
    outputs.forEach(output -> output.file().requireWritable());
    new OutputFiles(placing).all(outputs);
  }

  private void all(List<PlannedFile> outputs) {
    try {
      List<Path> written = new ArrayList<>();
      for (PlannedFile output : outputs) {
        try {
          written.add(write(output));
        } catch (IOException e) {
          throw output.file().failed(e);
        }
      }
      place(outputs, written);
    } finally {
      scraps.forEach(OutputFiles::delete);
    }
  }

  /** Writes a file beside its place. */
  private Path write(PlannedFile output) throws IOException {
    Path place = output.file().place();
    Path temporary = Files.createTempFile(place.getParent(), ".cincer-", ".tmp" + DataFormat.extension(place));
    scraps.add(temporary);
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      output.content().write(out);
      out.flush();
      channel.force(true);
    }
    readableAs(place, temporary);
    output.check().look(temporary);
    return temporary;
  }

  /** One after the other; if one fails, those before it are taken back. */
  private void place(List<PlannedFile> outputs, List<Path> written) {
    List<Runnable> undo = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      OutputFile file = outputs.get(i).file();
      try {
        Path place = file.place();
        boolean last = i == written.size() - 1;
        Path before = !last && Files.exists(place) ? kept(place) : null;
        if (file.overwrite()) {
          placing.replace(written.get(i), place);
        } else {
          placing.begin(written.get(i), place);
        }
        undo.add(0, () -> takeBack(place, before));
        placing.force(place.getParent());
      } catch (IOException e) {
        undo.forEach(Runnable::run);
        throw file.failed(e);
      }
    }
  }

  private Path kept(Path place) throws IOException {
    Path second = Files.createTempFile(place.getParent(), ".cincer-", ".old");
    scraps.add(second);
    Files.delete(second);
    placing.keep(place, second);
    return second;
  }

  private void takeBack(Path place, Path before) {
    try {
      if (before == null) {
        Files.delete(place);
      } else {
        placing.replace(before, place);
      }
    } catch (IOException e) {
      // what went wrong first is told
    }
  }

  private static void delete(Path scrap) {
    try {
      Files.deleteIfExists(scrap);
    } catch (IOException e) {
      // it is of no use to anybody, and harms nobody
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
}
