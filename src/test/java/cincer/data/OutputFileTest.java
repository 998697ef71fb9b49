package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.CincerException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  @TempDir
  Path folder;

  private OutputFile file(boolean overwrite) {
    return new OutputFile(folder.resolve("out.txt").toFile(), overwrite, "-o");
  }

  @Test
  void aFileIsThereAsAWholeOrNotAtAll() throws Exception {
    file(false).write(out -> out.write("grün"));
    assertEquals("grün", Files.readString(folder.resolve("out.txt")));
    assertSentence("the disk is full", () -> file(true).write(out -> {
      out.write("half of it");
      throw new IOException("the disk is full");
    }));
    assertEquals("grün", Files.readString(folder.resolve("out.txt")));
    assertEquals(1, files(), "nothing is left behind");
  }

  @Test
  void whatExistsIsReplacedOnlyWhereThatWasAskedFor() throws Exception {
    file(false).write(out -> out.write("old"));
    assertSentence("exists already; choose another file with -o, or replace it with -overwrite", () -> file(false).write(out -> out.write("new")));
    assertEquals("old", Files.readString(folder.resolve("out.txt")));
    file(true).write(out -> out.write("new"));
    assertEquals("new", Files.readString(folder.resolve("out.txt")));
    // somebody else was faster, after we had looked
    Files.delete(folder.resolve("out.txt"));
    assertSentence("cannot be written", () -> file(false).write(out -> {
      Files.writeString(folder.resolve("out.txt"), "theirs");
      out.write("ours");
    }));
    assertEquals("theirs", Files.readString(folder.resolve("out.txt")));
    assertEquals(1, files());
  }

  @Test
  void foldersAndPlacesThatAreNotThereAreRefused() {
    assertSentence("it is a folder", () -> new OutputFile(folder.toFile(), true, "-o").write(out -> {}));
    assertSentence("there is no folder", () -> new OutputFile(new File(folder.toFile(), "no/x"), true, "-o").write(out -> {}));
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  private static void assertSentence(String part, Executable action) {
    String message = assertThrows(CincerException.class, action).getMessage();
    assertTrue(message.contains(part), message);
  }
}
