package cincer.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cincer.it.Jvm.Finished;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The third package, cincerSpark, as installed beside the first, with a folder of Spark's jars. */
class SparkIT {

  private static final Path ZIP = InstalledPackage.SPARK;
  private static final Path CLASS_PATH = Path.of("target", "spark", "classpath.txt").toAbsolutePath();

  /** Spark begins with thousands of classes, and has few rows here: neither checking them nor the second compiler is worth its time. */
  private static final String SHORT = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote";

  @BeforeAll
  static void unlessItWasLeftOut() {
    assumeTrue(Files.exists(ZIP) && Files.exists(CLASS_PATH), "built with -Dpackages.skip=true");
  }

  /** As SPARK_HOME is, by links to what the build has resolved. */
  private static Path home(Path home) throws IOException {
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String jar : Files.readString(CLASS_PATH).strip().split(File.pathSeparator)) {
      Path file = Path.of(jar);
      if (jar.endsWith(".jar") && !jar.contains("weka") && !jar.contains("cincer")) {
        Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
      }
    }
    return home;
  }

  /** The example with a key, as a table of texts. */
  private static Path data(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(InstalledPackage.EXAMPLES.resolve("breast-noisy.arff"));
    List<String> table = new ArrayList<>();
    table.add("id," + lines.stream().filter(line -> line.startsWith("@attribute")).map(line -> line.split(" ")[1]).collect(Collectors.joining(",")));
    List<String> rows = lines.subList(lines.indexOf("@data") + 1, lines.size()).stream().filter(line -> !line.isBlank()).toList();
    for (int i = 0; i < rows.size(); i++) {
      table.add("row" + (i + 1) + "," + rows.get(i));
    }
    return Files.write(folder.resolve("breast.csv"), table);
  }

  @Test
  void itsZipHoldsNothingOfSparkAndSaysWhatItNeeds() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile()); InputStream in = zip.getInputStream(zip.getEntry("Description.props"))) {
      Properties description = new Properties();
      description.load(in);
      String version = InstalledPackage.ZIP.getFileName().toString().replaceAll(".*-|\\.zip", "");
      assertEquals(version, description.getProperty("Version"));
      assertEquals("weka (>=3.8.6)", description.getProperty("Depends"), "Weka loads no package that depends on one which is not in its repository");
      Set<String> names = zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).collect(Collectors.toSet());
      assertEquals(Set.of("Description.props", "PluginManager.props", "cincerSpark.jar", "LICENSE", "spark.md", "licenses/GPL-3.0.txt"), names);
    }
  }

  @Test
  void aJobRunsFromTheInstalledPackagesWithAGivenSparkAndFailsWithOneSentenceWithoutOne() throws IOException {
    Path folder = InstalledPackage.emptyFolder("spark");
    InstalledPackage both = InstalledPackage.get().without("spark-home", jar -> false).install(ZIP);
    String[] job = {".SuspicionJob", "-master", "local[2]", "-input", data(folder).toString(), "-class", "diagnosis", "-key", "id", "-output",
        folder.resolve("doubtful").toString(), "-rows", "20", "-memory", "800m", "-W", "CincerClassifier -epochs 5", "-spark-home", folder.resolve("spark").toString()};
    Finished without = both.jvm(folder).run(job);
    assertEquals(1, without.exit(), without.err());
    assertTrue(without.err().contains("SuspicionJob: there is no Spark in"), without.err());
    home(folder.resolve("spark"));
    Finished run = both.jvm(folder).withOptions(SHORT).run(job).expectSuccess();
    assertTrue(run.out().contains("of the 20 doubtful labels of the worklist are expected to be wrong"), run.out() + run.err());
    assertTrue(Files.readString(folder.resolve("doubtful/worklist.arff")).contains("cincer-given"));
  }
}
