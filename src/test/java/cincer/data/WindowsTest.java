package cincer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import cincer.StorageException;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Windows and macOS refuse or do otherwise, refused and done otherwise here. */
class WindowsTest {

  private FileSystem windows;
  private FileSystem mac;
  private Path folder;

  @BeforeEach
  void open() throws IOException {
    windows = Jimfs.newFileSystem(Configuration.windows());
    mac = Jimfs.newFileSystem(Configuration.osX());
    folder = Files.createDirectories(windows.getPath("C:\\my data"));
  }

  @AfterEach
  void close() throws IOException {
    windows.close();
    mac.close();
  }

  /** Refuses what Windows refuses: folders are not opened; a file that another program has open is not replaced; FAT has no links. */
  private static class Strict extends Placing {
    private int openElsewhere;
    private int waited;
    private final boolean links;
    private final boolean atomic;

    Strict(int openElsewhere, boolean links, boolean atomic) {
      this.openElsewhere = openElsewhere;
      this.links = links;
      this.atomic = atomic;
    }

    @Override
    void move(Path from, Path to, CopyOption... how) throws IOException {
      if (!atomic && Arrays.asList(how).contains(StandardCopyOption.ATOMIC_MOVE)) {
        throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "not here");
      } else if (Files.exists(to) && openElsewhere-- > 0) {
        throw new AccessDeniedException(to.toString());
      }
      super.move(from, to, how);
    }

    @Override
    void link(Path second, Path first) throws IOException {
      if (!links) {
        throw new FileSystemException(second.toString(), first.toString(), "Incorrect function");
      }
      super.link(second, first);
    }

    @Override
    FileChannel open(Path folder) throws IOException {
      throw new AccessDeniedException(folder.toString());
    }

    @Override
    void pause() {
      waited++;
    }
  }

  private OutputFile file(String name, boolean overwrite) {
    return new OutputFile(folder.resolve(name), overwrite, "-o");
  }

  private static void write(Placing placing, OutputFile... files) {
    OutputFiles.write(Stream.of(files).map(file -> file.with(out -> out.write("new"))).toList(), placing);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileIsWrittenWhereFoldersCannotBeForcedAndNothingIsLinkedOrMovedAtomically() throws IOException {
    for (boolean able : new boolean[] {true, false}) {
      write(new Strict(0, able, able), file("a.arff", false));
      Files.writeString(folder.resolve("a.arff"), "old");
      write(new Strict(0, able, able), file("a.arff", true), file("b.arff", true));
      assertEquals("new", Files.readString(folder.resolve("a.arff")));
      assertEquals(List.of("a.arff", "b.arff"), names());
      Files.delete(folder.resolve("a.arff"));
      Files.delete(folder.resolve("b.arff"));
    }
  }

  @Test
  void aFileThatAnotherProgramLooksAtIsTriedAgainAndOneThatItKeepsOpenStaysAsItIs() throws IOException {
    Files.writeString(folder.resolve("a.arff"), "old");
    Strict virusScanner = new Strict(3, true, true);
    write(virusScanner, file("a.arff", true));
    assertEquals("new", Files.readString(folder.resolve("a.arff")));
    assertEquals(3, virusScanner.waited);
    Files.writeString(folder.resolve("a.arff"), "old");
    String refusal = assertThrows(StorageException.class, () -> write(new Strict(1000, true, true), file("a.arff", true))).getMessage();
    assertEquals("'C:\\my data\\a.arff' cannot be written (another program has it open, close it there); choose another file with -o", refusal);
    assertEquals("old", Files.readString(folder.resolve("a.arff")));
    assertEquals(List.of("a.arff"), names());
  }

  @Test
  void ifOneOfSeveralCannotBePlacedAllAreAsTheyWere() throws IOException {
    for (boolean links : new boolean[] {true, false}) {
      Files.writeString(folder.resolve("first.arff"), "old");
      Files.writeString(folder.resolve("third.arff"), "old");
      Strict thirdIsOpen = new Strict(0, links, true) {
        @Override
        void move(Path from, Path to, CopyOption... how) throws IOException {
          if (to.endsWith("third.arff")) {
            throw new AccessDeniedException(to.toString());
          }
          super.move(from, to, how);
        }
      };
      assertThrows(StorageException.class,
          () -> write(thirdIsOpen, file("first.arff", true), file("second.arff", false), file("third.arff", true)));
      assertEquals("old", Files.readString(folder.resolve("first.arff")));
      assertEquals("old", Files.readString(folder.resolve("third.arff")));
      assertEquals(List.of("first.arff", "third.arff"), names());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"con", "CON.arff", "aux.csv", "nul", "com1.arff", "LPT9.arff", "com¹.arff", "prn .arff", "clean.arff.", "conout$"})
  void namesThatWindowsKeepsForDevicesOrWritesOtherwiseAreRefusedBeforeAnybodyIsAsked(String name) {
    String refusal = assertThrows(InvalidInputException.class, () -> file(name, true).requireWritable()).getMessage();
    assertTrue(refusal.contains("Windows") && refusal.endsWith("choose another file with -o"), refusal);
    assertEquals("", FileNames.problem(Path.of("/tmp").resolve(name)), "elsewhere it is a name like others");
  }

  @ParameterizedTest
  @ValueSource(strings = {"console.arff", "aux2.csv", "con-1.arff", "clean.v2.arff", "com10.arff", "..", "München.arff"})
  void otherNamesAreTaken(String name) {
    assertEquals("", FileNames.problem(folder.resolve(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b/c?", "con", "", "...", "trailing. ", "<>|\"*", "\u0000\u001f"})
  void namesThatWeMakeAreTakenEverywhere(String text) {
    String name = FileNames.of(text) + "-cleaned.arff";
    assertEquals("", FileNames.problem(folder.resolve(name)), name);
    assertFalse(name.startsWith("."), name);
  }

  @Test
  void aFileIsKnownByEveryNameThatWindowsHasForIt() throws IOException {
    Path data = Files.writeString(folder.resolve("Data.arff"), "x");
    for (String name : List.of("data.ARFF", "C:\\MY DATA\\data.arff", "C:\\my data\\..\\my data\\.\\Data.arff", "C:/my data/Data.arff")) {
      assertTrue(SameFile.is(folder.resolve(name), data), name);
    }
    assertTrue(SameFile.is(folder.resolve("out.arff"), folder.resolve("OUT.arff")), "neither is there yet");
    assertTrue(SameFile.is(folder.resolve("later\\out.arff"), folder.resolve("LATER\\OUT.arff")), "nor their folder");
    assertFalse(SameFile.is(folder.resolve("out.arff"), folder.resolve("out2.arff")));
    assertThrows(InvalidInputException.class, () -> OutputFile.requireApart(List.of(file("out.arff", true), file("Out.ARFF", true))));
  }

  @Test
  void aFileIsKnownByEveryNameThatMacOsHasForIt() throws IOException {
    Path home = Files.createDirectories(mac.getPath("/Users/ann"));
    Path data = Files.writeString(home.resolve("M\u00fcnchen.arff"), "x");
    assertTrue(SameFile.is(home.resolve("Mu\u0308nchen.ARFF"), data), "accents and capitals");
    assertTrue(SameFile.is(home.resolve("Mu\u0308.arff"), home.resolve("M\u00fc.arff")), "not there yet");
  }
}
