package cincer.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.it.Jvm.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Native libraries are loaded whatever else is loaded at that moment, and wherever programs may be run from. */
class LoadingIT {

  /** A JVM that hangs is killed after four minutes; fifty runs by {@code -Dcincer.starts=50}. */
  @Test
  void nothingFreezesWhileAnotherThreadLoadsLibraries() throws IOException {
    for (int n = 0; n < Integer.getInteger("cincer.starts", 3); n++) {
      Path folder = InstalledPackage.emptyFolder("storm");
      Finished run = InstalledPackage.get().jvm(folder, LibraryStorm.class).start(LibraryStorm.class.getName(), "", folder.toString());
      assertTrue(run.expectSuccess().out().contains("built"), run.out());
      assertTrue(run.out().contains("looked for classes: []"), run.out());
    }
  }
}
