package cincer.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The tests of the other packages, which have builds of their own; here, because they run beside tests that wait for windows. */
class AdditionalPackagesIT {

  private static final int MOST_MINUTES = 20;

  @Test
  void allTestsOfTheOtherPackagesPass() throws Exception {
    assumeFalse(Boolean.getBoolean("cincer.packages.skip"), "built with -Dpackages.skip=true");
    List<String> command = List.of(System.getProperty("cincer.maven"), "-q", "-ntp", "-B", "-f", "src/packages.xml", "test",
        "-Dmaven.repo.local=" + System.getProperty("cincer.repository"));
    Path log = InstalledPackage.emptyFolder("other-packages").resolve("maven.log");
    Process maven = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertTrue(maven.waitFor(MOST_MINUTES, TimeUnit.MINUTES), () -> "not finished after " + MOST_MINUTES + " minutes: see " + log);
    } finally {
      maven.descendants().forEach(ProcessHandle::destroy);
      maven.destroy();
    }
    assertEquals(0, maven.exitValue(), Files.readString(log));
  }
}
