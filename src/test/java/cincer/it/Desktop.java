package cincer.it;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.swing.core.Robot;
import org.fest.util.Strings;

/** A virtual display (Xvfb), and JVMs with Weka's windows on it. */
final class Desktop implements AutoCloseable {

  private static final int MOST_SECONDS = 400;

  private final Process server;
  private final String display;

  /** @param size of the screen, for example "1200x800" */
  Desktop(String size) throws IOException {
    try {
      server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", size + "x24", "-nolisten", "tcp")
          .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new IOException("Xvfb is needed to test windows; install it (Debian: apt-get install xvfb)", e);
    }
    display = ":" + new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII)).readLine();
  }

  /**
   * Runs a main class of the tests beside Weka, with what is installed in one Weka home.
   *
   * @return exit code
   */
  int run(InstalledPackage installed, Path folder, List<String> flags, Class<?> main, String... arguments) throws IOException {
    Jvm weka = installed.jvm(folder);
    String classPath = weka.classPath() + File.pathSeparator + drivers(folder, "it") + File.pathSeparator + jars();
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(Jvm.flags().filter(flag -> !flag.contains("headless")).toList());
    command.add("--add-opens=java.base/java.util=ALL-UNNAMED"); // assertj-swing looks at timers
    command.add("-XX:TieredStopAtLevel=1"); // most of what they do is done once
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(log(folder).toFile());
    builder.environment().put("WEKA_HOME", weka.home().toString());
    builder.environment().put("DISPLAY", display);
    builder.environment().put("OMP_NUM_THREADS", "1");
    Process process = builder.start();
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("not finished after " + MOST_SECONDS + " s\n" + Files.readString(log(folder)));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A folder with the classes of one of our packages of tests alone: Weka would find the other tests' selectors and annotators, too. */
  static Path drivers(Path folder, String name) throws IOException {
    Path from = Path.of(place(Desktop.class), "cincer", name);
    Path to = Files.createDirectories(folder.resolve("classes/cincer").resolve(name));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return folder.resolve("classes");
  }

  /** The libraries of tests that click and type, as a class path. */
  static String jars() {
    return Stream.of(Robot.class, Assertions.class, Strings.class)
        .map(Desktop::place).distinct().collect(Collectors.joining(File.pathSeparator));
  }

  /** What the JVMs wrote. */
  static Path log(Path folder) {
    return folder.resolve("desktop.log");
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.destroy();
  }
}
