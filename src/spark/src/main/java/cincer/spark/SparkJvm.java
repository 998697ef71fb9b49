package cincer.spark;

import cincer.CincerException;
import cincer.InvalidInputException;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A JVM with Spark on its class path, for Weka's own has none, and loads packages apart from each other. */
final class SparkJvm {

  /** What Spark needs of Java 17, as its own start script says it. */
  private static final List<String> OPENED = List.of("java.base/java.lang", "java.base/java.lang.invoke", "java.base/java.lang.reflect", "java.base/java.io",
      "java.base/java.net", "java.base/java.nio", "java.base/java.util", "java.base/java.util.concurrent", "java.base/java.util.concurrent.atomic",
      "java.base/jdk.internal.ref", "java.base/sun.nio.ch", "java.base/sun.nio.cs", "java.base/sun.security.action", "java.base/sun.util.calendar");

  private SparkJvm() {}

  /**
   * Runs a tool with its options.
   *
   * @param told hears what the JVM says while it works
   * @return what it prints at the end
   * @throws InvalidInputException with the sentence that it fails with
   * @throws InterruptedException  if this thread was interrupted; the JVM is ended
   */
  static String run(SparkTool tool, SparkHome spark, Consumer<String> told) throws IOException, InterruptedException {
    return run(command(tool, spark), tool.getConf(), tool.getClass().getSimpleName() + ": ", told);
  }

  /**
   * Runs a command.
   *
   * @param conf properties of Spark, which may hold secrets: they are in its environment, which others do not see
   * @param name before the sentence with which it fails
   */
  static String run(List<String> command, String conf, String name, Consumer<String> told) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    if (!conf.isBlank()) {
      builder.environment().put(SparkTool.CONF, conf);
    }
    Process process = builder.start();
    Thread hook = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(hook);
    StringBuffer sentence = new StringBuffer();
    StringBuffer printed = new StringBuffer();
    Thread errors = listen(process.getErrorStream(), line -> {
      if (line.startsWith(name)) {
        sentence.append(line.substring(name.length()));
      } else {
        told.accept(line);
      }
    });
    Thread prints = listen(process.getInputStream(), line -> printed.append(line).append('\n'));
    try {
      int code = process.waitFor();
      prints.join();
      errors.join();
      if (code != 0) {
        throw new InvalidInputException(sentence.length() > 0 ? sentence.toString()
            : "the JVM with Spark ended with exit code " + code + "; what it has said before says why");
      }
      return printed.toString().strip();
    } finally {
      process.destroy();
      forget(hook);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      hook.interrupt(); // this JVM ends already, and the hook with it
    }
  }

  private static Thread listen(InputStream from, Consumer<String> lines) {
    Thread thread = new Thread(() -> {
      try (BufferedReader reader = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
        reader.lines().forEach(lines);
      } catch (IOException | UncheckedIOException e) {
        lines.accept("what the JVM with Spark says is lost: " + e.getMessage());
      }
    }, "cincer-spark-output");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** All that is to be run, but for -conf. */
  static List<String> command(SparkTool tool, SparkHome spark) {
    List<String> jars = jars();
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    OPENED.forEach(opened -> command.addAll(List.of("--add-opens", opened + "=ALL-UNNAMED")));
    if (!tool.getMemory().isEmpty()) {
      command.add("-Xmx" + tool.getMemory());
    }
    command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-Djava.awt.headless=true", "-Dweka.packageManager.offline=true", "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
        "-Dcom.github.fommil.netlib.ARPACK=com.github.fommil.netlib.F2jARPACK", "-Dcom.github.fommil.netlib.BLAS=com.github.fommil.netlib.F2jBLAS",
        "-Dcom.github.fommil.netlib.LAPACK=com.github.fommil.netlib.F2jLAPACK", "-Djdk.reflect.useDirectMethodHandle=false",
        "-Dlog4j2.configurationFile=cincer/spark/log4j2.properties", "-Dcincer.spark.jars=" + String.join(",", jars), "-cp",
        String.join(File.pathSeparator, jars) + File.pathSeparator + spark.jars() + File.separator + "*", tool.getClass().getName()));
    List<String> options = new ArrayList<>(List.of(tool.getOptions()));
    int conf = options.indexOf("-conf");
    if (conf >= 0) {
      options.subList(conf, conf + 2).clear();
    }
    command.addAll(options);
    return command;
  }

  /** Our jars, and what Weka was started with, which executors need, too; loggers are Spark's. */
  private static List<String> jars() {
    List<String> jars = new ArrayList<>();
    for (Class<?> of : List.of(SparkTool.class, CincerException.class)) {
      try {
        File place = new File(of.getProtectionDomain().getCodeSource().getLocation().toURI());
        jars.add(place.getPath());
        jars.addAll(in(new File(place.getParentFile(), "lib").toPath()));
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      jars.add(new File(entry).getAbsolutePath());
    }
    return jars.stream().filter(jar -> !Path.of(jar).getFileName().toString().startsWith("slf4j-")).distinct().toList();
  }

  private static List<String> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new InvalidInputException("cannot look into '" + folder + "' (" + e.getMessage() + "); install the package again", e);
    }
  }
}
