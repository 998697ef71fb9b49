package cincer.network.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFolderTest {

  @TempDir
  Path folder;

  @Test
  void theFirstFolderThatLetsProgramsRunIsTaken() {
    Path home = folder.resolve("home/cache");
    Path other = folder.resolve("other");
    assertEquals(home.toString(), NativeFolder.first(List.of(() -> null, home::toString, other::toString), at -> false));
    assertEquals(other.toString(), NativeFolder.first(List.of(home::toString, other::toString), at -> at.endsWith("cache")));
  }

  @Test
  void whereNoneDoesEachIsNamedWithItsReasonAndTheOptionThatHelpsAlsoTheSecondTime() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    for (int time = 0; time < 2; time++) {
      String sentence = assertThrows(EnvironmentException.class,
          () -> NativeFolder.first(List.of(folder::toString, file::toString), at -> true)).getMessage();
      assertTrue(sentence.contains("'" + folder + "' is on a file system that forbids to run programs (noexec)"), sentence);
      assertTrue(sentence.contains("'" + file + "' cannot be made"), sentence);
      assertTrue(sentence.contains("-Dorg.bytedeco.javacpp.cachedir=DIR"), sentence);
    }
  }

  @Test
  void theInnermostCauseIsTold() {
    Throwable failure = new RuntimeException("ND4J is probably missing dependencies", new ExceptionInInitializerError(
        new UnsatisfiedLinkError("/c/libx.so: failed to map segment\nfrom shared object")));
    String sentence = NativeFolder.sentence("/c", failure);
    assertTrue(sentence.contains("failed to map segment from shared object") && sentence.contains("cachedir=DIR"), sentence);
    assertTrue(NativeFolder.sentence("/c", new UnsatisfiedLinkError("libgomp.so.1: cannot open shared object file")).contains("install it"));
    assertTrue(NativeFolder.sentence("/c", new UnsatisfiedLinkError("/c/x: invalid ELF header")).contains("reinstall"));
  }

  @Test
  void theDeepestAndLastMountCounts() {
    List<String> table = List.of("a / ext4 rw 0 0", "b /home ext4 rw,noexec,nosuid 0 0", "c /home/my\\040lab ext4 rw 0 0",
        "d /tmp tmpfs rw 0 0", "e /tmp tmpfs rw,noexec 0 0", "broken");
    assertFalse(Mounts.forbidPrograms(Path.of("/elsewhere/.javacpp"), table));
    assertTrue(Mounts.forbidPrograms(Path.of("/home/ann/.javacpp"), table));
    assertFalse(Mounts.forbidPrograms(Path.of("/home/my lab/x"), table));
    assertTrue(Mounts.forbidPrograms(Path.of("/tmp/x"), table));
    assertFalse(Mounts.forbidPrograms(Path.of("/homes/x"), table));
  }
}
