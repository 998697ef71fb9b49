package cincer.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cincer.it.Jvm.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing freezes while libraries are loaded, and Weka's windows come up. Long runs: {@code -Dcincer.starts=50} starts everything
 * here fifty times; without it, the storm twice, and no window (ExplorerIT and KnowledgeFlowIT do that).
 */
class LoadingIT {

  private static final int STARTS = Integer.getInteger("cincer.starts", 2);

  @BeforeAll
  static void onLinux() {
    assumeTrue(System.getProperty("os.name").equals("Linux"));
  }

  /** A JVM that freezes is killed after four minutes. */
  @Test
  void nothingFreezesWhileAnotherThreadLoadsLibraries() throws IOException {
    for (int n = 0; n < STARTS; n++) {
      Path folder = InstalledPackage.emptyFolder("storm");
      Finished run = InstalledPackage.get().jvm(folder, LibraryStorm.class).start(LibraryStorm.class.getName(), "", folder.toString());
      assertTrue(run.expectSuccess().out().contains("built"), run.out());
      assertTrue(run.out().contains("looked for classes: []"), run.out());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Explorer", "Workbench", "KnowledgeFlow"})
  @EnabledIfSystemProperty(named = "cincer.starts", matches = "\\d+")
  void aWindowComesUpEveryTime(String window) throws Exception {
    try (Desktop desktop = new Desktop("1200x800")) {
      for (int n = 0; n < STARTS; n++) {
        InstalledPackage fresh = InstalledPackage.get().without("start-home", jar -> false);
        Path folder = InstalledPackage.emptyFolder("start");
        int code = desktop.run(fresh, folder, List.of(), StartDriver.class, window);
        String log = Files.readString(Desktop.log(folder));
        assertEquals(0, code, "start " + (n + 1) + "\n" + log);
        assertFalse(log.contains("\tat ") || log.contains("LinkageError"), "start " + (n + 1) + "\n" + log);
      }
    }
  }
}
