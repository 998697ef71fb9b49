package cincer.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Weka in JVMs of its own in the project's folder, with what they print where we print, and the Weka home of our environment. */
final class Foreground {

  private static final Path TARGET = Path.of("target");
  static final String WEKA = TARGET.resolve("weka") + File.separator + "*";

  private Foreground() {}

  /** Installs the package that the build has made; what is said about it goes to {@code target/install.log}. */
  static void install() throws Exception {
    Process process = process(List.of(), WEKA, "weka.core.WekaPackageManager", "-offline", "-install-package", InstalledPackage.ZIP.toString())
        .redirectErrorStream(true).redirectOutput(TARGET.resolve("install.log").toFile()).start();
    require(process, "the package cannot be installed; see target/install.log");
  }

  /** A main class with these arguments. */
  static void run(List<String> flags, String classPath, String... command) throws Exception {
    require(process(flags, classPath, command).start(), String.join(" ", command));
  }

  private static ProcessBuilder process(List<String> flags, String classPath, String... command) {
    List<String> all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dweka.packageManager.offline=true", "-Dcom.github.fommil.netlib.ARPACK=com.github.fommil.netlib.F2jARPACK"));
    all.addAll(flags);
    all.addAll(List.of("-cp", classPath));
    all.addAll(List.of(command));
    return new ProcessBuilder(all).inheritIO();
  }

  private static void require(Process process, String what) throws IOException, InterruptedException {
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException("exit code " + code + ": " + what);
    }
  }
}
