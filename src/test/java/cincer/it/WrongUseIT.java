package cincer.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cincer.it.Jvm.Finished;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrong use of the installed package through {@code weka.Run}: one sentence that says the cause, and nothing is
 * overwritten. Most cases run in one JVM, because each start takes seconds; those in {@link #alone} show the exit code.
 */
class WrongUseIT {

  private static final String KEPT = "what was there before";
  private static final String QUICK = "weka.classifiers.functions.CincerClassifier -epochs 2";

  private static Path folder;
  private static List<Finished> finished;

  /**
   * One wrong command.
   *
   * @param name      what is wrong
   * @param arguments of {@code weka.Run}
   * @param cause     what the sentence must contain, each of them
   */
  record WrongUse(String name, List<String> arguments, List<String> cause) {

    String face() {
      return arguments.get(0).substring(1);
    }

    /** Where it is to write; something is there already. */
    String output() {
      return slug(face(), name) + ".arff";
    }

    static String slug(String face, String name) {
      return (face + " " + name).replaceAll("\\W+", "-");
    }

    @Override
    public String toString() {
      return face() + ", " + name;
    }
  }

  private static WrongUse filter(String name, String arguments, String... cause) {
    return of(name, ".CincerFilter -o " + WrongUse.slug("CincerFilter", name) + ".arff", arguments, cause);
  }

  private static WrongUse clean(String name, String arguments, String... cause) {
    return filter(name, "-i noisy.arff -c last -report report.csv " + arguments, cause);
  }

  private static WrongUse classifier(String name, String arguments, String... cause) {
    return of(name, ".CincerClassifier -d " + WrongUse.slug("CincerClassifier", name) + ".arff", arguments, cause);
  }

  private static WrongUse train(String name, String arguments, String... cause) {
    return classifier(name, "-t noisy.arff -T test.arff " + arguments, cause);
  }

  /** Arguments are separated by blanks; an underscore is a blank within one. */
  private static WrongUse of(String name, String start, String arguments, String... cause) {
    List<String> all = new ArrayList<>(List.of(start.split(" ")));
    Arrays.stream(arguments.split(" ")).map(argument -> argument.replace('_', ' ')).forEach(all::add);
    return new WrongUse(name, all, List.of(cause));
  }

  static List<WrongUse> inOneJvm() {
    return List.of(
        filter("no class set", "-i noisy.arff", "no class", "-c last"),
        filter("class that is not there", "-i noisy.arff -c 99", "-c 99", "1 to 31"),
        filter("class that is no number", "-i noisy.arff -c abc", "-c abc", "first, last"),
        filter("numeric class", "-i noisy.arff -c first", "'mean_radius' is numeric", "nominal"),
        filter("class with one value", "-i one-value.arff -c last", "'y' has only the value 'a'"),
        filter("one label in the data", "-i one-label.arff -c last", "'a'", "only one class"),
        filter("no labels", "-i no-labels.arff -c last", "'y' is missing in all 3 rows"),
        filter("no rows", "-i empty.arff -c last", "no rows"),
        filter("no features", "-i no-features.arff -c last", "no attribute to learn from"),
        filter("missing file", "-i missing.arff -c last", "no file 'missing.arff'"),
        filter("folder as data", "-i folder -c last", "'folder' is a directory"),
        filter("file broken in the middle", "-i broken.arff -c last", "'broken.arff'", "line 6"),
        filter("file cut in its header", "-i cut.arff -c last", "'cut.arff'"),
        filter("file that is no data", "-i text.xyz -c last", "'text.xyz'", ".arff"),
        filter("value of -c missing", "-i noisy.arff -c", "-c"),
        clean("bootstrap larger than the data", "-bootstrap 1000", "1000", "60 labelled rows", "-bootstrap"),
        clean("bootstrap as large as the data", "-bootstrap 60", "60", "leaves nothing to walk"),
        clean("bootstrap 0", "-bootstrap 0", "-bootstrap", "'0'", "at least 1"),
        clean("bootstrap -1", "-bootstrap -1", "-bootstrap", "'-1'", "at least 1"),
        clean("bootstrap abc", "-bootstrap abc", "-bootstrap", "'abc'"),
        clean("bootstrap 2.5", "-bootstrap 2.5", "'2.5'"),
        clean("tau -1", "-tau -1", "tau", "-1", "between 0 and 1"),
        clean("tau 2", "-tau 2", "tau", "2", "between 0 and 1"),
        clean("tau NaN", "-tau NaN", "tau", "NaN", "between 0 and 1"),
        clean("tau abc", "-tau abc", "-tau needs a number", "'abc'"),
        clean("seed abc", "-S abc", "-S needs a whole number", "'abc'"),
        clean("epochs 0", "-W weka.classifiers.functions.CincerClassifier_-epochs_0", "-epochs is 0", "at least 1"),
        clean("batch 0", "-W weka.classifiers.functions.CincerClassifier_-batch_0", "-batch is 0", "at least 1"),
        clean("epochs abc", "-W weka.classifiers.functions.CincerClassifier_-epochs_abc", "-epochs needs a whole number", "'abc'"),
        clean("unknown option", "-no-such-option 3", "-no-such-option 3", "-h"),
        clean("stray word", "word", "word"),
        clean("unknown order", "-order BACKWARDS", "-order", "'BACKWARDS'", "SHUFFLED"),
        clean("unknown source of the bootstrap set", "-bootstrap-from LAST", "-bootstrap-from", "'LAST'", "FIRST"),
        clean("unknown annotator", "-annotator Oracle", "Oracle", "-annotator"),
        clean("unknown option of the annotator", "-annotator Nobody_-x", "Nobody", "'-x'"),
        clean("annotator that is none", "-annotator cincer.selector.TopFisher", "-annotator", "cincer.selector.TopFisher", "cincer.annotator.Auto"),
        clean("unknown classifier", "-W no.such.Classifier", "-W", "no.such.Classifier"),
        clean("classifier that cannot doubt", "-W weka.classifiers.trees.J48", "-W", "weka.classifiers.trees.J48", "CincerClassifier"),
        clean("unknown option of the classifier", "-W weka.classifiers.functions.CincerClassifier_-x", "-W", "-x"),
        clean("unknown selector", "-W weka.classifiers.functions.CincerClassifier_-selector_Best", "-selector", "Best"),
        clean("unknown architecture", "-W weka.classifiers.functions.CincerClassifier_-architecture_Transformer", "-architecture", "Transformer"),
        clean("reference labels of another length", "-annotator ReferenceAnnotator_-file_test.arff", "'test.arff' has 114 rows", "60", "-key"),
        clean("reference labels missing", "-annotator ReferenceAnnotator_-file_missing.arff", "no file 'missing.arff'"),
        clean("reference labels not named", "-annotator ReferenceAnnotator", "-file"),
        clean("reference labels with another class", "-annotator ReferenceAnnotator_-file_votes.arff", "'votes.arff' has no attribute 'diagnosis'"),
        clean("reference labels by a key that is not there", "-annotator ReferenceAnnotator_-file_test.arff_-key_id", "'id'"),
        clean("second batch missing", "-b -r missing.arff -s second.arff", "no file 'missing.arff'"),
        clean("second batch with other attributes", "-b -r votes.arff -s second.arff", "'votes.arff'", "31 != 17"),
        clean("second batch not named", "-b -s second.arff", "-b", "-r"),
        filter("first batch not named", "-b -r noisy.arff -s second.arff", "-b", "-i"),
        clean("digits that are no number", "-decimal abc", "-decimal", "'abc'"),
        filter("report in no folder", "-i noisy.arff -c last -report nowhere/report.csv", "-report"),
        clean("console too narrow", "-annotator ConsoleAnnotator_-width_5", "width is 5", "60"),

        classifier("class that is not there", "-t noisy.arff -c 99", "-c 99", "1 to 31"),
        classifier("numeric class", "-t noisy.arff -c first", "'mean_radius' is numeric", "nominal"),
        classifier("class with one value", "-t one-value.arff", "'y' has only the value 'a'"),
        classifier("one label in the data", "-t one-label.arff", "'a'", "only one class"),
        classifier("no labels", "-t no-labels.arff", "'y' is missing in all 3 rows"),
        classifier("no rows", "-t empty.arff", "no rows"),
        classifier("no features", "-t no-features.arff -no-cv", "no attribute to learn from"),
        classifier("missing file", "-t missing.arff", "no file 'missing.arff'"),
        classifier("folder as data", "-t folder", "'folder' is a directory"),
        classifier("file broken in the middle", "-t broken.arff", "'broken.arff'", "line 6"),
        classifier("no data", "-x 3", "No training file"),
        classifier("test file missing", "-t noisy.arff -T missing.arff", "no file 'missing.arff'"),
        classifier("test file broken", "-t noisy.arff -T broken.arff", "'broken.arff'", "line 6"),
        classifier("test file with other attributes", "-t noisy.arff -T votes.arff", "'votes.arff'", "31 != 17"),
        train("epochs 0", "-epochs 0", "-epochs is 0", "at least 1"),
        train("epochs 1.5", "-epochs 1.5", "-epochs needs a whole number", "'1.5'"),
        train("batch -1", "-batch -1", "-batch is -1"),
        train("learning rate 0", "-learning-rate 0", "-learning-rate is 0"),
        train("learning rate NaN", "-learning-rate NaN", "-learning-rate is NaN"),
        train("dropout 1", "-dropout 1", "-dropout is 1"),
        train("l2 -1", "-l2 -1", "-l2 is -1"),
        train("stop accuracy 2", "-stop-accuracy 2", "-stop-accuracy is 2"),
        train("seed abc", "-S abc", "whole number", "abc"),
        train("unknown option", "-no-such-option", "-no-such-option"),
        train("stray word", "word", "word"),
        train("unknown selector", "-selector Best", "-selector", "Best"),
        train("unknown option of the selector", "-selector TopFisher_-x", "TopFisher", "'-x'"),
        train("unknown architecture", "-architecture Transformer", "-architecture", "Transformer"),
        train("architecture that is none", "-architecture cincer.selector.TopFisher", "-architecture", "cincer.selector.TopFisher"),
        train("hidden units 0", "-architecture FullyConnected_-hidden_0", "-hidden", "0"),
        train("image that does not fit", "-image 8x8x1", "8x8x1", "64", "30"),
        train("image that is none", "-image 8by8", "-image", "8by8"),
        train("network for images without an image", "-architecture Convolutional", "-image"),
        train("key that is not there", "-key id", "'id'"),
        of("model missing", ".CincerClassifier", "-l missing.model -T test.arff", "no model file 'missing.model'", "-l"),
        of("model that is none", ".CincerClassifier", "-l text.xyz -T test.arff", "'text.xyz' is no model", "-l"),
        train("folds abc", "-s abc", "'abc'"),
        of("model into no folder", ".CincerClassifier", "-t noisy.arff -T test.arff -epochs 2 -d nowhere/x.model", "nowhere/x.model"),
        of("output onto the journal", ".CincerFilter", "-i noisy.arff -c last -o j.arff -journal j.arff", "'j.arff' is the journal", "-o"),
        of("output onto the data that a journal is about", ".CincerFilter", "-i noisy.arff -c last -o noisy.arff -journal k.jsonl",
            "'noisy.arff' is a file that the data is read from", "-o"),
        of("report and output in one", ".CincerFilter", "-i noisy.arff -c last -o both.arff -report both.arff", "'both.arff' is the file of -o, too",
            "-report"),
        of("output into no folder", ".CincerFilter", "-i noisy.arff -c last -o nowhere/x.arff", "nowhere/x.arff", "-o"),
        of("output onto a folder", ".CincerFilter", "-i noisy.arff -c last -o folder", "'folder' cannot be written: it is a folder", "-o"));
  }

  /** Which of these are run again, each in a JVM of its own. */
  private static final Set<String> FOR_EXIT_CODE = Set.of("CincerFilter, no class set", "CincerFilter, file broken in the middle",
      "CincerFilter, bootstrap larger than the data", "CincerFilter, unknown option",
      "CincerFilter, reference labels of another length", "CincerClassifier, numeric class", "CincerClassifier, no rows",
      "CincerClassifier, epochs 0", "CincerClassifier, unknown option", "CincerClassifier, model missing");

  static List<WrongUse> alone() {
    List<WrongUse> cases = inOneJvm().stream().filter(c -> FOR_EXIT_CODE.contains(c.toString())).toList();
    assertEquals(FOR_EXIT_CODE.size(), cases.size());
    return cases;
  }

  @BeforeAll
  static void runInOneJvm() throws IOException {
    folder = InstalledPackage.emptyFolder("wrong-use");
    writeData(folder);
    List<WrongUse> cases = inOneJvm();
    for (WrongUse wrong : cases) {
      write(wrong.output(), KEPT);
    }
    finished = OneJvm.run(folder, cases.stream().map(WrongUse::arguments).toList());
  }

  private static void writeData(Path folder) throws IOException {
    List<String> noisy = Files.readAllLines(InstalledPackage.EXAMPLES.resolve("breast-noisy.arff"));
    int start = IntStream.range(0, noisy.size()).filter(i -> noisy.get(i).equalsIgnoreCase("@data")).findFirst().orElseThrow();
    Files.write(folder.resolve("noisy.arff"), noisy.subList(0, start + 61));
    Files.copy(InstalledPackage.EXAMPLES.resolve("breast-test.arff"), folder.resolve("test.arff"));
    Files.copy(InstalledPackage.EXAMPLES.resolve("votes-test.arff"), folder.resolve("votes.arff"));
    String header = "@relation r\n@attribute x numeric\n@attribute y {a,b}\n@data\n";
    write("one-value.arff", "@relation r\n@attribute x numeric\n@attribute y {a}\n@data\n1,a\n2,a\n");
    write("one-label.arff", header + "1,a\n2,a\n3,a\n");
    write("no-labels.arff", header + "1,?\n2,?\n3,?\n");
    write("no-features.arff", "@relation r\n@attribute x string\n@attribute y {a,b}\n@data\n'one',a\n'two',b\n'three',a\n'four',b\n");
    write("empty.arff", header);
    write("broken.arff", header + "1,a\n2,c\n3,b\n");
    write("cut.arff", "@relation r\n@attribute x numeric\n@attribute y {a,");
    write("text.xyz", "no data\n");
    Files.createDirectory(folder.resolve("folder"));
  }

  private static void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inOneJvm")
  void isSaidInOneSentence(WrongUse wrong) throws IOException {
    Finished run = finished.get(inOneJvm().indexOf(wrong));
    assertOneSentence(wrong, run);
    assertNothingOverwritten(wrong);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("alone")
  void endsWithAnExitCode(WrongUse wrong) throws IOException {
    write(wrong.output(), KEPT);
    Finished run = InstalledPackage.get().jvm(folder).run(wrong.arguments().toArray(String[]::new));
    assertNotEquals(0, run.exit());
    assertOneSentence(wrong, run);
    assertNothingOverwritten(wrong);
  }

  @Test
  void brokenDataOnStandardInputIsRefused() throws IOException {
    List<String> broken = Files.readAllLines(folder.resolve("broken.arff"));
    Finished run = InstalledPackage.get().jvm(folder).type(broken, ".CincerFilter", "-c", "last");
    assertNotEquals(0, run.exit());
    assertEquals("", run.out());
    assertOneSentence(filter("broken data on standard input", "", "line 6"), run);
  }

  static List<WrongUse> brokenPackages() {
    String clean = "-i noisy.arff -c last -W " + QUICK.replace(' ', '_');
    return List.of(
        filter("nd4j-native", clean, "nd4j-native-<version>-linux-x86_64.jar", "is missing", "install the cincer package"),
        classifier("nd4j-native", "-t noisy.arff", "nd4j-native-<version>-linux-x86_64.jar", "is missing"),
        filter("openblas", clean, "openblas-<version>-linux-x86_64.jar", "is missing", "install the cincer package"),
        classifier("javacpp", "-t noisy.arff", "javacpp-<version>-linux-x86_64.jar", "is missing"),
        filter("other platform", clean, "for linux-x86_64 is missing", "install the cincer package for this platform"),
        classifier("broken library", "-t noisy.arff", "linux-x86_64", "reinstall"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenPackages")
  void nativeLibraryThatIsMissingOrUnfitIsNamed(WrongUse wrong) throws IOException {
    Assumptions.assumeTrue(System.getProperty("os.name").equals("Linux") && System.getProperty("os.arch").equals("amd64"));
    boolean all = wrong.name().equals("other platform");
    boolean broken = wrong.name().equals("broken library");
    String removed = broken ? "openblas" : wrong.name();
    InstalledPackage other = InstalledPackage.get().without("broken-" + WrongUse.slug(wrong.face(), wrong.name()),
        jar -> jar.endsWith("-linux-x86_64.jar") && (all || jar.matches(removed + "-\\d.*")));
    if (all) {
      jar(other, "javacpp", "windows-x86_64", "jnijavacpp.dll");
      jar(other, "openblas", "windows-x86_64", "jniopenblas_nolapack.dll");
      jar(other, "nd4j-native", "windows-x86_64", "jnind4jcpu.dll");
    } else if (broken) {
      jar(other, "openblas", "linux-x86_64", "libjniopenblas_nolapack.so");
    }
    write(wrong.output(), KEPT);
    Finished run = other.jvm(folder).run(wrong.arguments().toArray(String[]::new));
    assertNotEquals(0, run.exit());
    assertOneSentence(wrong, withoutTheJvmsOwnWarning(run));
    assertNothingOverwritten(wrong);
  }

  /** What the JVM itself says, before us, of a library that is none. */
  private static Finished withoutTheJvmsOwnWarning(Finished run) {
    return new Finished(run.exit(), run.out(), run.err().replaceAll("(?s)^OpenJDK[^\\n]*stack guard[^\\n]*\\n[^\\n]*execstack[^\\n]*\\n", ""));
  }

  /** Puts a library that cannot be loaded into the package. */
  private static void jar(InstalledPackage in, String name, String platform, String library) throws IOException {
    String folder = name.equals("nd4j-native") ? "org/nd4j/linalg/cpu/nativecpu/bindings/" : "org/bytedeco/" + name + "/";
    try (OutputStream out = Files.newOutputStream(in.folder().resolve("lib").resolve(name + "-0-" + platform + ".jar"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(folder + platform + "/" + library));
      zip.write("of another platform".getBytes());
    }
  }

  private static void assertOneSentence(WrongUse wrong, Finished run) {
    assertAll(String.join(" ", wrong.arguments()), () -> OneJvm.assertOneSentence(wrong.face(), run, wrong.cause()));
  }

  private static void assertNothingOverwritten(WrongUse wrong) throws IOException {
    assertEquals(KEPT, Files.readString(folder.resolve(wrong.output())));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.map(file -> file.getFileName().toString())
          .filter(name -> name.matches(".*\\.tmp|.*\\.model|second\\.arff|report\\.csv")).toList(), "left behind");
    }
  }
}
