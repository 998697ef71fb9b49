package cincer.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Examples with their first rows alone: a session over them ends sooner. */
final class FirstRows {

  private FirstRows() {}

  /** Writes the first rows of an example (without {@code .arff}) to a file. */
  static Path write(String example, int rows, Path to) throws IOException {
    List<String> lines = Files.readAllLines(InstalledPackage.EXAMPLES.resolve(example + ".arff"));
    int data = IntStream.range(0, lines.size()).filter(i -> lines.get(i).equalsIgnoreCase("@data")).findFirst().orElseThrow() + 1;
    return Files.write(to, lines.subList(0, data + rows));
  }
}
