package cincer.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The zip that the build has made, installed by Weka's own package manager into a Weka home of its own, once for all tests. */
final class InstalledPackage {

  static final Path ZIP = Path.of(System.getProperty("cincer.zip", "target/cincer-0.2.0.zip")).toAbsolutePath();
  /** The zip of the second package. */
  static final Path EMBEDDINGS = beside("cincerEmbeddings");
  /** The zip of the third. */
  static final Path SPARK = beside("cincerSpark");
  static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
  private static final Path WEKA = ZIP.resolveSibling("weka");
  static final Path WEKA_386 = WEKA.resolveSibling("weka-3.8.6");
  /** Each JVM of tests has a folder of its own, because several may run at a time. */
  private static final Path ROOT = Path.of("target", "it", System.getProperty("cincer.fork", "jvm-1")).toAbsolutePath();

  private static InstalledPackage installed;

  private final Path home;

  private InstalledPackage(Path home) {
    this.home = home;
  }

  /** The zip of another package of the same version. */
  private static Path beside(String name) {
    return ZIP.resolveSibling(ZIP.getFileName().toString().replaceFirst("cincer", name));
  }

  /** Installs the package where that was not done yet. */
  static synchronized InstalledPackage get() {
    if (installed == null) {
      installed = none("weka-home").install(ZIP);
      if (ROOT.endsWith("jvm-1")) {
        installed.keepClasses();
      }
    }
    return installed;
  }

  private void keepClasses() {
    Path folder = emptyFolder("classes");
    try {
      String noisy = FirstRows.write("breast-noisy", 100, folder.resolve("noisy.arff")).toString();
      String truth = FirstRows.write("breast-true", 100, folder.resolve("true.arff")).toString();
      jvm(folder).keepClasses(".CincerFilter", "-i", noisy, "-c", "last", "-annotator", "ReferenceAnnotator -file " + truth, "-W",
          "CincerClassifier -epochs 1", "-report", "report.html", "-o", "cleaned.arff");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another Weka home with no package in it. */
  static InstalledPackage none(String name) {
    return new InstalledPackage(emptyFolder(name));
  }

  /** The same with another package in this Weka home, too. */
  InstalledPackage install(Path zip) {
    jvm(ROOT).start("weka.core.WekaPackageManager", "", "-offline", "-install-package", zip.toString()).expectSuccess();
    return this;
  }

  /** An empty folder of this JVM below {@code target/it}. */
  static Path emptyFolder(String name) {
    Path folder = ROOT.resolve(name);
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
      }
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The examples of the package in a folder below this one, those of breast with their first rows alone: what is tried does not need more. */
  void copyExamples(Path to, int rows) throws IOException {
    copy(folder().resolve("examples"), to.resolve("examples"));
    for (String name : List.of("breast-noisy", "breast-true")) {
      FirstRows.write(name, rows, to.resolve("examples").resolve(name + ".arff"));
    }
  }

  /** Copies a folder. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) { // a folder before what is in it
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** Starts JVMs in a folder. */
  Jvm jvm(Path folder) {
    return new Jvm(home, folder, WEKA + File.separator + "*", "");
  }

  /** Starts JVMs in a folder, with a class of ours behind Weka, copied to this folder: the other tests' classes would hide the package's. */
  Jvm jvm(Path folder, Class<?> main) {
    Path target = folder.resolve(main.getName().replace('.', '/') + ".class");
    try (InputStream in = main.getResourceAsStream(main.getSimpleName() + ".class")) {
      Files.createDirectories(target.getParent());
      Files.copy(in, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jvm(folder).with(jvm(folder).classPath() + File.pathSeparator + folder);
  }

  /** The class path of Weka with its main jar replaced by another version's. */
  static String classPathWith(Path otherWeka) throws IOException {
    try (Stream<Path> jars = Files.list(WEKA)) {
      List<String> rest = jars.filter(jar -> !jar.getFileName().toString().startsWith("weka-stable")).map(Path::toString).toList();
      return otherWeka + File.pathSeparator + String.join(File.pathSeparator, rest);
    }
  }

  /** The Weka home. */
  Path home() {
    return home;
  }

  /** Where the package is. */
  Path folder() {
    return home.resolve("packages").resolve("cincer");
  }

  /** The same in another Weka home, but without some jars of its {@code lib}. */
  InstalledPackage without(String name, Predicate<String> jars) throws IOException {
    Path other = emptyFolder(name);
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.startsWith(folder().resolve("doc"))).toList()) {
        if (!(file.getParent().endsWith("lib") && jars.test(file.getFileName().toString()))) {
          Path copy = other.resolve(home.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.createLink(copy, file);
        }
      }
    }
    return new InstalledPackage(other);
  }
}
