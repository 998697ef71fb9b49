package cincer.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cincer.it.Jvm.Finished;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The second package, cincerEmbeddings, as installed: alone, and beside the first. */
class EmbeddingsIT {

  private static final String FILTER = "weka.filters.unsupervised.attribute.SentenceEmbedding";
  private static final long MOST_BYTES = 60_000_000;

  @BeforeAll
  static void unlessItWasLeftOut() {
    assumeTrue(Files.exists(InstalledPackage.EMBEDDINGS), "built with -Dpackages.skip=true");
  }

  private static Path texts(Path folder) throws IOException {
    StringBuilder data = new StringBuilder("@relation texts\n@attribute text string\n@attribute class {sport,space}\n@data\n");
    for (int i = 0; i < 20; i++) {
      data.append(i % 2 == 0 ? "'They won match " + i + " after extra time.',sport\n" : "'Rocket " + i + " carried a satellite into orbit.',space\n");
    }
    return Files.writeString(folder.resolve("texts.arff"), data);
  }

  @Test
  void itsZipIsForOnePlatformAndSaysSo() throws IOException {
    try (ZipFile zip = new ZipFile(InstalledPackage.EMBEDDINGS.toFile())) {
      Properties description = new Properties();
      try (InputStream in = zip.getInputStream(zip.getEntry("Description.props"))) {
        description.load(in);
      }
      assertEquals(InstalledPackage.ZIP.getFileName().toString().replaceAll(".*-|\\.zip", ""), description.getProperty("Version"));
      assertTrue(description.values().stream().noneMatch(value -> value.toString().contains("${")), description.toString());
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      assertTrue(names.containsAll(List.of("cincerEmbeddings.jar", "LICENSE", "embeddings.md", "licenses/README.md", "licenses/Apache-2.0.txt",
          "licenses/GPL-3.0.txt", "licenses/MIT-onnxruntime.txt")), names.toString());
      int platforms = description.getProperty("OSName").split(",").length;
      List<String> natives = natives(zip, names.stream().filter(name -> name.startsWith("lib/onnxruntime-")).findFirst().orElseThrow());
      assertEquals(platforms == 1 ? 1 : 4, natives.size(), natives.toString());
      assertTrue(platforms > 1 || Files.size(InstalledPackage.EMBEDDINGS) <= MOST_BYTES, "bytes: " + Files.size(InstalledPackage.EMBEDDINGS));
    }
  }

  /** The folders of a jar in the zip that have ONNX Runtime's library. */
  private static List<String> natives(ZipFile zip, String jar) throws IOException {
    List<String> found = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(zip.getInputStream(zip.getEntry(jar)))) {
      for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
        if (next.getName().matches("ai/onnxruntime/native/[^/]+/(lib)?onnxruntime\\.(so|dll|dylib)")) {
          found.add(next.getName());
        }
      }
    }
    return found;
  }

  @Test
  void aloneItIsAFilterForEveryScheme() throws IOException {
    Path folder = InstalledPackage.emptyFolder("embeddings-alone");
    InstalledPackage weka = InstalledPackage.none("embeddings-alone-home").install(InstalledPackage.EMBEDDINGS);
    Finished run = weka.jvm(folder).run(".FilteredClassifier", "-t", texts(folder).toString(), "-x", "2", "-F", FILTER, "-W",
        "weka.classifiers.functions.SMO").expectSuccess();
    assertTrue(run.out().contains("Correctly Classified Instances          20              100"), run.out());
    assertTrue(Files.exists(weka.home().resolve("embeddings")));
  }

  /** Native libraries of ND4J and of ONNX Runtime in one JVM, in either order, and a class of one package found from the other. */
  @Test
  void besideTheFirstPackageBothWorkInOneJvmInEitherOrder() throws IOException {
    InstalledPackage both = InstalledPackage.get().without("both-home", jar -> false).install(InstalledPackage.EMBEDDINGS);
    for (String first : List.of("network", "texts")) {
      Path folder = InstalledPackage.emptyFolder("both-" + first);
      Finished run = both.jvm(folder, BothPackages.class).start(BothPackages.class.getName(), "", texts(folder).toString(), first).expectSuccess();
      assertTrue(run.out().contains("found from cincer: " + FILTER), run.out());
      assertTrue(run.out().lines().anyMatch("right: 20 of 20"::equals), run.out());
      assertTrue(run.out().contains("raw texts right: 20 of 20, vectors kept: true"), run.out());
    }
  }
}
