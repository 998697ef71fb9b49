package cincer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cincer.data.OutputFile;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CincerExceptionTest {

  @TempDir
  private File folder;

  @Test
  void theFamilyIsClosed() {
    assertEquals(Set.of("InvalidInputException", "StorageException", "DivergedException", "EnvironmentException", "PartException"),
        Arrays.stream(CincerException.class.getPermittedSubclasses()).map(Class::getSimpleName).collect(Collectors.toSet()));
  }

  @Test
  void aDiskThatIsFullIsAMatterOfStorageAndAnExistingFileOneOfInput() throws IOException {
    File file = new File(folder, "a.txt");
    assertThrows(StorageException.class, () -> new OutputFile(file, false, "-o").write(out -> {
      throw new IOException("No space left on device");
    }));
    file.createNewFile();
    assertThrows(InvalidInputException.class, () -> new OutputFile(file, false, "-o").requireWritable());
  }

  @Test
  void itIsFoundAmongTheCauses() {
    StorageException inner = new StorageException("the disk is full; make room");
    assertSame(inner, CincerException.in(new IllegalStateException(new RuntimeException(inner))));
    assertNull(CincerException.in(new IllegalStateException("no")));
  }
}
