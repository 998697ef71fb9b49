package cincer.it;

import java.util.List;

/** {@code mvn -q -ntp -Pdemo verify}: installs the package, cleans a data set by its true labels, and says what came of it. */
public final class Demo {

  private static final String NOISY = "examples/breast-noisy.arff";
  private static final String TRUE = "examples/breast-true.arff";
  private static final String CLEANED = "target/breast-cleaned.arff";

  private Demo() {}

  public static void main(String[] args) throws Exception {
    Foreground.install();
    weka(".CincerFilter", "-i", NOISY, "-c", "last", "-annotator", "ReferenceAnnotator -file " + TRUE, "-report", "target/breast-report.csv",
        "-overwrite", "-o", CLEANED);
    weka(".BeforeAndAfter", "-noisy", NOISY, "-cleaned", CLEANED, "-true", TRUE, "-test", "examples/breast-test.arff");
  }

  private static void weka(String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "weka.Run";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Foreground.run(List.of(), Foreground.WEKA, command);
  }
}
