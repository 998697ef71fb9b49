package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameFileTest {

  @TempDir
  Path folder;
  private Path data;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve("a"));
    data = Files.writeString(folder.resolve("d.arff"), "x");
  }

  @Test
  void linksOfBothKindsAndRoundaboutPathsLeadToTheSameFile() throws IOException {
    Path relative = Path.of("").toAbsolutePath().relativize(data);
    for (Path name : List.of(data, folder.resolve("a/../d.arff"), folder.resolve("./d.arff"), relative,
        Files.createSymbolicLink(folder.resolve("link.arff"), data), Files.createLink(folder.resolve("hard.arff"), data),
        Files.createSymbolicLink(folder.resolve("here"), folder).resolve("d.arff"),
        Files.createSymbolicLink(folder.resolve("a/second.arff"), Path.of("../link.arff")))) {
      assertTrue(SameFile.is(name, data), name.toString());
      assertThrows(InvalidInputException.class, () -> Sources.of(data.toFile()).requireOther(new OutputFile(name, true, "-o")));
    }
    assertFalse(SameFile.is(Files.copy(data, folder.resolve("copy.arff")), data));
  }

  @Test
  void whatIsNotThereYetIsKnownThroughLinksToo() throws IOException {
    Path future = folder.resolve("a/out.arff");
    Path dangling = Files.createSymbolicLink(folder.resolve("dangling.arff"), Path.of("a/out.arff"));
    Path linked = Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
    assertTrue(SameFile.is(dangling, future));
    assertTrue(SameFile.is(linked.resolve("out.arff"), future));
    assertFalse(SameFile.is(folder.resolve("a/OUT.arff"), future), "here capitals count");
    new OutputFile(dangling, true, "-o").write(out -> out.write("x"));
    assertTrue(Files.isSymbolicLink(dangling), "a link stays one");
    assertEquals("x", Files.readString(future));
    Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
    assertThrows(FileSystemLoopException.class, () -> SameFile.is(circle, data));
    String refusal = assertThrows(InvalidInputException.class, () -> new OutputFile(circle, true, "-o").requireWritable()).getMessage();
    assertTrue(refusal.contains("links lead in a circle"), refusal);
  }

  @Test
  void whateverPartOfTheDataIsNamedAllPartsAreProtected() throws IOException {
    File names = Files.writeString(folder.resolve("d.names"), "x").toFile();
    File rows = Files.writeString(folder.resolve("d.data"), "x").toFile();
    for (File named : List.of(names, rows)) {
      for (File part : List.of(names, rows)) {
        String refusal = assertThrows(InvalidInputException.class,
            () -> Sources.of(named).requireOther(new OutputFile(part, true, "-o"))).getMessage();
        assertEquals("'" + part + "' is a file that the data is read from, and what it says would be lost; choose another file with -o", refusal);
      }
    }
    Sources.of(names, null, new File("")).requireOther(new OutputFile(data, true, "-o"));
  }

  @Test
  void aJournalIsNeverReplacedNorADeviceNorANameTooLongFoundOutLate() throws IOException {
    Path journal = Files.writeString(folder.resolve("j.jsonl"), "{\"n\":1,\"record\":\"header\",\"format\":1}\n");
    assertRefused(journal, "is the journal of a cleaning session, which is never replaced");
    assertRefused(folder.resolve("x".repeat(251) + ".arff"), "its name is longer than a file's may be");
    if (Files.exists(Path.of("/dev/null"))) {
      assertRefused(Path.of("/dev/null"), "it is no ordinary file");
    }
  }

  private static void assertRefused(Path file, String why) {
    String refusal = assertThrows(InvalidInputException.class, () -> new OutputFile(file, true, "-report").requireWritable()).getMessage();
    assertTrue(refusal.contains(why) && refusal.endsWith("choose another file with -report"), refusal);
  }
}
