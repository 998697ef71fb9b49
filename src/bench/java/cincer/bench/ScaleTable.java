package cincer.bench;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A review of large data sets, each in a JVM of its own, since the peak of a process is never forgotten. */
final class ScaleTable {

  private ScaleTable() {}

  static void print() throws Exception {
    run("-Xmx2g", "100000", "20", "200", "100");
    run("-Xmx2800m", "1000000", "100", "20", "100");
  }

  private static void run(String heap, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", heap,
        "-Djava.awt.headless=true", "-Dweka.packageManager.offline=true", "-cp", System.getProperty("java.class.path"), ScaleRun.class.getName()));
    Collections.addAll(command, args);
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("the run with " + List.of(args) + " failed");
    }
  }
}
