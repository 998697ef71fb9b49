package cincer.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cincer.it.Jvm.Finished;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** What a user does with the package: each command in a JVM of its own, with what Weka's package manager has installed. */
class PackageIT {

  private static final long MOST_BYTES = 135_000_000;
  private static final int ROWS = 220;
  private static final String NOISY = "examples/breast-noisy.arff";
  private static final String TEST = "examples/breast-test.arff";
  private static final String REFERENCE = "ReferenceAnnotator -file examples/breast-true.arff";
  private static final String QUICK = "weka.classifiers.functions.CincerClassifier -epochs 25";

  private static Path folder;
  private static Jvm weka;

  @BeforeAll
  static void install() throws IOException {
    folder = InstalledPackage.emptyFolder("package");
    Files.createDirectory(folder.resolve("target"));
    InstalledPackage.get().copyExamples(folder, ROWS);
    weka = InstalledPackage.get().jvm(folder);
  }

  @Test
  void zipForOnePlatformIsSmallEnough() throws IOException {
    try (ZipFile zip = new ZipFile(InstalledPackage.ZIP.toFile())) {
      assumeTrue(zip.stream().filter(entry -> entry.getName().matches("lib/nd4j-native-\\d.*-(linux|windows|macosx)-.*\\.jar")).count() == 1);
      assertTrue(Files.size(InstalledPackage.ZIP) <= MOST_BYTES, Files.size(InstalledPackage.ZIP) + " bytes");
    }
  }

  @Test
  void zipHoldsWhatTheHouseSays() throws IOException {
    try (ZipFile zip = new ZipFile(InstalledPackage.ZIP.toFile())) {
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      assertTrue(names.containsAll(List.of("Description.props", "GenericPropertiesCreator.props", "cincer.jar", "LICENSE",
          "README.md", "CHANGELOG.md", "doc/index.html", "docs/experiments.md", NOISY, "examples/flows/breast-clean-and-train.kf")), names.toString());
      assertFalse(names.stream().anyMatch(name -> name.startsWith("lib/weka")), "Weka is not part of the package");
      Properties description = new Properties();
      try (InputStream in = zip.getInputStream(zip.getEntry("Description.props"))) {
        description.load(in);
      }
      assertEquals("cincer", description.getProperty("PackageName"));
      assertEquals("cincer-" + description.getProperty("Version") + ".zip", InstalledPackage.ZIP.getFileName().toString());
      assertEquals("wekaDeeplearning4j", description.getProperty("Precludes"));
      assertEquals("weka (>=3.8.6)", description.getProperty("Depends"));
      assertEquals("GPL 3.0", description.getProperty("License"));
      for (String required : List.of("Title", "Category", "Author", "Maintainer", "Description", "URL", "PackageURL", "Date")) {
        assertFalse(description.getProperty(required, "").isBlank(), required);
      }
    }
  }

  @Test
  void helpListsTheOptions() {
    Finished filter = weka.run(".CincerFilter", "-h").expectSuccess();
    for (String option : List.of("-bootstrap <", "-tau <", "-annotator <", "-W <", "-report <", "-add-attributes", "-i <", "-o <", "(default: all)")) {
      assertTrue(filter.out().contains(option), option + " is not in " + filter.out());
    }
    Finished classifier = weka.run(".CincerClassifier", "-help").expectSuccess();
    for (String option : List.of("-architecture <", "-selector <", "-epochs <", "-image <", "-t <", "-d <")) {
      assertTrue(classifier.out().contains(option), option + " is not in " + classifier.out());
    }
    assertEquals("", filter.err() + classifier.err());
  }

  @Test
  void savedModelPredictsInAnotherJvmTheSameToTheLastBit() throws IOException {
    Finished trained = weka.run(".CincerClassifier", "-t", NOISY, "-T", TEST, "-d", "breast.model", "-epochs", "10",
        "-classifications", predictionsTo("trained.csv")).expectSuccess();
    Finished loaded = weka.run(".CincerClassifier", "-l", "breast.model", "-T", TEST,
        "-classifications", predictionsTo("loaded.csv")).expectSuccess();
    List<String> predictions = Files.readAllLines(folder.resolve("trained.csv"));
    assertEquals(114, predictions.stream().filter(line -> line.matches("\\d+,.*")).count(), trained.out());
    assertTrue(predictions.stream().anyMatch(line -> line.matches(".*0\\.\\d{16,}.*")), "all digits: " + predictions);
    assertEquals(predictions, Files.readAllLines(folder.resolve("loaded.csv")), loaded.out());
    Finished plain = weka.run(".CincerClassifier", "-l", "breast.model", "-T", TEST, "-p", "0").expectSuccess();
    assertEquals(114, plain.out().lines().filter(line -> line.matches("\\s+\\d+\\s+\\d:(malignant|benign).*")).count(), plain.out());
  }

  private static String predictionsTo(String file) {
    return "weka.classifiers.evaluation.output.prediction.CSV -distribution -decimals 17 -file " + file;
  }

  @Test
  void crossValidation() {
    Finished run = weka.run(".CincerClassifier", "-t", NOISY, "-x", "3", "-o", "-epochs", "20").expectSuccess();
    assertEquals("", run.err());
    assertTrue(accuracyOfCrossValidation(run) > 60, run.out());
    assertTrue(run.out().contains("Time taken to perform cross-validation"), run.out());
  }

  private static double accuracyOfCrossValidation(Finished run) {
    String part = run.out().substring(Math.max(0, run.out().indexOf("=== Stratified cross-validation ===")));
    return number("Correctly Classified Instances +\\d+ +([0-9.]+) +%", part);
  }

  private static double number(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), () -> pattern + " is not in " + text);
    return Double.parseDouble(matcher.group(1));
  }

  @Test
  void filterWithReferenceLabelsCorrectsLabelsAndNothingElse() throws Exception {
    Finished run = weka.run(".CincerFilter", "-i", NOISY, "-c", "last", "-bootstrap", "60", "-annotator", REFERENCE, "-W", QUICK,
        "-report", "report.csv", "-o", "cleaned.arff").expectSuccess();
    Instances noisy = load(NOISY);
    Instances cleaned = load("cleaned.arff");
    Instances truth = load("examples/breast-true.arff");
    assertSameButLabels(noisy, cleaned);
    assertEquals(44, differences(noisy, truth));
    assertTrue(differences(cleaned, truth) < 22, differences(cleaned, truth) + " labels are wrong after cleaning");
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertEquals(Files.getPosixFilePermissions(Files.createFile(folder.resolve("any"))),
          Files.getPosixFilePermissions(folder.resolve("cleaned.arff")), "the output is a file like any other");
    }
    List<CSVRecord> report = report("report.csv");
    assertEquals(report.size(), number("questions asked +(\\d+)", run.err()));
    assertEquals(differences(noisy, cleaned), number("labels corrected +(\\d+)", run.err()));
    for (CSVRecord question : report) {
      int row = Integer.parseInt(question.get("row")) - 1;
      assertEquals(label(truth, row), question.get("new_label"), "row " + (row + 1));
      assertEquals(label(noisy, row), question.get("old_label"), "row " + (row + 1));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void filterReadsStandardInputAndWritesStandardOutputAndDevices() throws Exception {
    List<String> noisy = Files.readAllLines(folder.resolve(NOISY));
    String[] options = {".CincerFilter", "-c", "last", "-bootstrap", String.valueOf(ROWS - 5), "-W", QUICK};
    Finished run = weka.type(noisy, options).expectSuccess();
    Files.writeString(folder.resolve("stdout.arff"), run.out());
    assertSameButLabels(load(NOISY), load("stdout.arff"));
    Finished device = weka.type(noisy, Stream.concat(Stream.of(options), Stream.of("-o", "/dev/stdout")).toArray(String[]::new));
    assertEquals(run.out(), device.expectSuccess().out());
  }

  @Test
  void cleanThenTrainUnderCrossValidationFindsReferenceLabelsByKey() {
    Finished run = weka.run("weka.classifiers.meta.FilteredClassifier", "-t", "examples/text-noisy.arff", "-x", "2", "-o",
        "-F", "weka.filters.supervised.instance.CincerFilter -bootstrap 250 -W \"weka.classifiers.functions.CincerClassifier -epochs 2\""
            + " -annotator \"cincer.annotator.ReferenceAnnotator -file examples/text-true.arff -key id\"",
        "-W", "weka.classifiers.functions.CincerClassifier", "--", "-key", "id", "-epochs", "5").expectSuccess();
    assertEquals("", run.err());
    assertEquals(600, number("(?s)Stratified cross-validation.*?Total Number of Instances +(\\d+)", run.out()));
    assertTrue(accuracyOfCrossValidation(run) > 35, run.out()); // of four classes, 20% of the labels wrong
  }

  @Test
  void knowledgeFlowFileCleansTrainsAndTests() throws Exception {
    assumeTrue(File.separatorChar == '/', "the flow names its files as Unix and macOS do");
    Files.writeString(folder.resolve("quick.kf"), Files.readString(Flows.FILTER).replace("-epochs auto", "-epochs 25"));
    Finished run = weka.start("weka.knowledgeflow.FlowRunner", "", "quick.kf").expectSuccess();
    assertFalse(run.out().contains("[ERROR]") || run.err().contains("ERROR"), run.err());
    String result = Files.readString(folder.resolve("target/breast-flow.txt"));
    assertEquals(114, number("Total Number of Instances +(\\d+)", result));
    assertTrue(number("Correctly Classified Instances +\\d+ +([0-9.]+) +%", result) > 85, result);
    assertFalse(report("target/breast-flow-report.csv").isEmpty());
  }

  @Test
  void scriptedAnswersAtTheConsoleSetTheLabels() throws Exception {
    ask("console-keep", List.of("k", "q"));
    CSVRecord first = report("console-keep.csv").get(0);
    assertEquals(first.get("old_label"), first.get("new_label"));
    assertEquals(0, differences(load(NOISY), load("console-keep.arff")));

    String label = other(first.get("old_label"));
    String counterLabel = other(first.get("counterexample_old_label"));
    Finished run = ask("console", List.of("?", "nonsense", "c " + counterLabel, label, "s", "q"));
    List<CSVRecord> report = report("console.csv");
    assertEquals(2, report.size(), "q stops and keeps what was answered: " + run.out());
    assertEquals(first.get("row"), report.get(0).get("row"));
    assertEquals(label, report.get(0).get("new_label"));
    assertEquals(counterLabel, report.get(0).get("counterexample_new_label"));
    assertEquals("skipped", report.get(1).get("answer"));
    assertTrue(run.out().contains("'nonsense' is neither a class nor a command"), run.out());
    Instances noisy = load(NOISY);
    Instances cleaned = load("console.arff");
    assertSameButLabels(noisy, cleaned);
    assertEquals(2, differences(noisy, cleaned), "the other rows keep their labels");
    assertEquals(label, label(cleaned, Integer.parseInt(first.get("row")) - 1));
    assertEquals(counterLabel, label(cleaned, Integer.parseInt(first.get("counterexample_row")) - 1));
  }

  @Test
  void backAtTheConsoleAsksThePreviousQuestionAgain() throws Exception {
    Finished run = ask("back", List.of("#1", "b", "#2")); // and then the input ends
    List<String> questions = run.out().lines().filter(line -> line.startsWith("Question ")).toList();
    assertEquals(List.of(1, 2, 1, 2), questions.stream().map(line -> Integer.parseInt(line.replaceAll("\\D+(\\d+):.*", "$1"))).toList());
    assertEquals(questions.get(0), questions.get(2));
    List<CSVRecord> report = report("back.csv");
    assertEquals(1, report.size(), "what was taken back is forgotten: " + report);
    assertEquals("benign", report.get(0).get("new_label"));
    assertEquals(report.get(0).get("new_label").equals(report.get(0).get("old_label")) ? 0 : 1, differences(load(NOISY), load("back.arff")));
  }

  private static Finished ask(String name, List<String> answers) {
    return weka.type(answers, ".CincerFilter", "-i", NOISY, "-c", "last", "-annotator", "ConsoleAnnotator", "-W", QUICK,
        "-report", name + ".csv", "-journal", name + ".jsonl", "-o", name + ".arff").expectSuccess();
  }

  private static String other(String label) {
    return label.equals("benign") ? "malignant" : "benign";
  }

  @Test
  void runsOnWeka386() throws Exception {
    Path jar;
    try (Stream<Path> jars = Files.list(InstalledPackage.WEKA_386)) {
      jar = jars.filter(file -> file.getFileName().toString().startsWith("weka-stable-3.8.6")).findFirst().orElseThrow();
    }
    Jvm older = weka.with(InstalledPackage.classPathWith(jar));
    assertEquals("3.8.6", older.start("weka.core.Version", "").expectSuccess().out().strip().replaceAll("(?s).*?(\\d\\.\\d\\.\\d+).*", "$1"));
    Finished trained = older.run(".CincerClassifier", "-t", NOISY, "-T", TEST, "-o", "-epochs", "20").expectSuccess();
    assertTrue(number("Correctly Classified Instances +\\d+ +([0-9.]+) +%", trained.out()) > 60, trained.out());
    Finished cleaned = older.run(".CincerFilter", "-i", NOISY, "-c", "last", "-bootstrap", "165", "-annotator", REFERENCE,
        "-W", QUICK, "-o", "cleaned-386.arff").expectSuccess();
    assertNotEquals(0, number("labels corrected +(\\d+)", cleaned.err()));
    assertSameButLabels(load(NOISY), load("cleaned-386.arff"));
  }

  private static Instances load(String file) throws Exception {
    Instances data = DataSource.read(folder.resolve(file).toString());
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  private static List<CSVRecord> report(String file) throws IOException {
    return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
        .parse(new StringReader(Files.readString(folder.resolve(file)))).getRecords();
  }

  private static String label(Instances data, int row) {
    return data.instance(row).stringValue(data.classIndex());
  }

  private static int differences(Instances one, Instances other) {
    int count = 0;
    for (int i = 0; i < one.numInstances(); i++) {
      count += one.instance(i).classValue() == other.instance(i).classValue() ? 0 : 1;
    }
    return count;
  }

  private static void assertSameButLabels(Instances one, Instances other) {
    assertTrue(one.equalHeaders(other), () -> one.equalHeadersMsg(other));
    assertEquals(one.numInstances(), other.numInstances());
    for (int i = 0; i < one.numInstances(); i++) {
      for (int a = 0; a < one.numAttributes(); a++) {
        if (a != one.classIndex()) {
          assertEquals(one.instance(i).value(a), other.instance(i).value(a), 0, "row " + (i + 1) + ", attribute " + (a + 1));
        }
      }
    }
  }
}
