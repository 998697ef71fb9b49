package cincer.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cincer.InvalidInputException;
import cincer.Selector;
import cincer.selector.TopFisher;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.functions.CincerClassifier;
import weka.core.WekaPackageClassLoaderManager;
import weka.core.WekaPackageManager;

/** Schemes that another Weka package brings, with a class loader of its own. */
class OtherPackageTest {

  private static final String SOURCE = """
      package org.other;
      public class Farthest extends cincer.options.OptionBearing implements cincer.Selector {
        private int how = 1;
        public String globalInfo() { return "Ours."; }
        public int getHow() { return how; }
        @weka.core.OptionMetadata(displayName = "how", commandLineParamName = "how", commandLineParamSynopsis = "-how <number>", description = "How.")
        public void setHow(int how) { this.how = how; }
        public Ranker prepare(cincer.Fit fit) { return suspicion -> java.util.List.of(); }
      }
      """;

  @TempDir
  Path folder;

  @Test
  void aSelectorOfAnotherPackageIsNamedWithItsOptions() throws Exception {
    String name = "org.other.Farthest";
    assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
    assertTrue(assertThrows(InvalidInputException.class, () -> Options.scheme(name, TopFisher.class)).getMessage().contains(name));
    WekaPackageClassLoaderManager loaders = WekaPackageClassLoaderManager.getWekaPackageClassLoaderManager();
    Path home = WekaPackageManager.getPackageHome().toPath().resolve("other"); // Weka looks nowhere else
    try {
      install(home);
      loaders.addPackageToClassLoader(home.toFile());
      CincerClassifier classifier = new CincerClassifier();
      classifier.setOptions(new String[] {"-selector", name + " -how 7"});
      Selector selector = classifier.getSelector();
      assertEquals(name, selector.getClass().getName());
      assertNotNull(loaders.getPackageClassLoader("other"));
      assertEquals(loaders.getPackageClassLoader("other"), selector.getClass().getClassLoader());
      assertEquals(7, selector.getClass().getMethod("getHow").invoke(selector));
    } finally {
      loaders.removeClassLoaderForPackage("other");
      for (String file : new String[] {"other.jar", "Description.props", ""}) {
        Files.deleteIfExists(home.resolve(file));
      }
    }
  }

  private void install(Path home) throws Exception {
    Path source = Files.writeString(Files.createDirectories(folder.resolve("src/org/other")).resolve("Farthest.java"), SOURCE);
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-d", folder.resolve("classes").toString(), "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), source.toString()));
    Files.createDirectories(home);
    Files.writeString(home.resolve("Description.props"), "Name=other\nVersion=1.0.0\nDepends=weka (>=3.8.0)\n");
    try (OutputStream out = Files.newOutputStream(home.resolve("other.jar")); ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("org/other/Farthest.class"));
      zip.write(Files.readAllBytes(folder.resolve("classes/org/other/Farthest.class")));
    }
  }
}
