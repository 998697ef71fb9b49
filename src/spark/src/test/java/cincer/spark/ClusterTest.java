package cincer.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A standalone cluster on this machine: a master and two workers, from the jars that the build has resolved. Takes minutes. */
@Tag("cluster")
class ClusterTest {

  @TempDir
  private Path folder;
  private final List<Process> processes = new ArrayList<>();

  /** A folder as SPARK_HOME is, with links to the jars of the class path. */
  static Path home(Path home) throws IOException {
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path file = Path.of(jar).toAbsolutePath();
      boolean ours = Stream.of("/cincer", "/lib/", "dl4j", "nd4j", "bytedeco", "weka", "junit").anyMatch(jar::contains);
      if (jar.endsWith(".jar") && !ours && !Files.exists(jars.resolve(file.getFileName()))) {
        Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
      }
    }
    return home;
  }

  private void start(Path home, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx300m", "-cp", home + "/jars/*"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(folder.resolve(words[0] + processes.size() + ".log").toFile()).directory(folder.toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_SCALA_VERSION", "2.13"); // which a folder of jars does not say
    processes.add(builder.start());
  }

  @AfterEach
  void end() {
    processes.forEach(process -> {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    });
  }

  private static int port() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private SuspicionJob job(String master, Path data, String output) {
    SuspicionJob job = new SuspicionJob();
    job.setOptions(new String[] {"-master", master, "-input", data.toString(), "-class", "class", "-key", "id", "-leave-out", "truth", "-rows", "200", "-sample",
        "3000", "-min-slices", "8", "-context", "0", "-memory", "700m", "-output", folder.resolve(output).toString(), "-conf",
        "spark.executor.memory=600m,spark.driver.host=127.0.0.1,spark.task.maxFailures=8"});
    return job;
  }

  @Test
  void aClusterOfTwoWorkersGivesTheSameWorklistAlsoIfOneIsLostInTheMiddle() throws Exception {
    Path home = home(folder.resolve("spark"));
    GenerateJob generate = new GenerateJob();
    Path data = folder.resolve("data.parquet");
    generate.setOptions(new String[] {"-master", "local[2]", "-output", data.toString(), "-rows", "400000", "-min-slices", "8", "-memory", "700m"});
    SparkHome spark = SparkHome.find(home.toString());
    run(generate, spark, System.err::println);
    run(job("local[2]", data, "local"), spark, System.err::println);
    int port = port();
    String master = "spark://127.0.0.1:" + port;
    start(home, "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", String.valueOf(port), "--webui-port", "0");
    Thread.sleep(5000);
    for (int i = 0; i < 2; i++) {
      start(home, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "900m", master);
    }
    run(job(master, data, "cluster"), spark, System.err::println);
    same("cluster");
    AtomicBoolean killed = new AtomicBoolean();
    Consumer<String> killer = what -> {
      System.err.println(what);
      if (what.startsWith("doubting")) {
        new Thread(() -> killed.set(kill())).start();
      }
    };
    run(job(master, data, "killed"), spark, killer);
    assertTrue(killed.get(), "an executor was killed");
    same("killed");
    submit(home, data);
    same("submitted");
  }

  /** With our classes as jars: a folder cannot go to executors. */
  private List<String> packed(List<String> command) throws Exception {
    List<String> all = new ArrayList<>(command);
    for (Class<?> of : List.of(SparkTool.class, cincer.CincerException.class)) {
      Path classes = Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(classes)) {
        Path jar = folder.resolve(of.getSimpleName() + ".jar");
        ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "cf", jar.toString(), "-C", classes.toString(), ".");
        all.replaceAll(word -> (word + ",").replaceAll(Pattern.quote(classes.toString()) + "(?=[,:])", jar.toString()).replaceFirst(",$", ""));
      }
    }
    return all;
  }

  private void run(SparkTool tool, SparkHome spark, Consumer<String> told) throws Exception {
    SparkJvm.run(packed(SparkJvm.command(tool, spark)), tool.getConf(), tool.getClass().getSimpleName() + ": ", told);
  }

  /** The same class by Spark's own starter. */
  private void submit(Path home, Path data) throws Exception {
    List<String> plain = packed(SparkJvm.command(job("", data, "submitted"), SparkHome.find(home.toString())));
    String jars = plain.stream().filter(word -> word.startsWith("-Dcincer.spark.jars=")).findFirst().orElseThrow().substring("-Dcincer.spark.jars=".length());
    List<String> command = new ArrayList<>(List.of(plain.get(0), "-Xmx700m", "-cp", home + "/jars/*", "org.apache.spark.deploy.SparkSubmit", "--master", "local[2]",
        "--class", SuspicionJob.class.getName(), "--jars", jars, folder.resolve("SparkTool.jar").toString()));
    command.addAll(List.of(job("", data, "submitted").getOptions()));
    SparkJvm.run(command, "", "SuspicionJob: ", System.err::println);
  }

  /** One executor of the second worker, a second after a pass has begun. */
  private boolean kill() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      return false;
    }
    return processes.get(2).descendants().findFirst().map(ProcessHandle::destroyForcibly).orElse(false);
  }

  private void same(String output) throws IOException {
    for (String name : List.of("worklist.arff", "worklist.json", "summary.md")) {
      assertEquals(Files.readString(folder.resolve("local").resolve(name)), Files.readString(folder.resolve(output).resolve(name)), name);
    }
    assertFalse(Files.exists(folder.resolve(output + ".unfinished")));
  }
}
