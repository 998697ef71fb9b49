package cincer.it;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts Weka in JVMs of its own, with what is installed in one Weka home.
 *
 * @param home      Weka home
 * @param folder    where the JVM is started
 * @param classPath Weka and its jars
 * @param options   what JVMs get that are started by others, too; or empty
 */
record Jvm(Path home, Path folder, String classPath, String options) {

  private static final int MOST_SECONDS = 240;
  /** Runs are short: what calculates is worth the second compiler, and nothing is worth parallel collection. */
  private static final List<String> SHORT = List.of("-XX:+UseSerialGC", "-XX:+UnlockDiagnosticVMOptions", "-XX:-DisplayVMOutput",
      "-XX:CompilerDirectivesFile=" + new File("src/test/compiler.json").getAbsolutePath());
  private static final List<String> FLAGS = Stream.concat(
      Stream.concat(SHORT.stream(), Stream.of("-Xmx2g", "-Djava.awt.headless=true", "-Dweka.packageManager.offline=true",
          "-Dorg.bytedeco.javacpp.cachedir=" + new File("target/it/javacpp").getAbsolutePath())),
      Stream.of("ARPACK", "BLAS", "LAPACK").map(name ->
          "-Dcom.github.fommil.netlib." + name + "=com.github.fommil.netlib.F2j" + name)).toList();
  /**
   * Weka's and the JDK's classes as a JVM keeps them once it has read and checked them: a start takes 0.7 s of 3 less. Until the file is there, and
   * for those with another class path, the JVM does without, and says nothing of it.
   */
  private static final Path CLASSES = Path.of("target", "it", "classes.jsa").toAbsolutePath();

  /**
   * What a JVM left behind.
   *
   * @param exit exit code
   * @param out  what it wrote on standard output
   * @param err  what it wrote on standard error
   */
  record Finished(int exit, String out, String err) {

    /** This, if it went well: Weka itself ends with 0 whatever happens, but then a stack trace tells. */
    Finished expectSuccess() {
      if (exit != 0 || err.contains("\tat ") || err.contains("Exception")) {
        throw new AssertionError("exit code " + exit + "\n" + err + "\n" + out);
      }
      return this;
    }
  }

  Jvm in(Path otherFolder) {
    return new Jvm(home, otherFolder, classPath, options);
  }

  /** The same for this JVM and those that it starts. */
  Jvm withOptions(String others) {
    return new Jvm(home, folder, classPath, others);
  }

  Jvm with(String otherClassPath) {
    return new Jvm(home, folder, otherClassPath, options);
  }

  /** {@code weka.Run} with these arguments. */
  Finished run(String... arguments) {
    return start("weka.Run", "", arguments);
  }

  /** {@code weka.Run} with these arguments, and these lines through a pipe on standard input. */
  Finished type(List<String> lines, String... arguments) {
    return start("weka.Run", lines.stream().map(line -> line + "\n").collect(Collectors.joining()), arguments);
  }

  /** A main class with these arguments, and this text on standard input. */
  Finished start(String main, String input, String... arguments) {
    return execute(Stream.concat(flags(), Stream.of("-cp", classPath, main)), input, arguments);
  }

  /** What every JVM gets. */
  static Stream<String> flags() {
    return Stream.concat(FLAGS.stream(), Stream.of("-XX:SharedArchiveFile=" + CLASSES, "-Xlog:disable", "-Xlog:all=error"));
  }

  /** {@code weka.Run} with these arguments, after which the classes that it needed are there for others. */
  void keepClasses(String... arguments) throws IOException {
    Path made = Files.createTempDirectory(folder, "classes").resolve("made.jsa");
    execute(Stream.concat(FLAGS.stream(), Stream.of("-XX:ArchiveClassesAtExit=" + made, "-Xlog:disable", "-Xlog:all=error", "-cp", classPath, "weka.Run")),
        "", arguments).expectSuccess();
    Files.move(made, CLASSES, StandardCopyOption.REPLACE_EXISTING);
  }

  private Finished execute(Stream<String> flagsAndMain, String input, String... arguments) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    flagsAndMain.forEach(command::add);
    command.addAll(List.of(arguments));
    try {
      Path stdout = Files.createTempFile(folder, "stdout", ".txt");
      Path stderr = Files.createTempFile(folder, "stderr", ".txt");
      try {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
            .redirectOutput(stdout.toFile()).redirectError(stderr.toFile());
        builder.environment().put("WEKA_HOME", home.toString());
        builder.environment().put("OMP_NUM_THREADS", "1");
        if (!options.isEmpty()) { // the JVM tells of it
          builder.environment().put("JDK_JAVA_OPTIONS", options);
        }
        Process process = builder.start();
        try (OutputStream pipe = process.getOutputStream()) {
          pipe.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError("not finished after " + MOST_SECONDS + " s: " + command + "\n" + text(stderr));
        }
        return new Finished(process.exitValue(), text(stdout), text(stderr));
      } finally {
        for (Path file : List.of(stdout, stderr)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
