package cincer.it;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.core.Instances;
import weka.core.WekaPackageManager;

/**
 * One thread loads Weka's packages and builds the first classifier of a JVM, which loads all that is native, while another loads small
 * libraries all the time, as AWT, NIO and printing do. To be started with the installed package and without our classes on the class path.
 */
public final class LibraryStorm {

  private static final int MOST = 6000;
  private static final String DATA = "@relation r\n@attribute x numeric\n@attribute y {a,b}\n@data\n0,a\n1,b\n0.1,a\n0.9,b\n";

  private LibraryStorm() {}

  /** @param args a folder for copies of a library of Java's own */
  public static void main(String[] args) throws Exception {
    Path small = List.of("prefs", "extnet", "nio").stream()
        .map(name -> Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName(name))).filter(Files::exists).findFirst().get();
    Thread builder = new Thread(LibraryStorm::build);
    builder.start();
    int n = 0;
    for (; n < MOST && builder.isAlive(); n++) {
      Path copy = Files.copy(small, Path.of(args[0], n + "-" + small.getFileName()));
      System.load(copy.toString());
      Files.delete(copy);
      if (n % 2 == 0) {
        Thread.sleep(1);
      }
    }
    builder.join();
    System.out.println("ended; libraries loaded meanwhile: " + n);
    System.exit(0);
  }

  private static void build() {
    try {
      WekaPackageManager.loadPackages(false);
      System.out.println("loaded while Weka looked for classes: "
          + Files.readAllLines(Path.of("/proc/self/maps")).stream().filter(line -> line.contains("/libjni")).toList());
      Instances data = new Instances(new StringReader(DATA));
      data.setClassIndex(1);
      Classifier classifier = AbstractClassifier.forName("weka.classifiers.functions.CincerClassifier", new String[] {"-epochs", "1"});
      classifier.buildClassifier(data);
      System.out.println("built");
    } catch (Exception e) {
      e.printStackTrace();
    }
  }
}
